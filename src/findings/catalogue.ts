import { NO_CHANGES, type CellChange } from "./cellChange.ts";
import type { Finding, Severity } from "./finding.ts";

/** What a finding's sentence is made of. */
export interface Facts {
  /** The column's header as written, or the table or worksheet that the finding is about. */
  readonly column: string;
  /** What stands there. */
  readonly found: string;
  /** What was expected, or what follows. */
  readonly expected: string;
}

interface Entry {
  readonly severity: Severity;
  readonly message: (facts: Facts) => string;
  readonly fix: (facts: Facts) => string | null;
}

const none = () => null;

/** Every finding that can be raised: its severity, its sentence and what to do. */
const CATALOGUE = {
  "no-indicator-table": {
    severity: "error",
    message: ({ found }) => `No table of indicators was found. ${found}`,
    fix: ({ expected }) => expected,
  },
  "header-missing": {
    severity: "error",
    message: ({ column, expected }) => `${column} has no column for ${expected}, so its indicators stay Grey.`,
    fix: ({ found }) => `Add a column headed ${found}, or say in the pane, under Tables, which column it is.`,
  },
  "header-ambiguous": {
    severity: "error",
    message: ({ column, found, expected }) =>
      `${column}: the columns ${found} could each be ${expected}, so none of them was used.`,
    fix: () => "Say in the pane, under Tables, which of these columns it is, or rename all but one of them.",
  },
  "role-unsupported": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} was left alone: ${found}, and that column was chosen as the ${expected}.`,
    fix: () => "Choose what the column is under Tables in the pane, or put figures into it.",
  },
  "header-taken": {
    severity: "warning",
    message: ({ column, expected }) =>
      `A column of yours is headed ${column}, so the computed one is headed ${expected}.`,
    fix: none,
  },
  "table-empty": {
    severity: "warning",
    message: ({ column }) => `${column} has headers but no rows with an indicator.`,
    fix: () => "Fill in a row for each indicator.",
  },
  "sheet-protected": {
    severity: "error",
    message: ({ column }) => `The worksheet ${column} is protected, so nothing was written on it.`,
    fix: () => "Unprotect the worksheet (Review, Unprotect Sheet), then refresh.",
  },
  "sheet-too-large": {
    severity: "warning",
    message: ({ column, found }) =>
      `The worksheet ${column} is filled from ${found.split(":")[0]} to ${found.split(":")[1] ?? found}, more than five million cells, so only its tables were read.`,
    fix: () => "Delete what stands far away from the figures by mistake, or make the figures a table (Ctrl+T).",
  },
  "under-table": {
    severity: "error",
    message: ({ column }) =>
      `${column} begins directly below a table, which Excel would let take in what is written there, so nothing was written.`,
    fix: () => "Put a blank row between the two, then refresh.",
  },
  "no-room": {
    severity: "error",
    message: ({ column, found }) => `${column} has no room for the computed columns: ${found}.`,
    fix: () => "Move those cells, or insert columns to the right of the table, then refresh.",
  },
  "header-hidden": {
    severity: "error",
    message: ({ column }) => `${column} has its header row switched off, so no columns were added.`,
    fix: () => "Switch the header row on (Table Design, Header Row), then refresh.",
  },
  "colours-unknown": {
    severity: "info",
    message: ({ column }) =>
      `${column}: Excel could not say which colours the RAG column has, so they were left as they are. The words are right.`,
    fix: () => "If colours are missing, delete the RAG column and refresh: it comes back with its colours.",
  },
  "memory-newer": {
    severity: "error",
    message: () => "A newer version of Plan Indicators has worked in this workbook, so nothing was written.",
    fix: () => "Update Plan Indicators, then refresh.",
  },
  "table-filtered": {
    severity: "info",
    message: ({ column }) => `${column} is filtered, so nothing was written in it.`,
    fix: () => "Clear the filter, then refresh.",
  },
  "setting-unreadable": {
    severity: "warning",
    message: ({ column, found, expected }) => `The setting ${column} says “${found}”; ${expected}.`,
    fix: none,
  },
  "setting-unknown": {
    severity: "info",
    message: ({ found }) => `“${found}” is no setting that Plan Indicators knows, so it was left out.`,
    fix: ({ expected }) => (expected === "" ? null : expected),
  },
  "plan-repeated": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} differs from ${expected}, whose settings hold for every indicator of the workbook: ${found}.`,
    fix: () => "Keep each plan in a workbook of its own, or make the settings agree.",
  },
  "table-repeated": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} ${found} ${expected}; of what stands twice, the first counts.`,
    fix: () =>
      "Delete what is not needed: where a template was added twice, all the worksheets that came with one of the two.",
  },
  "definition-unreadable": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”; expected ${expected}.`,
    fix: none,
  },
  "benchmark-unreadable": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} ${found === "" ? "is blank" : `says “${found}”`}; expected ${expected}, so the benchmark was left out.`,
    fix: none,
  },
  "duplicate-ref": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column}: “${found}” stands ${expected}.`,
    fix: () => "Keep one row for an indicator in a period, or give each its own ref.",
  },
  "duplicate-indicator": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column}: “${found}” stands ${expected}.`,
    fix: () => "Keep the indicator under one ref.",
  },
  "unknown-ref": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column}: “${found}” ${found.includes("” and ") ? "are" : "is"} not in the ${expected === "" ? "Indicators" : expected} table.`,
    fix: ({ expected }) =>
      expected === "Outcomes"
        ? "Correct the ref, or add the outcome to the Outcomes table."
        : "Correct the ref, or add the indicator to the Indicators table.",
  },
  "ref-shared": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column}: “${found}” is the ref of several indicators, and no name says which is meant, so ${expected}.`,
    fix: () => "Give the indicator’s name too, or a ref that no other indicator has.",
  },
  "indicator-without-row": {
    severity: "warning",
    message: ({ column, found }) => `${column}: “${found}” has no row of figures in any table.`,
    fix: () => "Add a row for it to the table of figures.",
  },
  "outcome-without-indicators": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      found === ""
        ? `${column}: ${expected} assigned to an outcome.`
        : `${column}: “${found}” has no indicator, so nothing tells whether it is reached.`,
    fix: () => "Give the outcome’s ref in the Outcome column of its indicators.",
  },
  "action-without-indicator": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column}: “${found}”, which ${expected} would serve, has no indicator.`,
    fix: () => "Add an indicator for the outcome, or assign one to it.",
  },
  "actual-unreadable": {
    severity: "error",
    message: ({ column, found, expected }) =>
      `${column} says “${found}”; expected ${expected || "a number, a symbol such as c, x or z, or a blank"}.`,
    fix: none,
  },
  "target-unreadable": {
    severity: "error",
    message: ({ column, found, expected }) =>
      `${column} says “${found}”; expected ${expected || "a figure, a range, a comparator such as “National average”, or a known phrase such as “Improving trend” or “TBC”"}.`,
    fix: none,
  },
  "comparator-unreadable": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} says “${found}”; expected ${expected || "a number, a symbol or a blank"}.`,
    fix: none,
  },
  "previous-unreadable": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} says “${found}”; expected ${expected || "a number, a symbol or a blank"}.`,
    fix: none,
  },
  "figure-unreadable": {
    severity: "warning",
    message: ({ column, found }) => `${column} says “${found}”; expected a number, a symbol or a blank.`,
    fix: none,
  },
  "counts-implausible": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says ${found}; expected ${expected}.`,
    fix: none,
  },
  "period-unreadable": {
    severity: "warning",
    message: ({ column, found }) => `${column} says “${found}”; expected a year, term, quarter, month or date.`,
    fix: none,
  },
  "period-ambiguous": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} holds “${found}”, which leaves open ${expected}, so it is not compared with other periods.`,
    fix: () => "Add a Year type column (financial, academic or calendar), or write the period out.",
  },
  "polarity-missing": {
    severity: "error",
    message: ({ column, found }) => `${column}: ${found}; expected high, low, plan or none, so there is no colour.`,
    fix: ({ expected }) => expected,
  },
  "target-contradicts-polarity": {
    severity: "error",
    message: ({ column, found, expected }) => `${column} says “${found}”, but ${expected}.`,
    fix: () => "Correct the target or the polarity.",
  },
  "comparator-missing": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”, but there is no ${expected}.`,
    fix: ({ expected }) => `Add the ${expected} for the same period.`,
  },
  "comparator-unusable": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”, but ${expected}.`,
    fix: none,
  },
  "comparator-period": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column}: ${found}, ${expected}.`,
    fix: () => "Add the figure for the same period.",
  },
  "benchmark-differs": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says ${found}; the Benchmarks table says ${expected}.`,
    fix: () => "Correct one of the two. Until then the row’s own counts.",
  },
  "benchmark-ambiguous": {
    severity: "warning",
    message: ({ column, found }) => `${column}: the Benchmarks table has ${found} that fit, so none was used.`,
    fix: ({ expected }) => expected,
  },
  "figure-overdue": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column}: a new figure was due ${found}; ${expected}.`,
    fix: () => "Enter the new figure, or correct Next due.",
  },
  "rule-gap": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”: ${expected}.`,
    fix: () => "State the bands so that each value has just one, such as “Green ≥ 90; Amber 80 to 90; Red < 80”.",
  },
  "allowance-below-one-child": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column}: one child is ${found}, more than the allowance of ${expected}, so one child can turn Green to Red.`,
    fix: none,
  },
  "suppression-undone": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column}: the withheld figure of ${found} can be worked out from ${expected}.`,
    fix: () => "Withhold a second figure, or the total.",
  },
  "override-unreadable": {
    severity: "warning",
    message: ({ column, found }) =>
      `${column} says “${found}”; expected Blue, Green, Amber, Red or Grey, so the computed status stands.`,
    fix: none,
  },
  "override-without-reason": {
    severity: "warning",
    message: ({ column, found }) => `${column} says “${found}”, and no reason is given.`,
    fix: () => "Say why in the Override reason column.",
  },
  "override-stale": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”, made for ${expected}, so it has lapsed.`,
    fix: () => "Delete the override, or confirm it with a new date or reason.",
  },
  "published-differs": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}” as published; it would now be ${expected}.`,
    fix: () => "Leave it as it was published, or clear Published on to have it written anew.",
  },
  "percent-out-of-range": {
    severity: "warning",
    message: ({ column, found }) => `${column} says ${found}; expected a percentage from 0% to 100%.`,
    fix: none,
  },
  "percent-scale": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} says ${found} where ${expected}: a fraction among whole percentages?`,
    fix: () => "Format the cell as a percentage, or enter the whole percentage.",
  },
  "unit-mismatch": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”; expected ${expected}.`,
    fix: none,
  },
  "number-as-text": {
    severity: "info",
    message: ({ column, found }) => `${column} holds “${found}”, a number stored as text; it was read as a number.`,
    fix: () => "Convert it to a number.",
  },
  "symbol-obsolete": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column} says “${found}”, a symbol no longer in use; expected “${expected}”.`,
    fix: ({ expected }) => `Write “${expected}”.`,
  },
  suppressed: {
    severity: "info",
    message: ({ column, found, expected }) => `${column} says “${found}”: ${expected}.`,
    fix: none,
  },
  "no-data": {
    severity: "info",
    message: ({ column, found, expected }) => `${column} says “${found}”: ${expected}.`,
    fix: none,
  },
  "wording-differs": {
    severity: "info",
    message: ({ column, found, expected }) => `${column} says “${found}” where other rows say “${expected}”.`,
    fix: ({ expected }) => `Write “${expected}”.`,
  },
  "commentary-disagrees": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”, but ${expected}.`,
    fix: () => "Correct the one that is wrong.",
  },
  "commentary-missing": {
    severity: "info",
    message: ({ column, found, expected }) =>
      `${column} ${found === "" ? "is blank" : `says “${found}”`}, though the indicator ${expected}.`,
    fix: () => "Say why, and what is being done. The plan’s setting Commentary expected for says which rows need it.",
  },
  "commentary-unchanged": {
    severity: "info",
    message: ({ column, found, expected }) => `${column} says “${found}”, word for word what it said for ${expected}.`,
    fix: () => "Bring it up to date.",
  },
  "status-disagrees": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”; ${expected}.`,
    fix: none,
  },
  "rounding-changes-status": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column}: ${found}; ${expected}.`,
    fix: () => "Show more decimals.",
  },
  "target-pending": {
    severity: "info",
    message: ({ column, found }) => `${column} says “${found}”: the target is to be confirmed.`,
    fix: none,
  },
  "target-not-set": {
    severity: "info",
    message: ({ column, found }) =>
      found === "" ? `${column} is blank: no target is set.` : `${column} says “${found}”: no target is set.`,
    fix: none,
  },
  "target-moved": {
    severity: "info",
    message: ({ column, found, expected }) => `${column} says “${found}”; ${expected}.`,
    fix: none,
  },
  "date-unreadable": {
    severity: "warning",
    message: ({ column, found }) =>
      `${column} says “${found}”; expected a date or month such as “September 2009”, several with a / between them, “Quarterly” or “ongoing”.`,
    fix: none,
  },
  "date-past": {
    severity: "warning",
    message: ({ column, found, expected }) =>
      `${column}: the last date, ${found}, lies before ${expected}, and no status is given.`,
    fix: () => "Say in the Status column whether it is complete, or give a new date.",
  },
  "as-at-missing": {
    severity: "info",
    message: ({ column, found }) =>
      `${column}: the plan does not say as at which day it reports, so the progress of ${found} is left blank.`,
    fix: () => "Add a row “As at” with the date to the Plan table.",
  },
  "risk-scale-missing": {
    severity: "info",
    message: ({ column, found }) =>
      `${column}: the plan has no scale of impact and likelihood, so the rating of ${found} is left blank.`,
    fix: () =>
      "Add a row “Risk scale” with the steps from low to high, such as “Low 1, Medium 2, High 3”, to the Plan table.",
  },
  "risk-unreadable": {
    severity: "warning",
    message: ({ column, found, expected }) => `${column} says “${found}”; expected ${expected}.`,
    fix: none,
  },
  "money-unreadable": {
    severity: "warning",
    message: ({ column, found }) =>
      `${column} says “${found}”; expected a sum in pounds such as 88,100 or £1.2m, or a blank, so there is no total.`,
    fix: none,
  },
  "total-row": {
    severity: "info",
    message: ({ found }) => `“${found}” is a total and was left out.`,
    fix: none,
  },
  "benchmark-row": {
    severity: "info",
    message: ({ found, expected }) =>
      `“${found}” is not judged: its ${expected} figures are what the other rows are compared with.`,
    fix: none,
  },
  "note-row": {
    severity: "info",
    message: ({ found, expected }) => `“${found}” is ${expected} and was left out.`,
    fix: none,
  },
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof CATALOGUE;

/** Where a finding is: nulls for one about the workbook as a whole. */
export interface FindingPlace {
  readonly sheet: string | null;
  /** "D7" or "D7:D9". */
  readonly cell: string | null;
}

/** Makes a finding; `severity` only where it is not the catalogue's, `changes` only where the fix is safe by itself. */
export function makeFinding(
  code: FindingCode,
  { sheet, cell }: FindingPlace,
  facts: Facts,
  severity?: Severity,
  changes: readonly CellChange[] = NO_CHANGES,
): Finding {
  const entry: Entry = CATALOGUE[code];
  return {
    severity: severity ?? entry.severity,
    code,
    sheet,
    cell,
    message: entry.message(facts),
    fix: entry.fix(facts),
    changes,
  };
}

/** The same finding where so many of a kind have it, told of the first. */
export function alike(finding: Finding, count: number, what: "row" | "cell" | "column" = "row"): Finding {
  if (count < 2) return finding;
  return { ...finding, message: `${finding.message} Likewise in ${count - 1} more ${what}${count === 2 ? "" : "s"}.` };
}
