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

describe("a table of 1,048,576 rows with four used", () => {
  /** What an Excel table takes when a whole column was selected for it. */
  const tableOf = (rows: number): Workbook => {
    const workbook = workbookWith({ name: "Long", tables: [{ name: "Long", headers, rows: indicators(1, 4) }] });
    workbook.worksheets[0]!.tables[0]!.area.rows = rows;
    return workbook;
  };

  test.each([
    ["read", (excel: OpenWorkbook) => excel.check()],
    ["refreshed", (excel: OpenWorkbook) => excel.refresh()],
  ])(
    "is %s with no more bytes than one of four rows, but for its address",
    async (_, job) => {
      const [short, long] = [openInExcel(tableOf(5)), openInExcel(tableOf(MAX_ROWS))];
      const few = await job(short);
      const many = await job(long);
      expect(many.tables.map(({ rows }) => rows)).toEqual(few.tables.map(({ rows }) => rows));
      expect(many.findings).toEqual(few.findings);
      expect(many.syncs).toBe(few.syncs);
      expect(long.host.counts.bytesOut).toBeLessThan(short.host.counts.bytesOut + 1_000);
      expect(long.host.counts.bytesIn).toBeLessThan(short.host.counts.bytesIn + 1_000);
    },
    60_000,
  );

  test("a plain range whose columns are formatted down to the last row is read no further than it is written", async () => {
    const rangeOf = (formatted: number): Workbook => {
      const workbook = workbookWith({ name: "Long", ranges: [{ at: "A1", rows: [headers, ...indicators(1, 4)] }] });
      const style = internStyle(workbook, { ...styleAt(workbook, 0), fill: "#FFFF00" });
      headers.forEach((_, column) =>
        putCell(workbook.worksheets[0]!, formatted - 1, column, { value: null, formula: null }, style),
      );
      return workbook;
    };
    const [short, long] = [openInExcel(rangeOf(6)), openInExcel(rangeOf(MAX_ROWS))];
    const few = await short.check();
    const many = await long.check();
    expect(many.tables).toEqual(few.tables);
    expect(many.tables.map(({ range }) => range)).toEqual(["A1:D5"]);
    expect(long.host.counts.bytesOut).toBeLessThan(short.host.counts.bytesOut + 1_000);
  });
});
