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
    fix: ({ found }) => `Add a column headed ${found}.`,
  },
  "header-ambiguous": {
    severity: "error",
    message: ({ column, found, expected }) =>
      `${column}: the columns ${found} could each be ${expected}, so none of them was used.`,
    fix: () => "Rename all but one of these columns.",
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
    message: ({ column, found }) => `${column}: “${found}” is not in the Indicators table.`,
    fix: () => "Correct the ref, or add the indicator to the Indicators table.",
  },
  "indicator-without-row": {
    severity: "warning",
    message: ({ column, found }) => `${column}: “${found}” has no row of figures in any table.`,
    fix: () => "Add a row for it to the table of figures.",
  },
  "actual-unreadable": {
    severity: "error",
    message: ({ column, found }) =>
      `${column} says “${found}”; expected a number, a symbol such as c, x or z, or a blank.`,
    fix: none,
  },
  "target-unreadable": {
    severity: "error",
    message: ({ column, found }) =>
      `${column} says “${found}”; expected a figure, a range, a comparator such as “National average”, or a known phrase such as “Improving trend” or “TBC”.`,
    fix: none,
  },
  "comparator-unreadable": {
    severity: "warning",
    message: ({ column, found }) => `${column} says “${found}”; expected a number, a symbol or a blank.`,
    fix: none,
  },
  "previous-unreadable": {
    severity: "warning",
    message: ({ column, found }) => `${column} says “${found}”; expected a number, a symbol or a blank.`,
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
      `${column} holds ${found}, which leaves open ${expected}, so it is not compared with other periods.`,
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
    message: ({ column, found, expected }) => `${column} says “${found}”, but the row has no ${expected} figure.`,
    fix: ({ expected }) => `Add the ${expected} figure for the same period.`,
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
    message: ({ column, found }) => `${column} holds ${found}, a number stored as text; it was read as a number.`,
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
  "total-row": {
    severity: "info",
    message: ({ found }) => `“${found}” is a total and was left out.`,
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

/** Makes a finding; `severity` only where it is not the catalogue's. */
export function makeFinding(
  code: FindingCode,
  { sheet, cell }: FindingPlace,
  facts: Facts,
  severity?: Severity,
): Finding {
  const entry: Entry = CATALOGUE[code];
  return {
    severity: severity ?? entry.severity,
    code,
    sheet,
    cell,
    message: entry.message(facts),
    fix: entry.fix(facts),
  };
}
