import type { Status } from "../../src/indicators/assessment.ts";
import { statuses } from "../../src/indicators/statuses.ts";
import { formatArea } from "../excel-host/model/address.ts";
import { displayText } from "../excel-host/model/displayText.ts";
import { styleAt } from "../excel-host/model/styles.ts";
import { appendix3, ourHeaders, scorecardHeaders } from "../workbooks/appendix3.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../workbooks/cells.ts";
import { openInExcel, tableSettings } from "./open.ts";

describe.each(tableSettings)("Refresh RAG on Birmingham's scorecard, where tables $tables", (setting) => {
  test("writes status, gaps and direction of the nine measures beside the user's columns", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook, setting);

    const report = await excel.refresh();

    const rows = tableRows(workbook, "Scorecard");
    expect(Object.keys(rows[0]!)).toEqual([...scorecardHeaders, ...ourHeaders]);
    expect(rows.map((row) => [row["Performance indicator"], row["RAG"]])).toEqual([
      ["Good or Outstanding", "Red"],
      ["Early Years Foundation Stage", "Red"],
      ["Key Stage 2 Attainment", "Red"],
      ["Progress 8", "Green"],
      ["Children in care", "Green"],
      ["Excluded after 6 days", "Red"],
      ["NEET", "Green"],
      ["EHCPs within 20 weeks", "Amber"],
      ["Persistent absence", "Red"],
    ]);
    expect(rows.map((row) => row["Gap to target"])).toEqual([-9.4, -6, -5, 0, 2.5, 106, -1.3, -1.6, 1.7]);
    expect(rows.map((row) => row["Gap to national"])).toEqual([null, -5, -7, 0, 2.5, null, null, null, 1.7]);
    expect(rows.map((row) => row["Direction of travel"])).toEqual([null, "▲ Improved", ...Array(7).fill(null)]);
    expect(rows.every((row) => String(row["RAG reason"]).endsWith("."))).toBe(true);
    expect(report.cellsWritten).toBe(9 + 9 + 9 + 5 + 1);
    expect(report.syncs).toBeLessThanOrEqual(6);
  });

  test("shows gaps with sign and unit, keeps texts as text, and colours by one conditional format a status", async () => {
    const workbook = appendix3();
    await openInExcel(workbook, setting).refresh();

    const sheet = workbook.worksheets[0]!;
    const column = (header: string) => sheet.tables[0]!.columns.findIndex(({ name }) => name === header);
    const cells = (header: string) => Array.from({ length: 9 }, (_, i) => sheet.rows.get(3 + i)!.cells[column(header)]);
    expect(cells("Gap to target").map((cell) => displayText(workbook, cell))).toEqual([
      "−9.4 pp, worse",
      "−6.0 pp, worse",
      "−5.0 pp, worse",
      "0, in line",
      "+2.5, better",
      "+106, worse",
      "−1.3 pp, better",
      "−1.6 pp, worse",
      "+1.7 pp, worse",
    ]);
    for (const header of ["RAG", "RAG reason", "Direction of travel"])
      for (const cell of cells(header)) expect(cell && styleAt(workbook, cell.style).numberFormat).toBe("@");
    expect(
      sheet.conditionalFormats.map(({ areas, rule }) => [
        areas.map(formatArea),
        rule.kind === "cellIs" && [rule.operator, rule.formulas, rule.fill],
      ]),
    ).toEqual(
      ["Blue", "Green", "Amber", "Red", "Grey"].map((status) => [
        ["I4:I12"],
        ["equal", [`"${status}"`], statuses[status as Status].fill],
      ]),
    );
  });

  test("mends colours that no longer cover the column", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook, setting);
    await excel.refresh();
    const rules = workbook.worksheets[0]!.conditionalFormats;
    const complete = structuredClone(rules);
    rules[1]!.areas = [{ row: 3, column: 8, rows: 2, columns: 1 }];

    await excel.refresh();
    expect(workbook.worksheets[0]!.conditionalFormats).toEqual(complete);
  });

  test("leaves every cell of the user's as it was, the typed status among them", async () => {
    const workbook = appendix3();
    const before = snapshot(workbook);
    const excel = openInExcel(workbook, setting);

    await excel.refresh();

    expect(userCellsThatDiffer(before, workbook, ourHeaders)).toEqual([]);
    expect(tableRows(workbook, "Scorecard").map((row) => row["Status"])).toEqual(Array(9).fill("●"));
  });

  test("a second refresh writes nothing", async () => {
    const workbook = appendix3();
    const excel = openInExcel(workbook, setting);
    await excel.refresh();
    const once = snapshot(workbook);
    const rules = structuredClone(workbook.worksheets[0]!.conditionalFormats);

    const again = await excel.refresh();

    expect(again.cellsWritten).toBe(0);
    expect(snapshot(workbook)).toEqual(once);
    expect(workbook.worksheets[0]!.conditionalFormats).toEqual(rules);
    expect(workbook.customXmlParts).toHaveLength(1);
  });

  test("Check judges the same and writes nothing", async () => {
    const workbook = appendix3();
    const before = snapshot(workbook);
    const excel = openInExcel(workbook, setting);

    const checked = await excel.check();
    expect(snapshot(workbook)).toEqual(before);
    expect(workbook.customXmlParts).toEqual([]);

    const refreshed = await excel.refresh();
    expect(checked.tables).toEqual(refreshed.tables);
    expect(checked.findings).toEqual(refreshed.findings);
  });
});
