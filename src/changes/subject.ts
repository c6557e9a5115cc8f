import { parseRange, type CellRange, type CellValue } from "../figures/cell.ts";
import type { Finding } from "../findings/finding.ts";
import type { Role } from "../plan/roles.ts";
import { recognise } from "../tables/recognition/recognise.ts";
import type { TableCells } from "../tables/tableCells.ts";

/**
 * What a finding is about, in words that stay the same when rows are inserted, sorted or moved. With its code, it is
 * what a finding is known by from one refresh to the next: its cell's address is not.
 */
export interface Subject {
  /** Excel's id of the table, and its name; of plain cells null and their worksheet's name, "" for the workbook. */
  readonly table: { readonly id: string | null; readonly name: string };
  /** The row's ref, indicator, area and period, or whatever names a row of its table; null where it is about no one row. */
  readonly row: string | null;
  /** The column's header; null where it is about no one column. */
  readonly column: string | null;
  /** The finding's sentence, which says what stands there and what was expected, and what stands in its cells. */
  readonly stands: string;
}

/** What names a row of a plan's tables. */
const labels = ["ref", "indicator", "area", "period", "action", "risk", "programme"] as const satisfies readonly Role[];

/** Longer contents are kept as a checksum: a column of 100,000 cells has no place in a workbook's memory. */
const LONGEST_CONTENTS = 200;

/** Finds out what findings are about; made once for the tables that they were found in. */
export function subjects(tables: readonly TableCells[]): (finding: Finding) => Subject {
  const bySheet = new Map<string, TableCells[]>();
  for (const cells of tables) bySheet.set(cells.sheet, [...(bySheet.get(cells.sheet) ?? []), cells]);
  const labelsOf = rowLabels();

  return (finding) => {
    const { sheet, cell } = finding;
    const sentence = withoutRowNumbers(finding.message);
    const area = cell === null ? null : parseRange(cell);
    const cells = area && bySheet.get(sheet ?? "")?.find((table) => holds(table, area));
    if (!cells) return { table: { id: null, name: sheet ?? "" }, row: null, column: null, stands: sentence };
    const first = area.row - cells.row - 1;
    const column = area.columns === 1 ? area.column - cells.column : null;
    const contents = first < 0 ? [] : contentsOf(cells, area);
    return {
      table: { id: cells.id, name: cells.name ?? cells.sheet },
      row: first < 0 || area.rows > 1 ? null : labelsOf(cells, first),
      column: column === null ? null : (cells.headers[column] ?? null),
      stands: contents.length === 0 ? sentence : `${sentence} ${shortened(JSON.stringify(contents))}`,
    };
  };
}

function holds({ row, column, headers, values }: TableCells, area: CellRange): boolean {
  return (
    area.row >= row && area.row <= row + values.length && area.column >= column && area.column < column + headers.length
  );
}

/** Where rows are numbered, inserting one changes the sentence and nothing that it is about. */
function withoutRowNumbers(message: string): string {
  return message.replace(/\b(rows?) \d[\d,]*/g, "$1");
}

/** What the cells hold. */
function contentsOf({ row, column, values }: TableCells, area: CellRange): readonly CellValue[] {
  const [first, left] = [area.row - row - 1, area.column - column];
  return values.slice(first, first + area.rows).flatMap((cells) => cells.slice(left, left + area.columns));
}

function shortened(contents: string): string {
  return contents.length <= LONGEST_CONTENTS ? contents : `${contents.length} ${checksum(contents)}`;
}

/** FNV-1a, 32 bits: two contents of one length that follow each other under one sentence are told apart by it. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16);
}

/** Says what names a row; which columns do is found out once a table. */
function rowLabels(): (cells: TableCells, row: number) => string | null {
  const known = new Map<TableCells, readonly number[]>();
  return (cells, row) => {
    let columns = known.get(cells);
    if (columns === undefined) {
      const roles = recognise(cells).columns;
      columns = labels.flatMap((role) => roles.get(role) ?? []);
      known.set(cells, columns);
    }
    const words = columns.map((column) => String(cells.values[row]?.[column] ?? "").trim());
    return words.every((word) => word === "") ? null : words.join(" | ");
  };
}
