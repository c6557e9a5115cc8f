import type { Limit } from "./limits.ts";
import type { MeasuredInBrowser } from "./inBrowser.ts";
import type { BuiltFile } from "./paneSize.ts";
import type { MeasuredRefresh } from "./refreshes.ts";
import type { MeasuredRules } from "./rules.ts";

/** Everything that was measured. */
export interface Bench {
  readonly node: string;
  readonly processor: string;
  /** Programs that wanted a processor, on average of a minute. */
  readonly load: number;
  readonly refreshes: readonly MeasuredRefresh[];
  readonly rules: readonly MeasuredRules[];
  readonly inBrowser: readonly MeasuredInBrowser[];
  readonly pane: readonly BuiltFile[];
  readonly limits: readonly Limit[];
}

/** The measurements as tables for people. */
export function toText({ node, processor, load, refreshes, rules, inBrowser, pane, limits }: Bench): string {
  const first = pane.filter(({ firstLoad }) => firstLoad);
  return [
    `Node ${node}, ${processor}, load ${load.toFixed(1)} (where it is above the number of processors, times by the clock are too long)`,
    "Refresh in Node, Office.js included; the Excel stand-in is on a thread of its own",
    table(refreshes, {
      rows: ({ rows }) => count(rows),
      of: ({ contents }) => contents,
      refresh: ({ occasion }) => occasion,
      "ms, clock": ({ milliseconds }) => count(milliseconds),
      "add-in ms": ({ busy }) => count(busy),
      "longest task ms": ({ longestTask }) => count(longestTask),
      "Excel ms": ({ excel }) => count(excel.milliseconds),
      syncs: ({ excel }) => count(excel.syncs),
      "MB to Excel": ({ excel }) => megabytes(excel.bytesIn),
      "MB from Excel": ({ excel }) => megabytes(excel.bytesOut),
      "cells written": ({ cellsWritten }) => count(cellsWritten),
      findings: ({ findings }) => count(findings),
    }),
    "Heap of the add-in's thread: at most with garbage, afterwards with the report held",
    table(refreshes, {
      rows: ({ rows }) => count(rows),
      of: ({ contents }) => contents,
      refresh: ({ occasion }) => occasion,
      "MB before": ({ heap }) => megabytes(heap.before),
      "at most": ({ heap }) => megabytes(heap.peak),
      after: ({ heap }) => megabytes(heap.after),
    }),
    "Recognising and judging alone",
    table(rules, {
      rows: ({ rows }) => count(rows),
      of: ({ contents }) => contents,
      ms: ({ milliseconds }) => count(milliseconds),
      "rows a second": ({ rowsPerSecond }) => count(rowsPerSecond),
      "longest step ms": ({ longestStep }) => count(longestStep),
    }),
    "The built add-in in a browser, by the clock; of its tasks the stand-in's part is left out",
    table(inBrowser, {
      rows: ({ rows }) => count(rows),
      refresh: ({ occasion }) => occasion,
      ms: ({ milliseconds }) => count(milliseconds),
      "longest task ms": ({ longTasks }) => count(Math.max(0, ...longTasks)),
      "tasks over 50 ms": ({ longTasks }) => count(longTasks.filter((task) => task > 50).length),
    }),
    `The pane as built: ${kilobytes(sum(first.map(({ gzipped }) => gzipped)))} kB gzipped before it is drawn`,
    table(pane, {
      file: ({ name }) => name,
      kB: ({ size }) => kilobytes(size),
      gzipped: ({ gzipped }) => kilobytes(gzipped),
      loaded: ({ firstLoad }) => (firstLoad ? "at first" : "at the first press"),
    }),
    limits.map(({ limit, kept, measured }) => `${kept ? "pass" : "OVER"}  ${limit} (${measured})`).join("\n"),
  ].join("\n\n");
}

/** Words to the left, figures to the right. */
function table<T>(items: readonly T[], columns: Readonly<Record<string, (item: T) => string>>): string {
  const lines = [Object.keys(columns), ...items.map((item) => Object.values(columns).map((cell) => cell(item)))];
  const widths = Object.keys(columns).map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const isWords = widths.map((_, column) => lines.slice(1).some((line) => /^[a-z]/i.test(line[column]!)));
  const pad = (cell: string, column: number) =>
    isWords[column] ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const count = (number: number) => Math.round(number).toLocaleString("en-GB");
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const kilobytes = (bytes: number) => (bytes / 1e3).toFixed(1);
