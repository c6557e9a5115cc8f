import { Worker } from "node:worker_threads";
import { createHost } from "../excel-host/host.ts";
import { connectOfficeJs } from "../excel-host/node/officeJs.ts";
import { newWorkbook } from "../excel-host/package/index.ts";
import type { HostState, Opened, Question } from "./hostThread.ts";

/** A scorecard that is open in the Excel stand-in, which runs on a thread of its own. */
export interface OpenScorecard {
  /** Types another actual figure into one row. */
  edit(): Promise<void>;
  /** What was counted since it was asked last. */
  state(): Promise<HostState>;
  close(): Promise<void>;
}

/** Opens a scorecard of so many rows, and connects Office.js of this thread with it. */
export async function openScorecard(opened: Opened): Promise<OpenScorecard> {
  const thread = new Worker(new URL("hostThread.ts", import.meta.url), { workerData: opened });
  const waiting = new Map<number, (answer: string) => void>();
  let asked = 0;
  thread.on("message", ({ id, answer }: { id: number; answer: string }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  thread.on("error", (error) => {
    throw error;
  });
  const ask = (question: Question) =>
    new Promise<string>((resolve) => {
      waiting.set(++asked, resolve);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
      thread.postMessage({ id: asked, question });
    });

  // Of this thread's host only the connection counts: what it is asked goes to the other thread.
  connectOfficeJs({
    ...createHost(newWorkbook()),
    execute: (request, options) =>
      ask({ kind: "execute", request, delayForCellEdit: options?.delayForCellEdit ?? false }),
  });
  async function state(): Promise<HostState> {
    const counted: HostState = JSON.parse(await ask({ kind: "state" }));
    return counted;
  }
  await state();
  return {
    state,
    edit: async () => void (await ask({ kind: "edit" })),
    close: async () => void (await thread.terminate()),
  };
}
