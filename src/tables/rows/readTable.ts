import { rangeAddress, type CellValue } from "../../figures/cell.ts";
import { tidy } from "../../figures/normalise.ts";
import { alike, makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Definitions } from "./definitions.ts";
import { isUnclear } from "../recognition/headerFindings.ts";
import { bodyCell } from "../locate.ts";
import { observationsOf } from "./readPeriods.ts";
import { rowReader, type IndicatorRow } from "./readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { holdsNumber } from "../recognition/readable.ts";
import { isTotal, rowKinds } from "../recognition/rowKind.ts";
import type { View } from "../recognition/views.ts";
import { benchmarkRowFinding, benchmarkRowReader, withBenchmarkRows } from "./benchmarkRows.ts";
import { isSliceEnd } from "../slices.ts";

/** A performance table, read. */
export interface ReadTable {
  readonly recognised: Recognised;
  /** In order. */
  readonly rows: readonly IndicatorRow[];
  /** About the rows that were left out, in order. */
  readonly leftOut: readonly Finding[];
}

/** Reads the rows of a performance table; none where its columns are unclear. */
export function* readTable(
  recognised: Recognised,
  definitions: Definitions,
  settings: PlanSettings,
): Generator<void, ReadTable> {
  const rows: IndicatorRow[] = [];
  const leftOut: Finding[] = [];
  if (isUnclear(recognised)) return { recognised, rows, leftOut };
  const { cells, views } = recognised;
  const kindOf = rowKinds(recognised);
  const benchmarkOf = benchmarkRowReader(recognised);
  const readers = views.map((view) => ({ view, read: rowReader(recognised, view, definitions, settings) }));
  // A title may say "England" too.
  const benchmarks = cells.heading.outside
    .filter(({ values }) => views.some(({ columns }) => holdsNumber(values[columns.get("actual") ?? -1] ?? "")))
    .flatMap(({ row, values }) => benchmarkOf(row, values) ?? []);
  for (const benchmark of benchmarks) leftOut.push(benchmarkRowFinding(recognised, benchmark));
  const goesOn = continuationOf(recognised);
  let named: IndicatorRow | null = null;
  for (let row = 0; row < cells.values.length; row++) {
    if (isSliceEnd(row)) yield;
    const kind = kindOf(row);
    const values = cells.values[row]!;
    const benchmark = kind === "benchmark" ? benchmarkOf(row, values) : null;
    if (benchmark !== null) {
      benchmarks.push(benchmark);
      leftOut.push(benchmarkRowFinding(recognised, benchmark));
    } else if (kind === "indicator" || kind === "benchmark") {
      const telling = readers.filter(({ view }) => saysSomething(view, values));
      const above = goesOn(values) ? named : null;
      for (const { read } of telling.length > 0 ? telling : readers.slice(0, 1)) rows.push(read(row, above));
      named = rows.at(-1) ?? null;
    } else {
      named = null;
      if (kind !== "blank") leftOut.push(leftOutFinding(recognised, row, kind));
    }
  }
  leftOut.push(...unclearPeriods(recognised, rows));
  return { recognised, rows: withBenchmarkRows(recognised, rows, benchmarks, settings), leftOut };
}

/** Periods in headers that leave open which they are: one finding for all of them. */
function unclearPeriods({ cells, views }: Recognised, rows: readonly IndicatorRow[]): readonly Finding[] {
  const unclear = views.filter((view) =>
    rows.some(
      ({ seen, reading }) => seen.columns === view.columns && view.period !== null && reading.period?.ambiguity,
    ),
  );
  const [first] = unclear;
  if (first === undefined) return [];
  const example = rows.find(({ seen }) => seen.columns === first.columns)!.reading.period!;
  const columns = unclear.flatMap((view) => [...view.own.values()]);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const place = { sheet: cells.sheet, cell: rangeAddress(cells.row, cells.column + left, 1, right - left + 1) };
  const [{ expected } = { expected: "" }] = observationsOf({ state: "read", period: example }, "period", "");
  const finding = makeFinding("period-ambiguous", place, { column: "The header", found: first.period ?? "", expected });
  return [alike(finding, unclear.length, "column")];
}

/** Whether a row goes on with the indicator above it: it has no ref or name, but a period or an area of its own. */
function continuationOf({ columns }: Recognised): (values: readonly CellValue[]) => boolean {
  const [names, own] = [["ref", "indicator"] as const, ["period", "area"] as const].map((roles) =>
    roles.flatMap((role) => columns.get(role) ?? []),
  );
  return (values) => {
    const isWritten = (column: number) => tidy(String(values[column] ?? "")) !== "";
    return names!.length > 0 && !names!.some(isWritten) && own!.some(isWritten);
  };
}

/** Whether a row has a figure for a view, or a target that no other view has. */
function saysSomething({ columns, own }: View, values: readonly CellValue[]): boolean {
  if (own.size === 0) return true;
  const said = [columns.get("actual"), own.get("target"), own.get("periodTarget")];
  return said.some((column) => column !== undefined && tidy(String(values[column] ?? "")) !== "");
}

function leftOutFinding({ cells }: Recognised, row: number, kind: "total" | "header" | "note"): Finding {
  const values = cells.values[row]!;
  const isTold = (index: number) => (kind === "total" ? isTotal(values[index] ?? "") : true);
  const column = Math.max(
    0,
    values.findIndex((value, index) => !cells.computed.has(index) && tidy(String(value)) !== "" && isTold(index)),
  );
  const place = { sheet: cells.sheet, cell: bodyCell(cells, row, column) };
  const facts = {
    column: cells.headers[column] ?? "",
    found: tidy(String(values[column] ?? "")).slice(0, 80),
    expected: "",
  };
  if (kind === "total") return makeFinding("total-row", place, facts);
  return makeFinding("note-row", place, { ...facts, expected: kind === "header" ? "a repeated header" : "a note" });
}
