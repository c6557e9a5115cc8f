import { tableRows } from "../workbooks/cells.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import { openInExcel } from "./open.ts";

/** Excel's limit for one request or response, in bytes. */
const limit = 5_000_000;

const headers = ["Indicator", "Polarity", "Target", "Actual", "Commentary"];

function indicators(count: number, commentary: string): CellSpec[][] {
  return Array.from({ length: count }, (_, i) => [`Indicator ${i}`, "high", 50, i % 100, commentary]);
}

describe("a workbook larger than one message to Excel may be", () => {
  test("with long commentaries is read in pieces: one more sync for each 4 MB", async () => {
    const workbook = workbookWith({
      name: "Large",
      tables: [{ name: "Large", headers, rows: indicators(4_000, "x".repeat(2_500)) }],
    });
    const excel = openInExcel(workbook);
    const report = await excel.check();

    expect(excel.host.counts.bytesOut).toBeGreaterThan(2 * limit);
    expect(report.tables[0]!.rows).toHaveLength(4_000);
    expect(report.syncs).toBeLessThanOrEqual(6 + Math.ceil(excel.host.counts.bytesOut / 4_000_000));
  });

  test("with many rows is written in pieces, and every row has its own status", async () => {
    const rows = 80_000;
    const workbook = workbookWith({ name: "Long", tables: [{ name: "Long", headers, rows: indicators(rows, "") }] });
    const excel = openInExcel(workbook);
    const report = await excel.refresh();

    const { bytesIn, bytesOut } = excel.host.counts;
    expect(bytesIn).toBeGreaterThan(limit);
    expect(report.syncs).toBeLessThanOrEqual(6 + Math.ceil((bytesIn + bytesOut) / 4_000_000));
    const wrong = tableRows(workbook, "Long").filter((row) => {
      const actual = Number(row["Actual"]);
      return row["RAG"] !== (actual >= 50 ? "Green" : actual >= 47.5 ? "Amber" : "Red");
    });
    expect(wrong).toEqual([]);
    // The stand-in handles half a million cells here, and a busy machine is slow.
  }, 60_000);
});
