import { rowAsWritten, textCell } from "./cellAsWritten.ts";
import type { CellKind, SheetContent } from "./workbookContent.ts";

/** On every machine, and the sans serif that councils' house styles ask for. */
const FONT = "Arial";
const FONT_SIZE = 10;
const TITLE_SIZE = 14;

const BLACK = "#000000";
const WHITE = "#FFFFFF";
const NAVY = "#1F3864";
const GREY = "#595959";
const RULE = "#BFBFBF";

/** Table styles follow the workbook's theme; this one has no colours of its own beside the header's. */
const TABLE_STYLE = "TableStyleLight1";

const alignments = {
  ref: "Left",
  text: "Left",
  mark: "Center",
  figure: "Right",
} satisfies Record<CellKind, Excel.RangeFormat["horizontalAlignment"]>;

/**
 * Adds a worksheet: title, lines, a thin gap, the table. Queues only; the caller syncs.
 *
 * Nothing stands at the table's right, where the computed columns go.
 */
export function writeTableSheet(workbook: Excel.Workbook, content: SheetContent): Excel.Worksheet {
  const sheet = workbook.worksheets.add(content.name);
  const headerRow = 1 + content.lines.length + 1;
  sheet.showGridlines = false;
  writeHeading(sheet, content);
  sheet.getRangeByIndexes(headerRow - 1, 0, 1, 1).format.rowHeight = 6;
  writeTable(sheet, content.table, headerRow);
  sheet.freezePanes.freezeRows(headerRow + 1);
  layOutPages(sheet, headerRow);
  return sheet;
}

function writeHeading(sheet: Excel.Worksheet, { title, lines }: SheetContent): void {
  const cells = [title, ...lines].map(textCell);
  const range = sheet.getRangeByIndexes(0, 0, cells.length, 1);
  range.numberFormat = cells.map((cell) => [cell.numberFormat]);
  range.values = cells.map((cell) => [cell.value]);
  setFont(range, { color: GREY });
  setFont(sheet.getRangeByIndexes(0, 0, 1, 1), { color: NAVY, size: TITLE_SIZE, bold: true });
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
    // Else a figure touches the words at its right.
    if (column.kind === "figure") format.indentLevel = 1;
    if (column.list) {
      const source = column.list.join(",");
      body.getColumn(index).dataValidation.rule = { list: { inCellDropDown: true, source } };
    }
  });
  whole.format.wrapText = true;
  setFont(body, { color: BLACK });
  // Said again in the cells, since a table style shows in Excel only.
  header.format.fill.color = NAVY;
  setFont(header, { color: WHITE, bold: true });
  header.format.verticalAlignment = "Center";
  body.format.verticalAlignment = "Top";
  drawLines(body, rows.length);
  whole.format.autofitRows();
}

function drawLines(body: Excel.Range, rows: number): void {
  // A single row has no inside.
  const edges = rows > 1 ? (["InsideHorizontal", "EdgeBottom"] as const) : (["EdgeBottom"] as const);
  for (const edge of edges) {
    const border = body.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = RULE;
  }
}

interface FontLook {
  readonly color: string;
  readonly size?: number;
  readonly bold?: boolean;
}

function setFont(range: Excel.Range, { color, size = FONT_SIZE, bold = false }: FontLook): void {
  const { font } = range.format;
  font.name = FONT;
  font.size = size;
  font.bold = bold;
  font.color = color;
}

/** A4 landscape, as wide as one page, the header on every page. */
function layOutPages(sheet: Excel.Worksheet, headerRow: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
}
