import {
  addConditionalFormat,
  clearConditionalFormats,
  effectiveFormat,
  formatsIn,
  setPriority,
} from "./conditionalFormats.ts";
import type { ConditionalFormat, Workbook } from "./workbook.ts";
import { workbookWith } from "./workbookWith.ts";

type Rule = Extract<ConditionalFormat["rule"], { kind: "cellIs" }>;

const column = { row: 0, column: 0, rows: 9, columns: 1 };

const rule = (operator: string, ...formulas: string[]): Rule => ({
  kind: "cellIs",
  operator,
  formulas,
  fill: "#FFC7CE",
  fontColor: "#9C0006",
  bold: true,
});

function fills(workbook: Workbook): (string | null)[] {
  const [sheet] = workbook.worksheets;
  return [...sheet!.rows.keys()].map((row) => effectiveFormat(workbook, sheet!, row, 0).fill);
}

test.each([
  ["equal", ['"red"'], ["Red", "Green", ""], [true, false, false]],
  ["notEqual", ['"Red"'], ["Red", "Green", 5], [false, true, true]],
  ["greaterThan", ["5"], [5, 6, "text"], [false, true, true]],
  ["lessThanOrEqual", ["5"], [5, 6, -1], [true, false, true]],
  ["between", ["1", "5"], [1, 5, 6], [true, true, false]],
  ["notBetween", ["1", "5"], [1, 5, 6], [false, false, true]],
  ["equal", ["TRUE"], [true, false, "TRUE"], [true, false, true]],
  ["equal", ["$B$1"], ["Red", 1, 2], [false, false, false]],
])("%s %j colours of %j: %j", (operator, formulas, values, coloured) => {
  const workbook = workbookWith({ A: values.map((value) => [value]) });
  addConditionalFormat(workbook, workbook.worksheets[0]!, [column], rule(operator, ...formulas));

  expect(fills(workbook)).toEqual(coloured.map((is) => (is ? "#FFC7CE" : null)));
});

test("of several formats the one added last comes first, and one that stops ends the list", () => {
  const workbook = workbookWith({ A: [["Red"]] });
  const [sheet] = workbook.worksheets;
  addConditionalFormat(workbook, sheet!, [column], { ...rule("equal", '"Red"'), fill: "#000001", bold: true });
  const last = addConditionalFormat(workbook, sheet!, [column], {
    ...rule("equal", '"Red"'),
    fill: "#000002",
    fontColor: null,
    bold: false,
  });

  expect(effectiveFormat(workbook, sheet!, 0, 0)).toMatchObject({
    fill: "#000002",
    font: { color: "#9C0006", bold: true },
  });
  last.stopIfTrue = true;
  expect(effectiveFormat(workbook, sheet!, 0, 0)).toMatchObject({
    fill: "#000002",
    font: { color: null, bold: false },
  });
});

test("a format taken off a part of its area stays on the rest", () => {
  const workbook = workbookWith({ A: [["Red"], ["Red"], ["Red"]] });
  const [sheet] = workbook.worksheets;
  addConditionalFormat(workbook, sheet!, [column], rule("equal", '"Red"'));

  clearConditionalFormats(workbook, sheet!, [{ row: 1, column: 0, rows: 1, columns: 1 }]);

  expect(fills(workbook)).toEqual(["#FFC7CE", null, "#FFC7CE"]);
});

test.each([
  ['N("Plan Indicators: error")=0', true],
  ['=n("say ""no""") = 0', true],
  ["TRUE", true],
  ["$A1>1", false],
  ['N("a")=0+$A1', false],
])("a rule by the formula %s holds: %s", (formula, holds) => {
  const workbook = workbookWith({ A: [["Red"]] });
  const [sheet] = workbook.worksheets;
  const look = {
    fill: "#FFC7CE",
    fontColor: null,
    bold: false,
    borders: { top: { style: "dashed", color: "#123456" } },
  };
  addConditionalFormat(workbook, sheet!, [column], { kind: "expression", formulas: [formula], ...look });

  const { fill, borders } = effectiveFormat(workbook, sheet!, 0, 0);
  expect([fill, borders]).toEqual(holds ? [look.fill, look.borders] : [null, {}]);
});

test("a format put last leaves fill and borders to those before it", () => {
  const workbook = workbookWith({ A: [["Red"]] });
  const [sheet] = workbook.worksheets;
  const theirs = { top: { style: "thin", color: "#000001" } };
  addConditionalFormat(workbook, sheet!, [column], { ...rule("equal", '"Red"'), fill: "#000001", borders: theirs });
  const ours = { top: { style: "dashed", color: "#000002" }, left: { style: "dashed", color: "#000002" } };
  const last = addConditionalFormat(workbook, sheet!, [column], {
    ...rule("equal", '"Red"'),
    fill: "#000002",
    borders: ours,
  });
  setPriority(workbook, sheet!, last, formatsIn(sheet!, [column]), -1);

  expect(effectiveFormat(workbook, sheet!, 0, 0)).toMatchObject({
    fill: "#000001",
    borders: { top: theirs.top, left: ours.left },
  });
});
