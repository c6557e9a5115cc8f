import { percent, typeInto, type PlanRow, type PlanSpec } from "../../workbooks/plan.ts";
import { ourHeaders } from "../../workbooks/appendix3.ts";
import { tableRows } from "../../workbooks/cells.ts";
import { refreshAgain, refreshPlan } from "./refreshPlan.ts";

/** A plan with everything that its tables have columns for: two areas, six years. */
const everything = (columns: string | null): PlanSpec => ({
  plan: {
    "Year type": "academic",
    "Default allowance": "5%",
    "Comparator period": "latest",
    ...(columns === null ? {} : { "Columns to write": columns }),
  },
  indicators: [
    {
      Ref: "1",
      Indicator: "Good level of development",
      Unit: "%",
      Polarity: "High",
      Decimals: 1,
      "Data lag": "one year",
    },
  ],
  performance: ["North", "South"].flatMap((area, a) =>
    Array.from({ length: 6 }, (_, y): PlanRow => ({
      Ref: "1",
      Indicator: "Good level of development",
      Area: area,
      Period: `${2011 + y}/${12 + y}`,
      Baseline: "50% (2010/11)",
      Target: percent(60 + y),
      Actual: percent(58 + 2 * y - 3 * a, 1),
      "Forecast outturn": percent(66),
      Regional: percent(61 + y),
      Neighbours: percent(60 + y),
      Numerator: 10 * (58 + 2 * y - 3 * a),
      Denominator: 1000,
      Override: a === 1 && y === 5 ? "Amber" : null,
      "Override reason": a === 1 && y === 5 ? "Agreed by the board" : null,
    })),
  ),
  benchmarks: Array.from({ length: 6 }, (_, y): PlanRow => ({
    Ref: "1",
    Period: `${2011 + y}/${12 + y}`,
    Level: "National",
    Value: percent(62 + y),
  })),
  gaps: Array.from({ length: 6 }, (_, y): PlanRow => ({
    Ref: "1",
    Period: `${2011 + y}/${12 + y}`,
    Group: "FSM",
    "Group value": percent(40 + 2 * y),
    Peers: "Others",
    "Peer value": percent(60 + y),
  })),
});

/** Without a word of the plan's: status, reason, every gap and the direction. */
const usual = [...ourHeaders.slice(0, 4), "Gap to regional", "Gap to neighbours", "Direction of travel"];

/** What a computed column must never show. */
const NONSENSE = /NaN|Infinity|undefined|null|\[object|[-\u2212]0(?:\.0+)?(?![\d.])|\d\.\d{5}/;

describe("which columns are written", () => {
  test("the usual ones by default, whatever else the tables hold", async () => {
    const refreshed = await refreshPlan(everything(null));
    expect(refreshed.table.written).toEqual(usual);
    const said = await refreshPlan(everything("default"));
    expect(said.table.written).toEqual(usual);
  });

  test("all of them where the plan says all, each with something in it, and nothing senseless", async () => {
    const refreshed = await refreshPlan(everything("all"));
    const { written } = refreshed.table;
    expect(written.slice(0, 2)).toEqual(["RAG", "RAG reason"]);
    expect(written).toEqual(expect.arrayContaining(usual));
    expect(written.length).toBeGreaterThanOrEqual(20);
    expect(new Set(written).size).toBe(written.length);
    expect(Object.keys(tableRows(refreshed.workbook, "Performance")[0]!)).toEqual(expect.arrayContaining([...written]));
    const shown = Object.fromEntries(written.map((header) => [header, refreshed.shown(header)]));
    // Control charts need no yearly figures; whatever else is blank throughout has lost its inputs.
    const blank = written.filter((header) => shown[header]!.every((cell) => cell === ""));
    expect(blank).toEqual([]);
    const senseless = Object.entries(shown).flatMap(([header, cells]) =>
      cells.filter((cell) => NONSENSE.test(cell) || cell.startsWith("#")).map((cell) => `${header}: ${cell}`),
    );
    expect(senseless).toEqual([]);
  });

  test("a second refresh with all of them writes nothing", async () => {
    const { excel } = await refreshPlan(everything("all"));
    expect((await refreshAgain(excel)).report.cellsWritten).toBe(0);
  });

  test("the ones that the plan names, with RAG and its reason always", async () => {
    const all = (await refreshPlan(everything("all"))).table.written;
    const rank = all.find((header) => /^rank/i.test(header))!;
    const distance = all.find((header) => /distance/i.test(header))!;
    const refreshed = await refreshPlan(everything(`${distance}, ${rank}`));
    expect(refreshed.table.written.toSorted()).toEqual(["RAG", "RAG reason", distance, rank].toSorted());
    expect(refreshed.written(rank)[0]).not.toBeNull();
    expect(refreshed.report.findings.filter(({ code }) => code.startsWith("setting-"))).toEqual([]);
  });

  test("default stands for the usual ones beside others", async () => {
    const all = (await refreshPlan(everything("all"))).table.written;
    const rank = all.find((header) => /^rank/i.test(header))!;
    const refreshed = await refreshPlan(everything(`default, ${rank}`));
    expect(refreshed.table.written.toSorted()).toEqual([...usual, rank].toSorted());
  });

  test("one that there is not is a finding", async () => {
    const refreshed = await refreshPlan(everything("RAG, Sparkle"));
    expect(refreshed.table.written).toEqual(["RAG", "RAG reason"]);
    expect(refreshed.report.findings).toContainEqual(
      expect.objectContaining({
        code: expect.stringMatching(/^setting-/),
        message: expect.stringContaining("Sparkle"),
      }),
    );
  });

  test("the report says everything, whether or not its column is switched on", async () => {
    const few = await refreshPlan(everything("RAG"));
    const all = await refreshPlan(everything("all"));
    expect(few.rows).toEqual(all.rows);
    const last = all.rows[5]!;
    expect(last).toMatchObject({
      actual: 68,
      status: "Green",
      direction: "Improved",
      milestone: 65,
      forecastStatus: "Green",
      rank: 1,
      of: 2,
      requiredPerYear: 0,
      recentTrend: "Increasing and getting better",
    });
    expect(last.distanceTravelled).toBeCloseTo(120, 9);
    expect(last.gapChange).toBeCloseTo(1, 9);
    expect(last.interval).not.toBeNull();
  });
});

describe("a column of the user's that is headed like one of ours", () => {
  /** Each with another text and another number, as no refresh would write them. */
  const theirs = ["words of their own", 7.25] as const;

  test.each(theirs)("stays as it is, all of them at once: %p", async (value) => {
    const { written } = (await refreshPlan(everything("all"))).table;
    const columns = Object.fromEntries(written.map((header) => [header, value]));
    const spec = everything("all");
    const refreshed = await refreshPlan({
      ...spec,
      performance: spec.performance.map((row) => ({ ...row, ...columns })),
    });
    for (const header of written) expect([header, ...new Set(refreshed.written(header))]).toEqual([header, value]);
    expect((await refreshAgain(refreshed.excel)).report.cellsWritten).toBe(0);
  });

  test("stays as it is in a workbook that lost the add-in's memory", async () => {
    const { written } = (await refreshPlan(everything("all"))).table;
    const header = written.at(-1)!;
    const spec = everything("all");
    const { excel, workbook } = await refreshPlan({
      ...spec,
      performance: spec.performance.map((row) => ({ ...row, [header]: theirs[0] })),
    });
    workbook.customXmlParts = [];
    const again = await refreshAgain(excel);
    expect(new Set(again.written(header))).toEqual(new Set([theirs[0]]));
  });
});

test("a workbook that lost the add-in's memory gets no column twice", async () => {
  const { excel, workbook, table } = await refreshPlan(everything("all"));
  workbook.customXmlParts = [];
  const again = await refreshAgain(excel);
  expect(again.table.written).toEqual(table.written);
  expect(Object.keys(tableRows(workbook, "Performance")[0]!).filter((header) => /calculated/.test(header))).toEqual([]);
});

test("columns switched off again leave the table as the plan has it", async () => {
  const { excel, workbook } = await refreshPlan(everything("all"));
  typeInto(workbook, "Plan", 3, "Value", "default");
  const again = await refreshAgain(excel);
  expect((await refreshAgain(again.excel)).report.cellsWritten).toBe(0);
  expect(again.written("RAG")).not.toContain(null);
});
