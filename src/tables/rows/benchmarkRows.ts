import type { Figure } from "../../figures/figure.ts";
import { squash, tidy } from "../../figures/normalise.ts";
import { keyOfPeriod } from "../../figures/period.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import type { CellValue } from "../../figures/cell.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { placeKey } from "../../indicators/comparators/levelFigures.ts";
import type { Reading } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { bodyCell } from "../locate.ts";
import { levelOfArea, type AreaLevel } from "../recognition/areaLevel.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { areaLevelReader } from "../recognition/rowKind.ts";
import type { View } from "../recognition/views.ts";
import { formatAt } from "../tableCells.ts";
import { nameKey, refKey, textOf } from "./definitions.ts";
import type { IndicatorRow } from "./readRows.ts";

/** A row of figures to compare with: "England", a region, statistical neighbours. */
export interface BenchmarkRow {
  readonly level: AreaLevel;
  /** As written. */
  readonly label: string;
  /** Body row; below 0 or behind the last where it stands outside the table. */
  readonly row: number;
  readonly values: readonly CellValue[];
}

/** Reads what a row says of its area; made once a table. null: it is no row to compare with. */
export function benchmarkRowReader({
  cells,
  columns,
}: Recognised): (row: number, values: readonly CellValue[]) => BenchmarkRow | null {
  const labels = labelsOf(columns);
  const levelOf = areaLevelReader(cells, labels);
  // A column of regions' names is one of figures only where it holds some.
  const region = cells.headers.findIndex((header) => REGION_NAME.test(tidy(header)));
  return (row, values) => {
    const level = levelOf(values);
    if (level === null) return null;
    const places = level === "regional" && region >= 0 ? [...labels, region] : labels;
    const label = places.flatMap((column) => textOf(values[column]) ?? [])[0] ?? WORDS[level];
    return { level, label: tidy(label), row, values };
  };
}

const WORDS: Readonly<Record<AreaLevel, string>> = {
  national: "England",
  regional: "Region",
  neighbours: "Statistical neighbours",
};

const REGION_NAME = /^region(?:[ _]name)?$/i;

/** Where a table has areas, they are named there; else beside, or in place of, its indicators. */
function labelsOf(columns: View["columns"]): readonly number[] {
  const area = columns.get("area");
  if (area !== undefined) return [area];
  return (["indicator", "ref"] as const).flatMap((role) => columns.get(role) ?? []);
}

/** A row that is left out because others are compared with it. */
export function benchmarkRowFinding(
  { cells, columns }: Recognised,
  { row, label, level, values }: BenchmarkRow,
): Finding {
  const named = labelsOf(columns).find((each) => levelOfArea(String(values[each] ?? "")) !== null);
  const column =
    named ??
    Math.max(
      0,
      values.findIndex((value) => textOf(value) !== null),
    );
  const place = { sheet: cells.sheet, cell: bodyCell(cells, row, column) };
  return makeFinding("benchmark-row", place, { column: cells.headers[column] ?? "", found: label, expected: level });
}

/**
 * The rows of a table with the figures that it gives for England, their region or their neighbours, each for the same
 * indicator and period. What a row says in a column of its own comes before.
 */
export function withBenchmarkRows(
  recognised: Recognised,
  rows: readonly IndicatorRow[],
  benchmarks: readonly BenchmarkRow[],
  settings: PlanSettings,
): readonly IndicatorRow[] {
  const used = benchmarksOf(benchmarks, settings);
  if (used.length === 0) return rows;
  const figures = new Map<string, ComparedFigure>();
  const subjectOf = subjects(recognised, rows);
  for (const benchmark of used)
    for (const [view, { columns, period }] of recognised.views.entries()) {
      const figure = figureIn(recognised, benchmark, columns.get("actual"));
      if (figure === null) continue;
      const said = period ?? textOf(benchmark.values[columns.get("period") ?? -1]);
      for (const when of said === null ? [ANY] : waysToSay(said, settings)) {
        const key = [benchmark.level, view, when, subjectOf.ofBenchmark(benchmark)].join(" ");
        if (!figures.has(key)) figures.set(key, { figure, label: benchmark.label });
      }
    }
  const headersOf = headersWith();
  return rows.map((row) => {
    const view = recognised.views.findIndex((each) => each.columns === row.seen.columns);
    let { reading } = row;
    for (const level of LEVELS) {
      const own = reading[level];
      if (own !== null && own.kind !== "blank") continue;
      const subject = subjectOf.ofRow(row);
      const found = [written(reading.periodText ?? ""), keyOfPeriod(reading.period), ANY].flatMap(
        (when) => figures.get([level, view, when, subject].join(" ")) ?? [],
      )[0];
      if (found === undefined) continue;
      reading = { ...reading, headers: headersOf(reading.headers, level, found.label), [level]: found.figure };
    }
    return reading === row.reading ? row : { ...row, reading };
  });
}

/** A period as it is written, since only the indicator may say which year it is, and as the plan reads it. */
function waysToSay(period: string, { yearType, reportingPeriod: within }: PlanSettings): readonly string[] {
  const read = parsePeriod(period, { yearType, within });
  return [written(period), ...(read.state === "read" ? [keyOfPeriod(read.period)] : [])];
}

function written(period: string): string {
  return `“${squash(period)}”`;
}

const LEVELS: readonly AreaLevel[] = ["national", "regional", "neighbours"];

/** Of a row that says no period. */
const ANY = "any";

interface ComparedFigure {
  readonly figure: Figure;
  readonly label: string;
}

function figureIn({ cells }: Recognised, { row, values }: BenchmarkRow, column: number | undefined): Figure | null {
  if (column === undefined) return null;
  const place = { sheet: cells.sheet, row: cells.row + 1 + row, column: cells.column + column };
  // What stands outside a table looks like its first row.
  const format = formatAt(cells, column, row) ?? formatAt(cells, column, 0);
  const figure = readFigure(values[column] ?? "", format, place);
  return figure.kind === "blank" || figure.kind === "unreadable" ? null : figure;
}

/** England before other nations; a region where it is the plan's, or the only one. */
function benchmarksOf(all: readonly BenchmarkRow[], { region }: PlanSettings): readonly BenchmarkRow[] {
  const isEngland = ({ label }: BenchmarkRow) => /england|national/i.test(label);
  const national = all
    .filter(({ level }) => level === "national")
    .toSorted((a, b) => Number(isEngland(b)) - Number(isEngland(a)));
  const regional = all.filter(({ level }) => level === "regional");
  const places = new Set(regional.map(({ label }) => placeKey(label)));
  const chosen = regional.filter(({ label }) =>
    region === null ? places.size === 1 : placeKey(label) === placeKey(region),
  );
  return [...national, ...chosen, ...all.filter(({ level }) => level === "neighbours")];
}

interface Subjects {
  readonly ofRow: (row: IndicatorRow) => string;
  readonly ofBenchmark: (benchmark: BenchmarkRow) => string;
}

function subjectKey(ref: string, name: string): string {
  return `${ref}\u0000${name}`;
}

function subjectOfRow({ refKey: ref, nameKey: name }: IndicatorRow): string {
  return subjectKey(ref, name);
}

/** Of which indicator rows are: the benchmark's own, or where it stands in place of one, that of the row above it. */
function subjects({ columns }: Recognised, rows: readonly IndicatorRow[]): Subjects {
  // Where no column names an indicator, title or header does: what stands in one view is of one.
  if (!columns.has("indicator") && !columns.has("ref")) return { ofRow: () => "", ofBenchmark: () => "" };
  const only = new Set(rows.map(subjectOfRow)).size === 1 ? subjectOfRow(rows[0]!) : null;
  return {
    ofRow: subjectOfRow,
    ofBenchmark: ({ row, values }) => {
      if (only !== null) return only;
      if (columns.has("area")) {
        const text = (role: "ref" | "indicator") => textOf(values[columns.get(role) ?? -1]);
        return subjectKey(refKey(text("ref")), nameKey(text("indicator")));
      }
      const above = rows.findLast((each) => each.row < row);
      return above === undefined ? "" : subjectOfRow(above);
    },
  };
}

/** One object for all readings of a table that are compared with the same rows. */
function headersWith(): (headers: Reading["headers"], level: AreaLevel, label: string) => Reading["headers"] {
  const known = new Map<Reading["headers"], Map<string, Reading["headers"]>>();
  return (headers, level, label) => {
    const ofTable = known.get(headers) ?? new Map<string, Reading["headers"]>();
    known.set(headers, ofTable);
    const key = `${level} ${label}`;
    const it = ofTable.get(key) ?? { ...headers, [level]: label };
    ofTable.set(key, it);
    return it;
  };
}
