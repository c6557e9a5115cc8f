import type { Finding } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { isPlainNumber } from "../../figures/unit.ts";
import type { Assessment } from "../../indicators/assessment.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { readBenchmarkLevel } from "../surroundings/benchmarkLevel.ts";
import { nameKey } from "../rows/definitions.ts";
import { bodyCell } from "../locate.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { ReadTable } from "../rows/readTable.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";
import { isTotal, rowKinds } from "../recognition/rowKind.ts";
import { isSliceEnd } from "../slices.ts";

/** Columns whose figures add up to their total. */
type Column = "actual" | "numerator" | "denominator";

/** The rows of one indicator in one period. */
interface Group {
  /** Places of the single areas. */
  readonly parts: number[];
  /** Places of rows for all areas together. */
  readonly wholes: number[];
}

/**
 * Where a single figure is withheld among the areas of a table and their total is not, the total less the others is
 * that figure. Only counts add up: percentages are not looked at, but the counts they are made of are.
 */
export function* suppressionCheck(
  { recognised, rows }: ReadTable,
  assessments: readonly Assessment[],
  settings: PlanSettings,
): Generator<void, readonly Finding[]> {
  if (!recognised.columns.has("area")) return [];
  const isWithheld = (place: number, column: Column) => {
    const figure = rows[place]!.reading[column];
    return figure?.kind === "symbol" ? figure.symbol.suppressed : isWithheldByPlan(rows[place]!, assessments[place]!);
  };
  const columns = (["actual", "numerator", "denominator"] as const).filter((column) => recognised.columns.has(column));
  if (!rows.some((_, place) => columns.some((column) => isWithheld(place, column)))) return [];
  const groups = yield* groupByPeriod(rows, settings);
  const findings: Finding[] = [];
  for (const [index, { parts, wholes }] of groups.entries()) {
    if (isSliceEnd(index)) yield;
    for (const column of columns) {
      const withheld = parts.filter((place) => isWithheld(place, column));
      const [only] = withheld;
      if (only === undefined) continue;
      if (column === "actual" && !isPlainNumber(assessments[only]!.unit)) continue;
      const others = parts.filter((place) => place !== only);
      const isKnown = (place: number) => rows[place]!.reading[column]?.kind === "number" && !isWithheld(place, column);
      if (others.length === 0 || !others.every(isKnown)) continue;
      const whole = wholes.find(isKnown);
      const from =
        whole === undefined
          ? groups.length === 1 && hasTotalRow(recognised, column)
            ? "the total"
            : null
          : `the figure for ${rows[whole]!.reading.area}`;
      if (from !== null) findings.push(undone(recognised, rows[only]!, column, from));
    }
  }
  return findings;
}

/** The figure stands in the table, and the plan's threshold keeps it out of what is published. */
function isWithheldByPlan({ reading }: IndicatorRow, { reasonCode }: Assessment): boolean {
  return reasonCode === "suppressed" && reading.actual?.kind === "number";
}

function* groupByPeriod(rows: readonly IndicatorRow[], { authority }: PlanSettings): Generator<void, readonly Group[]> {
  const groups = new Map<string, Group>();
  const whole = authority === null ? null : nameKey(authority);
  for (const [place, { refKey, nameKey: name, areaKey, reading }] of rows.entries()) {
    if (isSliceEnd(place)) yield;
    const level = areaKey === "" ? null : readBenchmarkLevel(areaKey);
    if (areaKey === "" || (level !== null && level !== "authority")) continue;
    const key = `${refKey === "" ? name : `ref ${refKey}`}\u0000${reading.periodText ?? ""}`;
    const group = groups.get(key) ?? { parts: [], wholes: [] };
    groups.set(key, group);
    (areaKey === whole || level === "authority" || isAll(areaKey) ? group.wholes : group.parts).push(place);
  }
  return [...groups.values()];
}

/** "Total", "All schools". */
function isAll(area: string): boolean {
  return isTotal(area) || /^all(?: |$)/.test(area);
}

/** Whether a row of totals has a number in the column. */
function hasTotalRow(recognised: Recognised, role: Column): boolean {
  const { cells, columns } = recognised;
  const column = columns.get(role)!;
  const kindOf = rowKinds(recognised);
  const place = { sheet: cells.sheet, row: 0, column };
  return cells.values.some(
    (values, row) =>
      readFigure(values[column] ?? "", formatAt(cells, column, row), place).kind === "number" &&
      kindOf(row) === "total",
  );
}

function undone({ cells, columns }: Recognised, { row, reading }: IndicatorRow, column: Column, from: string): Finding {
  const place = { sheet: cells.sheet, cell: bodyCell(cells, row, columns.get(column)!) };
  return makeFinding("suppression-undone", place, {
    column: cells.headers[columns.get(column)!] ?? "",
    found: reading.area ?? "",
    expected: from,
  });
}
