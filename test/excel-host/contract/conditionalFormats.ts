import { type Contract, equals, errorCode, refused } from "./contract.ts";

const formatsPage = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting";
const collection = "https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection";
const format = "https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat";

/** A rule that fills cells equal to a status. */
function highlight(range: Excel.Range, status: string, fill: string): Excel.ConditionalFormat {
  const added = range.conditionalFormats.add("CellValue");
  added.cellValue.format.fill.color = fill;
  added.cellValue.rule = { formula1: `="${status}"`, operator: "EqualTo" };
  return added;
}

export const cellValueRules: Contract = {
  title: "a cell value rule is read as it was set: operator, formula, fill and range",
  source: `${formatsPage}#cell-value`,
  needs: "1.6",
  async run(context, sheet) {
    highlight(sheet.getRange("B2:B9"), "Red", "#FFC7CE");
    await context.sync();
    const added = sheet.getRange("B2:B9").conditionalFormats.getItemAt(0);
    added.load("type, cellValue/rule, cellValue/format/fill/color");
    const range = added.getRange().load("address");
    await context.sync();
    const { formula1, operator } = added.cellValue.rule;
    return [
      equals("type", "CellValue", added.type),
      equals("rule", ['="Red"', "EqualTo"], [formula1, operator]),
      equals("fill", "#FFC7CE", added.cellValue.format.fill.color),
      equals("range", "Contract!B2:B9", range.address),
    ];
  },
};

export const cellValueFonts: Contract = {
  title: "a rule's font colour and weight are read as they were set",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefont",
  needs: "1.6",
  async run(context, sheet) {
    const added = highlight(sheet.getRange("B2:B9"), "Red", "#FFC7CE");
    added.cellValue.format.font.color = "#9C0006";
    added.cellValue.format.font.bold = true;
    await context.sync();
    const read = sheet.getRange("B2:B9").conditionalFormats.getItemAt(0);
    read.load("cellValue/format/font/color, cellValue/format/font/bold");
    await context.sync();
    return [equals("font", ["#9C0006", true], [read.cellValue.format.font.color, read.cellValue.format.font.bold])];
  },
};

export const newRulesComeFirst: Contract = {
  title: "a rule added is the first of its range, and moves the others back",
  source: `${collection}#excel-excel-conditionalformatcollection-add-member(1)`,
  needs: "1.6",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    highlight(range, "Red", "#FFC7CE");
    highlight(range, "Green", "#C6EFCE");
    await context.sync();
    const [first, second] = [0, 1].map((index) =>
      range.conditionalFormats.getItemAt(index).load("priority, cellValue/rule"),
    );
    await context.sync();
    return [
      equals("first", [0, '="Green"'], [first?.priority, first?.cellValue.rule.formula1]),
      equals("second", [1, '="Red"'], [second?.priority, second?.cellValue.rule.formula1]),
    ];
  },
};

export const rulesAreCounted: Contract = {
  title: "the rules of a range are those that touch it",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-conditionalformats-member",
  needs: "1.6",
  async run(context, sheet) {
    highlight(sheet.getRange("B2:B9"), "Red", "#FFC7CE");
    highlight(sheet.getRange("D2:D9"), "Red", "#FFC7CE");
    await context.sync();
    const touching = sheet.getRange("A9:C20").conditionalFormats.getCount();
    const all = sheet.getRange("A1:F20").conditionalFormats.getCount();
    const none = sheet.getRange("A10:F20").conditionalFormats.getCount();
    await context.sync();
    return [equals("one, both, none", [1, 2, 0], [touching.value, all.value, none.value])];
  },
};

export const deletedRulesLeaveTheOthers: Contract = {
  title: "a deleted rule leaves the others, which move up",
  source: `${format}#excel-excel-conditionalformat-delete-member(1)`,
  needs: "1.6",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    highlight(range, "Red", "#FFC7CE");
    highlight(range, "Green", "#C6EFCE");
    await context.sync();
    range.conditionalFormats.getItemAt(0).delete();
    await context.sync();
    const count = range.conditionalFormats.getCount();
    const left = range.conditionalFormats.getItemAt(0).load("priority, cellValue/rule");
    await context.sync();
    return [
      equals("count", 1, count.value),
      equals("left", [0, '="Red"'], [left.priority, left.cellValue.rule.formula1]),
    ];
  },
};

export const clearedRules: Contract = {
  title: "clearAll takes every rule from the range",
  source: `${collection}#excel-excel-conditionalformatcollection-clearall-member(1)`,
  needs: "1.6",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    highlight(range, "Red", "#FFC7CE");
    highlight(range, "Green", "#C6EFCE");
    await context.sync();
    range.conditionalFormats.clearAll();
    const count = sheet.getRange("A1:F20").conditionalFormats.getCount();
    await context.sync();
    return [equals("count", 0, count.value)];
  },
};

export const rulesOfAnotherKind: Contract = {
  title: "the cell value of a rule of another kind is a null object, and cannot be read without asking so",
  source: "https://github.com/OfficeDev/office-js/issues/2180",
  needs: "1.6",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
    const custom = range.conditionalFormats.getItemAt(0).load("type");
    const cellValue = custom.cellValueOrNullObject;
    cellValue.load("rule");
    await context.sync();
    const kind = custom.type;
    const missing = cellValue.isNullObject;
    const code = await errorCode(context, () => range.conditionalFormats.load("items/cellValue/rule"));
    return [
      equals("type", "Custom", kind),
      equals("cellValueOrNullObject", true, missing),
      refused("cellValue of a collection", code),
    ];
  },
};

export const rulesAreReadTogether: Contract = {
  title: "the rules of a range are read together: of cell value rules everything, of others that they are none",
  source: `${formatsPage}#programmatic-control-of-conditional-formatting`,
  needs: "1.9",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    highlight(range, "Red", "#FFC7CE");
    highlight(range, "Amber", "#FFEB9C");
    highlight(range, "Green", "#C6EFCE");
    await context.sync();
    const read = range.conditionalFormats.load(
      "items/type, items/cellValueOrNullObject/rule, items/cellValueOrNullObject/format/fill/color",
    );
    await context.sync();
    const covered = read.items.map((item) => item.getRanges().load("address"));
    await context.sync();
    const found = read.items.map(
      ({
        type,
        cellValueOrNullObject: {
          isNullObject,
          rule,
          format: { fill },
        },
      }) => (isNullObject ? type : [type, rule.formula1, fill.color]),
    );
    return [
      equals(
        "rules",
        [
          ["CellValue", '="Green"', "#C6EFCE"],
          ["CellValue", '="Amber"', "#FFEB9C"],
          ["CellValue", '="Red"', "#FFC7CE"],
          "Custom",
        ],
        found,
      ),
      equals(
        "ranges",
        Array(4).fill("Contract!B2:B9"),
        covered.map((ranges) => ranges.address),
      ),
    ];
  },
};

export const missingRulesAreNullObjects: Contract = {
  title: "a rule that does not exist is a null object",
  source: `${collection}#excel-excel-conditionalformatcollection-getitemornullobject-member(1)`,
  needs: "1.14",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    highlight(range, "Red", "#FFC7CE").load("id");
    await context.sync();
    const missing = range.conditionalFormats.getItemOrNullObject("7");
    await context.sync();
    return [equals("missing", true, missing.isNullObject)];
  },
};

/** A rule by a formula. */
function formula(cells: Excel.Range | Excel.RangeAreas, text: string): Excel.ConditionalFormat {
  const added = cells.conditionalFormats.add("Custom");
  added.custom.rule.formula = text;
  return added;
}

export const formulaRules: Contract = {
  title: "a rule by a formula is read as it was set: formula, fill, font and borders",
  source: `${formatsPage}#custom`,
  needs: "1.6",
  async run(context, sheet) {
    const { format: look } = formula(sheet.getRange("B2:B9"), '=N("A note of ours")=0').custom;
    look.fill.color = "#FFC7CE";
    look.font.color = "#9C0006";
    look.borders.getItem("EdgeTop").style = "Dash";
    look.borders.top.color = "#123456";
    look.borders.bottom.style = "Continuous";
    await context.sync();
    const read = sheet.getRange("B2:B9").conditionalFormats.getItemAt(0);
    read.load("type, custom/rule/formula, custom/format/fill/color, custom/format/font/color");
    const { top, bottom, left } = read.custom.format.borders;
    for (const border of [top, bottom, left]) border.load("style, color, sideIndex");
    await context.sync();
    const { rule, format: found } = read.custom;
    return [
      equals("type", "Custom", read.type),
      equals("formula", '=N("A note of ours")=0', rule.formula),
      equals("colours", ["#FFC7CE", "#9C0006"], [found.fill.color, found.font.color]),
      equals("top", ["Dash", "#123456", "EdgeTop"], [top.style, top.color, top.sideIndex]),
      equals("bottom and left", ["Continuous", "None"], [bottom.style, left.style]),
    ];
  },
};

export const priorityFromTheBack: Contract = {
  title: "a negative priority counts from the back, and moves the others forward",
  source: `${format}#excel-excel-conditionalformat-priority-member`,
  needs: "1.6",
  async run(context, sheet) {
    const range = sheet.getRange("B2:B9");
    for (const status of ["Red", "Amber", "Green"]) highlight(range, status, "#FFC7CE");
    formula(range, "=TRUE").priority = -1;
    await context.sync();
    const last = range.conditionalFormats.load("items/type, items/priority");
    await context.sync();
    const types = last.items.map(({ type }) => type);
    range.conditionalFormats.getItemAt(3).priority = -99;
    await context.sync();
    const first = range.conditionalFormats.load("items/type, items/priority");
    await context.sync();
    return [
      equals("last", ["CellValue", "CellValue", "CellValue", "Custom"], types),
      equals(
        "beyond the front",
        ["Custom", "CellValue", "CellValue", "CellValue"],
        first.items.map(({ type }) => type),
      ),
      equals(
        "contiguous",
        [0, 1, 2, 3],
        first.items.map(({ priority }) => priority),
      ),
    ];
  },
};

export const rulesOnSeveralAreas: Contract = {
  title:
    "a rule added to several areas is one rule on all of them, and is found from each and from the whole worksheet",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.rangeareas#excel-excel-rangeareas-conditionalformats-member",
  needs: "1.9",
  async run(context, sheet) {
    formula(sheet.getRanges("B2:B9,D4"), "=TRUE");
    await context.sync();
    const counts = ["B3", "D4", "C4"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    const all = sheet.getRange().conditionalFormats.load("items/type");
    await context.sync();
    const ranges = all.items[0]!.getRanges().load("address, areaCount");
    await context.sync();
    return [
      equals(
        "found from",
        [1, 1, 0],
        counts.map(({ value }) => value),
      ),
      equals(
        "rules",
        ["Custom"],
        all.items.map(({ type }) => type),
      ),
      equals("areas", [2, "Contract!B2:B9,Contract!D4"], [ranges.areaCount, ranges.address.replaceAll(" ", "")]),
    ];
  },
};

export const rangeOfARuleOnSeveralAreas: Contract = {
  title: "a rule on several areas has no one range",
  source: `${format}#excel-excel-conditionalformat-getrange-member(1)`,
  needs: "1.9",
  async run(context, sheet) {
    formula(sheet.getRanges("B2:B9,D4"), "=TRUE");
    await context.sync();
    const code = await errorCode(context, () =>
      sheet.getRange("D4").conditionalFormats.getItemAt(0).getRange().load("address"),
    );
    const none = sheet.getRange("D4").conditionalFormats.getItemAt(0).getRangeOrNullObject().load("address");
    await context.sync();
    return [refused("getRange", code), equals("getRangeOrNullObject", true, none.isNullObject)];
  },
};

export const copiedRules: Contract = {
  title: "a copied worksheet has the rules of the one it is a copy of",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-copy-member(1)",
  needs: "1.10",
  async run(context, sheet) {
    formula(sheet.getRanges("B2:B9,D4"), '=N("A note of ours")=0');
    const copy = sheet.copy("End");
    await context.sync();
    const { conditionalFormats } = copy.getRange();
    const rules = conditionalFormats.load("items/type, items/custom/rule/formula");
    await context.sync();
    return [
      equals(
        "rules",
        ['=N("A note of ours")=0'],
        rules.items.map(({ custom }) => custom.rule.formula),
      ),
    ];
  },
};
