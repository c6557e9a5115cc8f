import type { CellSpec, TableSpec } from "../workbooks/workbook.ts";
import { headers, measures, pseudoRandom, quarters, scorecardRows } from "./scorecard.ts";

/** An indicator is reported for so many areas. */
const areas = 8;

const more = ["Area", "Baseline", "Forecast outturn", "Numerator", "Denominator", "Override", "Override reason"];

/**
 * A scorecard of so many rows with all that a plan's tables have columns for, and those tables: every computed column
 * has what it is made of. Its columns begin like the plain scorecard's.
 */
export function everythingTables(rows: number): readonly TableSpec[] {
  const random = pseudoRandom(2018);
  const scorecard = scorecardRows(rows).map((row, index) => everythingRow(row, index, random));
  const indicators = Array.from({ length: Math.ceil(rows / quarters / areas) }, (_, indicator) => indicator);
  const inPeriods = indicators.flatMap((indicator) =>
    Array.from({ length: quarters }, (_, place) => ({ indicator, period: periodOf(indicator, place) })),
  );
  return [
    { name: "Scorecard", headers: [...headers, ...more], rows: scorecard },
    { name: "Plan", headers: ["Setting", "Value"], rows: settings },
    {
      name: "Benchmarks",
      headers: ["Ref", "Period", "Level", "Geography", "Value"],
      rows: inPeriods.flatMap(({ indicator, period }) =>
        levels.map(([level, geography]) => [ref(indicator), period, level, geography, near(indicator, random)]),
      ),
    },
    {
      name: "Gaps",
      headers: ["Ref", "Period", "Group", "Group value", "Peers", "Peer value"],
      rows: inPeriods.map(({ indicator, period }) => [
        ref(indicator),
        period,
        "Free school meals",
        near(indicator, random),
        "All others",
        near(indicator, random),
      ]),
    },
  ];
}

const settings: CellSpec[][] = [
  ["Year type", "Financial"],
  ["Comparator period", "latest"],
  ["Default allowance", "10%"],
  ["Blue above target", "Yes"],
  ["Columns to write", "all"],
];

const levels = [
  ["National", "England"],
  ["Regional", "West Midlands"],
  ["Neighbours", "Statistical neighbours"],
] as const;

function everythingRow(row: readonly CellSpec[], index: number, random: () => number): CellSpec[] {
  const series = Math.floor(index / quarters);
  const indicator = Math.floor(series / areas);
  const cells = Object.fromEntries(headers.map((header, column) => [header, row[column]!]));
  const { name, unit, polarity } = measureOf(indicator);
  const own: Record<string, CellSpec> = {
    Ref: ref(indicator),
    "Performance indicator": `${name}, measure ${indicator + 1}`,
    Period: periodOf(indicator, index % quarters),
    Unit: unit,
    Polarity: polarity === "high" ? "High is good" : "Low is good",
    Target: typeof cells["Target"] === "string" ? cells["Target"] : near(indicator, random),
    Actual: typeof cells["Actual"] === "string" ? cells["Actual"] : near(indicator, random),
    Previous: near(indicator, random),
    // The Benchmarks table has them.
    "National average": null,
  };
  const numerator = 100 + Math.floor(random() * 400);
  const overridden = random() < 0.1;
  return [
    ...headers.map((header) => own[header] ?? (header in own ? null : cells[header]!)),
    `Area ${(series % areas) + 1}`,
    near(indicator, random),
    near(indicator, random),
    numerator,
    numerator + Math.floor(random() * 200),
    overridden ? "Amber" : null,
    overridden ? "Agreed by the board" : null,
  ];
}

const measureOf = (indicator: number) => measures[indicator % measures.length]!;

const ref = (indicator: number) => `PI ${indicator + 1}`;

/** Every other indicator is one of years: control charts take quarters, recent trends years. */
function periodOf(indicator: number, place: number): string {
  const year = indicator % 2 === 0 ? 2012 + Math.floor(place / 4) : 1998 + place;
  const label = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return indicator % 2 === 0 ? `Q${(place % 4) + 1} ${label}` : label;
}

function near(indicator: number, random: () => number): CellSpec {
  const { unit, around } = measureOf(indicator);
  const figure = Math.round(around * (0.9 + 0.2 * random()) * 10) / 10;
  return unit === "%" ? { value: figure / 100, format: "0.0%" } : unit === "number" ? Math.round(figure) : figure;
}
