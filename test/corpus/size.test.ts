import type { RefreshReport } from "../../src/refresh.ts";
import { columnName } from "../excel-host/model/address.ts";
import { MAX_ROWS } from "../excel-host/model/area.ts";
import { putCell } from "../excel-host/model/cells.ts";
import { internStyle, styleAt } from "../excel-host/model/styles.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { openInExcel, type OpenWorkbook } from "../refresh/open.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";

const headers = ["Indicator", "Polarity", "Target", "Actual"];

/** Rows that are judged each in one of three ways. */
const indicators = (first: number, count: number): CellSpec[][] =>
  Array.from({ length: count }, (_, i) => [`Indicator ${first + i}`, "High", 50, [40, 49, 50][i % 3]!]);

/** Syncs of a refresh: six, and one for each 4 MB that was read or written. */
function mostSyncs({ host: { counts } }: OpenWorkbook): number {
  return 6 + Math.ceil((counts.bytesIn + counts.bytesOut) / 4_000_000);
}

const statusOf = ["Red", "Amber", "Green"];

describe("100 blocks on 20 worksheets, 100,000 rows", () => {
  const worksheets = 20;
  const blocks = 5;
  const rows = 1_000;
  /** Wide enough apart for the computed columns. */
  const apart = 12;

  const sheets = Array.from({ length: worksheets }, (_, s) =>
    Array.from({ length: blocks }, (_unused, b) => ({
      column: b * apart,
      body: indicators((s * blocks + b) * rows, rows),
    })),
  );

  test.each([
    [
      "as Excel tables",
      () =>
        workbookWith(
          ...sheets.map((ofSheet, s) => ({
            name: `Sheet${s + 1}`,
            tables: ofSheet.map(({ column, body }, b) => ({ name: `T${s}_${b}`, column, headers, rows: body })),
          })),
        ),
    ],
    [
      "as plain ranges",
      () =>
        workbookWith(
          ...sheets.map((ofSheet, s) => ({
            name: `Sheet${s + 1}`,
            ranges: ofSheet.map(({ column, body }) => ({ at: `${columnName(column)}1`, rows: [headers, ...body] })),
          })),
        ),
    ],
  ])(
    "%s: at most six syncs and one for each 4 MB",
    async (_, build) => {
      const excel = openInExcel(build());
      const report = await excel.refresh();
      expect(report.tables).toHaveLength(worksheets * blocks);
      const statuses = report.tables.flatMap((table) => table.rows.map(({ status }, i) => status === statusOf[i % 3]));
      expect(statuses).toEqual(Array.from({ length: 100_000 }, () => true));
      expect(report.syncs).toBeLessThanOrEqual(mostSyncs(excel));
    },
    // The stand-in handles some millions of cells here, and a busy machine is slow.
    120_000,
  );
});

/** A table of four indicators, in as many rows: what Excel makes where a whole column was selected for it. */
function tableOf(rows: number): Workbook {
  const workbook = workbookWith({ name: "Long", tables: [{ name: "Long", headers, rows: indicators(1, 4) }] });
  workbook.worksheets[0]!.tables[0]!.area.rows = rows;
  return workbook;
}

/** A plain range of four indicators, and yellow cells in a row below it, counted from 1. */
function rangeOf(yellow: number): Workbook {
  const workbook = workbookWith({ name: "Long", ranges: [{ at: "A1", rows: [headers, ...indicators(1, 4)] }] });
  const style = internStyle(workbook, { ...styleAt(workbook, 0), fill: "#FFFF00" });
  headers.forEach((_, column) =>
    putCell(workbook.worksheets[0]!, yellow - 1, column, { value: null, formula: null }, style),
  );
  return workbook;
}

/** What a job on a workbook reports, and what it sent and took. */
async function measured(workbook: Workbook, job: (excel: OpenWorkbook) => Promise<RefreshReport>) {
  const excel = openInExcel(workbook);
  const report = await job(excel);
  return { report, ...excel.host.counts };
}

const check = (excel: OpenWorkbook) => excel.check();
const refresh = (excel: OpenWorkbook) => excel.refresh();

describe("four indicators take no more", () => {
  test.each([
    ["to check in a table of 1,048,576 rows than in one of four", check, tableOf, 5],
    ["to refresh in a table of 1,048,576 rows than in one of four", refresh, tableOf, 5],
    ["to check in a range above formatted cells in the worksheet's last row than in the next", check, rangeOf, 6],
    ["to refresh in a range above formatted cells in the worksheet's last row than in the next", refresh, rangeOf, 6],
  ])(
    "%s",
    async (_, job, build, rows) => {
      const few = await measured(build(rows), job);
      const many = await measured(build(MAX_ROWS), job);
      expect(few.report.tables.map((table) => table.rows.length)).toEqual([4]);
      expect(many.report.tables.map((table) => table.rows)).toEqual(few.report.tables.map((table) => table.rows));
      expect(many.report.findings).toEqual(few.report.findings);
      // How far it is used has to be asked first, and an address is a little longer.
      expect(many.syncs).toBeLessThanOrEqual(few.syncs + 1);
      expect(many.bytesOut).toBeLessThan(few.bytesOut + 2_000);
      expect(many.bytesIn).toBeLessThan(few.bytesIn + 8_000);
    },
    120_000,
  );
});
