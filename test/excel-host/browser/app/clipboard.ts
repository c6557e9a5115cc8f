import { intersection, WHOLE_SHEET } from "../../model/area.ts";
import { cellAt, usedArea } from "../../model/cells.ts";
import { displayText } from "../../model/displayText.ts";
import type { Area, Workbook, Worksheet } from "../../model/workbook.ts";

/** Cells as other programs take them: what they show, with tabs and line breaks between, quoted where one holds such. */
export function copiedText(workbook: Workbook, worksheet: Worksheet, selected: Area): string {
  const used = usedArea(worksheet, WHOLE_SHEET, true);
  const area = (used && intersection(selected, used)) ?? { ...selected, rows: 1, columns: 1 };
  return lines(area.rows, (row) =>
    lines(area.columns, (column) =>
      quoted(displayText(workbook, cellAt(worksheet, area.row + row, area.column + column))),
    ).join("\t"),
  ).join("\n");
}

const lines = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => make(index));

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a text from another program, by row; short rows are filled up with blanks. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, inQuotes, plain = "", end] = match;
    rows.at(-1)!.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === "" || whole === "") break;
    if (end !== "\t") {
      if (cell.lastIndex === text.length) break;
      rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
