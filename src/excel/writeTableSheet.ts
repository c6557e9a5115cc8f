import { rowAsWritten, textCell } from "./cellAsWritten.ts";
import type { CellKind, ColumnContent, HeldContent, SheetContent } from "../templates/workbookContent.ts";
import { colours, drawLines, setFont, TITLE_SIZE } from "./houseStyle.ts";
import { landscapePages, layOutPages } from "./pages.ts";

/** Points: two lines of a header, with air. */
const HEADER_HEIGHT = 30;

/** Table styles follow the workbook's theme; this one has no colours of its own beside the header's. */
const TABLE_STYLE = "TableStyleLight1";

const alignments = {
  ref: "Left",
  text: "Left",
  mark: "Center",
  figure: "Right",
} satisfies Record<CellKind, Excel.RangeFormat["horizontalAlignment"]>;

/**
 * Fills a blank worksheet: title, lines, a thin gap, the table. Queues only; the caller syncs.
 *
 * Nothing stands at the table's right, where the computed columns go.
 */
export function writeTableSheet(sheet: Excel.Worksheet, content: SheetContent): void {
  const headerRow = 1 + content.lines.length + 1;
  sheet.showGridlines = false;
  writeHeading(sheet, content);
  sheet.getRangeByIndexes(headerRow - 1, 0, 1, 1).format.rowHeight = 6;
  writeTable(sheet, content.table, headerRow);
  const { leadingColumns = 0, roomAtRight = 0, footer } = content;
  if (leadingColumns === 0) sheet.freezePanes.freezeRows(headerRow + 1);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, leadingColumns));
  const widths = content.table.columns.map(({ width }) => width);
  const pages = landscapePages(sum(widths) + roomAtRight, sum(widths.slice(0, leadingColumns)));
  layOutPages(sheet, pages, footer);
  sheet.pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
  if (pages.wide > 1 && leadingColumns > 0)
    sheet.pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, leadingColumns).getEntireColumn());
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function writeHeading(sheet: Excel.Worksheet, { title, lines }: SheetContent): void {
  const cells = [title, ...lines].map(textCell);
  const range = sheet.getRangeByIndexes(0, 0, cells.length, 1);
  range.numberFormat = cells.map((cell) => [cell.numberFormat]);
  range.values = cells.map((cell) => [cell.value]);
  setFont(range, { color: colours.grey });
  setFont(sheet.getRangeByIndexes(0, 0, 1, 1), { color: colours.navy, size: TITLE_SIZE, bold: true });
}

function writeTable(sheet: Excel.Worksheet, content: SheetContent["table"], headerRow: number): void {
  const { columns, name } = content;
  const kinds = columns.map((column) => column.kind);
  // A table always has a row below its header, if only a blank one.
  const written = content.rows.length > 0 ? content.rows : [columns.map(() => null)];
  const rows = written.map((row) => rowAsWritten(row, kinds));
  const header = sheet.getRangeByIndexes(headerRow, 0, 1, columns.length);
  const body = sheet.getRangeByIndexes(headerRow + 1, 0, rows.length, columns.length);
  const whole = sheet.getRangeByIndexes(headerRow, 0, rows.length + 1, columns.length);

  header.numberFormat = [columns.map(() => "@")];
  header.values = [columns.map((column) => column.header)];
  // Formats first: Excel reads values as if they were typed.
  body.numberFormat = rows.map((row) => row.map((cell) => cell.numberFormat));
  body.values = rows.map((row) => row.map((cell) => cell.value));

  const table = sheet.tables.add(whole, true);
  table.name = name;
  table.style = TABLE_STYLE;
  // Bands would fight with the colours of a RAG column, and viewers other than Excel do not draw them.
  table.showBandedRows = false;

  columns.forEach((column, index) => {
    const { format } = sheet.getRangeByIndexes(headerRow, index, rows.length + 1, 1);
    format.columnWidth = column.width;
    format.horizontalAlignment = alignments[column.kind];
    // Else what stands in a column touches what stands beside it.
    if (column.kind !== "mark") format.indentLevel = 1;
    guide(body.getColumn(index), column);
  });
  written.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === "object" && cell !== null && cell.list) guide(body.getCell(r, c), cell);
    }),
  );
  whole.format.wrapText = true;
  setFont(body, { color: colours.black });
  // Said again in the cells, since a table style shows in Excel only.
  header.format.fill.color = colours.navy;
  setFont(header, { color: colours.white, bold: true });
  header.format.verticalAlignment = "Center";
  body.format.verticalAlignment = "Top";
  drawLines(body, rows.length);
  body.format.autofitRows();
  header.format.rowHeight = HEADER_HEIGHT;
}

/** Offers a list, and says what is expected; what is typed is never refused, since councils have words of their own. */
function guide(range: Excel.Range, { list, prompt, header }: Partial<ColumnContent> & Pick<HeldContent, "list">): void {
  const { dataValidation } = range;
  if (list) {
    dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
  if (prompt !== undefined)
    dataValidation.prompt = { showPrompt: true, title: (header ?? "").slice(0, 32), message: prompt };
}
