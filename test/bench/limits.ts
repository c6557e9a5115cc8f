import type { MeasuredInBrowser } from "./inBrowser.ts";
import type { MeasuredRefresh } from "./refreshes.ts";
import type { MeasuredRules } from "./rules.ts";
import type { Contents } from "./workbook.ts";

/** What a refresh shall keep to, and whether it did. Never a test: timings depend on the machine. */
export interface Limit {
  readonly limit: string;
  readonly kept: boolean;
  /** The runs that went over it, or the one that came nearest. */
  readonly measured: string;
}

const MOST_SYNCS = 6;
const BYTES_A_SYNC = 4_000_000;
const LONGEST_TASK = 200;
/** How much dearer a row may be among ten times as many. */
const LEVEL = 1.5;
/** How much dearer a row with everything may be to recognise and to judge. */
const EVERYTHING = 3;

/** Holds the measurements against the limits. */
export function checkLimits(
  refreshes: readonly MeasuredRefresh[],
  inBrowser: readonly MeasuredInBrowser[],
  rules: readonly MeasuredRules[],
): readonly Limit[] {
  const second = refreshes.filter(({ occasion }) => occasion === "second");
  return [
    hold("every row has a status", refreshes, ({ rows, excel }) => ({
      share: excel.withStatus === rows ? 1 : Infinity,
      said: `${excel.withStatus} of ${rows}`,
    })),
    hold("a second refresh of an unchanged workbook writes nothing", second, ({ changed, cellsWritten }) => ({
      share: changed ? Infinity : cellsWritten,
      said: changed && cellsWritten === 0 ? "not cells, but something else" : `${cellsWritten} cells`,
    })),
    hold(`at most ${MOST_SYNCS} syncs, and one for each 4 MB`, refreshes, ({ excel }) => {
      const most = MOST_SYNCS + Math.floor((excel.bytesIn + excel.bytesOut) / BYTES_A_SYNC);
      return { share: excel.syncs / most, said: `${excel.syncs} of ${most}` };
    }),
    hold(`no task longer than ${LONGEST_TASK} ms, in Node`, refreshes, ({ longestTask }) => taskShare(longestTask)),
    hold(`no task longer than ${LONGEST_TASK} ms, in a browser`, inBrowser, ({ longTasks }) =>
      taskShare(Math.max(0, ...longTasks)),
    ),
    hold(
      `a row costs the add-in at most ${LEVEL} times what it costs among a tenth as many`,
      tenfold(refreshes),
      ({ ratio }) => ({ share: ratio / LEVEL, said: `${ratio.toFixed(2)} times` }),
    ),
    hold(
      `a row with everything costs at most ${EVERYTHING} times a plain one, recognised and judged`,
      againstPlain(rules),
      ({ ratio }) => ({ share: ratio / EVERYTHING, said: `${ratio.toFixed(2)} times` }),
    ),
  ];
}

interface Occasion {
  readonly rows: number;
  readonly contents?: Contents;
  readonly occasion: string;
}

/** What a run took of its limit, 1 being the limit, and that in words. */
interface Taken {
  readonly share: number;
  readonly said: string;
}

/** Names the runs that went over; where none did, the one that came nearest. */
function hold<T extends Occasion>(limit: string, runs: readonly T[], take: (run: T) => Taken): Limit {
  const taken = runs.map((run) => ({ run, ...take(run) })).toSorted((a, b) => b.share - a.share);
  const over = taken.filter(({ share }) => share > 1);
  const named = over.length > 0 ? over : taken.slice(0, 1);
  const measured = named.map(({ run, said }) => `${rowsOf(run)}, ${run.occasion}: ${said}`);
  return { limit, kept: over.length === 0, measured: measured.join("; ") || "not measured" };
}

function rowsOf({ rows, contents }: Occasion): string {
  return `${rows.toLocaleString("en-GB")} rows${contents === "everything" ? " with everything" : ""}`;
}

function taskShare(milliseconds: number): Taken {
  return { share: milliseconds / LONGEST_TASK, said: `${Math.round(milliseconds)} ms` };
}

/** Each run that has one of a tenth as many rows, with what a row cost the add-in against there. */
function tenfold(refreshes: readonly MeasuredRefresh[]): readonly (MeasuredRefresh & { readonly ratio: number })[] {
  return refreshes.flatMap((large) => {
    const small = refreshes.find(
      ({ rows, occasion, contents }) =>
        rows * 10 === large.rows && occasion === large.occasion && contents === large.contents,
    );
    return small === undefined ? [] : { ...large, ratio: large.busy / 10 / small.busy };
  });
}

/** Each run with everything, with what a row cost against a plain one among as many. */
function againstPlain(rules: readonly MeasuredRules[]): readonly (Occasion & { readonly ratio: number })[] {
  return rules
    .filter(({ contents }) => contents === "everything")
    .flatMap(({ rows, contents, milliseconds }) => {
      const plain = rules.find((run) => run.rows === rows && run.contents === "scorecard");
      return plain === undefined ? [] : { rows, contents, occasion: "rules", ratio: milliseconds / plain.milliseconds };
    });
}
