import type { Position } from "../model/positions.ts";
import type {
  Area,
  ConditionalFormat,
  CustomXmlPart,
  Table,
  TableColumn,
  Workbook,
  Worksheet,
} from "../model/workbook.ts";

/** A Range: a place that moves with its cells, and the reference that keeps it between syncs. */
export interface RangeTarget {
  position: Position;
  referenceId: string | null;
}

/** Several areas of one worksheet. */
export interface AreasTarget {
  worksheet: Worksheet;
  areas: Area[];
}

/** Those rows and columns of a range that are not hidden. */
export interface ViewTarget {
  worksheet: Worksheet;
  rows: number[];
  columns: number[];
}

/** One side of a range's borders. */
export interface BorderTarget {
  range: RangeTarget;
  side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";
}

/** Cells whose conditional formats are asked for. */
export type FormattedTarget = RangeTarget | AreasTarget;

/** A conditional format, and the cells whose collection it was reached through: there its id is its position. */
export interface FormatTarget {
  cells: FormattedTarget;
  format: ConditionalFormat;
}

/** One side of the borders that a conditional format draws. */
export interface FormatBorderTarget extends FormatTarget {
  side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
}

/** The tables of a worksheet, or of the workbook; `keep` narrows them. */
export interface TablesTarget {
  worksheet: Worksheet | null;
  keep?: (table: Table) => boolean;
}

export interface ColumnTarget {
  table: Table;
  column: TableColumn;
}

/** "A TableRow object represents the physical location of the table row, but not the data." */
export interface RowTarget {
  table: Table;
  index: number;
}

/** Every class of Office.js that is modelled, with what an object of it stands for here. */
export interface Targets {
  Application: Workbook;
  AutoFilter: Worksheet;
  CellValueConditionalFormat: FormatTarget;
  /** Charts are counted only. */
  ChartCollection: number;
  ConditionalFormat: FormatTarget;
  ConditionalFormatCollection: FormattedTarget;
  ConditionalRangeBorder: FormatBorderTarget;
  ConditionalRangeBorderCollection: FormatTarget;
  ConditionalRangeFill: FormatTarget;
  ConditionalRangeFont: FormatTarget;
  ConditionalRangeFormat: FormatTarget;
  ConditionalFormatRule: FormatTarget;
  CustomConditionalFormat: FormatTarget;
  CustomXmlPart: CustomXmlPart;
  /** null; a scoped collection has the namespace. */
  CustomXmlPartCollection: string | null;
  CustomXmlPartScopedCollection: string | null;
  DataValidation: RangeTarget;
  DocumentProperties: Workbook;
  Filter: ColumnTarget;
  FormatProtection: RangeTarget;
  /** What all pages have alike. */
  HeaderFooter: Worksheet;
  HeaderFooterGroup: Worksheet;
  NamedItem: Workbook["names"][number];
  /** The worksheet's name, or null for the names of the workbook. */
  NamedItemCollection: string | null;
  PageLayout: Worksheet;
  /** Pivots are counted only. */
  PivotTableCollection: number;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeBorder: BorderTarget;
  RangeBorderCollection: RangeTarget;
  RangeCollection: AreasTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  RangeView: ViewTarget;
  Table: Table;
  TableAutoFilter: Table;
  TableCollection: TablesTarget;
  TableColumn: ColumnTarget;
  TableColumnCollection: Table;
  TableRow: RowTarget;
  TableRowCollection: Table;
  Workbook: Workbook;
  /** A file in base64; null for a blank workbook. */
  WorkbookCreated: unknown;
  Worksheet: Worksheet;
  WorksheetCollection: Workbook;
  WorksheetFreezePanes: Worksheet;
  WorksheetProtection: Worksheet;
}

export type Kind = keyof Targets;
