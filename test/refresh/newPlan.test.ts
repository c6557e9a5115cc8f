import { addPlan } from "../../src/excel/addPlan.ts";
import type { PlanDocument } from "../../src/plan/document/planDocument.ts";
import { planOfTables } from "../../src/tables/planDocument/planOfTables.ts";
import { type Answers, planOf } from "../../src/taskpane/newPlan/answers.ts";
import type { Fault } from "../excel-host/host.ts";
import { putCell } from "../excel-host/model/cells.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { blankWorksheet } from "../excel-host/model/worksheets.ts";
import { checkPackage, newWorkbook, readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { openedTable } from "../samples/openedTable.ts";
import { tablesIn } from "../templates/tablesIn.ts";
import { appendix3 } from "../workbooks/appendix3.ts";
import { snapshot, tableRows } from "../workbooks/cells.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { openInExcel, tableSettings } from "./open.ts";

const answers: Answers = {
  title: "Children & Young People’s Plan",
  organisation: "A council",
  yearType: "academic",
  firstYear: "2026/27",
  yearCount: 3,
  outcomes: "Ready for school\nA1: Ready for work",
};

function planFor(changed: Partial<Answers> = {}): PlanDocument {
  const plan = planOf({ ...answers, ...changed });
  if ("problems" in plan) throw new Error(JSON.stringify(plan.problems));
  return plan.document;
}

const names = "Cover Outcomes Indicators Performance Targets Benchmarks Gaps Actions Risks Budgets Plan".split(" ");
const second = names.map((name) => `${name} (2)`);

const sheetNames = ({ worksheets }: Workbook) => worksheets.map(({ name }) => name);

const changedCells = (before: ReturnType<typeof snapshot>, workbook: Workbook) => {
  const now = snapshot(workbook);
  return [...before].filter(([address, cell]) => now.get(address) !== cell);
};

describe("a new plan", () => {
  test("stands behind the workbook’s own worksheets, its cover is shown, and it is the plan that was asked for", async () => {
    const { workbook, host } = openInExcel(newWorkbook());
    expect(await addPlan(planFor())).toEqual(names);
    expect(sheetNames(workbook)).toEqual(["Sheet1", ...names]);
    expect(workbook.active).toBe(1);
    expect(host.counts.syncs).toBe(3);
    expect(planOfTables(tablesIn(workbook))).toEqual(planFor());
  });

  test("is saved as a file that Excel opens without repair", async () => {
    const { workbook } = openInExcel(newWorkbook());
    await addPlan(planFor());
    expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
  });

  test("offers the refs of its outcomes wherever a row names one", async () => {
    const { workbook } = openInExcel(newWorkbook());
    await addPlan(planFor());
    const offering = workbook.worksheets.filter(({ dataValidations = [] }) =>
      dataValidations.some(({ rule }) => rule.kind === "list" && rule.source === '"1,A1"'),
    );
    expect(offering.map(({ name }) => name)).toEqual(["Indicators", "Actions", "Risks"]);
  });

  const kinds: readonly Partial<Answers>[] = [
    {},
    { yearType: "financial", yearCount: 1 },
    { yearType: "calendar", firstYear: "2026", yearCount: 10 },
    { yearType: "reporting", firstYear: "2027" },
    { title: "=1+1", organisation: "2026", outcomes: "1/2: 3/4\n'Looked after' children\n=A1\n1: 2" },
    { title: "x".repeat(100), organisation: "&".repeat(60), outcomes: "" },
  ];
  test.each(kinds.map((changed, index) => [changed, tableSettings[index % 2]!] as const))(
    "as %j is read back as it was, and a refresh asks for indicators and nothing else %#",
    async (changed, setting) => {
      const excel = openInExcel(newWorkbook(), setting);
      await addPlan(planFor(changed));
      const opened = readWorkbook(saveWorkbook(excel.workbook));
      expect(planOfTables(tablesIn(opened))).toEqual(planFor(changed));

      const before = snapshot(excel.workbook);
      const { findings } = await excel.refresh();
      expect(findings.map(({ code, sheet }) => [code, sheet])).toEqual([["table-empty", "Performance"]]);
      expect(changedCells(before, excel.workbook)).toEqual([]);
    },
  );

  test("judges what is filled in by the targets of its years", async () => {
    const excel = openInExcel(newWorkbook());
    await addPlan(planFor());
    await fillIn("", "A1", "NI 1", 0.55);
    const { findings } = await excel.refresh();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(tableRows(excel.workbook, "Performance")).toMatchObject([{ RAG: "Red" }]);
  });
});

/** Writes an indicator into the plan whose tables end in this: a target of 60 % in 2026/27, and the figure. */
async function fillIn(ending: string, outcome: string, ref: string, actual: number): Promise<void> {
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const write = (table: string, header: string, value: string | number, format = "@") => {
      const cell = tables.getItem(`${table}${ending}`).columns.getItem(header).getDataBodyRange();
      cell.numberFormat = [[format]];
      cell.values = [[value]];
    };
    for (const table of ["Indicators", "Targets", "Performance"]) {
      write(table, "Ref", ref);
      write(table, "Indicator", `Share of children (${ref})`);
    }
    write("Indicators", "Outcome", outcome);
    write("Indicators", "Unit", "%");
    write("Indicators", "Polarity", "high");
    write("Targets", "2026/27 Target", 0.6, "0%");
    write("Performance", "Period", "2026/27");
    write("Performance", "Actual", actual, "0%");
    await context.sync();
  });
}

/** A worksheet and its table. */
function one(name: string, table: string): Workbook {
  return workbookWith({ name, tables: [{ name: table, headers: ["Task"], rows: [["Write"]] }] });
}

function definedName(): Workbook {
  const workbook = newWorkbook();
  workbook.names.push({ name: "BUDGETS", formula: "Sheet1!$A$1", worksheet: null, hidden: false });
  return workbook;
}

describe("where names are taken", () => {
  test("by another plan, both keep their own, and a refresh judges both", async () => {
    const excel = openInExcel(newWorkbook());
    await addPlan(planFor());
    await fillIn("", "1", "NI 1", 0.55);
    await excel.refresh();
    const before = snapshot(excel.workbook);
    expect(await addPlan(planFor({ title: "Another plan", outcomes: "B1: Safe" }))).toEqual(second);
    expect(changedCells(before, excel.workbook)).toEqual([]);
    expect(excel.workbook.worksheets[excel.workbook.active]!.name).toBe("Cover (2)");

    await fillIn("_2", "B1", "NI 2", 0.65);
    const { findings } = await excel.refresh();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(tableRows(excel.workbook, "Performance")).toMatchObject([{ Ref: "NI 1", RAG: "Red" }]);
    expect(tableRows(excel.workbook, "Performance_2")).toMatchObject([{ Ref: "NI 2", RAG: "Green" }]);
  });

  test("a third plan has the next number", async () => {
    const { workbook } = openInExcel(newWorkbook());
    for (const title of ["One", "Two", "Three"]) await addPlan(planFor({ title }));
    expect(sheetNames(workbook).slice(-11)).toEqual(names.map((name) => `${name} (3)`));
    expect(openedTable(workbook, "Plan_3").displayed[0]).toMatchObject({ Setting: "Title", Value: "Three" });
  });

  test.each<[string, () => Workbook]>([
    ["a worksheet, in another case", () => one("OUTCOMES", "Tasks")],
    ["a table on a worksheet of another name", () => one("Tasks", "Actions")],
    ["a defined name", definedName],
    ["a worksheet with indicators of its own", appendix3],
  ])("by %s, all of the plan’s get the same number and nothing else changes", async (_, make) => {
    const workbook = make();
    const before = snapshot(workbook);
    const own = sheetNames(workbook);
    openInExcel(workbook);
    expect(await addPlan(planFor())).toEqual(second);
    expect(sheetNames(workbook)).toEqual([...own, ...second]);
    expect(changedCells(before, workbook)).toEqual([]);
    const links = workbook.worksheets[own.length]!.hyperlinks!.map(({ documentReference }) => documentReference);
    expect(links).toEqual(second.slice(1).map((name) => `'${name}'!A1`));
  });
});

const general = (sync: number, when: Fault["when"]): Fault => ({ sync, when, code: "GeneralException" });

describe("where Excel fails", () => {
  const faults: readonly Omit<Fault, "sync">[] = [
    { when: "before", code: "GeneralException" },
    { when: "after", code: "GeneralException" },
    { when: "after", code: "AccessDenied" },
    { when: "never" },
    ...Array.from({ length: 9 }, (_, i) => ({
      when: "within" as const,
      share: (i + 1) / 10,
      code: "GeneralException",
    })),
  ];
  const cases = faults.flatMap((fault) => [1, 2, 3].map((sync) => ({ ...fault, sync })));

  test.each(cases)(
    "sync $sync, $when ($share), $code: nothing of the plan is left, and that is said",
    async (fault) => {
      const workbook = appendix3();
      const before = snapshot(workbook);
      const { host } = openInExcel(workbook);
      host.faults = [fault];
      await expect(addPlan(planFor(), 200)).rejects.toMatchObject({
        name: "RefreshError",
        code: fault.code ?? "Timeout",
        message: expect.stringMatching(/Nothing was added\.|The worksheets that had been added were removed again\./),
      });
      expect(sheetNames(workbook)).toEqual(["Scorecard", "Indicators"]);
      expect(snapshot(workbook)).toEqual(before);

      host.faults = [];
      expect(await addPlan(planFor())).toEqual(second);
    },
  );

  test.each<[string, readonly Fault[], string, number]>([
    [
      "to remove what it added",
      [general(3, "after"), general(5, "before")],
      `The worksheets that had been added are unfinished, and could not be removed again. Please delete those that are there: ${names.join(", ")}.`,
      12,
    ],
    [
      "to say what is there",
      [general(2, "after"), general(4, "before")],
      `Whether worksheets were added, Excel did not say. Please look at the tabs and delete what is unfinished: ${names.join(", ")}.`,
      12,
    ],
    [
      "to remove blank ones, and has removed them",
      [general(2, "after"), general(5, "after")],
      `The worksheets that had been added are unfinished, and could not be removed again. Please delete those that are there: ${names.join(", ")}.`,
      1,
    ],
  ])("%s too, that is said", async (_, two, message, left) => {
    const { workbook, host } = openInExcel(newWorkbook());
    host.faults = [...two];
    await expect(addPlan(planFor())).rejects.toMatchObject({
      message: `There was an internal error in Excel. ${message}`,
    });
    expect(workbook.worksheets).toHaveLength(left);
  });

  test("because it does not answer, it may still be at work, and that is said", async () => {
    const { host } = openInExcel(newWorkbook());
    host.faults = [{ sync: 3, when: "never" }];
    await expect(addPlan(planFor(), 200)).rejects.toMatchObject({
      message: expect.stringMatching(/^Excel did not answer .* removed again\. It may still be at work: look at/),
    });
  });

  test("because a cell is being edited, nothing is added", async () => {
    const { host, workbook } = openInExcel(newWorkbook());
    host.editingCell = true;
    await expect(addPlan(planFor())).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
      message: "A cell is being edited. Press Enter or Esc, then try again. Nothing was added.",
    });
    expect(workbook.worksheets).toHaveLength(1);
  });

  test("because the structure is protected, it is not asked to add anything", async () => {
    const { host, workbook } = openInExcel(newWorkbook());
    workbook.structureProtected = true;
    await expect(addPlan(planFor())).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringMatching(/^The structure of the workbook is protected/),
    });
    expect([host.counts.syncs, workbook.worksheets.length]).toEqual([1, 1]);
  });

  test("because somebody added a worksheet of that name meanwhile, theirs stays and ours go", async () => {
    const { host, workbook } = openInExcel(newWorkbook());
    host.beforeSync = (sync) => {
      if (sync !== 2) return;
      const theirs = blankWorksheet("Actions");
      putCell(theirs, 0, 0, { value: "Theirs", formula: null });
      workbook.worksheets.push(theirs);
    };
    await expect(addPlan(planFor())).rejects.toMatchObject({
      code: "ItemAlreadyExists",
      message: expect.stringMatching(/by what somebody else has just added .* removed again\.$/),
    });
    expect(sheetNames(workbook)).toEqual(["Sheet1", "Actions"]);
  });
});
