import { readFigure } from "../../src/figures/readFigure.ts";
import { textAsNumber } from "../../src/figures/textAsNumber.ts";
import { fc } from "../fastCheck.ts";

const place = { sheet: "Scorecard", row: 0, column: 0 };

test.each([
  // text, the cell's format, number, format afterwards
  ["64%", "@", 0.64, "0%"],
  ["64%", "General", 0.64, "0%"],
  ["64.1%", "General", 0.641, "0.0%"],
  ["64.50 per cent", "@", 0.645, "0.00%"],
  ["64%", "0%", 0.64, "0%"],
  ["64%", "0.0%", 0.64, "0%"],
  ["64.5%", "0%", 0.645, "0.0%"],
  [" 64\u00a0% ", "@", 0.64, "0%"],
  ["−5%", "@", -0.05, "0%"],
  ["14", "@", 14, "General"],
  ["14.5", "", 14.5, "General"],
  ["14.50", "@", 14.5, "0.00"],
  ["14.0", "@", 14, "0.0"],
  ["14", "0", 14, "0"],
  ["14.0", "0.0", 14, "0.0"],
  ["-0.4", "@", -0.4, "General"],
  ["88,100", "@", 88_100, "#,##0"],
  ["1,250.50", "@", 1250.5, "#,##0.00"],
  ["88,100", "#,##0", 88_100, "#,##0"],
  ["65.099999999999994", "@", 65.1, "General"],
  ["£88,100", "@", 88_100, "£#,##0"],
  ["£12.50", "£#,##0.00", 12.5, "£#,##0.00"],
  ["£1.2m", "@", 1_200_000, '£0.0,,"m"'],
  ["-£450k", "@", -450_000, '£0,"k"'],
  ["−5.0 pp", "@", -5, '0.0" pp"'],
  ["5 percentage points", "General", 5, '0" pp"'],
])("“%s” in a cell formatted %s is %d as %s", (text, format, value, after) => {
  expect(textAsNumber(text, format)).toEqual({ value, format: after });
});

test.each([
  ["no figure", "about 60", "@"],
  ["a symbol", "c", "@"],
  ["a flag, which a number cannot carry", "12.3 [u]", "@"],
  ["a period behind it", "2.4% (2007/08)", "@"],
  ["a rate", "4.2 per 10,000", "@"],
  ["days", "12 days", "@"],
  ["zeros in front", "007", "@"],
  ["a plus sign", "+5 pp", "@"],
  ["a word for its size", "£1.2 million", "@"],
  ["a whole number among percentages: 64% or 6400%", "64", "0%"],
  ["a percentage where the cell's format adds the sign", "64%", '0"%"'],
  ["a number in a cell of dates", "14", "dd/mm/yyyy"],
  ["a number in a cell of pounds", "14", "£#,##0"],
  ["pounds in a cell of percentages", "£14", "0%"],
])("%s stays a text", (_, text, format) => {
  expect(textAsNumber(text, format)).toBeNull();
});

test("what is written is read as the text was: value, unit and decimals", () => {
  const numerals = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, decimals]) => {
      const digits = (Math.abs(n) / 10 ** decimals).toFixed(decimals);
      return { sign: n < 0 ? "-" : "", digits };
    });
  const written = fc
    .tuple(numerals, fc.constantFrom("", "%", " pp", "£", "£k", "£m"))
    .map(([{ sign, digits }, unit]) =>
      unit.startsWith("£") ? `${sign}£${digits}${unit.slice(1)}` : `${sign}${digits}${unit}`,
    );
  const formats = fc.constantFrom("@", "General", "0%", "0.0%", "0", "0.00", "#,##0", "£#,##0", '0.0" pp"', "d mmm");
  fc.assert(
    fc.property(written, formats, (text, format) => {
      const before = readFigure(text, format, place);
      const converted = textAsNumber(text, format);
      if (converted === null) return;
      const after = readFigure(converted.value, converted.format, place);
      expect({ ...after, asText: text }).toEqual(before);
    }),
  );
});
