import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RefreshReport } from "../../../src/refresh.ts";
import { readWorkbook, saveWorkbook } from "../../excel-host/package/index.ts";
import { tableRows } from "../../workbooks/cells.ts";
import { percent, planWorkbook, typeInto, type PlanSpec } from "../../workbooks/plan.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "plan-indicators-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Refreshes a file with the command; what it prints with --json. */
function command(...args: string[]): Promise<RefreshReport> {
  const script = path.resolve("test/excel-host/command/refresh.ts");
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--import", "tsx", script, ...args, "--json"],
      { env: { ...process.env, INIT_CWD: folder }, maxBuffer: 1e8 },
      (error, out) => (error ? reject(error) : resolve(JSON.parse(out))),
    );
  });
}

/** The command starts Node and reads the whole add-in each time. */
const patience = 30_000;

const file = (name: string) => path.join(folder, name);

const plan: PlanSpec = {
  plan: { "Year type": "academic", "Columns to write": "default, Distance travelled" },
  indicators: [{ Ref: "NI 101", Indicator: "Looked after children with five good GCSEs", Unit: "%", Polarity: "High" }],
  performance: ["15%", "17.8%", "Not set"].map((target, index) => ({
    Ref: "NI 101",
    Period: `${2008 + index}/${String(9 + index).padStart(2, "0")}`,
    Baseline: "2.4% (2007/08)",
    Target: target,
    Actual: index === 0 ? percent(15, 1) : index === 1 ? percent(16, 1) : null,
    Override: index === 1 ? "Amber" : null,
    "Override reason": index === 1 ? "Two young people sat theirs in the autumn" : null,
  })),
  benchmarks: [{ Ref: "NI 101", Period: "2008/09", Level: "National", Value: percent(14.8, 1) }],
};

test(
  "the command reads the plan's tables and reports what the add-in does",
  async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(planWorkbook(plan)));
    const { tables } = await command("in.xlsx");
    expect(tables.map(({ sheet }) => sheet)).toEqual(["Performance"]);
    expect(tables[0]!.rows).toMatchObject([
      {
        row: 2,
        status: "Green",
        reasonCode: "on-target",
        national: 14.8,
        milestone: 15,
        distanceTravelled: expect.closeTo(81.818, 3),
        requiredPerYear: expect.closeTo(2.8, 9),
        interval: null,
        rank: null,
      },
      { row: 3, status: "Amber", computedStatus: "Red", reasonCode: "override", direction: "Improved" },
      { row: 4, status: "Grey", reasonCode: "target-none", milestone: null },
    ]);
  },
  patience,
);

test(
  "an override that was written by one run lapses in the next, from file to file",
  async () => {
    writeFileSync(file("in.xlsx"), saveWorkbook(planWorkbook(plan)));
    const first = await command("in.xlsx", "--out", "first.xlsx");
    expect(first.findings.filter(({ code }) => code === "override-stale")).toEqual([]);

    const edited = readWorkbook(readFileSync(file("first.xlsx")));
    expect(tableRows(edited, "Performance").map((row) => row["RAG"])).toEqual(["Green", "Amber", "Grey"]);
    typeInto(edited, "Performance", 1, "Actual", 0.165);
    writeFileSync(file("edited.xlsx"), saveWorkbook(edited));

    const second = await command("edited.xlsx", "--out", "second.xlsx");
    expect(second.findings.filter(({ code }) => code === "override-stale")).toHaveLength(1);
    const written = tableRows(readWorkbook(readFileSync(file("second.xlsx"))), "Performance");
    expect(written.map((row) => row["RAG"])).toEqual(["Green", "Red", "Grey"]);
  },
  patience,
);
