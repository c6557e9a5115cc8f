import type { RefreshReport } from "../../src/refresh.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../excel-host/model/area.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { openInExcel } from "../refresh/open.ts";
import { workbookWith, type WorksheetSpec } from "../workbooks/workbook.ts";
import { differences, roomsOf, usersOwn } from "./untouched.ts";

const headers = ["Indicator", "Polarity", "Target", "Actual"];
const body = [
  ["Places built", "High", 100, 97],
  ["Excluded", "Low", 5, 4],
];

const asTable: WorksheetSpec = { name: "Scorecard", tables: [{ name: "Scorecard", headers, rows: body }] };
const asRange: WorksheetSpec = { name: "Scorecard", ranges: [{ at: "A1", rows: [headers, ...body] }] };

/** Excel reads no more than five million cells at once; a space typed into the last cell makes a worksheet of 17 thousand million. */
const strayCell: WorksheetSpec["cells"] = [{ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, cell: "x" }];

/** Excel tells no more than 512 merged areas of a range. */
const manyMerged = Array.from({ length: 600 }, (_, i) => `A${20 + i}:B${20 + i}`);

async function refreshedTwice(build: () => Workbook) {
  const workbook = build();
  const excel = openInExcel(workbook);
  const report = await excel.refresh();
  const rooms = roomsOf(report);
  expect(differences(usersOwn(build(), rooms), usersOwn(workbook, rooms))).toEqual([]);
  expect((await excel.refresh()).cellsWritten).toBe(0);
  expect(excel.host.counts.bytesOut).toBeLessThan(1_000_000);
  return report;
}

/** The statuses, or what was said instead of them. */
function outcomeOf({ tables, findings }: RefreshReport): string {
  const judged = tables.flatMap(({ rows }) => rows.map(({ status }) => status));
  return judged.length > 0 ? `judged ${judged.join(", ")}` : findings.map(({ message }) => message).join(" ");
}

describe.each<[string, Partial<WorksheetSpec>]>([
  ["a cell in use in the worksheet's last row and column", { cells: strayCell }],
  ["more than 512 merged areas", { merged: manyMerged }],
])("%s", (_, change) => {
  test("do not keep an Excel table from being judged", async () => {
    const report = await refreshedTwice(() => workbookWith({ ...asTable, ...change }));
    expect(outcomeOf(report)).toBe("judged Amber, Green");
  });

  test("leave a plain range judged, or a finding that says why it is not", async () => {
    const report = await refreshedTwice(() => workbookWith({ ...asRange, ...change }));
    expect(outcomeOf(report)).toMatch(/^judged Amber, Green$|five million cells|512 merged|too large|too many/);
  });
});

test("more than 512 merged areas where the computed columns would go are named, and the other tables are refreshed", async () => {
  const rows = Array.from({ length: 600 }, (_, i) => [`Measure ${i}`, "High", 100, 97]);
  const merged = rows.map((__, i) => `F${2 + i}:G${2 + i}`);
  const build = () =>
    workbookWith(
      { name: "Long", tables: [{ name: "Long", headers, rows }], merged },
      { ...asTable, name: "Short", tables: [{ name: "Short", headers, rows: body }] },
    );
  const workbook = build();
  const report = await openInExcel(workbook).refresh();
  expect(report.findings.filter(({ code }) => code === "no-room")).toMatchObject([
    {
      sheet: "Long",
      message: "The table Long has no room for the computed columns: more than 512 merged areas stand at its right.",
    },
  ]);
  const rooms = roomsOf(report);
  expect(differences(usersOwn(build(), rooms), usersOwn(workbook, rooms))).toEqual([]);
  expect(workbook.worksheets[1]!.tables[0]!.columns.map(({ name }) => name)).toContain("RAG");
});
