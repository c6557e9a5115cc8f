import { setTimeout } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { threadTime } from "./threadTime.ts";

/** What a piece of work took of this thread. */
export interface Effort {
  /** From start to end, waiting included. */
  readonly milliseconds: number;
  /** In which this thread worked. */
  readonly busy: number;
  /** The longest in which it did not turn to anything else, to a few milliseconds. */
  readonly longestTask: number;
  /** Bytes of heap in use before, at most (garbage included), and after, with the result held. */
  readonly heap: { readonly before: number; readonly peak: number; readonly after: number };
}

/** So often is looked, in milliseconds, if the thread is free. */
const interval = 2;

/** Does work and measures it. */
export async function measure<T>(work: () => Promise<T>): Promise<readonly [T, Effort]> {
  const before = heapAfterCollection();
  const [start, startTime] = [performance.now(), threadTime()];
  let [turn, longestTask, peak] = [startTime, 0, before];
  const look = () => {
    const now = threadTime();
    longestTask = Math.max(longestTask, now - turn);
    turn = now;
    peak = Math.max(peak, heapInUse());
  };
  const watch = setInterval(look, interval);
  const result = await work();
  look();
  const [milliseconds, busy] = [performance.now() - start, turn - startTime];
  clearInterval(watch);
  // Office.js lets its ranges go in a batch that nobody waits for.
  await setTimeout(100);
  return [result, { milliseconds, busy, longestTask, heap: { before, peak, after: heapAfterCollection() } }];
}

function heapAfterCollection(): number {
  if (globalThis.gc === undefined)
    throw new Error("Start with npm run bench: memory is measured after collecting garbage");
  globalThis.gc();
  return heapInUse();
}

function heapInUse(): number {
  return getHeapStatistics().used_heap_size;
}
