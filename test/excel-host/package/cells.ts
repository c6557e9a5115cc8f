import type { SaxesTagPlain } from "saxes";

import { columnNumber, parseArea } from "../model/address.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../model/area.ts";
import type { Cell, CellValue, ErrorText, Row } from "../model/workbook.ts";
import { moveFormula } from "./formulas.ts";
import { damaged } from "./parts.ts";
import { readTextElement, type SharedString } from "./sharedStrings.ts";
import { decodeText } from "./text.ts";
import type { CellEvents } from "./worksheetXml.ts";
import { isTrue } from "./xml.ts";

const errorTexts: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
] satisfies ErrorText[];

/** The format's index; some writers name one that there is not, and Excel takes the default. */
export function knownStyle(style: number, styles: number): number {
  return style < styles ? style : 0;
}

interface OpenCell {
  attributes: Record<string, string>;
  row: number;
  column: number;
  start: number;
  type: string;
  style: number;
  value: string | null;
  inline: string | null;
  formula: OpenFormula | null;
}

interface OpenFormula {
  text: string;
  attributes: Record<string, string>;
}

/** Where a shared formula stands, and its text. */
interface SharedFormula {
  row: number;
  column: number;
  text: string;
}

/**
 * Reads the rows of a worksheet while its XML is cut.
 *
 * `styles` is how many cell formats the workbook has. Rows and cells without an address (r is optional) follow the one before. Every cell of a shared formula is given its own,
 * and every cell keeps its XML as it stands in `xml`, the part's text.
 */
export function readCells(
  xml: string,
  rows: Map<number, Row>,
  strings: readonly SharedString[],
  styles: number,
  date1904: boolean,
): CellEvents {
  const shared = new Map<string, SharedFormula>();
  const waiting: { cell: Cell; row: number; column: number; group: string }[] = [];
  let rowIndex = -1;
  let row: Row | null = null;
  let cell: OpenCell | null = null;
  let lastColumn = -1;
  let text = "";
  let preserve = false;
  let phonetic = false;

  function openRow(attributes: Record<string, string>): void {
    const { r, ...others } = attributes;
    rowIndex = r === undefined ? rowIndex + 1 : Number(r) - 1;
    if (!(rowIndex >= 0 && rowIndex < MAX_ROWS)) throw damaged(`a worksheet has a row ${r ?? rowIndex + 1}`);
    lastColumn = -1;
    row = {
      cells: [],
      height: others["ht"] === undefined ? null : Number(others["ht"]),
      hidden: isTrue(others["hidden"]),
      ...(others["s"] !== undefined &&
        isTrue(others["customFormat"]) && { style: knownStyle(Number(others["s"]), styles) }),
      attributes: others,
    };
    rows.set(rowIndex, row);
  }

  function openCell(attributes: Record<string, string>, start: number): void {
    const column =
      attributes["r"] === undefined ? lastColumn + 1 : columnNumber(attributes["r"].replace(/[0-9]+$/, ""));
    if (!(column >= 0 && column < MAX_COLUMNS)) throw damaged(`a worksheet has a cell ${attributes["r"] ?? column}`);
    lastColumn = column;
    cell = {
      attributes,
      row: rowIndex,
      column,
      start,
      type: attributes["t"] ?? "n",
      style: knownStyle(Number(attributes["s"] ?? 0), styles),
      value: null,
      inline: null,
      formula: null,
    };
  }

  function closeCell(open: OpenCell, end: number): void {
    if (!row) throw damaged("a cell stands outside a row");
    const made: Cell = {
      value: cellValue(open, strings, date1904),
      formula: null,
      style: open.style,
      xml: xml.slice(open.start, end),
    };
    if (open.formula) {
      made.formula = cellFormula(open, open.formula, made);
      const area = open.formula.attributes["t"] === "array" ? parseArea(open.formula.attributes["ref"] ?? "") : null;
      if (area) made.array = { rows: area.rows, columns: area.columns, metadata: open.attributes["cm"] ?? null };
    }
    row.cells[open.column] = made;
  }

  function cellFormula(open: OpenCell, formula: OpenFormula, made: Cell): string | null {
    const { t: kind, si: group } = formula.attributes;
    if (kind === "dataTable") return `=TABLE(${formula.attributes["r1"] ?? ""},${formula.attributes["r2"] ?? ""})`;
    if (kind !== "shared" || group === undefined) return `=${formula.text}`;
    if (formula.text !== "") {
      shared.set(group, { row: open.row, column: open.column, text: formula.text });
      return `=${formula.text}`;
    }
    waiting.push({ cell: made, row: open.row, column: open.column, group });
    return null;
  }

  return {
    open(name: string, tag: SaxesTagPlain, start: number) {
      text = "";
      if (name === "row") openRow(tag.attributes);
      else if (name === "c") openCell(tag.attributes, start);
      else if (name === "f" && cell) cell.formula = { text: "", attributes: tag.attributes };
      else if (name === "is" && cell) cell.inline = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") preserve = tag.attributes["xml:space"] === "preserve";
    },
    text(piece: string) {
      text += piece;
    },
    close(name: string, end: number) {
      if (name === "v" && cell) cell.value = text;
      else if (name === "f" && cell?.formula) cell.formula.text = decodeText(text);
      else if (name === "rPh") phonetic = false;
      else if (name === "t" && cell && cell.inline !== null && !phonetic)
        cell.inline += readTextElement(text, preserve);
      else if (name === "c" && cell) {
        closeCell(cell, end);
        cell = null;
      }
    },
    end() {
      for (const { cell: sharing, row: at, column, group } of waiting) {
        const first = shared.get(group);
        // A group whose first cell is gone keeps its value: without the text there is no formula to give.
        if (first) sharing.formula = `=${moveFormula(first.text, at - first.row, column - first.column)}`;
      }
    },
  };
}

function cellValue(cell: OpenCell, strings: readonly SharedString[], date1904: boolean): CellValue | null {
  if (cell.type === "inlineStr") return cell.inline;
  const text = cell.value;
  if (text === null || (text === "" && cell.type !== "str")) return null;
  switch (cell.type) {
    case "s":
      return strings[Number(text)]?.text ?? "";
    case "str":
      return decodeText(text);
    case "b":
      return isTrue(text.trim());
    case "e":
      // Newer errors (#BLOCKED!, #FIELD! …) are #VALUE! to whoever does not know them.
      return { error: (errorTexts.includes(text) ? text : "#VALUE!") as ErrorText };
    case "d":
      return dateSerial(text, date1904);
    default:
      return Number.isNaN(Number(text)) ? decodeText(text) : Number(text);
  }
}

/** The serial number of an ISO 8601 date, time or both (t="d"). */
function dateSerial(text: string, date1904: boolean): number {
  const [date, time = "00:00"] = text.includes("-")
    ? text.replace(/Z$/, "").split("T")
    : [null, text.replace(/Z$/, "")];
  const milliseconds = Date.parse(`${date ?? "1970-01-01"}T${time}Z`);
  if (date === null) return milliseconds / dayMilliseconds;
  const serial = milliseconds / dayMilliseconds + (date1904 ? daysFrom1904 : daysFrom1900);
  // Excel counts a 29 February 1900 that never was; before it, a serial number is one less.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}

const dayMilliseconds = 86_400_000;
/** From day 0 of Excel's two date systems to 1 January 1970. */
const daysFrom1900 = 25_569;
const daysFrom1904 = 24_107;
