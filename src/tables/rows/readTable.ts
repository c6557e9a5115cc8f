import { tidy } from "../../figures/normalise.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Definitions } from "./definitions.ts";
import { isUnclear } from "../recognition/headerFindings.ts";
import { bodyCell } from "../locate.ts";
import { rowReader, type IndicatorRow } from "./readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { isTotal, rowKinds, type RowKind } from "../recognition/rowKind.ts";
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
  const kindOf = rowKinds(recognised);
  const read = rowReader(recognised, definitions, settings);
  for (let row = 0; row < recognised.cells.values.length; row++) {
    if (isSliceEnd(row)) yield;
    const kind = kindOf(row);
    if (kind === "indicator") rows.push(read(row));
    else if (kind !== "blank") leftOut.push(leftOutFinding(recognised, row, kind));
  }
  return { recognised, rows, leftOut };
}

function leftOutFinding({ cells }: Recognised, row: number, kind: Exclude<RowKind, "indicator" | "blank">): Finding {
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
