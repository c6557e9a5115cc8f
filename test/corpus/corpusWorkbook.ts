import type { RefreshReport, TableReport } from "../../src/refresh.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";

/** A workbook that an analyst could have, one difficulty, and what the specification says of it. */
export interface CorpusWorkbook {
  /** The difficulty. */
  readonly title: string;
  readonly build: () => Workbook;
  readonly expected: Expected;
}

/** A report in a form that is quick to read and to write by hand. */
export interface Expected {
  /** In any order. */
  readonly tables: readonly ExpectedTable[];
  /** "severity code Sheet!cell", all of them, in any order; "severity code" for one about the workbook. */
  readonly findings: readonly string[];
  /** Words that the sentences of findings must hold, by code: what a refusal has to say. */
  readonly says?: Readonly<Record<string, readonly RegExp[]>>;
}

export interface ExpectedTable {
  readonly sheet: string;
  /** null for a plain range. */
  readonly table: string | null;
  /** As read, header included, without computed columns of ours. */
  readonly range: string;
  /** Of a plain range: how many; 1 where left out. */
  readonly headerRows?: number;
  /** Role to header as written. */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * One line a row and period: worksheet row, ref, indicator, area, period, then actual against target (its kind where it
   * is no number) and status, with the reason code where it is Grey, then the national and regional figure, each with
   * the gap to it. "5 NI 101 Attainment in Derby (2016/17): 64 / 70 Red, national 69 (-5)".
   */
  readonly rows: readonly string[];
}

/** The report of a refresh in the form in which it is expected. */
export function shorthand({ tables, findings }: RefreshReport): Expected {
  return {
    tables: tables.map(({ sheet, table, range, columns, rows }) => ({
      sheet,
      table,
      range,
      columns,
      rows: rows.map(rowLine),
    })),
    findings: findings.map(({ severity, code, sheet, cell }) => {
      const place = cell === null ? sheet : `${sheet}!${cell}`;
      return [severity, code, place].filter((part) => part !== null).join(" ");
    }),
  };
}

/** Tables and findings in an order that does not depend on which was found first. */
export function inOrder({ tables, findings }: Expected): Pick<Expected, "tables" | "findings"> {
  return {
    tables: tables
      .toSorted((a, b) => compare(placeOf(a), placeOf(b)))
      .map(({ sheet, table, range, columns, rows }) => ({ sheet, table, range, columns, rows })),
    findings: findings.toSorted(compare),
  };
}

function placeOf({ sheet, range }: ExpectedTable): string {
  return `${sheet}!${range}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowLine(row: TableReport["rows"][number]): string {
  const { ref, indicator, area, period, actual, target, targetKind, status, reasonCode } = row;
  const who = [ref, indicator, area === null ? null : `in ${area}`, period === null ? null : `(${period})`];
  const why = status === "Grey" ? ` ${reasonCode}` : "";
  return [
    [row.row, ...who.filter((part) => part !== null)].join(" "),
    `: ${number(actual) ?? "none"} / ${number(target) ?? targetKind} ${status}${why}`,
    comparator("national", row.national, row.gapToNational),
    comparator("regional", row.regional, row.gapToRegional),
  ].join("");
}

function comparator(level: string, value: number | null, gap: number | null): string {
  if (value === null) return "";
  const sign = gap !== null && gap > 0 ? "+" : "";
  return `, ${level} ${number(value)}${gap === null ? "" : ` (${sign}${number(gap)})`}`;
}

/** Without the noise of binary fractions. */
function number(value: number | null): string | null {
  return value === null ? null : String(Math.round(value * 1e6) / 1e6);
}
