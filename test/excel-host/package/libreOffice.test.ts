import { strFromU8, unzipSync } from "fflate";

import { richWorkbook } from "./fixtures/richWorkbook.ts";
import { addColumn, put, sheet } from "./fixtures/saving.ts";
import { newWorkbook, readWorkbook, saveWorkbook } from "./index.ts";
import { convertWithLibreOffice, hasLibreOffice } from "./libreOffice.ts";

const patience = 120_000;

test(
  "LibreOffice opens a new workbook with a table, and reads from it what was written",
  async () => {
    if (!hasLibreOffice()) return;
    const workbook = newWorkbook();
    workbook.styles.push({ ...workbook.styles[0]!, numberFormat: "0.0%", fill: "#C6EFCE", wrap: true });
    for (const [column, header] of ["Indicator", "Actual\n2016/17"].entries())
      put(sheet(workbook), 0, column, header, 1);
    put(sheet(workbook), 1, 0, "Early Years & <others>");
    put(sheet(workbook), 1, 1, 0.64, 1);
    sheet(workbook).tables.push({
      uid: "{11111111-2222-4333-8444-555555555555}",
      id: 1,
      name: "Scorecard",
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      bandedRows: true,
      columns: [
        { id: 1, name: "Indicator" },
        { id: 2, name: "Actual\n2016/17" },
      ],
      showFilterButton: true,
      filters: [],
    });
    sheet(workbook).changed.add("tables");
    const opened = readWorkbook(await convertWithLibreOffice(saveWorkbook(workbook), "xlsx"));
    const cells = sheet(opened).rows.get(1)!.cells;
    expect(cells.slice(0, 2).map(({ value }) => value)).toEqual(["Early Years & <others>", 0.64]);
    expect(opened.styles[cells[1]!.style]).toMatchObject({ numberFormat: "0.0%", fill: "#C6EFCE", wrap: true });
    expect(sheet(opened).tables).toMatchObject([
      {
        name: "Scorecard",
        area: { rows: 2, columns: 2 },
        columns: [{ name: "Indicator" }, { name: "Actual\n2016/17" }],
      },
    ]);
  },
  patience,
);

test(
  "LibreOffice prints a changed workbook that has a chart, a pivot, a picture and a comment",
  async () => {
    if (!hasLibreOffice()) return;
    const workbook = readWorkbook(richWorkbook());
    addColumn(sheet(workbook), sheet(workbook).tables[0]!, "RAG", ["Red", "Red", "Red"]);
    const pdf = await convertWithLibreOffice(saveWorkbook(workbook), "pdf");
    expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
  },
  patience,
);

test(
  "a workbook that LibreOffice wrote is read and written, its chart with it",
  async () => {
    if (!hasLibreOffice()) return;
    const bytes = await convertWithLibreOffice(richWorkbook(), "xlsx");
    const workbook = readWorkbook(bytes);
    expect(sheet(workbook).tables.map(({ name }) => name)).toEqual(["Scorecard"]);
    addColumn(sheet(workbook), sheet(workbook).tables[0]!, "RAG", ["Red", "Red", "Red"]);
    const again = await convertWithLibreOffice(saveWorkbook(workbook), "xlsx");
    const { rows, drawings } = sheet(readWorkbook(again));
    expect([0, 1, 2, 3].map((row) => rows.get(row)?.cells[3]?.value)).toEqual(["RAG", "Red", "Red", "Red"]);
    expect(drawings.filter(({ kind }) => kind === "chart")).toHaveLength(1);
    expect(strFromU8(unzipSync(again)["xl/workbook.xml"]!)).toContain('name="Scorecard"');
  },
  patience,
);
