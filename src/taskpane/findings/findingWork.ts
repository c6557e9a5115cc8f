import { isSameFinding, type ReportedFinding } from "../../changes/acceptances.ts";
import { markedAreas } from "../../changes/markedAreas.ts";
import { acceptFinding } from "../../excel/acceptFinding.ts";
import { clearHighlights, highlightCells, type Highlighted } from "../../excel/highlights.ts";
import { writeFindingsSheet } from "../../excel/writeFindingsSheet.ts";
import { findingsSheet } from "../../findingsSheet.ts";
import { refresh, RefreshError, type RefreshReport } from "../../refresh.ts";
import { failureOf } from "../performTask.ts";
import { counted, listed } from "../summary.ts";
import type { Failure } from "../tasks.ts";

/** What came of something that was done with the findings. */
export interface FindingResult {
  /** The report to be shown from now on. */
  readonly report: RefreshReport;
  /** What was done, in a sentence or two; "" where nothing was. */
  readonly sentence: string;
  /** Something was left undone that the sentence names. */
  readonly partly: boolean;
  readonly failure: Failure | null;
}

/** Marks the cells of the findings as they are now. */
export function highlight(report: RefreshReport): Promise<FindingResult> {
  return answered(report, async (show) => {
    const now = show(await checkedAgain(report));
    return told(now, await highlightCells(markedAreas(open(now))), markSentence);
  });
}

/** Takes the marks away. */
export function clear(report: RefreshReport): Promise<FindingResult> {
  return answered(report, async () => told(report, await clearHighlights(), clearSentence));
}

/** Writes the findings as they are now to a worksheet of their own. */
export function writeSheet(report: RefreshReport): Promise<FindingResult> {
  return answered(report, async (show) => {
    const now = show(await checkedAgain(report));
    const sheet = findingsSheet(now);
    if (sheet === null) return done(now, "There are no findings, so no worksheet was added.");
    return done(now, `The findings are on the new worksheet ${await writeFindingsSheet(sheet)}.`);
  });
}

/** Accepts a finding for a reason, or, where that is null, no more. */
export function accept(report: RefreshReport, finding: ReportedFinding, reason: string | null): Promise<FindingResult> {
  return answered(report, async () => {
    await acceptFinding(finding, reason);
    const findings = report.findings.map((each) =>
      isSameFinding(each, finding) ? { ...each, accepted: reason } : each,
    );
    return done({ ...report, findings }, reason === null ? "Taken back." : "Accepted.");
  });
}

/** Rows may have been inserted since, and figures corrected: what is marked or written is what stands there now. */
async function checkedAgain({ cellsWritten }: RefreshReport): Promise<RefreshReport> {
  return { ...(await refresh({ write: false })), cellsWritten };
}

function open({ findings }: RefreshReport): readonly ReportedFinding[] {
  return findings.filter(({ accepted }) => accepted === null);
}

/** `show` says which report is to be shown even where what follows fails. */
async function answered(
  report: RefreshReport,
  work: (show: (now: RefreshReport) => RefreshReport) => Promise<FindingResult>,
): Promise<FindingResult> {
  let shown = report;
  try {
    return await work((now) => (shown = now));
  } catch (cause) {
    if (!(cause instanceof RefreshError)) throw cause;
    return { report: shown, sentence: "", partly: false, failure: failureOf(cause) };
  }
}

function done(report: RefreshReport, sentence: string): FindingResult {
  return { report, sentence, partly: false, failure: null };
}

function told(
  report: RefreshReport,
  highlighted: Highlighted,
  sentenceOf: (highlighted: Highlighted) => string,
): FindingResult {
  const { refused } = highlighted;
  const protectedSheets =
    refused.length === 0
      ? []
      : [`${listed(refused)} ${refused.length === 1 ? "is" : "are"} protected, and left as before.`];
  return {
    report,
    sentence: [sentenceOf(highlighted), ...protectedSheets].join(" "),
    partly: refused.length > 0,
    failure: null,
  };
}

function markSentence({ cells, sheets }: Highlighted): string {
  if (cells === 0) return "No cell was marked: no finding is about one that could be.";
  return `${counted(cells, "cell")} marked on ${counted(sheets, "worksheet")}: errors framed by a line, warnings by dashes, notes by dots. The marks stay as they are until you press Highlight in sheet or Clear.`;
}

function clearSentence({ cleared }: Highlighted): string {
  return cleared === 0
    ? "There was no mark to take away."
    : `All marks were taken off ${counted(cleared, "worksheet")}.`;
}
