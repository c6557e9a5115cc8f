import { tableRows } from "../../workbooks/cells.ts";
import { percent, typeInto, type PlanRow } from "../../workbooks/plan.ts";
import { refreshAgain, refreshPlan } from "./refreshPlan.ts";

const row = (ref: string, published: string | null): PlanRow => ({
  Ref: ref,
  Indicator: `Measure ${ref}`,
  Unit: "%",
  Polarity: "High",
  Target: percent(70),
  Actual: percent(71),
  Previous: percent(69),
  "Published on": published,
});
const performance = [row("1", "20/07/2017"), row("2", null)];

describe("a published row", () => {
  test("is written once, before there is anything to protect", async () => {
    const refreshed = await refreshPlan({ performance });
    expect(refreshed.written("RAG")).toEqual(["Green", "Green"]);
    expect(refreshed.findings("published-differs")).toEqual([]);
    expect((await refreshAgain(refreshed.excel)).report.cellsWritten).toBe(0);
  });

  test("is not rewritten in any column; that it would now differ is a finding", async () => {
    const { excel, workbook } = await refreshPlan({ performance });
    const published = tableRows(workbook, "Performance")[0]!;
    for (const index of [0, 1]) typeInto(workbook, "Performance", index, "Actual", 0.6);
    const again = await refreshAgain(excel);
    expect(tableRows(workbook, "Performance")[0]).toEqual({ ...published, Actual: 0.6 });
    expect(again.written("RAG")).toEqual(["Green", "Red"]);
    expect(again.findings("published-differs")).toHaveLength(1);
    expect(again.report.findings.find(({ code }) => code === "published-differs")).toMatchObject({
      severity: "warning",
      cell: expect.stringMatching(/^[A-Z]+2$/),
    });
    expect((await refreshAgain(excel)).report.cellsWritten).toBe(0);
  });

  test("says what it would be, whether by the rules or by hand", async () => {
    const overridden = { ...row("1", "20/07/2017"), Override: null, "Override reason": null };
    const { excel, workbook } = await refreshPlan({ performance: [overridden] });
    typeInto(workbook, "Performance", 0, "Override", "Amber");
    const again = await refreshAgain(excel);
    expect(again.report.findings.find(({ code }) => code === "published-differs")?.message).toBe(
      "RAG says “Green” as published; it would now be Amber.",
    );
  });

  test("differs too where only a gap would", async () => {
    const { excel, workbook } = await refreshPlan({ performance });
    typeInto(workbook, "Performance", 0, "Actual", 0.72);
    const again = await refreshAgain(excel);
    expect(again.written("Gap to target").map(Number)).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
    expect(again.findings("published-differs")).toHaveLength(1);
  });

  test("is written anew once it is published no more", async () => {
    const { excel, workbook } = await refreshPlan({ performance });
    typeInto(workbook, "Performance", 0, "Actual", 0.6);
    await refreshAgain(excel);
    typeInto(workbook, "Performance", 0, "Published on", null);
    const again = await refreshAgain(excel);
    expect(again.written("RAG")).toEqual(["Red", "Green"]);
    expect(again.findings("published-differs")).toEqual([]);
  });

  test("keeps what stands there when columns are switched on later", async () => {
    const { excel, workbook } = await refreshPlan({ plan: { "Columns to write": "default" }, performance });
    const published = tableRows(workbook, "Performance")[0]!;
    typeInto(workbook, "Performance", 0, "Actual", 0.6);
    typeInto(workbook, "Plan", 0, "Value", "all");
    await refreshAgain(excel);
    expect(tableRows(workbook, "Performance")[0]).toMatchObject({ ...published, Actual: 0.6 });
  });
});
