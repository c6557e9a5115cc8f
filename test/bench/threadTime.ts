import { existsSync, openSync, readSync } from "node:fs";
import { performance } from "node:perf_hooks";

/**
 * Milliseconds that the main thread has worked. On Linux what it has had of a processor, so that another program that
 * wants the processor too does not count; elsewhere Node's own account of the time in which it did not wait.
 */
export function threadTime(): number {
  if (statistics === null) return performance.eventLoopUtilization().active;
  const length = readSync(statistics, buffer, 0, buffer.length, 0);
  return Number(buffer.toString("latin1", 0, length).split(" ", 1)[0]) / 1e6;
}

const buffer = Buffer.alloc(100);
const schedulerStatistics = `/proc/self/task/${process.pid}/schedstat`;
/** Kept open: it is read after every task. */
const statistics = existsSync(schedulerStatistics) ? openSync(schedulerStatistics, "r") : null;
