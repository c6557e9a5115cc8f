import { moveReferences } from "./formulaReferences.ts";
import { moveArea } from "./moveArea.ts";
import type { Area } from "./workbook.ts";

/** Three columns inserted at C, in all rows. */
const insertAtC = (area: Area) =>
  moveArea({ area: { row: 0, column: 2, rows: 1_048_576, columns: 3 }, direction: "right" }, area);

test.each([
  ["=A1+B2", "=A1+B2"],
  ["=C1", "=F1"],
  ["=$C$1+C$2+$C3", "=$F$1+F$2+$F3"],
  ["=SUM(A1:D9)", "=SUM(A1:G9)"],
  ["=SUM(C:D)", "=SUM(F:G)"],
  ["=SUM(2:9)", "=SUM(2:9)"],
  ["=Plan!C1+Other!C1", "=Plan!F1+Other!C1"],
  ["='Plan'!C1", "='Plan'!F1"],
  ['="C1"&C1', '="C1"&F1'],
  ["=LOG10(C1)", "=LOG10(F1)"],
  ["=Table1[C1]+[@C1]", "=Table1[C1]+[@C1]"],
  ["=[Book1.xlsx]Plan!C1", "=[Book1.xlsx]Plan!C1"],
  ["=C1_name+rateC1", "=C1_name+rateC1"],
  ["=COUNTIF(C2:C9,$C2)", "=COUNTIF(F2:F9,$F2)"],
])("%s becomes %s", (before, after) => {
  expect(moveReferences(before, "Plan", "Plan", insertAtC)).toBe(after);
});

test("a formula of another worksheet keeps its own references", () => {
  expect(moveReferences("=C1+Plan!C1", "Other", "Plan", insertAtC)).toBe("=C1+Plan!F1");
});

const deleteC = (area: Area) =>
  moveArea({ area: { row: 0, column: 2, rows: 1_048_576, columns: 1 }, direction: "left" }, area);

test("a reference to deleted cells becomes #REF!", () => {
  expect(moveReferences("=C1+D1+SUM(B1:D1)", "Plan", "Plan", deleteC)).toBe("=#REF!+C1+SUM(B1:C1)");
});
