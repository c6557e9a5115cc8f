import type { Table, Workbook } from "../../model/workbook.ts";

/** What a table's style gives one of its cells; the cell's own format goes before it. */
export interface TableLook {
  fill: string | null;
  color: string | null;
  bold: boolean;
  /** The colour of a line above or below. */
  top: string | null;
  bottom: string | null;
}

/** The accents of the Office theme (2013 to 2022), for a workbook that names none. */
const OFFICE_ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const accentsOf = new WeakMap<Workbook, readonly string[]>();

/** The six accents of the workbook's theme, which table styles are made of. */
export function themeAccents(workbook: Workbook): readonly string[] {
  let accents = accentsOf.get(workbook);
  if (accents === undefined) {
    const part = workbook.source?.get("xl/theme/theme1.xml");
    accents = part === undefined ? OFFICE_ACCENTS : readAccents(new TextDecoder().decode(part));
    accentsOf.set(workbook, accents);
  }
  return accents;
}

function readAccents(themeXml: string): readonly string[] {
  const theme = new DOMParser().parseFromString(themeXml, "application/xml");
  return OFFICE_ACCENTS.map((usual, index) => {
    const colour = theme.getElementsByTagNameNS("*", `accent${index + 1}`)[0]?.firstElementChild;
    const rgb = colour?.getAttribute("lastClr") ?? colour?.getAttribute("val");
    return rgb ? `#${rgb}` : usual;
  });
}

/**
 * The look of a cell of a table, `row` and `column` counted in the table. The built-in styles are drawn by their family
 * (light, medium, dark, seven colours each); a style of the workbook's own is drawn as none.
 */
export function tableLook(table: Table, row: number, accents: readonly string[]): TableLook | null {
  const named = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style ?? "");
  if (!named) return null;
  const number = Number(named[2]) - 1;
  const main = number % 7 === 0 ? "#000000" : accents[(number % 7) - 1]!;
  const isHeader = table.showHeaders && row === 0;
  const isTotals = table.showTotals && row === table.area.rows - 1;
  const bodyRow = row - (table.showHeaders ? 1 : 0);
  const band = table.bandedRows && bodyRow % 2 === 0;
  const last = row === table.area.rows - 1;
  const filledHeader = (line: string | null): TableLook => ({
    fill: main,
    color: "#FFFFFF",
    bold: true,
    top: line,
    bottom: line,
  });

  switch (`${named[1]}${Math.floor(number / 7)}`) {
    case "Light0":
      if (isHeader || isTotals) return { fill: null, color: main, bold: true, top: main, bottom: main };
      return {
        fill: band ? tint(main, 0.85) : null,
        color: shade(main),
        bold: false,
        top: null,
        bottom: last ? main : null,
      };
    case "Light1":
      if (isHeader) return filledHeader(main);
      if (isTotals) return totals(main);
      return { fill: null, color: null, bold: false, top: band ? main : null, bottom: band || last ? main : null };
    case "Light2":
      if (isHeader || isTotals) return totals(main);
      return { fill: band ? tint(main, 0.85) : null, color: null, bold: false, top: main, bottom: main };
    case "Medium0":
      if (isHeader) return filledHeader(main);
      if (isTotals) return totals(main);
      return { fill: band ? tint(main, 0.8) : null, color: null, bold: false, top: null, bottom: tint(main, 0.4) };
    case "Medium1":
      if (isHeader || isTotals) return filledHeader("#FFFFFF");
      return { fill: tint(main, band ? 0.6 : 0.8), color: null, bold: false, top: null, bottom: "#FFFFFF" };
    case "Medium2":
      if (isHeader || isTotals) return filledHeader("#000000");
      return { fill: band ? "#D9D9D9" : null, color: null, bold: false, top: null, bottom: last ? "#000000" : null };
    case "Medium3":
      if (isHeader || isTotals) return { fill: tint(main, 0.8), color: "#000000", bold: true, top: main, bottom: main };
      return { fill: tint(main, band ? 0.6 : 0.8), color: null, bold: false, top: main, bottom: main };
    default:
      if (isHeader || isTotals) return filledHeader(null);
      return { fill: tint(main, band ? 0.3 : 0.1), color: "#FFFFFF", bold: false, top: null, bottom: null };
  }
}

const totals = (line: string): TableLook => ({ fill: null, color: null, bold: true, top: line, bottom: line });

/** A colour mixed with white, 0 to 1. */
const tint = (colour: string, share: number): string => mixed(colour, 255, share);

/** A colour dark enough to read text in. */
const shade = (colour: string): string => (colour === "#000000" ? colour : mixed(colour, 0, 0.25));

function mixed(colour: string, other: number, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (other - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
