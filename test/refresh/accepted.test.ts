import { accept } from "../../src/changes/acceptances.ts";
import { emptyMemory, formatMemory, memoryNamespace, parseMemory } from "../../src/changes/memory.ts";
import { acceptFinding } from "../../src/excel/acceptFinding.ts";
import type { RefreshError, RefreshReport } from "../../src/refresh.ts";
import type { Fault } from "../excel-host/host.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { ourHeaders } from "../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { faultyScorecard } from "../workbooks/faulty.ts";
import { openInExcel } from "./open.ts";

type Code = RefreshReport["findings"][number]["code"];

const reason = "The source says so: <&> “c. 70”";

/** The first finding of that code. */
function findingOf({ findings }: RefreshReport, code: Code) {
  return findings.find((finding) => finding.code === code)!;
}

/** Cells of findings of that code to the reasons for which they are accepted. */
function acceptedOf({ findings }: RefreshReport, code: Code): Record<string, string | null> {
  return Object.fromEntries(
    findings.filter((finding) => finding.code === code).map(({ cell, accepted }) => [cell, accepted]),
  );
}

/** Opens the faulty scorecard and accepts its first unreadable figure. */
async function withOneAccepted() {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  await acceptFinding(findingOf(await excel.check(), "actual-unreadable"), reason);
  return { workbook, excel };
}

function memoryIn(workbook: Workbook) {
  const parts = workbook.customXmlParts.filter(({ xml }) => xml.includes(memoryNamespace));
  expect(parts).toHaveLength(1);
  return parseMemory(parts[0]!.xml);
}

/** The cell in that row and column of the worksheet, from zero, as somebody types it. */
function type(workbook: Workbook, row: number, column: number, value: string | number): void {
  const { cells } = workbook.worksheets[0]!.rows.get(row)!;
  cells[column] = { ...cells[column]!, value };
}

test("an accepted finding says why, is an error still, and leaves its row as it was judged", async () => {
  const { workbook, excel } = await withOneAccepted();
  const before = snapshot(workbook);
  const report = await excel.refresh();

  expect(findingOf(report, "actual-unreadable")).toMatchObject({
    severity: "error",
    sheet: "Scorecard",
    cell: "F4",
    message: "Actual says “about 70”; expected a number, a symbol such as c, x or z, or a blank.",
    accepted: reason,
  });
  expect(report.findings.filter(({ accepted }) => accepted !== null)).toHaveLength(1);
  expect(tableRows(workbook, "Scorecard")[0]).toMatchObject({ RAG: "Grey" });
  expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
});

test("the workbook remembers it: beside its columns, after a refresh, and after saving and opening", async () => {
  const { workbook, excel } = await withOneAccepted();
  await excel.refresh();
  const opened = readWorkbook(saveWorkbook(workbook));
  expect(memoryIn(opened)).toMatchObject({
    version: 2,
    tables: [{ columns: ourHeaders.map((header) => ({ header })) }],
    accepted: [{ code: "actual-unreadable", row: "NI 1 | Reading | 2017", column: "Actual", reason }],
  });
  const report = await openInExcel(opened).refresh();
  expect(acceptedOf(report, "actual-unreadable")).toEqual({ F4: reason, F9: null });
  expect(report.cellsWritten).toBe(0);
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ["rows are inserted above", ({ workbook }) => workbook.worksheets.getFirst().getRange("1:3").insert("Down")],
  ["a row is inserted in the table", ({ workbook }) => workbook.tables.getItem("Scorecard").rows.add(0)],
  ["a column is inserted before it", ({ workbook }) => void workbook.tables.getItem("Scorecard").columns.add(1)],
  ["the table is renamed", ({ workbook }) => void (workbook.tables.getItem("Scorecard").name = "Figures")],
  ["the worksheet is renamed", ({ workbook }) => void (workbook.worksheets.getFirst().name = "Q3")],
])("it holds when %s", async (_, change) => {
  const { excel } = await withOneAccepted();
  await Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
  expect(Object.values(acceptedOf(await excel.check(), "actual-unreadable"))).toEqual([reason, null]);
});

test("it holds when the table is sorted", async () => {
  const { workbook, excel } = await withOneAccepted();
  const { rows } = workbook.worksheets[0]!;
  const [first, fourth] = [rows.get(3)!, rows.get(6)!];
  rows.set(3, fourth);
  rows.set(6, first);
  expect(acceptedOf(await excel.check(), "actual-unreadable")).toEqual({ F7: reason, F9: null });
});

test("a sentence that names another row stays the same when rows are inserted", async () => {
  const workbook = faultyScorecard();
  type(workbook, 8, 2, "2017");
  const excel = openInExcel(workbook);
  await acceptFinding(findingOf(await excel.check(), "duplicate-ref"), reason);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(findingOf(await excel.check(), "duplicate-ref")).toMatchObject({
    message: expect.stringContaining("in row 5"),
    accepted: reason,
  });
});

test("the first refresh, which adds columns of ours, changes nothing about it", async () => {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  for (const finding of (await excel.check()).findings) await acceptFinding(finding, finding.code);
  await excel.refresh();
  const { findings } = await excel.check();
  expect(findings.map(({ accepted }) => accepted)).toEqual(findings.map(({ code }) => code));
});

test.each<[string, (workbook: Workbook) => void]>([
  ["what stands there changes", (workbook) => type(workbook, 3, 5, "about 71")],
  ["the row is another indicator's", (workbook) => type(workbook, 3, 0, "NI 9")],
  ["it is a figure of another period", (workbook) => type(workbook, 3, 2, "2018")],
])("it lapses when %s, and holds again when it is as it was", async (_, change) => {
  const { workbook, excel } = await withOneAccepted();
  const before = structuredClone(workbook.worksheets[0]!.rows.get(3)!);
  change(workbook);
  await excel.refresh();
  expect(findingOf(await excel.check(), "actual-unreadable").accepted).toBeNull();
  workbook.worksheets[0]!.rows.set(3, before);
  expect(findingOf(await excel.check(), "actual-unreadable").accepted).toBe(reason);
});

test("one about several cells lapses when any of them changes", async () => {
  const workbook = faultyScorecard();
  const excel = openInExcel(workbook);
  await acceptFinding(findingOf(await excel.check(), "number-as-text"), reason);
  expect(acceptedOf(await excel.check(), "number-as-text")).toEqual({ "F5:F6": reason });
  type(workbook, 5, 5, "73");
  expect(acceptedOf(await excel.check(), "number-as-text")).toEqual({ "F5:F6": null });
});

test("a copied worksheet has its own to accept", async () => {
  const { excel } = await withOneAccepted();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().copy("End");
    await context.sync();
  });
  const { findings } = await excel.check();
  expect(findings.filter(({ accepted }) => accepted !== null).map(({ sheet }) => sheet)).toEqual(["Scorecard"]);
});

test("a table that has got another id is known by its name", async () => {
  const { workbook, excel } = await withOneAccepted();
  workbook.worksheets[0]!.tables[0]!.uid = "{00000000-000C-0000-FFFF-0000000000AA}";
  const report = await excel.check();
  expect(findingOf(report, "actual-unreadable").accepted).toBe(reason);
  await acceptFinding(findingOf(report, "actual-unreadable"), "Another reason");
  expect(memoryIn(workbook)).toMatchObject({ accepted: [{ reason: "Another reason" }] });
});

test("it can be taken back, and accepted again for another reason", async () => {
  const { workbook, excel } = await withOneAccepted();
  const finding = findingOf(await excel.check(), "actual-unreadable");
  await acceptFinding(finding, "Another reason");
  expect(findingOf(await excel.check(), "actual-unreadable").accepted).toBe("Another reason");
  expect(memoryIn(workbook)).toMatchObject({ accepted: [{ reason: "Another reason" }] });
  await acceptFinding(finding, null);
  expect(findingOf(await excel.check(), "actual-unreadable").accepted).toBeNull();
  expect(memoryIn(workbook)).toMatchObject({ accepted: [] });
});

describe("the memory", () => {
  test("in several parts, where files were merged, is one part afterwards", async () => {
    const { workbook, excel } = await withOneAccepted();
    const [part] = workbook.customXmlParts;
    workbook.customXmlParts.push({
      ...part!,
      id: "{00000000-0000-0000-0000-0000000000AA}",
      xml: formatMemory(emptyMemory),
    });
    await acceptFinding(findingOf(await excel.check(), "polarity-missing"), reason);
    expect(memoryIn(workbook)).toMatchObject({
      accepted: [{ code: "actual-unreadable" }, { code: "polarity-missing" }],
    });
  });

  test("of the first version is taken over, with its columns", async () => {
    const { workbook, excel } = await withOneAccepted();
    await excel.refresh();
    const part = workbook.customXmlParts.find(({ xml }) => xml.includes(memoryNamespace))!;
    const second = parseMemory(part.xml);
    if (typeof second === "string") throw new Error(second);
    const first = JSON.stringify({ version: 1, tables: second.tables });
    part.xml = `<memory xmlns="${memoryNamespace}">${first}</memory>`;
    expect(parseMemory(part.xml)).toEqual({ ...second, accepted: [] });

    const report = await excel.check();
    await acceptFinding(findingOf(report, "actual-unreadable"), reason);
    expect(memoryIn(workbook)).toMatchObject({ version: 2, tables: second.tables, accepted: [{ reason }] });
  });

  test("of a newer version is left alone, and that is said", async () => {
    const { workbook, excel } = await withOneAccepted();
    const part = workbook.customXmlParts.find(({ xml }) => xml.includes(memoryNamespace))!;
    part.xml = part.xml.replace('"version":2', '"version":3');
    const before = part.xml;
    const finding = findingOf(await excel.check(), "actual-unreadable");
    expect(finding.accepted).toBeNull();
    await expect(acceptFinding(finding, reason)).rejects.toMatchObject({ code: "MemoryNewer" });
    expect(part.xml).toBe(before);
  });

  test.each(["not JSON", "{}", '{"version":0,"tables":[]}', '{"version":1}', '{"version":2,"tables":[]}', "[]"])(
    "that is damaged is damaged: %s",
    (json) => {
      expect(parseMemory(`<memory xmlns="${memoryNamespace}">${json}</memory>`)).toBe("damaged");
    },
  );

  test("holds any text, in signs that XML has", () => {
    const odd = "=1 ]]> \u0000 \u000B \uFFFE \uD800 𝟚 &amp; </memory>";
    const finding = {
      code: "actual-unreadable",
      subject: { table: { id: null, name: odd }, row: odd, column: null, stands: odd },
    };
    const memory = accept(emptyMemory, finding as never, odd);
    const xml = formatMemory(memory);
    // oxlint-disable-next-line no-control-regex -- what XML has not
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(parseMemory(xml)).toEqual(memory);
  });
});

describe("when a sync fails", () => {
  const faults: Omit<Fault, "sync">[] = [
    { when: "before", code: "GeneralException" },
    { when: "after", code: "AccessDenied" },
    { when: "within", share: 0.3, code: "GeneralException" },
    { when: "within", share: 0.7, code: "GeneralException" },
    { when: "never" },
  ];
  const cases = faults.flatMap((fault) => [1, 2, 3].map((sync) => ({ ...fault, sync })));

  test.each(cases)(
    "sync $sync, $when: it is said, nothing but the memory may change, and it can be done again",
    async (fault) => {
      const workbook = faultyScorecard();
      const excel = openInExcel(workbook);
      const report = await excel.refresh();
      const finding = findingOf(report, "actual-unreadable");
      const before = snapshot(workbook);
      excel.host.resetCounts();
      excel.host.faults = [fault];
      const code = await acceptFinding(finding, reason, 200).then(
        () => null,
        (error: RefreshError) => error.code,
      );
      expect(code).toBe(fault.code ?? "Timeout");
      excel.host.faults = [];
      expect(snapshot(workbook)).toEqual(before);
      expect((await excel.refresh()).cellsWritten).toBe(0);
      await acceptFinding(finding, reason);
      expect(findingOf(await excel.check(), "actual-unreadable").accepted).toBe(reason);
      expect(snapshot(workbook)).toEqual(before);
    },
  );
});
