import type { CoverContent } from "../templates/workbookContent.ts";
import { textCell } from "./cellAsWritten.ts";
import { colours, drawLines, setFont } from "./houseStyle.ts";
import { layOutPages } from "./pages.ts";

const TITLE_SIZE = 18;
const SUBTITLE_SIZE = 12;
const SECTION_SIZE = 12;

/** Points: what stands at the left, what is said of it. */
const LABEL_WIDTH = 120;
const TEXT_WIDTH = 400;

/** Points, and how many characters of the text stand in a line: rows with some air, which fitting them would not give. */
const LINE = 13;
const ROW_PADDING = 7;
const CHARACTERS_IN_TEXT = 80;

/** The rows of each section, from zero: a blank one, its heading, its rows. */
function placesOf({ subtitle, sections }: CoverContent) {
  let row = subtitle === undefined ? 1 : 2;
  return sections.map((section) => {
    const heading = row + 1;
    row = heading + 1 + section.rows.length;
    return { ...section, at: heading };
  });
}

/** Fills a blank worksheet with the cover: title, then sections of labels and texts. Queues only; `writeLinks` makes its links. */
export function writeCoverSheet(sheet: Excel.Worksheet, content: CoverContent): void {
  sheet.showGridlines = false;
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = LABEL_WIDTH;
  sheet.getRangeByIndexes(0, 1, 1, 1).format.columnWidth = TEXT_WIDTH;
  const title = writeTexts(sheet, 0, [[content.title]]);
  setFont(title, { color: colours.navy, size: TITLE_SIZE, bold: true });
  sheet.getRangeByIndexes(0, 0, 1, 2).merge();
  title.format.wrapText = true;
  // Excel fits no row to a merged cell.
  title.format.rowHeight = 25 * Math.ceil(content.title.length / CHARACTERS_IN_TITLE);
  if (content.subtitle !== undefined)
    setFont(writeTexts(sheet, 1, [[content.subtitle]]), { color: colours.grey, size: SUBTITLE_SIZE });
  for (const { heading, rows, at } of placesOf(content)) {
    setFont(writeTexts(sheet, at, [[heading]]), { color: colours.navy, size: SECTION_SIZE, bold: true });
    const texts = writeTexts(
      sheet,
      at + 1,
      rows.map(({ label, text }) => [label, text]),
    );
    setFont(texts, { color: colours.black });
    texts.format.horizontalAlignment = "Left";
    texts.format.verticalAlignment = "Center";
    texts.format.wrapText = true;
    drawLines(texts, rows.length);
    rows.forEach(({ text }, row) => {
      texts.getRow(row).format.rowHeight = ROW_PADDING + LINE * Math.ceil(text.length / CHARACTERS_IN_TEXT);
    });
  }
  layOutPages(sheet, { orientation: "Portrait", paperSize: "A4", wide: 1 }, content.footer);
}

/** At the title's size across both columns. */
const CHARACTERS_IN_TITLE = 51;

/** Links from the cover's labels to the worksheets they name, which must stand in the workbook. Queues only. */
export function writeLinks(sheet: Excel.Worksheet, content: CoverContent): void {
  for (const { rows, at } of placesOf(content))
    rows.forEach(({ label, sheet: name }, row) => {
      if (name === undefined) return;
      const cell = sheet.getRangeByIndexes(at + 1 + row, 0, 1, 1);
      cell.hyperlink = {
        documentReference: `'${name.replaceAll("'", "''")}'!A1`,
        screenTip: `Go to ${name}`,
        textToDisplay: label,
      };
    });
}

function writeTexts(sheet: Excel.Worksheet, row: number, texts: readonly (readonly string[])[]): Excel.Range {
  const cells = texts.map((line) => line.map(textCell));
  const range = sheet.getRangeByIndexes(row, 0, cells.length, cells[0]?.length ?? 1);
  range.numberFormat = cells.map((line) => line.map(({ numberFormat }) => numberFormat));
  range.values = cells.map((line) => line.map(({ value }) => value));
  return range;
}
