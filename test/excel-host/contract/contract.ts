/** Where a contract runs, as far as Excel behaves differently there. */
export interface Situation {
  /** Excel on the web: payload limits hold only there. */
  readonly web: boolean;
  /** AutoCorrect's "Include new rows and columns in table": a user's option that no API reads. */
  readonly tablesExpand: boolean;
}

/** One thing that was looked at: what was expected of Excel and what was found. */
export interface Check {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly holds: boolean;
}

/**
 * Something Excel does, and where Microsoft says so.
 *
 * `run` gets an empty worksheet of its own; worksheets that it adds are removed after it. What else it leaves in the
 * workbook (settings, names, custom XML parts) is removed by `cleanUp`.
 */
export interface Contract {
  readonly title: string;
  /** The page or issue it rests on. */
  readonly source: string;
  /** The ExcelApi version of the newest member it calls. */
  readonly needs: string;
  /** Absent: everywhere. */
  readonly where?: "web";
  run(context: Excel.RequestContext, sheet: Excel.Worksheet, situation: Situation): Promise<Check[]>;
  readonly cleanUp?: (context: Excel.RequestContext) => Promise<void>;
}

/** Found is what was expected, compared as JSON. */
export function equals(what: string, expected: unknown, found: unknown): Check {
  return { what, expected, found, holds: JSON.stringify(expected) === JSON.stringify(found) };
}

/** Found is one of those that the documentation leaves open. */
export function among(what: string, expected: readonly unknown[], found: unknown): Check {
  return { what, expected: { oneOf: expected }, found, holds: expected.some((one) => equals(what, one, found).holds) };
}

/** For what cannot be said as a value; `expected` says it in words. */
export function holds(what: string, expected: string, condition: boolean, found: unknown): Check {
  return { what, expected, found, holds: condition };
}

/** Excel refused; the documentation does not say with which code. */
export function refused(what: string, code: string | null): Check {
  return holds(what, "an error", code !== null, code);
}

/** Sends what is queued and gives Excel's error code, or null where nothing went wrong. Other errors are thrown. */
export async function errorCode(context: Excel.RequestContext, queue: () => void): Promise<string | null> {
  try {
    queue();
    await context.sync();
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
