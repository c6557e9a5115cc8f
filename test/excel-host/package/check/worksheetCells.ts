import { parseArea } from "../../model/address.ts";
import { cellReference } from "../references.ts";
import type { SharedString } from "../sharedStrings.ts";
import { decodeText } from "../text.ts";
import type { CellEvents } from "../worksheetXml.ts";

export interface Limits {
  strings: number;
  cellFormats: number;
  differentialFormats: number;
}

export function checkCells(
  part: string,
  texts: readonly SharedString[],
  limits: Limits,
  cells: Map<string, string | null>,
  faults: string[],
): CellEvents {
  let row = 0;
  let column = 0;
  let reference = "";
  let type = "";
  let content = "";
  return {
    open(name, { attributes }) {
      content = "";
      if (name === "row") {
        const next = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
        if (!(next > row) || next > 1_048_576) faults.push(`${part}: row ${next} stands after row ${row}`);
        row = next;
        column = 0;
        checkStyle(`row ${row}`, attributes["s"]);
      } else if (name === "c") {
        const area = attributes["r"] === undefined ? null : parseArea(attributes["r"]);
        const next = area ? area.column + 1 : column + 1;
        if (attributes["r"] !== undefined && (!area || area.row + 1 !== row))
          faults.push(`${part}: ${attributes["r"]} stands in row ${row}`);
        if (next <= column) faults.push(`${part}: ${attributes["r"]} stands after column ${column} of its row`);
        column = next;
        reference = cellReference(row - 1, column - 1);
        type = attributes["t"] ?? "n";
        if (!["n", "s", "str", "b", "e", "inlineStr", "d"].includes(type))
          faults.push(`${part}: ${reference} has the type ${type}`);
        checkStyle(reference, attributes["s"]);
        cells.set(reference, null);
      }
    },
    text(piece) {
      content += piece;
    },
    close(name) {
      if (name === "t" && type === "inlineStr")
        cells.set(reference, (cells.get(reference) ?? "") + decodeText(content));
      if (name !== "v") return;
      if (type === "s") {
        const index = Number(content);
        if (!Number.isInteger(index) || index < 0 || index >= limits.strings)
          faults.push(`${part}: ${reference} refers to text ${content} of ${limits.strings}`);
        cells.set(reference, texts[index]?.text ?? "");
      } else if (type === "str") cells.set(reference, decodeText(content));
      else if (type === "n" && content.trim() !== "" && !Number.isFinite(Number(content)))
        faults.push(`${part}: ${reference} holds ${content} as a number`);
      else if (type === "b" && !["0", "1", "true", "false"].includes(content.trim()))
        faults.push(`${part}: ${reference} holds ${content} as a truth value`);
    },
    end() {},
  };

  function checkStyle(what: string, style: string | undefined): void {
    if (style !== undefined && Number(style) >= limits.cellFormats)
      faults.push(`${part}: ${what} has format ${style} of ${limits.cellFormats}`);
  }
}
