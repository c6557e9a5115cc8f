import { displayValue } from "./displayText.ts";
import type { CellValue } from "./workbook.ts";

test.each<[CellValue, string, string]>([
  [0.1 + 0.2, "General", "0.3"],
  [123_456_789_012, "General", "1.23457E+11"],
  [0.64, "0%", "64%"],
  [-5, '0.0" pp"', "-5.0 pp"],
  [88_100, "#,##0", "88,100"],
  [43_465, "m/d/yyyy", "31/12/2018"],
  [43_465, "mmm-yy", "Dec-18"],
  [true, "0%", "TRUE"],
  ["x", "0%", "x"],
  [{ error: "#N/A" }, "0%", "#N/A"],
])("%j in the format %s is displayed as %s", (value, format, text) => {
  expect(displayValue(value, format, false)).toBe(text);
});

test("a date of the 1904 system is displayed as the same day", () => {
  expect(displayValue(43_465 - 1462, "yyyy-mm-dd", true)).toBe("2018-12-31");
  expect(displayValue(0.64, "0%", true)).toBe("64%");
});
