/**
 * The Excel stand-in on a thread of its own, as Excel is a program of its own: so what the main thread takes in time and
 * memory is the add-in's and the library's alone.
 */
import { parentPort, workerData } from "node:worker_threads";
import { createHost } from "../excel-host/host.ts";
import { putCell } from "../excel-host/model/cells.ts";
import { revisionOf } from "../excel-host/model/changes.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { actualColumn } from "./scorecard.ts";
import { everythingWorkbook, scorecardWorkbook, type Contents } from "./workbook.ts";

export type Question =
  | { readonly kind: "execute"; readonly request: string; readonly delayForCellEdit: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "state" };

/** What the stand-in has counted since it was asked last, and how the workbook stands. */
export interface HostState {
  readonly syncs: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** In the stand-in, its own JSON included. */
  readonly milliseconds: number;
  /** Grows with every change of the workbook. */
  readonly revision: number;
  /** Rows whose RAG cell is filled. */
  readonly withStatus: number;
}

/** Which workbook is open. */
export interface Opened {
  readonly rows: number;
  readonly contents: Contents;
}

const { rows: count, contents }: Opened = workerData;
const workbook = contents === "everything" ? everythingWorkbook(count) : scorecardWorkbook(count);
const host = createHost(workbook);
let milliseconds = 0;

async function answer(question: Question): Promise<string> {
  if (question.kind === "execute") return execute(question.request, question.delayForCellEdit);
  if (question.kind === "state") return JSON.stringify(takeState());
  edit(workbook);
  return "";
}

async function execute(request: string, delayForCellEdit: boolean): Promise<string> {
  const start = performance.now();
  const response = await host.execute(request, { delayForCellEdit });
  milliseconds += performance.now() - start;
  return response;
}

function takeState(): HostState {
  const { syncs, bytesIn, bytesOut } = host.counts;
  const withStatus = countStatuses(workbook);
  const state = { syncs, bytesIn, bytesOut, milliseconds, revision: revisionOf(workbook), withStatus };
  host.resetCounts();
  milliseconds = 0;
  return state;
}

/** Types another actual figure into the row in the middle. */
function edit({ worksheets }: Workbook): void {
  const sheet = worksheets[0]!;
  putCell(sheet, Math.ceil(sheet.tables[0]!.area.rows / 2), actualColumn, { value: 0.001, formula: null });
}

function countStatuses({ worksheets }: Workbook): number {
  const { rows, tables } = worksheets[0]!;
  const { area, columns } = tables[0]!;
  const column = columns.findIndex(({ name }) => name === "RAG");
  let filled = 0;
  for (let row = area.row + 1; row < area.row + area.rows; row++)
    if (typeof rows.get(row)?.cells[column]?.value === "string") filled += 1;
  return filled;
}

async function reply(id: number, question: Question): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
  parentPort!.postMessage({ id, answer: await answer(question) });
}

parentPort!.on("message", ({ id, question }: { id: number; question: Question }) => void reply(id, question));
