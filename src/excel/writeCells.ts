import type { CellValue } from "../figures/cell.ts";
import type { CellChange, CellContent } from "../findings/cellChange.ts";
import { rangeOf, type Block } from "./cellBlocks.ts";
import { keptAsText } from "./cellAsWritten.ts";
import { pause, type Session } from "./session.ts";
import { jsonBytes, sendSteps, wholeStep, type Step } from "./steps.ts";

/** Some rows of a block. */
interface Part {
  readonly block: Block;
  readonly row: number;
  readonly rows: number;
}

/** What a part held when it was written over. */
type Overwritten = Map<Part, Excel.Range>;

/**
 * Makes changes of cells, about 4 MB at a time; number formats before values, since Excel reads values as if typed.
 *
 * Office.js cannot ask and write at once, and a co-author may have changed a cell, or moved it by inserting a row, since
 * it was read. So each batch reads the cells again just before it writes them. Where one was no longer as it had been
 * read, it is put back, and its change is among those returned.
 */
export async function writeCells(
  session: Session,
  blocks: readonly Block[],
  changes: ReadonlySet<CellChange>,
): Promise<ReadonlySet<CellChange>> {
  const overwritten: Overwritten = new Map();
  await sendSteps(session, stepsOf(blocks, changes, overwritten));
  await pause();
  const lost = [...overwritten].flatMap(([part, range]) => changedMeanwhile(part, range, changes));
  await sendSteps(
    session,
    lost.map(({ part, row, content }) => putBack(part, row, content)),
  );
  return new Set(lost.map(({ change }) => change));
}

/** At most 1 MB a step. */
const stepBytes = 1_000_000;

function* stepsOf(
  blocks: readonly Block[],
  changes: ReadonlySet<CellChange>,
  overwritten: Overwritten,
): Generator<Step> {
  for (const block of blocks) {
    const rows = [...block.changes].filter(([, change]) => changes.has(change)).map(([row]) => row);
    const last = rows.at(-1);
    if (last === undefined) continue;
    let [first, bytes] = [rows[0]!, 500];
    for (let row = first; row <= last; row++) {
      const size = bytesOf(block, row);
      if (bytes + size > stepBytes && row > first) {
        yield partStep({ block, row: first, rows: row - first }, changes, overwritten, bytes);
        [first, bytes] = [row, 500];
      }
      bytes += size;
    }
    yield partStep({ block, row: first, rows: last - first + 1 }, changes, overwritten, bytes);
  }
}

/** What a row of a block needs in the request or in the answer, whichever is more. */
function bytesOf({ formulas, formats, changes }: Block, row: number): number {
  const after = changes.get(row)?.after ?? null;
  const asked = jsonBytes(after && after.value) + jsonBytes(after && after.format);
  return Math.max(asked, jsonBytes(formulas[row]![0]!) + jsonBytes(formats[row]![0]!));
}

function partStep(part: Part, changes: ReadonlySet<CellChange>, overwritten: Overwritten, bytes: number): Step {
  const { block, row: first, rows } = part;
  return {
    bytes,
    queue: (context) => {
      overwritten.set(part, rangeOf(context, block, first, rows).load("formulas,numberFormat"));
      const range = rangeOf(context, block, first, rows);
      const afters = Array.from({ length: rows }, (_, i) => {
        const change = block.changes.get(first + i);
        return change !== undefined && changes.has(change) ? change.after : null;
      });
      // null leaves a cell as it is.
      if (afters.some((after) => after !== null && after.format !== null))
        range.numberFormat = afters.map((after) => [after && after.format]);
      range.values = afters.map((after, i) => [
        after && keptAsText(after.value, after.format ?? String(block.formats[first + i]![0])),
      ]);
    },
    halve: () => {
      overwritten.delete(part);
      const half = Math.floor(rows / 2);
      if (half === 0) return null;
      const [upper, lower] = [
        { block, row: first, rows: half },
        { block, row: first + half, rows: rows - half },
      ];
      return [partStep(upper, changes, overwritten, bytes / 2), partStep(lower, changes, overwritten, bytes / 2)];
    },
  };
}

interface Lost {
  readonly part: Part;
  /** Of the block. */
  readonly row: number;
  readonly change: CellChange;
  /** What was written over. */
  readonly content: { readonly formula: CellValue; readonly format: string };
}

function changedMeanwhile(part: Part, range: Excel.Range, changes: ReadonlySet<CellChange>): readonly Lost[] {
  const { block, row: first } = part;
  const formulas = range.formulas as CellValue[][];
  const formats = range.numberFormat as string[][];
  return formulas.flatMap(([formula], i): readonly Lost[] => {
    const row = first + i;
    const change = block.changes.get(row);
    if (change === undefined || !changes.has(change)) return [];
    const format = formats[i]![0]!;
    if (formula === block.formulas[row]![0] && format === block.formats[row]![0]) return [];
    return [{ part, row, change, content: { formula: formula!, format } }];
  });
}

function putBack({ block }: Part, row: number, { formula, format }: Lost["content"]): Step {
  const isFormula = typeof formula === "string" && formula.startsWith("=");
  return wholeStep(200 + jsonBytes(formula), (context) => {
    const cell = rangeOf(context, block, row, 1);
    cell.numberFormat = [[format]];
    cell.formulas = [[isFormula ? formula : keptAsText(formula, format)]];
  });
}

/** A cell's content as it was read. */
export function contentOf({ formulas, values, formats }: Block, row: number): CellContent & { isFormula: boolean } {
  const value = values[row]![0]!;
  return { value, format: String(formats[row]![0]), isFormula: formulas[row]![0] !== value };
}
