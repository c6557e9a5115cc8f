import type { CellValue } from "../figures/cell.ts";
import type { Change } from "../changes/change.ts";
import { everyColumn } from "../delivery/everyColumn.ts";
import type { Look } from "./readDetails.ts";
import type { TableContents } from "./readTables.ts";
import { addStatusRules } from "./statusRules.ts";
import { addColumnsAtRight, ownColumnCells } from "./tableAccess.ts";
import { jsonBytes, wholeStep, type Step } from "./steps.ts";

/** What is to be written into one table. */
export interface TableWrite {
  readonly table: TableContents;
  readonly changes: readonly Change[];
  /** Blank columns that a stopped refresh left behind: the first new columns take their places. */
  readonly unnamed: readonly number[];
  /** Columns that a stopped refresh added and named: they may lack their looks. */
  readonly unfinished: readonly { readonly id: number; readonly key: string }[];
  /** How the user's cells beside the new columns look; null where no column is added. */
  readonly looks: { readonly header: Look; readonly body: Look } | null;
  /**
   * Our conditional formats on the RAG column (its id, or its header where it is new) are to be made anew, in place of
   * the stale ones, which stand in Excel's order; null where they are complete.
   */
  readonly statusRules: { readonly column: number | string; readonly stale: readonly Excel.ConditionalFormat[] } | null;
  /** The worksheet's columns under the new ones hold nothing else, so their widths may be set. */
  readonly ownWidths: boolean;
  /** How wide those columns are, as far as that is known, in points. */
  readonly widths: readonly number[];
}

/**
 * The steps that write one table's columns.
 *
 * Every range is taken from the table as it is when Excel carries the step out, never from an address that was read
 * before: whatever a co-author has moved, inserted or deleted meanwhile, a column of ours is written and no other.
 * Either sizes no longer fit and Excel refuses the step, or values land in another row of our column, which reading
 * back finds. New columns rest on cells that were free a sync before; Excel offers no way to ask and write at once.
 */
export function* stepsOf(write: TableWrite): Generator<Step> {
  const added = write.changes.filter((change) => change.column === null);
  if (added.length > 0 || write.unfinished.length > 0) yield addColumns(write, added);
  const headers = added.map(({ header }) => header);
  const cellsOf = (column: number | string) => (context: Excel.RequestContext) =>
    ownColumnCells(context, write.table, column, headers).body;
  for (const change of write.changes) yield* cellSteps(cellsOf(change.column ?? change.header), change);
  if (write.statusRules) yield statusRules(cellsOf(write.statusRules.column), write.statusRules.stale);
}

/** New columns at the table's right, with headers: all in one batch, so that a column of ours is never nameless for long. */
function addColumns(write: TableWrite, added: readonly Change[]): Step {
  const { table, looks, unnamed, ownWidths, widths } = write;
  const queue = (context: Excel.RequestContext) => {
    added.slice(0, unnamed.length).forEach(({ header }, i) => {
      context.workbook.tables.getItem(table.shape.id).columns.getItem(unnamed[i]!).name = header;
    });
    const more = added.slice(unnamed.length).map(({ header }) => header);
    if (more.length > 0) addColumnsAtRight(context, table, more.length).values = [more];
    const fresh = [...write.unfinished, ...added.map(({ key, header }) => ({ key, id: header }))];
    for (const { key, id } of fresh) {
      const { header: head, body } = ownColumnCells(context, table, id, more);
      const { width, text } = everyColumn.find((other) => other.key === key)!;
      if (looks) {
        apply(head, looks.header, 1);
        apply(body, looks.body, table.values.length);
      }
      for (const range of [head, body]) {
        // A number that wraps loses its indent in LibreOffice.
        range.format.wrapText = text || range === head;
        range.format.horizontalAlignment = text ? "Left" : "Right";
        // Numbers at the right edge would touch the text of the next column.
        range.format.indentLevel = text ? 0 : 1;
      }
      // A column that cells of theirs share is made wider where ours could not be read in it, and never narrower.
      const isNarrow = (widths[more.indexOf(String(id))] ?? width) < width;
      if (ownWidths || isNarrow) head.format.columnWidth = width;
    }
  };
  return wholeStep(2_000 * (added.length + write.unfinished.length), queue);
}

/** Fonts, fills and lines as the user's cells have them; white is what Excel says where there is no fill. */
function apply(range: Excel.Range, look: Look, rows: number): void {
  range.format.font.name = look.fontName;
  range.format.font.size = look.fontSize;
  range.format.font.color = look.fontColor;
  range.format.font.bold = look.bold;
  range.format.verticalAlignment = look.verticalAlignment;
  if (look.fill.toUpperCase() !== "#FFFFFF") range.format.fill.color = look.fill;
  if (look.line.style === "None") return;
  for (const edge of rows === 1 ? (["EdgeBottom"] as const) : (["EdgeBottom", "InsideHorizontal"] as const)) {
    const border = range.format.borders.getItem(edge);
    border.style = look.line.style;
    border.color = look.line.color;
  }
}

/** The body of one of our columns, as it is when Excel carries the step out. */
type Body = (context: Excel.RequestContext) => Excel.Range;

/** A column's cells; formats first, since Excel reads a text as typed unless its cell is formatted as text. */
function* cellSteps(body: Body, { column, after, formats }: Change): Generator<Step> {
  if (typeof formats === "string") yield formatStep(body, formats);
  else if (formats && column === null) {
    // Most rows of a column have one format: the column gets it at once, and then only the others theirs.
    const usual = mostFrequent(formats);
    yield formatStep(body, usual);
    yield* rowSteps(
      body,
      "numberFormat",
      formats.map((format) => (format === usual ? null : format)),
    );
  } else if (formats) yield* rowSteps(body, "numberFormat", formats);
  yield* rowSteps(body, "values", after);
}

function formatStep(body: Body, format: string): Step {
  return wholeStep(300, (context) => {
    body(context).numberFormat = format as never;
  });
}

function mostFrequent(formats: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const format of formats) if (format !== null) counts.set(format, (counts.get(format) ?? 0) + 1);
  const [[format] = ["General"]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return format;
}

/** At most 1 MB a step, so that steps of several columns fill a batch well. */
const stepBytes = 1_000_000;

/** So many cells below each other that are left alone are not sent, even as null: then a further step is cheaper. */
const longGap = 1_000;

/** The rows that hold something to be written. */
function* rowSteps(body: Body, property: Rows["property"], cells: Rows["cells"]): Generator<Step> {
  let [first, end, bytes] = [0, 0, 0];
  const step = () => rowsStep(body, { property, cells, first, rows: end - first }, bytes);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (cell === null) continue;
    const size = jsonBytes(cell);
    if (end === 0 || row - end > longGap || bytes + size > stepBytes) {
      if (end > 0) yield step();
      [first, end, bytes] = [row, row, 500];
    }
    bytes += size + (row - end) * jsonBytes(null);
    end = row + 1;
  }
  if (end > 0) yield step();
}

/** Some rows of a column's cells. */
interface Rows {
  readonly property: "values" | "numberFormat";
  readonly cells: readonly (CellValue | null)[];
  readonly first: number;
  readonly rows: number;
}

function rowsStep(body: Body, part: Rows, bytes: number): Step {
  const { property, cells, first, rows } = part;
  return {
    bytes,
    queue: (context) => {
      const column = body(context);
      // Cut to the column: if rows were deleted meanwhile, the sizes differ and Excel refuses to write below the table.
      const range =
        rows === cells.length ? column : column.getIntersection(column.getCell(first, 0).getResizedRange(rows - 1, 0));
      range[property] = cells.slice(first, first + rows).map((cell) => [withItsApostrophe(cell)]);
    },
    halve: () => {
      const half = Math.floor(rows / 2);
      if (half === 0) return null;
      const [upper, lower] = [
        { ...part, rows: half },
        { ...part, first: first + half, rows: rows - half },
      ];
      return [rowsStep(body, upper, bytes / 2), rowsStep(body, lower, bytes / 2)];
    },
  };
}

/** Excel takes a first apostrophe for its own sign of a text, in a cell of text too. */
function withItsApostrophe(cell: CellValue | null): CellValue | null {
  return typeof cell === "string" && cell.startsWith("'") ? `'${cell}` : cell;
}

/** Our conditional formats anew: from the last to the first, as a conditional format's id is its position. */
function statusRules(body: Body, stale: readonly Excel.ConditionalFormat[]): Step {
  return wholeStep(4_000, (context) => {
    for (const item of stale.toReversed()) item.delete();
    addStatusRules(body(context));
  });
}
