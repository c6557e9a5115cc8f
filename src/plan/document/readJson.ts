import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { shortened } from "./shortened.ts";

/** Where something stands in a file, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** From the document's top to one of its parts: ["performance", 2, "target"]; items count from 0. */
export type JsonPath = readonly (string | number)[];

/** A JSON text, read. */
export interface JsonText {
  readonly value: unknown;
  /** Where the part stands; for one that is not there, the part that should have it. */
  readonly placeOf: (path: JsonPath) => TextPlace;
  /** Keys that an object has more than once: all but the last of each would be lost. */
  readonly repeated: readonly JsonPath[];
}

/** What is no JSON, and where. */
export interface SyntaxProblem extends TextPlace {
  readonly message: string;
}

/** Reads a JSON text; the problems where it is none, at most one a line. Never throws. */
export function readJson(text: string): JsonText | { readonly problems: readonly SyntaxProblem[] } {
  const json = text.replace(/^\ufeff/, "");
  const errors: ParseError[] = [];
  const placeAt = placesIn(json);
  try {
    const root = parseTree(json, errors, { disallowComments: true });
    if (root === undefined || errors.length > 0) return { problems: syntaxProblems(json, errors, placeAt) };
    return {
      value: JSON.parse(json),
      placeOf: (path) => placeAt(nodeAt(root, path).offset),
      repeated: repeatedKeys(root, []),
    };
  } catch (cause) {
    // Both parsers call themselves for every bracket.
    if (!(cause instanceof RangeError)) throw cause;
    return { problems: [{ line: 1, column: 1, message: "The brackets are nested too deeply to be read." }] };
  }
}

function placesIn(text: string): (offset: number) => TextPlace {
  return (offset) => {
    const before = text.slice(0, offset);
    const lines = before.split("\n");
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  };
}

/** A property's place is its key's. */
function nodeAt(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === "property" ? node.parent : node;
  }
  return root;
}

function repeatedKeys(node: Node, path: JsonPath): readonly JsonPath[] {
  const children = node.children ?? [];
  if (node.type === "array") return children.flatMap((child, index) => repeatedKeys(child, [...path, index]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const below = children.flatMap(({ children: pair = [] }) => {
    const key = String(pair[0]?.value);
    (seen.has(key) ? repeated : seen).add(key);
    return pair[1] === undefined ? [] : repeatedKeys(pair[1], [...path, key]);
  });
  return [...[...repeated].map((key) => [...path, key]), ...below];
}

/** What was expected at the place of an error. */
const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing brace }",
  CloseBracketExpected: "a closing bracket ]",
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment, since JSON has none",
  UnexpectedEndOfComment: "no comment, since JSON has none",
  UnexpectedEndOfString: "the string’s closing quotes on the same line",
  InvalidEscapeCharacter: 'no backslash but before " \\ / b f n r t or u and four digits',
  InvalidUnicode: "four digits behind \\u",
  InvalidCharacter: "no control character inside a string",
  InvalidNumberFormat: "a number such as 22.8",
};

/** What follows a first error on a line is mostly its consequence. */
function syntaxProblems(
  text: string,
  errors: readonly ParseError[],
  placeAt: (offset: number) => TextPlace,
): readonly SyntaxProblem[] {
  if (errors.length === 0)
    return [{ line: 1, column: 1, message: "The file is empty; expected a plan in braces { }." }];
  // A file of another kind has no second problem.
  const telling = /^\s*[[{]/.test(text) ? errors : errors.slice(0, 1);
  const byLine = new Map<number, SyntaxProblem>();
  for (const { error, offset, length } of telling) {
    const place = placeAt(offset);
    const found = shortened(text.slice(offset, offset + Math.max(1, length)));
    const stands = offset >= text.length ? "The file ends here" : `“${found}” stands here`;
    const expected = EXPECTED[printParseErrorCode(error)] ?? "a string in double quotes, a number, true, false or null";
    if (!byLine.has(place.line)) byLine.set(place.line, { ...place, message: `${stands}; expected ${expected}.` });
  }
  return [...byLine.values()];
}
