/** What a number format of Excel says about the number under it. */
export interface NumberFormat {
  /** The number is a fraction shown as a percentage: 0.64 under "0%" is 64 %. */
  readonly percentage: boolean;
  /** A sign that the format only adds: 64 under `0"%"` is 64 %, £ under "£#,##0", "pp" under `0.0" pp"`. */
  readonly sign: "%" | "£" | "pp" | null;
  /** Digits shown after the point, fewer than 0 where thousands are cut off ("0," shows -3); null where it does not say. */
  readonly decimals: number | null;
  /** The number is a date or a time of day. */
  readonly date: boolean;
  /** It shows a day, month or year, and not only hours. */
  readonly calendar: boolean;
}

const GENERAL: NumberFormat = { percentage: false, sign: null, decimals: null, date: false, calendar: false };

const read = new Map<string, NumberFormat>([
  ["", GENERAL],
  ["General", GENERAL],
  ["@", GENERAL],
]);

/** A workbook has few formats and many cells; each format is read once. */
export function readNumberFormat(format: string): NumberFormat {
  let known = read.get(format);
  if (known === undefined) {
    known = analyse(format);
    read.set(format, known);
  }
  return known;
}

/** Literals of a format: "text", \x, _x (a blank as wide as x), *x (x repeated); and [red], [$£-809], [>100]. */
const LITERALS = /"([^"]*)"|\\(.)|_.|\*.|\[(?:\$([^\]-]*)[^\]]*|[^\]]*)\]/g;

function analyse(format: string): NumberFormat {
  if (/^general$/i.test(format)) return GENERAL;
  let literal = "";
  const [positive = ""] = splitSections(format);
  const codes = positive.replace(LITERALS, (whole, quoted?: string, escaped?: string, currency?: string) => {
    literal += quoted ?? escaped ?? currency ?? "";
    return /^\[[hms]+\]$/i.test(whole) ? "h" : "";
  });
  const digits = /[0#?]/.test(codes);
  const date = !digits ? /[dmyhs]/i.test(codes) : /[dyhs]/i.test(codes);
  const percentage = codes.includes("%");
  const said = percentage || literal.includes("%") ? "%" : /£/.test(literal + codes) ? "£" : null;
  return {
    percentage,
    sign: said ?? (/^\s*(?:pp|ppts?)\b/i.test(literal) ? "pp" : null),
    decimals: date || !digits || /[/E]/i.test(codes) ? null : shownDecimals(codes),
    date,
    calendar: date && /[dy]/i.test(codes),
  };
}

/** Sections are split at semicolons, but not at those inside quotes or after a backslash. */
function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
}

function shownDecimals(codes: string): number {
  const decimals = /\.([0#?]+)/.exec(codes)?.[1]?.length ?? 0;
  const thousands = /[0#?.](,+)(?![0#?.,])/.exec(codes)?.[1]?.length ?? 0;
  return decimals - 3 * thousands;
}
