/**
 * The workbook of the Excel stand-in: plain data, in Node and in the browser alike.
 *
 * `../package` makes it from an .xlsx and back, `../wire` lets Office.js act on it, `../browser` draws it.
 * Rows and columns are counted from zero here; only addresses people read ("B2") count from one.
 */

/** A rectangle of cells; `rows` and `columns` are counts, at least 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type ErrorText =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#GETTING_DATA"
  | "#SPILL!"
  | "#CALC!";

/** What a cell holds. An error is an object, so that the text "#N/A" stays a text. A date is its serial number. */
export type CellValue = number | string | boolean | { error: ErrorText };

export interface Cell {
  /** null: a blank cell that carries a style, or a formula whose value is not known (nothing is calculated here). */
  value: CellValue | null;
  /** As written, with its "="; null for a constant. */
  formula: string | null;
  /** An index into `Workbook.styles`. */
  style: number;
  /** The formula is an array formula that fills so many rows and columns from here; `metadata` is the file's mark of one that spills. */
  array?: { rows: number; columns: number; metadata: string | null };
  /** The cell's own XML in the file it came from; whoever changes the cell replaces the whole object and so drops it. */
  xml?: string;
}

export interface Row {
  /** By column; holes are blank cells in the default style. */
  cells: Cell[];
  /** Points; null: the worksheet's default. */
  height: number | null;
  hidden: boolean;
  /** The style of its blank cells; absent: the default. */
  style?: number;
  /** The row element's attributes in the file it came from. */
  attributes?: Record<string, string>;
}

export interface Style {
  numberFormat: string;
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: boolean; color: string | null };
  /** "#RRGGBB", or null for none. */
  fill: string | null;
  horizontal: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrap: boolean;
  indent: number;
  borders: Partial<Record<"left" | "right" | "top" | "bottom", { style: string; color: string | null }>>;
  /** Matters only while the worksheet is protected. */
  locked: boolean;
  /** The xf it was read from; a style made here has none. What the record does not model is taken from there. */
  xf?: number;
}

export interface TableColumn {
  /** Unique in its table, never reused: TableColumn.id of Office.js, `id` in the file. */
  id: number;
  name: string;
  /** The element's XML in the file it came from, for what is not modelled (formulas, totals, uids). */
  xml?: string;
}

export interface Table {
  /** "{GUID}": Table.id of Office.js, xr:uid in the file. A copy has a new one. */
  uid: string;
  /** The id in the file, unique in the workbook. */
  id: number;
  name: string;
  /** Header and totals rows included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string | null;
  bandedRows: boolean;
  columns: TableColumn[];
  showFilterButton: boolean;
  /** Columns (from the table's first) that have filter criteria, with their XML. */
  filters: { column: number; xml: string }[];
  /** The part it came from. */
  part?: string;
}

export interface ConditionalFormat {
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  /**
   * Rules on a cell's value and rules by formula are modelled; every other is carried as it stood in the file. Operator
   * and formulas as in the file: "equal", "\"Red\"" (no leading "=").
   */
  rule:
    | ({ kind: "cellIs"; operator: string; formulas: string[] } & ConditionalLook)
    | ({ kind: "expression"; formulas: string[] } & ConditionalLook)
    | { kind: "other"; type: string };
  /** The cfRule element it came from. */
  xml?: string;
  /** The dxf it came from: an index into the file's dxfs. */
  dxf?: number;
  /** The dxf element itself, of a rule that came with a worksheet of another file. */
  dxfXml?: string;
}

/** What a conditional format lays over a cell's own looks; null: that is left as it is. */
export interface ConditionalLook {
  fill: string | null;
  fontColor: string | null;
  bold: boolean;
  /** Absent: none. */
  borders?: Style["borders"];
}

export interface DataValidation {
  areas: Area[];
  /**
   * Every other rule is carried as it stood in the file. A list's `source` and the formulas as in the file: "\"Red,Green\"",
   * "$A$1:$A$3", "10" (no leading "="); types and operators too.
   */
  rule:
    | { kind: "list"; source: string; dropDown: boolean }
    | { kind: "compare"; type: ComparedType; operator: ComparisonOperator; formulas: string[] }
    | { kind: "other"; type: string };
  ignoreBlanks: boolean;
  prompt: { show: boolean; title: string; message: string };
  errorAlert: { show: boolean; style: "stop" | "warning" | "information"; title: string; message: string };
  /** The dataValidation element it came from. */
  xml?: string;
}

/** What a data validation rule compares: the value itself, or how long its text is. */
export type ComparedType = "whole" | "decimal" | "date" | "textLength";

export type ComparisonOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** A link from cells to a place in the same workbook. */
export interface Hyperlink {
  area: Area;
  /** "Sheet1!A1", or a defined name. Renaming the worksheet does not change it. */
  documentReference: string;
  /** Shown while the pointer is over it; "" for Excel's own words. */
  screenTip: string;
  /** The hyperlink element it came from. */
  xml?: string;
}

/** The texts at the top and bottom of each page, with Excel's codes: "&P" is the page's number. */
export interface HeadersFooters {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** In points. */
export interface PageMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: number;
  footer: number;
}

export interface Worksheet {
  /** "{GUID}": Worksheet.id of Office.js. A copy has a new one. */
  uid: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string | null;
  rows: Map<number, Row>;
  /** Runs of columns with a width in characters (as in the file) or hidden; not overlapping, in order. */
  columns: {
    first: number;
    last: number;
    width: number | null;
    hidden: boolean;
    style?: number;
    attributes?: Record<string, string>;
  }[];
  defaultRowHeight: number;
  defaultColumnWidth: number;
  merges: Area[];
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  /** Absent: those of the file were not read, and are carried as they stood. */
  dataValidations?: DataValidation[];
  /** The worksheet's own AutoFilter, outside tables; `active` when it has criteria. */
  autoFilter: {
    area: Area;
    active: boolean;
    /** Criteria set here, as a table's `filters`; absent: those of the file. */
    filters?: { column: number; xml: string }[];
  } | null;
  /** What the user has selected on it; absent: the first cell. Not kept in the file. */
  selection?: Area;
  frozenRows: number;
  frozenColumns: number;
  /** null: not protected. `options` are what is still allowed, by Office.js's names. */
  protection: { options: Record<string, boolean>; password: boolean } | null;
  pageLayout: {
    orientation: "portrait" | "landscape";
    fitToWidth: number | null;
    fitToHeight: number | null;
    /** Repeated on each printed page: the first row and the last. */
    titleRows: [number, number] | null;
    /** The first column and the last; absent: none. */
    titleColumns?: [number, number];
    /** The file's number for it: 9 is A4 (ECMA-376 part 1, 18.3.1.63); absent: the printer's own. */
    paperSize?: number;
    /** Absent: Excel's own, 0.7 inch at the sides, 0.75 above and below. */
    margins?: PageMargins;
    centerHorizontally?: boolean;
    centerVertically?: boolean;
    /** Absent: none; null: the file has others for the first or for even pages, which are carried as they stood. */
    headersFooters?: HeadersFooters | null;
    /** Absent: everything in use. */
    printArea?: Area;
  };
  showGridlines: boolean;
  /** Charts, pictures and pivots by name and place, so that a grid can show that they are there; carried as they stood. */
  drawings: { kind: "chart" | "picture" | "shape"; name: string; area: Area; part?: string }[];
  pivots: { name: string; area: Area }[];
  /** What else is tied to cells and carried as it stood: it stays where it is when cells move. */
  carried?: { kind: "comment" | "link" | "sparkline"; area: Area }[];
  /** Within the workbook; those that lead out of it are carried. Absent: none. */
  hyperlinks?: Hyperlink[];
  /** Of a worksheet inserted from another file: the XML of its part there, for what is not modelled. */
  insertedXml?: string;
  /** What has changed since it was read, by part of the worksheet; nothing: its XML is carried byte for byte. */
  changed: Set<WorksheetPart>;
  part?: string;
}

/** The parts of a worksheet that are saved apart. */
export const WORKSHEET_PARTS = [
  "cells",
  "columns",
  "merges",
  "tables",
  "conditionalFormats",
  "dataValidations",
  "hyperlinks",
  "view",
  "protection",
  "pageLayout",
  "autoFilter",
  "name",
  "tabColor",
] as const;

export type WorksheetPart = (typeof WORKSHEET_PARTS)[number];

export interface CustomXmlPart {
  /** "{GUID}", ds:itemID in the file. */
  id: string;
  xml: string;
  /** null: made here. */
  part: string | null;
}

export interface Workbook {
  worksheets: Worksheet[];
  /** Index into `worksheets`. */
  active: number;
  date1904: boolean;
  /** Styles by index; 0 is the default. Interned: equal styles have one index. */
  styles: Style[];
  customXmlParts: CustomXmlPart[];
  /** Sheets may not be added, removed, renamed or moved. */
  structureProtected?: boolean;
  /** The document's title; absent: as it stands in the file. */
  title?: string;
  names: { name: string; formula: string; worksheet: string | null; hidden: boolean }[];
  /** The parts of the file it came from, by path; null: made here. Read by `../package` only. */
  source: ReadonlyMap<string, Uint8Array> | null;
}
