import type { RefreshReport, TableReport } from "../../../src/refresh.ts";
import { cellAt } from "../../excel-host/model/cells.ts";
import { displayText } from "../../excel-host/model/displayText.ts";
import type { Workbook } from "../../excel-host/model/workbook.ts";
import { snapshot, tableRows, userCellsThatDiffer } from "../../workbooks/cells.ts";
import { cellOf, planWorkbook, type PlanSpec } from "../../workbooks/plan.ts";
import { openInExcel, type OpenWorkbook } from "../open.ts";

/** A plan's workbook after Refresh RAG. */
export interface RefreshedPlan {
  readonly excel: OpenWorkbook;
  readonly workbook: Workbook;
  readonly report: RefreshReport;
  /** What the report says of the first table of figures. */
  readonly table: TableReport;
  readonly rows: TableReport["rows"];
  /** "override-stale H2": the findings about its worksheet, in order; only those of the codes named, where any are. */
  findings(...codes: string[]): string[];
  /** What stands in a column of it. */
  written(header: string): unknown[];
  /** The same as Excel shows it. */
  shown(header: string): string[];
}

/** Opens a plan's workbook in Excel and presses Refresh RAG. */
export async function refreshPlan(spec: PlanSpec): Promise<RefreshedPlan> {
  return refreshAgain(openInExcel(planWorkbook(spec)));
}

/** Presses Refresh RAG; no cell of the user's may change. */
export async function refreshAgain(excel: OpenWorkbook): Promise<RefreshedPlan> {
  const { workbook } = excel;
  const before = snapshot(workbook);
  const report = await excel.refresh();
  const ours = report.tables.flatMap(({ written }) => written);
  expect(userCellsThatDiffer(before, workbook, ours)).toEqual([]);
  const table = report.tables[0]!;
  return {
    excel,
    workbook,
    report,
    table,
    rows: table.rows,
    findings: (...codes) =>
      report.findings
        .filter(({ sheet, code }) => sheet === table.sheet && (codes.length === 0 || codes.includes(code)))
        .map(({ code, cell }) => `${code} ${cell}`),
    written: (header) => tableRows(workbook, table.table!).map((row) => row[header] ?? null),
    shown: (header) =>
      tableRows(workbook, table.table!).map((_, index) => {
        const { worksheet, row, column } = cellOf(workbook, table.table!, index, header);
        return displayText(workbook, cellAt(worksheet, row, column));
      }),
  };
}

/** "Red below-target": status and reason code of each row. */
export const outcomes = ({ rows }: RefreshedPlan): string[] =>
  rows.map(({ status, reasonCode }) => `${status} ${reasonCode}`);
