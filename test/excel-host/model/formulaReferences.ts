import { columnName, parseArea, quoteSheetName } from "./address.ts";
import { lastColumn, lastRow } from "./area.ts";
import type { Area } from "./workbook.ts";

const TEXT = /"(?:[^"]|"")*"/uy;
const WORD = /[\p{L}\p{N}_.$\\]+/uy;
const REFERENCE =
  /(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<address>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/uy;

/**
 * Rewrites a formula after cells of `movedSheet` moved: each reference to that worksheet gets its new place, or #REF!.
 *
 * `ownSheet` is the worksheet the formula stands on: a reference without a worksheet's name means that one. References
 * to several sheets or other workbooks, structured references and texts stay as they are.
 */
export function moveReferences(
  formula: string,
  ownSheet: string,
  movedSheet: string,
  move: (area: Area) => Area | null,
): string {
  let result = "";
  let at = 0;
  const copy = (end: number): void => {
    result += formula.slice(at, end);
    at = end;
  };
  while (at < formula.length) {
    const reference = matchAt(REFERENCE, formula, at);
    if (reference !== null) {
      const sheet = reference.groups?.["sheet"];
      const address = reference.groups?.["address"] ?? "";
      at += reference[0].length;
      const named = sheet === undefined ? ownSheet : unquote(sheet.slice(0, -1));
      const same = named.toLowerCase() === movedSheet.toLowerCase();
      result += (sheet ?? "") + (same ? moveAddress(address, move) : address);
    } else {
      copy(endOfOther(formula, at));
    }
  }
  return result;
}

const SHEET = /(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*))!/uy;

/** What a formula names beside cells of its own worksheet; each answers with the name to write, or throws. */
export interface Renaming {
  worksheet: (name: string) => string;
  table: (name: string) => string;
  /** A worksheet of another workbook, or several worksheets at once. */
  elsewhere: () => never;
}

/** Rewrites the names of worksheets and tables in a formula. */
export function renameMentions(formula: string, { worksheet, table, elsewhere }: Renaming): string {
  let result = "";
  let at = 0;
  while (at < formula.length) {
    const sheet = matchAt(SHEET, formula, at);
    const word = sheet === null ? matchAt(WORD, formula, at) : null;
    const end = endOfOther(formula, at);
    if (sheet !== null) {
      const { quoted, plain } = sheet.groups ?? {};
      const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
      // '[Book.xlsx]Sheet'! or 'Sheet1:Sheet3'!, and Sheet1:Sheet3! without apostrophes.
      if (/[[:]/.test(name) || /[\p{L}\p{N}_.'\]]:?$/u.test(result)) elsewhere();
      result += `${quoteSheetName(worksheet(name))}!`;
      at += sheet[0].length;
    } else if (word !== null) {
      result += formula[at + word[0].length] === "[" ? table(word[0]) : word[0];
      at += word[0].length;
    } else {
      // "[1]Sheet1!A1"; the brackets of a table's columns end with themselves.
      if (/^\[.*\][^[\]]*!/su.test(formula.slice(at, end))) elsewhere();
      result += formula.slice(at, end);
      at = end;
    }
  }
  return result;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const unquote = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

/** Past whatever is no reference: a text, a bracket with what it names, a word, or one character. */
function endOfOther(formula: string, at: number): number {
  const plain = matchAt(TEXT, formula, at) ?? matchAt(WORD, formula, at);
  if (plain !== null) return at + plain[0].length;
  if (formula[at] !== "[") return at + 1;
  let depth = 0;
  let end = at;
  do {
    if (formula[end] === "'") end++;
    else if (formula[end] === "[") depth++;
    else if (formula[end] === "]") depth--;
    end++;
  } while (depth > 0 && end < formula.length);
  const external = matchAt(REFERENCE, formula, end);
  return external === null ? end : end + external[0].length;
}

function moveAddress(address: string, move: (area: Area) => Area | null): string {
  const area = parseArea(address.includes(":") || !/^\$?\d/.test(address) ? address : `${address}:${address}`);
  if (area === null) return address;
  const moved = move(area);
  if (moved === null) return "#REF!";
  const [from, to] = address.split(":");
  const start = corner(from!, moved.row, moved.column);
  return to === undefined ? start : `${start}:${corner(to, lastRow(moved), lastColumn(moved))}`;
}

/** The corner's new place with the dollar signs it had. */
function corner(written: string, row: number, column: number): string {
  return written.replace(/[A-Za-z]+/, () => columnName(column)).replace(/\d+/, () => String(row + 1));
}
