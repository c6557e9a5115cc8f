import type { Finding } from "../findings/finding.ts";
import { findingsToShow } from "../taskpane/shown.ts";
import {
  counted,
  findingCounts,
  incompleteSentence,
  notRefreshed,
  resultSentence,
  statusCounts,
} from "../taskpane/summary.ts";
import type { Outcome } from "../taskpane/tasks.ts";

/** What the small dialog shows when the pane is closed. */
export interface Message {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Findings, one sentence or two each. */
  readonly items: readonly string[];
}

/** A dialog is read at a glance: more than these are for the pane. */
const mostItems = 5;

const seeThePane = "Home, Plan Indicators, Open pane shows each of them and goes to its cell.";

/**
 * What to say of a task that was started from the ribbon while the pane was closed; null where there is nothing to say,
 * because a refresh that went well shows in the cells.
 */
export function messageFor(outcome: Outcome): Message | null {
  if (outcome.kind === "failure") {
    const { message, advice, incomplete } = outcome.failure;
    return {
      title: outcome.task === "refresh" ? "Refresh RAG did not finish" : "Check did not finish",
      paragraphs: [message, incompleteSentence(incomplete), advice].filter((text) => text !== null),
      items: [],
    };
  }
  const { report, task } = outcome;
  if (task === "check") {
    const open = report.findings.filter(({ accepted }) => accepted === null);
    const counts = statusCounts(report).map(({ status, count }) => `${status} ${count.toLocaleString("en-GB")}`);
    return {
      title: "Check",
      paragraphs: [
        resultSentence(task, report),
        ...(counts.length === 0 ? [] : [`${counts.join(", ")}.`]),
        open.length > 0
          ? `${findingCounts(open)}. ${seeThePane}`
          : `No findings${report.findings.length === 0 ? "" : " but accepted ones"}.`,
      ],
      items: worstOf(open),
    };
  }
  const refused = notRefreshed(report.findings);
  if (refused.length === 0) return null;
  return {
    title: report.cellsWritten === 0 ? "Nothing was written" : "Part of the workbook was not refreshed",
    paragraphs: refused.length > mostItems ? [`${counted(refused.length, "finding")}. ${seeThePane}`] : [],
    items: worstOf(refused),
  };
}

/** What the analyst is told who presses a button while a task is running. */
export function busyMessage(sentence: string): Message {
  return { title: "Plan Indicators is busy", paragraphs: [sentence], items: [] };
}

/** With the place before each, unless that is a worksheet that the sentence names. */
function worstOf(findings: readonly Finding[]): readonly string[] {
  return findingsToShow(findings, mostItems).shown.map(({ sheet, cell, message, fix }) => {
    const named = cell === null && sheet !== null && message.includes(sheet);
    const place = named ? "" : [sheet, cell].filter((part) => part !== null).join(" ");
    return [place === "" ? message : `${place}: ${message}`, ...(fix === null ? [] : [fix])].join(" ");
  });
}
