import { acceptFinding } from "../../src/excel/acceptFinding.ts";
import { writeFindingsSheet } from "../../src/excel/writeFindingsSheet.ts";
import { findingsSheet } from "../../src/findingsSheet.ts";
import type { RefreshError, RefreshReport } from "../../src/refresh.ts";
import type { Fault } from "../excel-host/host.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { checkPackage, readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { snapshot, tableRows } from "../workbooks/cells.ts";
import { faultyScorecard } from "../workbooks/faulty.ts";
import { finding, report } from "../taskpane/sampleReport.ts";
import { workbookWith } from "../workbooks/workbook.ts";
import { openInExcel } from "./open.ts";

/** Writes what a check finds, and gives the worksheet's name. */
async function write(found: RefreshReport): Promise<string> {
  const content = findingsSheet(found);
  if (content === null) throw new Error("nothing was found");
  return writeFindingsSheet(content);
}

const sheetOf = (workbook: Workbook, name: string) => workbook.worksheets.find((sheet) => sheet.name === name)!;

const textAt = (workbook: Workbook, name: string, row: number, column = 0) =>
  sheetOf(workbook, name).rows.get(row)?.cells[column]?.value ?? null;

test("a row for each finding, the most severe first, those that somebody accepted last, and a link to its cell", async () => {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  const first = await excel.check();
  await acceptFinding(
    first.findings.find(({ code }) => code === "actual-unreadable")!,
    "The source says so",
  );
  const before = snapshot(workbook);

  expect(await write(await excel.check())).toBe("Findings");
  expect(
    tableRows(workbook, "FindingsList").map((row) => [row["Severity"], row["Where"], row["Accepted because"]]),
  ).toEqual([
    ["Error", "Scorecard, D7", null],
    ["Error", "Scorecard, F9", null],
    ["Warning", "Scorecard, G8", null],
    ["Note", "Scorecard, G8", null],
    ["Note", "Scorecard, E8", null],
    ["Note", "Scorecard, F5:F6", null],
    ["Error", "Scorecard, F4", "The source says so"],
  ]);
  expect(tableRows(workbook, "FindingsList")[0]).toMatchObject({
    Finding:
      "Polarity: nothing says whether high or low is good for “Absence”; expected high, low, plan or none, so there is no colour.",
    "What to do": "Suggestion: low (low is good).",
  });
  expect(textAt(workbook, "Findings", 0)).toBe("Findings");
  expect(textAt(workbook, "Findings", 1)).toBe("2 errors, 1 warning, 3 notes; 1 accepted.");
  expect(sheetOf(workbook, "Findings").hyperlinks?.map(({ documentReference }) => documentReference)).toEqual(
    ["D7", "F9", "G8", "G8", "E8", "F5:F6", "F4"].map((cell) => `'Scorecard'!${cell}`),
  );
  expect(workbook.worksheets[workbook.active]!.name).toBe("Findings");
  const after = snapshot(workbook);
  expect([...before].filter(([address, cell]) => after.get(address) !== cell)).toEqual([]);
  expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
});

test("what the plan is called and the day up to which it reports stand above, and no day of ours", async () => {
  const workbook = workbookWith(
    {
      name: "Scorecard",
      tables: [{ name: "Scorecard", headers: ["Indicator", "Target", "Actual"], rows: [["Reading", 70, 64]] }],
    },
    {
      name: "Plan",
      tables: [
        {
          name: "Plan",
          headers: ["Setting", "Value"],
          rows: [
            ["Title", "Children & young people’s plan"],
            ["As at", "31 March 2017"],
          ],
        },
      ],
    },
  );
  await write(await openInExcel(workbook).check());
  expect(textAt(workbook, "Findings", 1)).toBe("Children & young people’s plan, as at 31 March 2017");
  expect(sheetOf(workbook, "Findings").pageLayout).toMatchObject({
    orientation: "landscape",
    fitToWidth: 1,
    titleRows: [4, 4],
    headersFooters: { leftFooter: "Children && young people’s plan" },
  });
});

test("it is no table of indicators: the next refresh finds and writes the same as without it", async () => {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  const before = await excel.refresh();
  await write(before);
  await write(before);
  const cells = snapshot(workbook);
  const after = await excel.refresh();
  expect(after.findings).toEqual(before.findings);
  expect(after.tables).toEqual(before.tables);
  expect(after.cellsWritten).toBe(0);
  expect(snapshot(workbook)).toEqual(cells);
});

test("alone in a workbook it is none either, whatever its findings say", async () => {
  const workbook = workbookWith({ name: "Empty" });
  const excel = openInExcel(workbook);
  const findings = Array.from({ length: 5 }, (_, i) =>
    finding({ message: "Target says “70%”; Actual 64%.", fix: `${60 + i}%`, accepted: `${i}`, severity: "error" }),
  );
  await write(report([], { findings }));
  const after = await excel.refresh();
  expect(after.tables).toEqual([]);
  expect(after.findings.map(({ code }) => code)).toEqual(["no-indicator-table"]);
});

test("always a new one: what stands in the last, or bears its name, stays", async () => {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  const found = await excel.check();
  await write(found);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Findings").getRange("G1").values = [["Ask Ann"]];
    context.workbook.worksheets.add("FINDINGS (2)");
    await context.sync();
  });
  workbook.names.push({ name: "FindingsList3", formula: "=Scorecard!$A$1", worksheet: null, hidden: false });
  expect(await write(found)).toBe("Findings (4)");
  expect(textAt(workbook, "Findings", 0, 6)).toBe("Ask Ann");
  expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
});

test("texts stay texts, and names of worksheets what they are", async () => {
  const workbook = workbookWith({ name: "Bob's = 1/2" });
  openInExcel(workbook);
  const texts = ["=1+1", "-5", "'70", "1/2", "@SUM(A1)", "x".repeat(400)];
  const findings = texts.map((text) =>
    finding({ message: text, fix: text, accepted: text, sheet: "Bob's = 1/2", cell: "A1" }),
  );
  await write(
    report([], {
      findings: [...findings, finding({ sheet: "Bob's = 1/2", cell: null }), finding({ sheet: null, cell: null })],
    }),
  );
  const rows = tableRows(workbook, "FindingsList");
  expect(rows.slice(2).map((row) => [row["Finding"], row["What to do"], row["Accepted because"]])).toEqual(
    texts.map((text) => [text, text, text]),
  );
  expect(rows.map((row) => row["Where"])).toEqual([
    "Bob's = 1/2",
    "The workbook",
    ...texts.map(() => "Bob's = 1/2, A1"),
  ]);
  expect(sheetOf(workbook, "Findings").hyperlinks?.[1]?.documentReference).toBe("'Bob''s = 1/2'!A1");
  const opened = readWorkbook(saveWorkbook(workbook));
  expect(tableRows(opened, "FindingsList")).toEqual(rows);
});

test("of very many the most severe are listed, and it says so; no findings make no worksheet", async () => {
  const workbook = workbookWith({ name: "Scorecard" });
  const excel = openInExcel(workbook);
  const many = Array.from({ length: 2_500 }, (_, i) =>
    finding({ severity: i < 2_400 ? "info" : "error", message: "x".repeat(300), fix: "y".repeat(200) }),
  );
  await write(report([], { findings: many }));
  const rows = tableRows(workbook, "FindingsList");
  expect(rows).toHaveLength(2_000);
  expect(rows[99]).toMatchObject({ Severity: "Error" });
  expect(rows[100]).toMatchObject({ Severity: "Note" });
  expect(textAt(workbook, "Findings", 1)).toBe("100 errors, 2,400 notes.");
  expect(textAt(workbook, "Findings", 2)).toBe("The first 2,000 of 2,500 are listed.");
  expect(excel.host.counts.bytesIn).toBeLessThan(4_000_000);
  expect(findingsSheet(report([]))).toBeNull();
});

describe("when a sync fails", () => {
  const faults: Omit<Fault, "sync">[] = [
    { when: "before", code: "GeneralException" },
    { when: "after", code: "AccessDenied" },
    { when: "never" },
    ...[0.01, 0.2, 0.5, 0.9].map((share) => ({ when: "within" as const, share, code: "GeneralException" })),
  ];
  const cases = faults.flatMap((fault) => [1, 2].map((sync) => ({ ...fault, sync })));

  test.each(cases)(
    "sync $sync, $when ($share): nothing that was there changes, what may be left is named",
    async (fault) => {
      const workbook = faultyScorecard();
      const excel = openInExcel(workbook);
      const found = await excel.refresh();
      const before = [...snapshot(workbook)];
      const formats = structuredClone(workbook.worksheets[0]!.conditionalFormats);
      excel.host.resetCounts();
      excel.host.faults = [fault];
      const failure = await writeFindingsSheet(findingsSheet(found)!, 200).then(
        () => null,
        (thrown: RefreshError) => thrown,
      );
      expect(failure?.code).toBe(fault.code ?? "Timeout");
      expect(failure?.message.includes("A worksheet Findings may be there")).toBe(fault.sync === 2);
      const after = snapshot(workbook);
      expect(before.filter(([address, cell]) => after.get(address) !== cell)).toEqual([]);
      expect(workbook.worksheets[0]!.conditionalFormats).toEqual(formats);
      excel.host.faults = [];
      expect(await write(found)).toMatch(/^Findings/);
      expect((await excel.refresh()).cellsWritten).toBe(0);
    },
  );
});
