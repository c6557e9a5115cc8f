import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { acceptFinding } from "../../../src/excel/acceptFinding.ts";
import { openInExcel } from "../../refresh/open.ts";
import { faultyScorecard } from "../../workbooks/faulty.ts";
import { appendix3, ourHeaders, scorecardSheet } from "../../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../../workbooks/cells.ts";
import { workbookWith } from "../../workbooks/workbook.ts";
import { checkPackage, readWorkbook, saveWorkbook } from "../package/index.ts";
import { richParts } from "../package/fixtures/richWorkbook.ts";
import { packageFile } from "../package/fixtures/packageFile.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "plan-indicators-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => path.join(folder, name);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as npm calls it from the folder of the files. */
function command(...args: string[]): Promise<Ended> {
  const script = path.resolve("test/excel-host/command/refresh.ts");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", script, ...args],
      { env: { ...process.env, INIT_CWD: folder } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** What the report says of a row besides; null where the workbook has not what it takes. */
const furtherFields = [
  "interval",
  "significance",
  "recentTrend",
  "variation",
  "assurance",
  "rank",
  "of",
  "quartile",
  "milestone",
  "requiredPerYear",
  "forecastStatus",
  "gapChange",
  "oneMore",
];

/** A workbook with a chart, a picture, a pivot, comments and somebody's custom XML; its table has room at its right. */
function chartWorkbook(): Uint8Array {
  const parts = richParts();
  const change = (part: string, from: RegExp, to: string) => {
    const { content } = parts[part]!;
    parts[part] = { ...parts[part]!, content: String(content).replaceAll(from, to) };
  };
  change("xl/worksheets/sheet1.xml", /<c r="[EF]\d".*?<\/c>/g, "");
  change("xl/tables/table1.xml", /<filterColumn .*?<\/filterColumn>/g, "");
  return packageFile(parts);
}

describe("the refresh command", () => {
  test("prints one JSON object of the agreed shape and writes nothing without --out", async () => {
    const bytes = saveWorkbook(appendix3());
    writeFileSync(file("in.xlsx"), bytes);
    const { code, out, err } = await command("in.xlsx", "--json");

    expect({ code, err }).toEqual({ code: 0, err: "" });
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(expect.arrayContaining(["tables", "findings", "syncs"]));
    expect(report.tables).toHaveLength(1);
    const { rows, roles, ...table } = report.tables[0];
    expect(table).toEqual({
      sheet: "Scorecard",
      table: "Scorecard",
      range: "A3:H12",
      columns: {
        indicator: "Performance indicator",
        target: "Target",
        periodTarget: "Period Target",
        actual: "Current Period",
        previous: "Previous",
        national: "National",
        status: "Status",
        commentary: "Commentary",
      },
      missing: [],
      written: ourHeaders,
    });
    expect(roles).toHaveLength(8);
    expect(roles[3]).toEqual({ header: "Current Period", role: "actual", ambiguous: false, assigned: null });
    expect(report.refused).toEqual([]);
    expect(rows[1]).toMatchObject({
      row: 5,
      ref: null,
      indicator: "Early Years Foundation Stage",
      period: null,
      actual: 64,
      target: 70,
      targetKind: "number",
      polarity: "high",
      status: "Red",
      computedStatus: "Red",
      reasonCode: "below-target",
      reason: "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
      gapToTarget: -6,
      gapToNational: -5,
      gapToRegional: null,
      gapToNeighbours: null,
      national: 69,
      regional: null,
      neighbours: null,
      direction: "Improved",
      directionLong: null,
      distanceTravelled: null,
    });
    // Whether or not their columns are written.
    expect(Object.keys(rows[1])).toEqual(expect.arrayContaining(furtherFields));
    expect(readFileSync(file("in.xlsx"))).toEqual(Buffer.from(bytes));
  });

  test("without --json prints a table for people", async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(appendix3()));
    const { out } = await command("in.xlsx");
    expect(out).toMatch(/^11 +EHCPs within 20 weeks +98\.4 +100 +Amber +−1\.6 .*within the 5% allowance/m);
  });

  test("says why a finding was accepted, in JSON and to people", async () => {
    const workbook = faultyScorecard();
    const excel = openInExcel(workbook);
    await acceptFinding((await excel.check()).findings[0]!, "The source says so");
    writeFileSync(file("in.xlsx"), saveWorkbook(workbook));
    const { findings } = JSON.parse((await command("in.xlsx", "--json")).out);
    expect(findings.map(({ accepted }: { accepted: string | null }) => accepted)).toEqual([
      "The source says so",
      ...Array(6).fill(null),
    ]);
    const { out } = await command("in.xlsx");
    expect(out).toMatch(/^error: Scorecard!F4: Actual says .* or a blank\. Accepted: The source says so$/m);
  });

  test("with --out writes the columns into another file, and everything else as it was", async () => {
    const workbook = appendix3();
    writeFileSync(file("in.xlsx"), saveWorkbook(workbook));
    const { code } = await command("in.xlsx", "--out", "out.xlsx");

    expect(code).toBe(0);
    const written = readFileSync(file("out.xlsx"));
    expect(checkPackage(written)).toEqual([]);
    const opened = readWorkbook(written);
    expect(tableRows(opened, "Scorecard")[7]).toMatchObject({ Status: "●", RAG: "Amber" });
    const before = snapshot(readWorkbook(readFileSync(file("in.xlsx"))));
    expect(userCellsThatDiffer(before, opened, ourHeaders)).toEqual([]);
  });

  test("a workbook with a chart, a picture, a pivot, comments and custom XML comes back with them", async () => {
    writeFileSync(file("in.xlsx"), chartWorkbook());
    const { code, err } = await command("in.xlsx", "--out", "out.xlsx");

    expect({ code, err }).toEqual({ code: 0, err: "" });
    const before = unzipSync(readFileSync(file("in.xlsx")));
    const after = unzipSync(readFileSync(file("out.xlsx")));
    const carried = Object.keys(before).filter((part) =>
      /chart|drawing|media|pivot|comments|customXml\/item1|theme/.test(part),
    );
    expect(carried.length).toBeGreaterThan(8);
    for (const part of carried) expect([part, after[part]]).toEqual([part, before[part]]);
    expect(checkPackage(readFileSync(file("out.xlsx")))).toEqual([]);
    expect(
      readWorkbook(readFileSync(file("out.xlsx"))).worksheets[0]!.tables[0]!.columns.map(({ id, name }) => [id, name]),
    ).toEqual([
      [1, "Performance indicator"],
      [5, "Target"],
      [2, "Actual\n2016/17"],
      [6, "RAG"],
      [7, "RAG reason"],
      [8, "Gap to target"],
    ]);
  });

  test("where nothing could be judged it ends well, a finding says so, and OUT is a copy", async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(workbookWith({ name: "Sheet1" })));
    const { code, out } = await command("in.xlsx", "--out", "out.xlsx", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      tables: [],
      findings: [{ code: "no-indicator-table", severity: "error" }],
    });
    expect(readFileSync(file("out.xlsx"))).toEqual(readFileSync(file("in.xlsx")));
  });

  test.each([
    ["text", Buffer.from("Indicator,Target\nNEET,4\n")],
    ["nothing", Buffer.alloc(0)],
    ["half a workbook", Buffer.from(saveWorkbook(appendix3())).subarray(0, 2_000)],
  ])("a file that holds %s is refused with one line", async (_, bytes) => {
    writeFileSync(file("in.xlsx"), bytes);
    const { code, out, err } = await command("in.xlsx", "--out", "out.xlsx");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(file("out.xlsx"))).toBe(false);
  });

  test("never writes over the file it read, however that is named", async () => {
    const bytes = saveWorkbook(appendix3());
    writeFileSync(file("in.xlsx"), bytes);
    symlinkSync(file("in.xlsx"), file("link.xlsx"));
    const outs = ["in.xlsx", "./in.xlsx", file("in.xlsx"), "link.xlsx"];
    for (const ended of await Promise.all(outs.map((out) => command("in.xlsx", "--out", out))))
      expect(ended).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(file("in.xlsx"))).toEqual(Buffer.from(bytes));
  });

  test.each([[[]], [["a.xlsx", "b.xlsx"]], [["a.xlsx", "--colour"]], [["a.xlsx", "--out"]], [["a.xlsx", "--plan"]]])(
    "%j is a wrong call",
    async (args) => {
      const { code, out, err } = await command(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("usage: refresh IN.xlsx");
    },
  );

  test("with --plan takes from the plan what the workbook lacks, and names its file where it has no cell", async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(workbookWith(scorecardSheet)));
    const indicators = [
      { indicator: "Early Years Foundation Stage", unit: "%", polarity: "high", allowance: "10%" },
      { indicator: "Absence at weekends", unit: "%", polarity: "low" },
    ];
    writeFileSync(file("our plan.json"), JSON.stringify({ plan: {}, indicators }));
    const { code, out, err } = await command("in.xlsx", "--plan", "our plan.json", "--out", "out.xlsx", "--json");

    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { tables, findings } = JSON.parse(out);
    expect(tables).toHaveLength(1);
    expect(tables[0].rows[1]).toMatchObject({
      indicator: "Early Years Foundation Stage",
      status: "Amber",
      polarity: "high",
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "indicator-without-row",
        sheet: null,
        cell: null,
        message:
          "our plan.json, indicators, row 2: Indicator: “Absence at weekends” has no row of figures in any table.",
      }),
    );
    const opened = readWorkbook(readFileSync(file("out.xlsx")));
    expect(tableRows(opened, "Scorecard")[1]).toMatchObject({ RAG: "Amber" });
    expect(opened.worksheets.map(({ name }) => name)).toEqual(["Scorecard"]);
  });

  test("with a plan that is wrong says all that is wrong with it, a problem a line, and writes nothing", async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(appendix3()));
    const indicators = [{ ref: "1", polarity: "hihg", unt: "%" }, { indicator: "" }];
    writeFileSync(file("plan.json"), JSON.stringify({ plan: { rule: "strict" }, indicators }, null, 2));
    const { code, out, err } = await command("in.xlsx", "--plan", "plan.json", "--out", "out.xlsx", "--json");

    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd().split("\n")).toEqual([
      "plan.json, line 3, plan, rule: “strict” stands there; expected tolerance, floor, improving or bands.",
      "plan.json, line 8, indicators, row 1 (1), polarity: “hihg” cannot be read; expected high, low, plan or none.",
      "plan.json, line 9, indicators, row 1 (1), unt: “unt” is no column of this table; did you mean “unit”?",
      "plan.json, line 12, indicators, row 2, indicator: An empty text stands there; expected words.",
    ]);
    expect(existsSync(file("out.xlsx"))).toBe(false);
  });

  test.each([
    ["that is no JSON", "{ plan }", /^plan\.json, line 1, column 3: “plan” stands here; expected /],
    ["that is not there", null, /plan\.json cannot be read/],
  ])("a plan %s is refused with one line", async (_, text, expected) => {
    writeFileSync(file("in.xlsx"), saveWorkbook(appendix3()));
    if (text !== null) writeFileSync(file("plan.json"), text);
    const { code, out, err } = await command("in.xlsx", "--plan", "plan.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(expected);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("never writes over the plan", async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(appendix3()));
    writeFileSync(file("plan.json"), '{ "plan": {} }');
    expect(await command("in.xlsx", "--plan", "plan.json", "--out", "plan.json")).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(file("plan.json"), "utf8")).toBe('{ "plan": {} }');
  });

  test("a file that is not there is said in one line", async () => {
    const { code, err } = await command("missing.xlsx");
    expect(code).toBe(1);
    expect(err).toMatch(/missing\.xlsx cannot be read/);
  });
});
