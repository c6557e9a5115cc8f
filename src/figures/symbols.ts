import { normalise } from "./normalise.ts";

/** A sign that stands where a figure would: why there is none. */
export interface FigureSymbol {
  /** In plain words: "confidential". */
  readonly meaning: string;
  /** A figure exists and is withheld. */
  readonly suppressed: boolean;
  /** For a sign no longer in use: the one that replaced it. */
  readonly modern: string | null;
}

const symbol = (meaning: string, modern: string | null = null): FigureSymbol => ({
  meaning,
  suppressed: false,
  modern,
});
const withheld = (meaning: string): FigureSymbol => ({ meaning, suppressed: true, modern: null });
const noData = symbol("no data");

/**
 * DfE's statistics and the Government Statistical Service's: c, x, z, low (k in children's social care data), u; before
 * them "~" stood for low and ":" for x. Below them what people and systems leave in cells that hold no data.
 */
const symbols: ReadonlyMap<string, FigureSymbol> = new Map([
  ["c", withheld("confidential")],
  ["*", withheld("suppressed")],
  ["x", symbol("not available")],
  ["z", symbol("not applicable")],
  ["low", symbol("rounds to 0 but is not 0")],
  ["k", symbol("rounds to 0 but is not 0")],
  ["u", symbol("low reliability")],
  ["~", symbol("rounds to 0 but is not 0", "low")],
  [":", symbol("not available", "x")],
  ...["-", "–", "—", "−", ".", "..", "...", "…", "null", "dna", "no data"].map((word) => [word, noData] as const),
  ...["n/a", "na", "n.a.", "n/a."].map((word) => [word, noData] as const),
]);

/** "#N/A", "#DIV/0!", "#SPILL!": what a formula of Excel leaves where it has no answer. */
const EXCEL_ERROR = /^#[A-Z][A-Z0-9/_]*[!?]?$/;

/** The symbol that a cell's text is; also in square brackets, as the GSS writes it ("[c]"). Not a symbol: null. */
export function readSymbol(text: string): FigureSymbol | null {
  if (EXCEL_ERROR.test(text)) return symbol("an error of Excel");
  const word = normalise(text);
  return symbols.get(word) ?? symbols.get(/^\[\s*([a-z]+)\s*\]$/.exec(word)?.[1] ?? "") ?? null;
}

/** Signs behind a figure that may still be used, as in "12.3 [u]". */
const flags: ReadonlyMap<string, string> = new Map([
  ["u", "low reliability"],
  ["e", "estimated"],
  ["p", "provisional"],
  ["r", "revised"],
]);

/** What a flag behind a figure says; null for a sign that is no flag. */
export function readFlag(flag: string): string | null {
  return flags.get(flag.toLowerCase()) ?? null;
}
