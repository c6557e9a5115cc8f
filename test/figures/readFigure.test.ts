import { fc } from "../fastCheck.ts";
import { readFigure } from "../../src/figures/readFigure.ts";
import type { CellValue } from "../../src/figures/cell.ts";

const place = { sheet: "Scorecard", row: 6, column: 3 };
const read = (value: CellValue, format?: string) => readFigure(value, format, place);
const unitOf = (value: CellValue, format?: string) => {
  const figure = read(value, format);
  return figure.kind === "number" && figure.unit ? figure.unit.kind + figure.unit.suffix : null;
};

describe("a cell that holds a number", () => {
  test.each<[CellValue, string | undefined, number, string | null, number]>([
    // value, number format, figure, unit, decimals
    [0.64, "0%", 64, "percent", 0],
    [0.806, "0.0%", 80.6, "percent", 1],
    [0.806, "0%", 80.6, "percent", 0],
    [-0.05, "0.0%;[Red]-0.0%", -5, "percent", 1],
    [64, '0"%"', 64, "percent", 0],
    [64.5, "0.0\\%", 64.5, "percent", 1],
    [80.6, "General", 80.6, null, 1],
    [80.6, undefined, 80.6, null, 1],
    [47, "", 47, null, 0],
    [0, "General", 0, null, 0],
    [-0, "General", 0, null, 0],
    [25.3, "0.00", 25.3, null, 2],
    [1250, "#,##0", 1250, null, 0],
    [1200000, "£#,##0", 1200000, "pounds", 0],
    [1200000, "[$£-809]#,##0.00", 1200000, "pounds", 2],
    [1200000, '£0.0,,"m"', 1200000, "pounds", -5],
    [4500, '"£"0,"k"', 4500, "pounds", -3],
    [-5, '0.0" pp"', -5, "points", 1],
    [1 / 3, "General", 1 / 3, null, 1],
    [0.1 + 0.2, "General", 0.1 + 0.2, null, 1],
    [1e-12, "General", 1e-12, null, 1],
    [0.5, '0.0;-0.0;"-"', 0.5, null, 1],
  ])("%p under %p is the figure %p", (value, format, expected, unit, decimals) => {
    const figure = read(value, format);
    expect(figure).toMatchObject({ kind: "number", value: expected, decimals, asText: null, place });
    expect(Object.is(figure.kind === "number" ? figure.value : null, -0)).toBe(false);
    expect(unitOf(value, format)).toBe(unit);
  });

  test.each(["dd/mm/yyyy", "mmm-yy", "yyyy", "d mmmm", "[$-809]dd mmmm yyyy"])(
    "is no figure where it is a date (%s)",
    (format) => {
      expect(read(42825, format)).toEqual({ kind: "unreadable", text: "31 March 2017", place });
    },
  );

  test.each([
    [0.5, "hh:mm"],
    [42825.5, "[h]:mm"],
    [-1, "dd/mm/yyyy"],
    [3_000_000, "dd/mm/yyyy"],
  ] as const)("is no figure where it is a time, or no day of a calendar (%p, %s)", (value, format) => {
    expect(read(value, format)).toEqual({ kind: "unreadable", text: "a date or time", place });
  });
});

describe("a figure typed as text", () => {
  test.each<[string, number, string | null, number]>([
    ["64%", 64, "percent", 0],
    [" 64 % ", 64, "percent", 0],
    ["80.6%", 80.6, "percent", 1],
    ["64 per cent", 64, "percent", 0],
    ["0", 0, null, 0],
    ["-0", 0, null, 0],
    ["25.3", 25.3, null, 1],
    [".5", 0.5, null, 1],
    ["+1.7", 1.7, null, 1],
    ["-3", -3, null, 0],
    ["\u22123.5", -3.5, null, 1],
    ["\u20133", -3, null, 0],
    ["\u22125.0 pp", -5, "points", 1],
    ["5 percentage points", 5, "points", 0],
    ["-28.4 % points", -28.4, "points", 1],
    ["88,100", 88100, null, 0],
    ["1,234,567.8", 1234567.8, null, 1],
    ["\u00a064%\u00a0", 64, "percent", 0],
    ["\u200b12", 12, null, 0],
    ["£1.2m", 1200000, "pounds", -5],
    ["£450k", 450000, "pounds", -3],
    ["£19m", 19000000, "pounds", -6],
    ["£1.2 million", 1200000, "pounds", -5],
    ["-£5", -5, "pounds", 0],
    ["£-5.50", -5.5, "pounds", 2],
    ["£1,250", 1250, "pounds", 0],
    ["4.2 per 10,000", 4.2, "number per 10,000", 1],
    ["20 weeks", 20, "number weeks", 0],
    ["65.099999999999994", 65.1, null, 1],
  ])("“%s” is %p", (text, value, unit, decimals) => {
    expect(read(text)).toMatchObject({
      kind: "number",
      value,
      decimals,
      asText: text.replace(/[\u00a0\u200b]/g, " ").trim(),
    });
    expect(unitOf(text)).toBe(unit);
  });

  test("“12.3 [u]” can be used and is flagged", () => {
    expect(read("12.3 [u]")).toMatchObject({ kind: "number", value: 12.3, flag: "low reliability" });
  });

  test("“2.4% (2007/08)” is a value and its period", () => {
    expect(read("2.4% (2007/08)")).toMatchObject({ kind: "number", value: 2.4, period: "2007/08" });
  });

  test("is the number it was written as, whatever the number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, decimals) => {
          const value = digits / 10 ** decimals;
          const text = Math.abs(value).toLocaleString("en-GB", { minimumFractionDigits: decimals });
          const figure = read(`${value < 0 ? "\u2212" : ""}${text}%`);
          expect(figure).toMatchObject({ kind: "number", decimals });
          expect(figure.kind === "number" ? figure.value : Number.NaN).toBeCloseTo(value, 9);
        },
      ),
    );
  });
});

describe("a symbol is never a number", () => {
  test.each<[string, string, boolean, string | null]>([
    ["c", "confidential", true, null],
    ["C", "confidential", true, null],
    ["[c]", "confidential", true, null],
    ["*", "suppressed", true, null],
    ["x", "not available", false, null],
    ["z", "not applicable", false, null],
    ["low", "rounds to 0 but is not 0", false, null],
    ["k", "rounds to 0 but is not 0", false, null],
    ["u", "low reliability", false, null],
    ["~", "rounds to 0 but is not 0", false, "low"],
    [":", "not available", false, "x"],
    ["-", "no data", false, null],
    ["–", "no data", false, null],
    ["..", "no data", false, null],
    ["n/a", "no data", false, null],
    ["N/A", "no data", false, null],
    ["NA", "no data", false, null],
    ["dna", "no data", false, null],
    ["NULL", "no data", false, null],
    ["#N/A", "an error of Excel", false, null],
    ["#DIV/0!", "an error of Excel", false, null],
    ["#REF!", "an error of Excel", false, null],
    ["#NAME?", "an error of Excel", false, null],
  ])("%s: %s", (text, meaning, suppressed, modern) => {
    expect(read(text)).toMatchObject({ kind: "symbol", text, symbol: { meaning, suppressed, modern } });
  });
});

describe("what is no figure", () => {
  test.each(["", " ", "\u00a0", "\n", "\u200b"])("a blank stays a blank (%j)", (text) => {
    expect(read(text)).toEqual({ kind: "blank", place });
  });

  test.each([
    "about 60",
    "●",
    "Red",
    "G",
    "88,1000",
    "12,5",
    "1 234",
    "1e5",
    "12k",
    "64%%",
    "£5%",
    "--5",
    "60 - 70",
    "31/03/2017",
    "12.3 [q]",
    "<5",
    "TBC",
    "National average",
    "Infinity",
    "NaN",
    "64% achieved",
  ])("“%s” is unreadable, not guessed", (text) => {
    expect(read(text)).toEqual({ kind: "unreadable", text, place });
  });

  test("TRUE is unreadable", () => {
    expect(read(true)).toEqual({ kind: "unreadable", text: "TRUE", place });
  });
});
