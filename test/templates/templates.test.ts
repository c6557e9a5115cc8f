import { insertTemplate } from "../../src/excel/insertTemplate.ts";
import type { PlanDocument } from "../../src/plan/document/planDocument.ts";
import { planOfTables } from "../../src/tables/planDocument/planOfTables.ts";
import { sheetNames } from "../../src/templates/workbookContent.ts";
import { templateContent } from "../../src/templates/templateContent.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { bytesInBase64 } from "../excel-host/contract/workbookToInsert.ts";
import { checkPackage, newWorkbook, readWorkbook } from "../excel-host/package/index.ts";
import { openInExcel, tableSettings } from "../refresh/open.ts";
import { openedTable } from "../samples/openedTable.ts";
import { snapshot, userCellsThatDiffer } from "../workbooks/cells.ts";
import { printedPoints } from "./printedPoints.ts";
import { tablesIn } from "./tablesIn.ts";
import { listedTemplates, templateWorkbook } from "./templateWorkbook.ts";

const templates = listedTemplates();
const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const { file, document } of templates) files.set(file, await templateWorkbook(document));
});

const open = (file: string): Workbook => readWorkbook(files.get(file)!);

/** What is found in a workbook to which a template was added so many times. */
async function findingsAfter(times: number, file: string) {
  const excel = openInExcel(newWorkbook());
  for (let time = 0; time < times; time++) await insertTemplate(bytesInBase64(files.get(file)!));
  return (await excel.check()).findings;
}

describe.each(templates.map(({ file, document }) => [file, document] as const))("%s", (file, document) => {
  test("is a file that Excel opens without repair", () => {
    expect(checkPackage(files.get(file)!)).toEqual([]);
  });

  test("read back is the plan, nothing lost and nothing added", () => {
    expect(planOfTables(tablesIn(open(file)))).toEqual(document);
  });

  test.each(tableSettings)(
    "can be refreshed where tables $tables: no error, and nothing of the plan's is touched",
    async ({ autoExpandTables }) => {
      const workbook = open(file);
      const before = snapshot(workbook);
      const excel = openInExcel(workbook, { autoExpandTables });
      const { tables, findings } = await excel.refresh();

      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const ours = [...new Set([...tables.flatMap(({ written }) => written), ...ofOtherTables])];
      expect(userCellsThatDiffer(before, workbook, ours)).toEqual([]);

      const refreshed = snapshot(workbook);
      await excel.refresh();
      expect(userCellsThatDiffer(refreshed, workbook, [])).toEqual([]);
    },
  );

  test("added twice to a workbook says once that it is the same again, and nothing else that it does not say once", async () => {
    const once = await findingsAfter(1, file);
    expect(once.filter(({ code }) => code !== "target-moved").length).toBeLessThanOrEqual(5);
    const twice = await findingsAfter(2, file);
    const again = twice.filter(({ code }) => code === "table-repeated");
    expect(again).toHaveLength(document.indicators === undefined ? 0 : 1);
    const codes = new Set(once.map(({ code }) => code));
    expect(twice.filter(({ code }) => !codes.has(code))).toEqual(again);
    expect(twice.length - again.length).toBeLessThanOrEqual(2 * once.length);
  });

  test("leads from its cover to every worksheet", () => {
    const { worksheets, active } = open(file);
    const [cover, ...others] = worksheets;
    expect([cover!.name, active]).toEqual(["Cover", 0]);
    expect(cover!.hyperlinks!.map(({ documentReference }) => documentReference)).toEqual(
      others.map(({ name }) => `'${name}'!A1`),
    );
  });

  test("keeps headers in sight, repeats them in print, and names plan and page at each page's foot", () => {
    const [, ...sheets] = open(file).worksheets;
    for (const { tables, frozenRows, pageLayout } of sheets) {
      const header = tables[0]!.area.row;
      expect(frozenRows).toBe(header + 1);
      expect(pageLayout).toMatchObject({ orientation: "landscape", fitToHeight: null });
      expect(pageLayout.titleRows).toEqual([header, header]);
      expect(pageLayout.headersFooters!.leftFooter).toContain(document.plan.title ?? "indicators");
      expect(pageLayout.headersFooters!.rightFooter).toBe("Page &P of &N");
    }
  });

  test("refreshed prints at no less than 6 points, as it was set up to be", async () => {
    const workbook = open(file);
    const layouts = workbook.worksheets.map(({ pageLayout }) => pageLayout);
    await openInExcel(workbook).refresh();
    expect(workbook.worksheets.map(({ pageLayout }) => pageLayout)).toEqual(layouts);
    for (const worksheet of workbook.worksheets.slice(1))
      expect({ sheet: worksheet.name, legible: printedPoints(worksheet) >= 6 }).toEqual({
        sheet: worksheet.name,
        legible: true,
      });
  });

  test("leaves the columns at the right of every table free", () => {
    for (const { rows, tables } of open(file).worksheets.slice(1)) {
      const { column, columns } = tables[0]!.area;
      expect(Math.max(...[...rows.values()].map(({ cells }) => cells.length))).toBe(column + columns);
    }
  });
});

/** Headers of the computed columns of tables without figures. */
const ofOtherTables = ["Progress", "Rating", "Total", "Areas below standard"];

const small: PlanDocument = {
  plan: { title: "Plan & purpose", yearType: "financial" },
  outcomes: [{ ref: "1", outcome: "=1+1 and more" }],
  indicators: [
    { ref: "1", indicator: "12", outcome: "1", unit: "%", polarity: "high" },
    { ref: "2", indicator: "Cost", unit: "£", decimals: 2 },
    { ref: "3", indicator: "Gap", unit: "percentage points", decimals: 0 },
    { ref: "4", indicator: "Score", unit: "score" },
  ],
  performance: [
    { ref: "1", indicator: "12", period: "2008/09", target: "80%" },
    { ref: "2", indicator: "Cost" },
    { ref: "3", indicator: "Gap" },
    { ref: "4", indicator: "Score" },
  ],
  gaps: [{ ref: "3", indicator: "Gap", group: "+ SEND", peers: "Others" }],
  actions: [{ ref: "1", action: "Act on it", due: "2009-07-31" }],
};

async function smallTemplate(): Promise<Workbook> {
  return readWorkbook(await templateWorkbook(small));
}

test("two plans in one workbook: what one sets otherwise is said, and its outcomes are served by their own indicators", async () => {
  const excel = openInExcel(newWorkbook());
  for (const plan of ["blank", "birmingham-education-2017-18", "worcestershire-ni101"])
    await insertTemplate(bytesInBase64(files.get(`${plan}.xlsx`)!));
  const { findings } = await excel.check();
  const ofPlans = findings.filter(({ code }) => /^(?:plan|table|duplicate|outcome|ref)-(?!empty)/.test(code));
  expect(ofPlans.map(({ code, sheet, message }) => [code, sheet, message])).toEqual([
    [
      "plan-repeated",
      "Plan (3)",
      "The table Plan3 differs from the table Plan2, whose settings hold for every indicator of the workbook: " +
        "Year type “academic”, there “financial”; Reporting period “2008/09”, there “2017/18”; As at “31 July 2009”, there not stated; and 1 more.",
    ],
  ]);
});

test("words that Excel would read otherwise stay what they are", async () => {
  const workbook = await smallTemplate();
  expect(planOfTables(tablesIn(workbook))).toEqual(small);
});

test("an ampersand of the plan's title is printed as one", async () => {
  const { worksheets } = await smallTemplate();
  expect(worksheets[0]!.pageLayout.headersFooters!.leftFooter).toBe("Plan && purpose");
});

test("blank figures wait in the unit and decimals of their indicator", async () => {
  const workbook = await smallTemplate();
  const formats = (table: string, header: string) => openedTable(workbook, table).formats.map((row) => row[header]);
  expect(formats("Performance", "Actual")).toEqual(["0.0%", "£#,##0.00", "#,##0", "General"]);
  expect(formats("Gaps", "Group value")).toEqual(["0%"]);
});

test("a day is Excel’s day", async () => {
  const { held, formats } = openedTable(await smallTemplate(), "Actions");
  expect([held[0]!["Due"], formats[0]!["Due"]]).toEqual([40_025, "d mmm yyyy"]);
});

test("blank refs and periods wait as text, so that 2008/09 typed there is no day in September", async () => {
  const { formats } = openedTable(await smallTemplate(), "Performance");
  expect(formats[1]).toMatchObject({ Ref: "@", Period: "@" });
});

async function validationOf(table: string, header: string) {
  const { worksheet, table: found, headers } = openedTable(await smallTemplate(), table);
  const rule = worksheet.dataValidations!.find(({ areas }) =>
    areas.some(({ column, row }) => column === headers.indexOf(header) && row === found.area.row + 1),
  )!;
  return { list: rule.rule.kind === "list" ? rule.rule.source : null, refuses: rule.errorAlert.show, ...rule.prompt };
}

describe("a drop-down", () => {
  test.each([
    ["Performance", "Ref", '"1,2,3,4"'],
    ["Indicators", "Outcome", '"1"'],
    ["Indicators", "Polarity", '"high,low,plan,none"'],
    ["Indicators", "Unit", '"%,percentage points,£,number,score"'],
    ["Indicators", "Rule", '"tolerance,floor,improving,bands"'],
  ])("in %s offers for %s %s, and takes other words too", async (table, header, list) => {
    expect(await validationOf(table, header)).toMatchObject({ list, refuses: false });
  });

  test("says beside its cells what is expected", async () => {
    expect(await validationOf("Indicators", "Polarity")).toMatchObject({
      title: "Polarity",
      message: "What is good: high, low, plan (closest to the target) or none (not judged).",
    });
  });

  test("is left out where Excel could not take it", async () => {
    const outcomes = Array.from({ length: 60 }, (_, index) => ({ ref: `Outcome ${index}`, outcome: "Better" }));
    const content = templateContent({
      plan: {},
      outcomes,
      actions: [{ ref: "1", action: "Act", outcome: "Outcome 1" }],
    });
    const columns = content.sheets.find(({ name }) => name === "Actions")!.table.columns;
    expect(columns.find(({ header }) => header === "Outcome")).not.toHaveProperty("list");
  });
});

test("the worksheets are those of the plan's tables, between cover and settings", () => {
  expect(sheetNames(templateContent(small))).toEqual([
    "Cover",
    "Outcomes",
    "Indicators",
    "Performance",
    "Gaps",
    "Actions",
    "Plan",
  ]);
});

const years = { "2030/31": null, "2031/32": null };

/** A plan that is still to be written: who it is of, what it is to achieve, and when. */
const unwritten: PlanDocument = {
  plan: { title: "A plan to be", yearType: "financial", reportingPeriod: "2030/31" },
  outcomes: [{ ref: "A", outcome: "Every child ready for school" }],
  targets: [{ years }],
  budgets: [{ years }],
};

function headersOf(document: PlanDocument, sheet: string): readonly string[] {
  const { table } = templateContent(document).sheets.find(({ name }) => name === sheet)!;
  return table.columns.map(({ header }) => header);
}

describe("a plan that is still to be written", () => {
  test("has every table", () => {
    expect(sheetNames(templateContent(unwritten))).toHaveLength(11);
  });

  test("has of the tables that it fills in what plans usually have, and of the others more", () => {
    expect(headersOf(unwritten, "Outcomes")).toEqual(["Ref", "Outcome", "Lead agency", "Owner", "Aims"]);
    expect(headersOf(unwritten, "Performance")).toContain("Regional");
  });

  test("has a column for each of its years", () => {
    expect(headersOf(unwritten, "Targets").slice(3, 5)).toEqual(["2030/31 Target", "2031/32 Target"]);
    expect(headersOf(unwritten, "Budgets").slice(3)).toEqual(["2030/31 £", "2031/32 £"]);
  });

  test("has no table of years where it says none", () => {
    const { targets: _, budgets: __, ...others } = unwritten;
    expect(sheetNames(templateContent(others))).not.toContain("Targets");
    expect(sheetNames(templateContent(others))).not.toContain("Budgets");
  });

  test("is told on its cover, and what to write where", () => {
    const { title, sections } = templateContent(unwritten).cover!;
    expect(title).toBe("A plan to be");
    expect(sections[0]!.rows).toEqual([
      { label: "Targets for", text: "2030/31 to 2031/32" },
      { label: "Reporting period", text: "2030/31, financial year" },
    ]);
    expect(sections[2]!.rows[0]!.text).toBe(
      "Write the indicators on Indicators, each year’s targets on Targets, and figures as they come on Performance. " +
        "Fill in what else you need, and delete the worksheets that you do not.",
    );
  });

  test("read back is the plan", async () => {
    expect(planOfTables(tablesIn(readWorkbook(await templateWorkbook(unwritten))))).toEqual(unwritten);
  });
});

describe("where its names are taken, a plan’s worksheets and tables have a number", () => {
  const { cover, sheets } = templateContent(unwritten, 2);

  test("in their names, all the same one", () => {
    expect([cover!.name, ...sheets.map(({ name }) => name)].every((name) => name.endsWith(" (2)"))).toBe(true);
    expect(sheets.map(({ table }) => table.name)).toContain("Performance_2");
  });

  test("in the cover’s links and words, and not in headings", () => {
    const [, inThisWorkbook, howTo] = cover!.sections;
    expect(inThisWorkbook!.rows[0]).toMatchObject({ label: "Outcomes (2)", sheet: "Outcomes (2)" });
    expect(inThisWorkbook!.rows.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
    expect(howTo!.rows[0]!.text).toContain("the indicators on Indicators (2)");
    expect(sheets.map(({ title }) => title)).toContain("Performance");
  });
});

test("figures have their columns though the plan leaves them blank", () => {
  const { columns } = templateContent(small).sheets.find(({ name }) => name === "Performance")!.table;
  expect(columns.map(({ header }) => header).join(", ")).toBe(
    "Ref, Indicator, Period, Target, Actual, Previous, National, Override, Override reason, Commentary",
  );
});
