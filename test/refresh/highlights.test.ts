import { markedAreas } from "../../src/changes/markedAreas.ts";
import { clearHighlights, highlightCells } from "../../src/excel/highlights.ts";
import type { RefreshError } from "../../src/refresh.ts";
import type { Fault } from "../excel-host/host.ts";
import { formatArea, parseArea } from "../excel-host/model/address.ts";
import { effectiveFormat } from "../excel-host/model/conditionalFormats.ts";
import type { ConditionalFormat, Workbook } from "../excel-host/model/workbook.ts";
import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { snapshot } from "../workbooks/cells.ts";
import { faultyScorecard } from "../workbooks/faulty.ts";
import { openInExcel } from "./open.ts";

const error = 'N("Plan Indicators: error")=0';
const warning = 'N("Plan Indicators: warning")=0';
const info = 'N("Plan Indicators: info")=0';

/** What the marks on the faulty scorecard are. */
const marks = { [error]: "D7 F4 F9", [warning]: "G8", [info]: "E8 F5:F6" };

/** A scorecard with our columns, and conditional formats of the user's, some of which look a little like ours. */
async function open() {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  await excel.refresh();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const own = sheet.getRange("F4:F9").conditionalFormats.add("Custom").custom;
    own.rule.formula = '=N("Plan Indicators")=0';
    own.format.fill.color = "#FFFF00";
    const value = sheet.getRange("A1:G9").conditionalFormats.add("CellValue").cellValue;
    value.rule = { formula1: '="high"', operator: "EqualTo" };
    value.format.font.color = "#0000FF";
    sheet.getRange("D4:D9").conditionalFormats.add("Custom").custom.rule.formula = '=$D4=""';
    await context.sync();
  });
  return { workbook, excel, highlight: async () => highlightCells(markedAreas((await excel.check()).findings)) };
}

const isMark = ({ rule }: ConditionalFormat) =>
  rule.kind === "expression" && [error, warning, info].includes(rule.formulas[0]!);

/** Formula to cells, of the marks on a worksheet. */
function marksOn(workbook: Workbook, sheet = 0): Record<string, string> {
  return Object.fromEntries(
    workbook.worksheets[sheet]!.conditionalFormats.filter(isMark).map(({ rule, areas }) => [
      rule.kind === "expression" ? rule.formulas[0] : "",
      areas.map(formatArea).join(" "),
    ]),
  );
}

/** A mark that was only begun: it has no formula yet, nor a look. */
const isUnfinished = (text: string) => text.includes('"formulas":[""]');

/** Everybody else's conditional formats, in their order. */
function theirs(workbook: Workbook): string[] {
  return workbook.worksheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats
      .filter((format) => !isMark(format))
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ areas, rule, stopIfTrue }) => JSON.stringify([name, areas, rule, stopIfTrue])),
  );
}

const lookOf = (workbook: Workbook, address: string) => {
  const { row, column } = parseArea(address)!;
  const { fill, borders } = effectiveFormat(workbook, workbook.worksheets[0]!, row, column);
  return [fill, borders.top?.style, borders.left?.style];
};

test("the cells of the findings are marked, one format a severity, and nothing else changes", async () => {
  const { workbook, highlight } = await open();
  const cells = snapshot(workbook);
  const formats = theirs(workbook);
  expect(await highlight()).toEqual({ cells: 7, sheets: 1, cleared: 0, refused: [] });
  expect(marksOn(workbook)).toEqual(marks);
  expect(snapshot(workbook)).toEqual(cells);
  expect(theirs(workbook)).toEqual(formats);
});

test("errors, warnings and notes differ by the line of their frame, and leave colours that somebody else gave", async () => {
  const { workbook, highlight } = await open();
  await highlight();
  expect(lookOf(workbook, "D7")).toEqual(["#DCCBF2", "thin", "thin"]);
  expect(lookOf(workbook, "G8")).toEqual(["#EFE7FA", "dashed", "dashed"]);
  expect(lookOf(workbook, "E8")).toEqual([null, "dotted", "dotted"]);
  // The user's own rule is yellow.
  expect(lookOf(workbook, "F4")).toEqual(["#FFFF00", "thin", "thin"]);
  expect(lookOf(workbook, "F7")).toEqual(["#FFFF00", undefined, undefined]);
});

test("marks on our RAG column leave its colours", async () => {
  const { workbook } = await open();
  const before = lookOf(workbook, "H4");
  await highlightCells([{ sheet: "Scorecard", severity: "error", areas: [parseArea("H4")!] }]);
  expect(lookOf(workbook, "H4")).toEqual([before[0], "thin", "thin"]);
});

test("marking again makes the marks true again; a refresh alone leaves them as they are", async () => {
  const { workbook, excel, highlight } = await open();
  await highlight();
  const row = workbook.worksheets[0]!.rows.get(3)!;
  row.cells[5] = { ...row.cells[5]!, value: 70 };
  expect((await excel.refresh()).findings.filter(({ cell }) => cell === "F4")).toEqual([]);
  expect(marksOn(workbook)).toEqual(marks);
  await highlight();
  expect(marksOn(workbook)).toEqual({ ...marks, [error]: "D7 F9" });
});

test("a refresh with marks on its cells keeps its colours and writes nothing anew", async () => {
  const { workbook, excel, highlight } = await open();
  await highlightCells([{ sheet: "Scorecard", severity: "warning", areas: [parseArea("H3:L9")!] }]);
  const before = theirs(workbook);
  expect((await excel.refresh()).cellsWritten).toBe(0);
  expect(theirs(workbook)).toEqual(before);
  await highlight();
  expect(marksOn(workbook)).toEqual(marks);
});

/** Clears, and looks that nothing but marks is gone. */
async function expectCleared(workbook: Workbook, formats: readonly string[]): Promise<void> {
  const cells = snapshot(workbook);
  expect(await clearHighlights()).toMatchObject({ cells: 0, sheets: 0, refused: [] });
  expect(workbook.worksheets.flatMap((sheet) => sheet.conditionalFormats.filter(isMark))).toEqual([]);
  expect(theirs(workbook)).toEqual(formats);
  expect(snapshot(workbook)).toEqual(cells);
}

describe("Clear takes away every mark and nothing else", () => {
  test("at once, and does nothing the second time", async () => {
    const { workbook, highlight } = await open();
    const formats = theirs(workbook);
    await highlight();
    await expectCleared(workbook, formats);
    expect(await clearHighlights()).toEqual({ cells: 0, sheets: 0, cleared: 0, refused: [] });
  });

  test("after saving and opening", async () => {
    const { workbook, highlight } = await open();
    await highlight();
    const opened = readWorkbook(saveWorkbook(workbook));
    expect(marksOn(opened)).toEqual(marks);
    openInExcel(opened);
    await expectCleared(opened, theirs(opened));
  });

  test("after rows and columns were inserted, and the worksheet copied, renamed and hidden", async () => {
    const { workbook, highlight } = await open();
    await highlight();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("5:5").insert("Down");
      context.workbook.tables.getItem("Scorecard").columns.add(1);
      const copy = sheet.copy("End");
      sheet.name = "Q3";
      await context.sync();
      copy.visibility = "Hidden";
      await context.sync();
    });
    expect(marksOn(workbook)).toEqual({ [error]: "E8 G4 G10", [warning]: "H9", [info]: "F9 G6:G7" });
    expect(marksOn(workbook, 1)).toEqual(marksOn(workbook));
    await expectCleared(workbook, theirs(workbook));
  });

  test("after somebody changed their looks, and one that a stopped press left unfinished", async () => {
    const { workbook, highlight } = await open();
    const formats = theirs(workbook);
    await highlight();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const items = sheet.getRange("D7").conditionalFormats.load("items/type");
      await context.sync();
      items.items.at(-1)!.custom.format.fill.color = "#00FF00";
      sheet.getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
    });
    await expectCleared(workbook, formats);
  });
});

test("protected worksheets are named and left as they are, the others done", async () => {
  const { workbook } = await open();
  const marked = ["Scorecard", "Open"].map((sheet) => ({
    sheet,
    severity: "error" as const,
    areas: [parseArea("F4")!],
  }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().copy("End").name = "Open";
    context.workbook.worksheets.getFirst().protection.protect();
    await context.sync();
  });
  const formats = theirs(workbook);
  expect(await highlightCells(marked)).toEqual({ cells: 1, sheets: 1, cleared: 0, refused: ["Scorecard"] });
  expect([marksOn(workbook), marksOn(workbook, 1)]).toEqual([{}, { [error]: "F4" }]);

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Open").protection.protect();
    context.workbook.worksheets.getItem("Scorecard").protection.unprotect();
    await context.sync();
  });
  expect(await clearHighlights()).toEqual({ cells: 0, sheets: 0, cleared: 0, refused: ["Open"] });
  expect(marksOn(workbook, 1)).toEqual({ [error]: "F4" });
  expect(theirs(workbook)).toEqual(formats);
});

test("hundreds of cells that do not touch take few formats, and few syncs", async () => {
  const { workbook, excel } = await open();
  const areas = Array.from({ length: 500 }, (_, i) => ({ row: 20 + 2 * i, column: 3, rows: 1, columns: 1 }));
  excel.host.resetCounts();
  await highlightCells([{ sheet: "Scorecard", severity: "error", areas }]);
  expect(workbook.worksheets[0]!.conditionalFormats.filter(isMark).length).toBeLessThan(4);
  expect(excel.host.counts.syncs).toBe(4);
  await clearHighlights();
  expect(workbook.worksheets[0]!.conditionalFormats.filter(isMark)).toEqual([]);
});

test("an Excel that cannot read conditional formats is told of, and nothing is marked or cleared", async () => {
  const { workbook, excel, highlight } = await open();
  await highlight();
  const before = theirs(workbook);
  for (const sync of [2, 3])
    for (const press of [clearHighlights, () => highlightCells([])]) {
      excel.host.resetCounts();
      excel.host.faults = [{ sync, when: "before", code: "ItemNotFound" }];
      await expect(press()).rejects.toMatchObject({
        code: "ItemNotFound",
        message: expect.stringMatching(/^This Excel could not say .* Manage Rules/),
      });
      expect([marksOn(workbook), theirs(workbook)]).toEqual([marks, before]);
    }
});

describe("when a sync fails", () => {
  const faults: Omit<Fault, "sync">[] = [
    { when: "before", code: "GeneralException" },
    { when: "after", code: "GeneralException" },
    { when: "before", code: "InvalidOperationInCellEditMode" },
    { when: "never" },
    ...Array.from({ length: 9 }, (_, i) => ({
      when: "within" as const,
      share: (i + 1) / 10,
      code: "GeneralException",
    })),
  ];
  const cases = faults.flatMap((fault) => [1, 2, 3, 4].map((sync) => ({ ...fault, sync })));

  test.each(cases)(
    "sync $sync, $when ($share), $code: cells and others' formats stay, and the next press completes",
    async (fault) => {
      const { workbook, excel } = await open();
      const { findings } = await excel.check();
      const before = [[...snapshot(workbook)], theirs(workbook)];
      const marked = markedAreas(findings);
      await highlightCells(marked.slice(1));
      excel.host.resetCounts();
      excel.host.faults = [fault];
      const failure = await highlightCells(marked, 200).then(
        () => null,
        (thrown: RefreshError) => thrown,
      );
      expect(failure?.code).toBe(fault.code ?? "Timeout");
      expect(failure?.message.includes("pressing the button again")).toBe(fault.sync === 4);
      excel.host.faults = [];
      expect([[...snapshot(workbook)], theirs(workbook).filter((text) => !isUnfinished(text))]).toEqual(before);
      await highlightCells(marked);
      expect(marksOn(workbook)).toEqual(marks);
      expect([[...snapshot(workbook)], theirs(workbook)]).toEqual(before);
    },
  );
});
