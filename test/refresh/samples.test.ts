import { readWorkbook } from "../excel-host/package/index.ts";
import { tableRows, snapshot, userCellsThatDiffer } from "../workbooks/cells.ts";
import { buildWorkbook, readSample } from "../samples/sampleWorkbook.ts";
import { ourHeaders } from "../workbooks/appendix3.ts";
import { openInExcel } from "./open.ts";

test("Birmingham's six outcome tables have no figures yet: every row is Grey, each with its own reason", async () => {
  const workbook = readWorkbook(await buildWorkbook(readSample("birmingham-outcomes")));
  const before = snapshot(workbook);
  const report = await openInExcel(workbook).refresh();

  const codes = report.tables.map(({ rows }) => [rows.length, [...new Set(rows.map(({ reasonCode }) => reasonCode))]]);
  expect(codes).toEqual([...[6, 9, 2, 4, 3].map((count) => [count, ["actual-missing"]]), [4, ["target-pending"]]]);
  for (const { written } of report.tables) expect(written).toEqual(["RAG", "RAG reason"]);
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(report.findings.filter(({ code }) => code === "comparator-missing")).toEqual([]);
  expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
});

test("Birmingham's Appendix 3 as it was printed gets its nine statuses", async () => {
  const workbook = readWorkbook(await buildWorkbook(readSample("birmingham-appendix-3")));
  const before = snapshot(workbook);
  const report = await openInExcel(workbook).refresh();

  expect(tableRows(workbook, "Appendix3").map((row) => row["RAG"])).toEqual([
    "Red",
    "Red",
    "Red",
    "Green",
    "Green",
    "Red",
    "Green",
    "Amber",
    "Red",
  ]);
  expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
  // What is printed does contradict itself.
  expect(report.findings.map(({ code, cell }) => [code, cell])).toEqual([["commentary-disagrees", "H8"]]);
});
