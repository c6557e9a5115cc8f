const MAX_FORMULA_LENGTH = 8192;

const TOKEN =
  /(?<space>\s+)|(?<text>"(?:[^"]|"")*")|(?<error>#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!))|(?<rows>\$?\d+:\$?\d+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\p{L}_\d])|(?<name>(?:(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)?(?:\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}(?=:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(]))|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\$[A-Za-z]{1,3})(?![\p{L}\p{N}_]))|(?<bracket>\[)|(?<operator><>|<=|>=|[-+*/^&=<>%(){},;:@#!])/uy;

interface Token {
  kind: string;
  text: string;
}

/**
 * Whether Excel would take the text as a formula; it answers InvalidArgument for one it cannot read. `formula` has its "=".
 *
 * The grammar only (operators, calls, references, strings, arrays, structured references); names and functions that
 * do not exist are no fault, Excel shows #NAME? for them.
 */
export function isFormula(formula: string): boolean {
  if (!formula.startsWith("=") || formula.length > MAX_FORMULA_LENGTH) return false;
  const tokens = tokenize(formula.slice(1));
  return tokens !== null && new FormulaReader(tokens).readsAll();
}

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const groups = match.groups!;
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined)!;
    let end = TOKEN.lastIndex;
    if (kind === "bracket") {
      end = closingBracket(text, at);
      if (end < 0) return null;
    }
    tokens.push({ kind, text: text.slice(at, end) });
    at = end;
  }
  return tokens;
}

/** The end of a structured reference's brackets, "[[#This Row],[Actual]]"; an apostrophe escapes the next character. */
function closingBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at + 1;
  }
  return -1;
}

const BINARY = new Set(["=", "<>", "<=", ">=", "<", ">", "&", "+", "-", "*", "/", "^"]);

class FormulaReader {
  private at = 0;
  private readonly tokens: Token[];

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  readsAll(): boolean {
    return this.expression() !== null && this.peek() === undefined;
  }

  /** The next token that is no space. */
  private peek(): Token | undefined {
    while (this.tokens[this.at]?.kind === "space") this.at++;
    return this.tokens[this.at];
  }

  private takes(...operators: string[]): boolean {
    const next = this.peek();
    if (next?.kind !== "operator" || !operators.includes(next.text)) return false;
    this.at++;
    return true;
  }

  /** null: no expression; else whether it could be a reference (only those can be intersected by a space). */
  private expression(): { reference: boolean } | null {
    let left = this.operand();
    while (left !== null) {
      const next = this.peek();
      if (next?.kind !== "operator" || !BINARY.has(next.text)) return left;
      this.at++;
      left = this.operand() === null ? null : { reference: false };
    }
    return null;
  }

  private operand(): { reference: boolean } | null {
    let signed = false;
    while (this.takes("+", "-", "@")) signed = true;
    let value = this.primary();
    if (value === null) return null;
    for (;;) {
      if (this.takes("%")) value = { reference: false };
      else if (value.reference && this.takes(":")) value = this.reference();
      else if (value.reference && this.takes("#")) value = { reference: true };
      else if (value.reference && this.startsPrimary()) value = this.reference();
      else return signed ? { reference: false } : value;
      if (value === null) return null;
    }
  }

  private reference(): { reference: boolean } | null {
    const value = this.primary();
    return value?.reference ? value : null;
  }

  private startsPrimary(): boolean {
    const next = this.peek();
    return next !== undefined && (next.kind !== "operator" || next.text === "(" || next.text === "{");
  }

  private primary(): { reference: boolean } | null {
    if (this.takes("(")) {
      const inner = this.expression();
      if (inner === null) return null;
      while (this.takes(",")) if (this.expression() === null) return null;
      return this.takes(")") ? inner : null;
    }
    if (this.takes("{")) return this.array();
    const next = this.peek();
    if (next === undefined || next.kind === "operator") return null;
    this.at++;
    if (next.kind === "name") return this.afterName(next.text);
    return { reference: next.kind === "bracket" || next.kind === "rows" || next.text === "#REF!" };
  }

  private afterName(name: string): { reference: boolean } | null {
    const following = this.tokens[this.at];
    if (following?.kind === "bracket") {
      this.at++;
      return { reference: true };
    }
    if (following?.text !== "(") return { reference: !/^(?:TRUE|FALSE)$/i.test(name) };
    this.at++;
    if (this.takes(")")) return { reference: true };
    do {
      const next = this.peek();
      const empty = next?.kind === "operator" && (next.text === "," || next.text === ")");
      if (!empty && this.expression() === null) return null;
    } while (this.takes(","));
    return this.takes(")") ? { reference: true } : null;
  }

  private array(): { reference: boolean } | null {
    do {
      this.takes("+", "-");
      const next = this.peek();
      if (next === undefined || !["number", "text", "error", "name"].includes(next.kind)) return null;
      this.at++;
    } while (this.takes(",", ";"));
    return this.takes("}") ? { reference: false } : null;
  }
}
