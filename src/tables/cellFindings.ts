import { cellAddress, rangeAddress, type CellPlace } from "../figures/cell.ts";
import { alike, makeFinding, type FindingCode } from "../findings/catalogue.ts";
import type { CellChange } from "../findings/cellChange.ts";
import type { Finding } from "../findings/finding.ts";
import { nameOf, safeChanges } from "./locate.ts";
import type { TableCells } from "./tableCells.ts";

/** A cell of which something is to be said; `key`: what makes it the same as of another, if not what is found. */
interface CellProblem {
  readonly place: CellPlace;
  readonly header: string;
  readonly found: string;
  readonly expected?: string;
  readonly key?: string;
}

/** Makes findings of what is wrong with the cells of a table whose columns are alike, as those of years are. */
interface CellFindings {
  readonly add: (code: FindingCode, problem: CellProblem) => void;
  /** To be called after the last cell. */
  readonly finish: () => void;
}

/** Cells of which the same is to be said. */
interface Group {
  readonly code: FindingCode;
  readonly found: string;
  readonly expected: string;
  readonly headers: Set<string>;
  readonly places: CellPlace[];
  /** What would put them right. */
  readonly changes: CellChange[];
}

/** Of what many cells say alike ("see below"), whatever their columns, there is one finding. `report` takes the findings. */
export function cellFindings(cells: TableCells, report: (finding: Finding) => void): CellFindings {
  const groups = new Map<string, Group>();
  return {
    add: (code, { place, header, found, expected = "", key = found }) => {
      const group = groups.get(`${code} ${key}`) ?? {
        code,
        found,
        expected,
        headers: new Set(),
        places: [],
        changes: [],
      };
      groups.set(`${code} ${key}`, group);
      group.headers.add(header);
      group.places.push(place);
      const cell = { row: place.row - cells.row - 1, column: place.column - cells.column };
      group.changes.push(...safeChanges(code, cells, cell, { found, expected }));
    },
    finish: () => {
      for (const { code, found, expected, headers, places, changes } of groups.values()) {
        const [header] = headers;
        const facts = { column: headers.size === 1 ? header! : nameOf(cells), found, expected };
        const place = { sheet: cells.sheet, cell: addressOf(places) };
        report(alike(makeFinding(code, place, facts, undefined, changes), places.length, "cell"));
      }
    },
  };
}

/** The range that the cells fill; the first of them where they do not fill one. */
function addressOf(places: readonly CellPlace[]): string {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  return height * width === places.length
    ? rangeAddress(top, left, height, width)
    : cellAddress(places[0]!.row, places[0]!.column);
}
