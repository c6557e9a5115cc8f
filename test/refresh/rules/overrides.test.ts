import { readWorkbook, saveWorkbook } from "../../excel-host/package/index.ts";
import { tableRows } from "../../workbooks/cells.ts";
import { percent, planWorkbook, sortTable, typeInto, type PlanRow } from "../../workbooks/plan.ts";
import { openInExcel, type OpenWorkbook } from "../open.ts";
import { refreshAgain, refreshPlan, type RefreshedPlan } from "./refreshPlan.ts";

const row = (ref: string, more: PlanRow = {}): PlanRow => ({
  Ref: ref,
  Indicator: `Measure ${ref}`,
  Unit: "%",
  Polarity: "High",
  "Year type": "Financial",
  Period: "Q1 2017/18",
  Target: percent(70),
  Actual: percent(64),
  National: percent(69),
  Override: null,
  "Override reason": null,
  "Override by": null,
  "Override date": null,
  Commentary: "As reported.",
  ...more,
});
const amber: PlanRow = {
  Override: "Amber",
  "Override reason": "Two schools moderated after the census",
  "Override by": "Head of Education",
  "Override date": "12/07/2017",
};
/** The second of three rows is overridden. */
const performance = [row("1"), row("2", amber), row("3", { Actual: percent(71) })];

const statuses = (refreshed: RefreshedPlan) => refreshed.written("RAG");
const stale = (refreshed: RefreshedPlan) => refreshed.findings("override-stale").length;

async function overridden(): Promise<OpenWorkbook> {
  const { excel } = await refreshPlan({ performance });
  return excel;
}

describe("an override", () => {
  test("beats the computed status, which is shown beside it", async () => {
    const refreshed = await refreshPlan({ performance });
    expect(statuses(refreshed)).toEqual(["Red", "Amber", "Green"]);
    const [, second] = refreshed.rows;
    expect(second).toMatchObject({ status: "Amber", computedStatus: "Red", reasonCode: "override" });
    expect(second!.gapToTarget).toBeCloseTo(-6, 9);
    for (const said of ["Amber", "Red", "Two schools moderated after the census", "64%", "70%", "Q1 2017/18"])
      expect(second!.reason).toContain(said);
    expect(refreshed.written("RAG reason")[1]).toBe(second!.reason);
    expect(refreshed.report.findings.filter(({ code }) => code.startsWith("override-"))).toEqual([]);
    expect(refreshed.rows[0]).toMatchObject({ status: "Red", computedStatus: "Red", reasonCode: "below-target" });
  });

  test("survives refreshes of the same figures, which write nothing", async () => {
    const excel = await overridden();
    for (let time = 0; time < 3; time++) {
      const again = await refreshAgain(excel);
      expect(again.report.cellsWritten).toBe(0);
      expect(statuses(again)[1]).toBe("Amber");
    }
  });

  test.each<[string, string, string | number]>([
    ["value", "Actual", 0.61],
    ["target", "Target", 0.75],
    ["period", "Period", "Q2 2017/18"],
  ])(
    "lapses when its %s changes, with a finding, stays lapsed, and is valid again when it comes back",
    async (_, header, other) => {
      const excel = await overridden();
      const before = tableRows(excel.workbook, "Performance")[1]![header] as string | number;
      typeInto(excel.workbook, "Performance", 1, header, other);
      const lapsed = await refreshAgain(excel);
      expect(statuses(lapsed)).toEqual(["Red", "Red", "Green"]);
      expect(lapsed.rows[1]).toMatchObject({ status: "Red", computedStatus: "Red", reasonCode: "below-target" });
      expect(stale(lapsed)).toBe(1);
      const finding = lapsed.report.findings.find(({ code }) => code === "override-stale")!;
      expect(finding).toMatchObject({
        severity: "warning",
        sheet: "Performance",
        cell: expect.stringMatching(/^[A-Z]3$/),
      });

      const again = await refreshAgain(excel);
      expect(again.report.cellsWritten).toBe(0);
      expect([statuses(again)[1], stale(again)]).toEqual(["Red", 1]);

      typeInto(excel.workbook, "Performance", 1, header, before);
      const valid = await refreshAgain(excel);
      expect([statuses(valid)[1], stale(valid)]).toEqual(["Amber", 0]);
    },
  );

  test.each<[string, string | number]>([
    ["National", 0.6],
    ["Commentary", "Other words."],
    ["Override by", "Director"],
  ])("does not lapse when %s changes", async (header, other) => {
    const excel = await overridden();
    typeInto(excel.workbook, "Performance", 1, header, other);
    const again = await refreshAgain(excel);
    expect([statuses(again)[1], stale(again)]).toEqual(["Amber", 0]);
  });

  test.each([
    ["Override date", "12/10/2017"],
    ["Override reason", "Confirmed by the board"],
  ])("that lapsed is made anew by another %s", async (header, other) => {
    const excel = await overridden();
    typeInto(excel.workbook, "Performance", 1, "Actual", 0.61);
    await refreshAgain(excel);
    typeInto(excel.workbook, "Performance", 1, header, other);
    const confirmed = await refreshAgain(excel);
    expect([statuses(confirmed)[1], stale(confirmed)]).toEqual(["Amber", 0]);
    typeInto(excel.workbook, "Performance", 1, "Actual", 0.6);
    const lapsed = await refreshAgain(excel);
    expect([statuses(lapsed)[1], stale(lapsed)]).toEqual(["Red", 1]);
  });

  test("follows its row when the table is sorted, lapsed or not", async () => {
    const excel = await overridden();
    sortTable(excel.workbook, "Performance", [1, 2, 0]);
    const sorted = await refreshAgain(excel);
    expect(sorted.report.cellsWritten).toBe(0);
    expect([statuses(sorted), stale(sorted)]).toEqual([["Amber", "Green", "Red"], 0]);
    typeInto(excel.workbook, "Performance", 0, "Actual", 0.61);
    await refreshAgain(excel);
    sortTable(excel.workbook, "Performance", [2, 1, 0]);
    const again = await refreshAgain(excel);
    expect(again.report.cellsWritten).toBe(0);
    expect([statuses(again), stale(again)]).toEqual([["Red", "Green", "Red"], 1]);
  });

  test("is good on a copied worksheet, and lapses there by itself", async () => {
    const excel = await overridden();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Performance").copy("End");
      await context.sync();
    });
    const copy = excel.workbook.worksheets.at(-1)!.tables[0]!.name;
    typeInto(excel.workbook, copy, 1, "Actual", 0.61);
    await refreshAgain(excel);
    expect(tableRows(excel.workbook, "Performance")[1]!["RAG"]).toBe("Amber");
    expect(tableRows(excel.workbook, copy)[1]!["RAG"]).toBe("Red");
  });

  test.each([
    ["saved under another name", (excel: OpenWorkbook) => readWorkbook(saveWorkbook(excel.workbook))],
    [
      "that lost the add-in's memory",
      (excel: OpenWorkbook) => {
        excel.workbook.customXmlParts = [];
        return excel.workbook;
      },
    ],
  ])("lapses in a workbook %s as well", async (_, pass) => {
    const excel = await overridden();
    const opened = openInExcel(pass(excel));
    expect(statuses(await refreshAgain(opened))[1]).toBe("Amber");
    typeInto(opened.workbook, "Performance", 1, "Actual", 0.61);
    const lapsed = await refreshAgain(opened);
    expect([statuses(lapsed)[1], stale(lapsed)]).toEqual(["Red", 1]);

    const reopened = openInExcel(pass(opened));
    const still = await refreshAgain(reopened);
    expect([statuses(still)[1], stale(still)]).toEqual(["Red", 1]);
    typeInto(reopened.workbook, "Performance", 1, "Actual", 0.64);
    const valid = await refreshAgain(reopened);
    expect([statuses(valid)[1], stale(valid)]).toEqual(["Amber", 0]);
  });

  test("without a reason is good, with a finding", async () => {
    const refreshed = await refreshPlan({ performance: [row("1", { ...amber, "Override reason": null })] });
    expect(statuses(refreshed)).toEqual(["Amber"]);
    expect(refreshed.findings("override-without-reason")).toHaveLength(1);
  });

  test("that is no status is a finding, and the computed status stands", async () => {
    const refreshed = await refreshPlan({ performance: [row("1", { ...amber, Override: "Purple" })] });
    expect(statuses(refreshed)).toEqual(["Red"]);
    expect(refreshed.findings("override-unreadable")).toHaveLength(1);
  });

  test("gives a status to a row that cannot be judged, and may take one away", async () => {
    const refreshed = await refreshPlan({
      performance: [
        row("1", { ...amber, Override: "Green", Target: "as agreed with partners" }),
        row("2", { ...amber, Override: "Red", Target: "TBC", Actual: null }),
        row("3", { ...amber, Override: "grey" }),
      ],
    });
    expect(refreshed.rows.map(({ status, computedStatus }) => [status, computedStatus])).toEqual([
      ["Green", "Grey"],
      ["Red", "Grey"],
      ["Grey", "Red"],
    ]);
    const again = await refreshAgain(refreshed.excel);
    expect(again.report.cellsWritten).toBe(0);
    expect(stale(again)).toBe(0);
  });

  test("whose reason holds quotes, full stops and line breaks lapses and lasts all the same", async () => {
    const reason = 'The board said: “leave it”. (See "Q1 2017/18"; made for 10% against 20%.)\nAgreed.';
    const refreshed = await refreshPlan({ performance: [row("1", { ...amber, "Override reason": reason })] });
    expect((await refreshAgain(refreshed.excel)).report.cellsWritten).toBe(0);
    typeInto(refreshed.workbook, "Performance", 0, "Actual", 0.61);
    const lapsed = await refreshAgain(refreshed.excel);
    expect([statuses(lapsed), stale(lapsed)]).toEqual([["Red"], 1]);
  });

  test("taken back leaves the computed status and nothing else", async () => {
    const excel = await overridden();
    typeInto(excel.workbook, "Performance", 1, "Actual", 0.61);
    await refreshAgain(excel);
    for (const header of Object.keys(amber)) typeInto(excel.workbook, "Performance", 1, header, null);
    const plain = await refreshAgain(excel);
    expect([statuses(plain)[1], stale(plain)]).toEqual(["Red", 0]);
    expect(plain.rows[1]!.reason).not.toMatch(/overrid|made for/i);
  });
});

test("a workbook that holds overrides before its first refresh starts with them valid", async () => {
  const opened = openInExcel(readWorkbook(saveWorkbook(planWorkbook({ performance }))));
  const refreshed = await refreshAgain(opened);
  expect([statuses(refreshed)[1], stale(refreshed)]).toEqual(["Amber", 0]);
});
