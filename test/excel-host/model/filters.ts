import { lastRow } from "./area.ts";
import { cellAt, rowAt } from "./cells.ts";
import { markChanged } from "./changes.ts";
import { displayText } from "./displayText.ts";
import { fail, notModelled } from "./excelError.ts";
import type { Area, Workbook, Worksheet } from "./workbook.ts";
import { escapeXml } from "./xmlText.ts";

/** The texts a filter leaves to be seen; dates (objects) are not modelled. */
export function shownValues(given: unknown): string[] {
  if (!Array.isArray(given)) return fail("InvalidArgument");
  return given.map((value) => (typeof value === "string" ? value : notModelled("a filter on dates")));
}

/** Hides the rows whose cell in the column displays none of the values; case does not matter. */
export function hideOthers(
  workbook: Workbook,
  worksheet: Worksheet,
  body: Area,
  column: number,
  shown: readonly string[],
): void {
  const lower = new Set(shown.map((value) => value.toLowerCase()));
  for (let row = body.row; row <= lastRow(body); row++) {
    const text = displayText(workbook, cellAt(worksheet, row, body.column + column));
    rowAt(worksheet, row).hidden = !lower.has(text.toLowerCase());
  }
  markChanged(workbook, worksheet, "cells");
}

/** The filter as files have it. */
export function filterColumnXml(column: number, shown: readonly string[]): string {
  const values = shown.map((value) => `<filter val="${escapeXml(value)}"/>`).join("");
  return `<filterColumn colId="${column}"><filters>${values}</filters></filterColumn>`;
}

/** Shows every row that a filter of the worksheet hid. */
export function showRows(workbook: Workbook, worksheet: Worksheet, area: Area): void {
  for (const [row, line] of worksheet.rows) if (row > area.row && row <= lastRow(area)) line.hidden = false;
  markChanged(workbook, worksheet, "cells");
}
