import { safeFix } from "../../src/findings/safeFixes.ts";

const cell = { value: "~", format: "@", found: "~", expected: "low" };

test("a cell that holds what was found is put right", () => {
  expect(safeFix("symbol-obsolete", cell)).toEqual({
    before: { value: "~", format: null },
    after: { value: "low", format: null },
  });
});

test.each([
  ["holds something else", "symbol-obsolete", { ...cell, value: "12" }],
  ["holds another number", "number-as-text", { value: "12", format: "@", found: "13", expected: "" }],
  ["holds a number", "wording-differs", { ...cell, value: 12, found: "12" }],
  ["begins with Excel's sign of a text", "wording-differs", { ...cell, value: "'NAT AV", found: "'NAT AV" }],
  ["would begin with it", "wording-differs", { ...cell, expected: "'National average" }],
  ["needs a person", "percent-scale", cell],
] as const)("a cell that %s is left", (_, code, found) => {
  expect(safeFix(code, found)).toBeNull();
});
