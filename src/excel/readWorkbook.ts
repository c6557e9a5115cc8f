import { memoryNamespace } from "../changes/memory.ts";
import type { Session } from "./session.ts";

export interface WorksheetShape {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** The worksheet's own filter, outside tables, hides rows at present. */
  readonly filtered: boolean;
}

export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly sheet: WorksheetShape;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  /** Rows of the body. */
  readonly rowCount: number;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly filtered: boolean;
}

/** What a workbook is made of, before any cell is read. */
export interface WorkbookShape {
  readonly worksheets: readonly WorksheetShape[];
  readonly tables: readonly TableShape[];
  /** The ids of the custom XML parts in our namespace: one, none, or more where files were merged. */
  readonly memoryParts: readonly string[];
}

/** The first sync: worksheets, tables with their columns and sizes, protection, filters, the add-in's memory. */
export async function readWorkbook(session: Session): Promise<WorkbookShape> {
  const { workbook } = session.context;
  const worksheets = workbook.worksheets.load(
    "items/id,items/name,items/protection/protected,items/autoFilter/isDataFiltered",
  );
  const tables = workbook.tables.load(
    "items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/autoFilter/isDataFiltered," +
      "items/rows/count,items/columns/items/id,items/columns/items/name",
  );
  const parts = workbook.customXmlParts.getByNamespace(memoryNamespace).load("items/id");
  await session.sync();

  const shapes = worksheets.items.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    protected: sheet.protection.protected,
    filtered: sheet.autoFilter.isDataFiltered,
  }));
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  return {
    worksheets: shapes,
    tables: tables.items.map((table) => ({
      id: table.id,
      name: table.name,
      sheet: byId.get(table.worksheet.id)!,
      columns: table.columns.items.map(({ id, name }) => ({ id, name })),
      rowCount: table.rows.count,
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      filtered: table.autoFilter.isDataFiltered,
    })),
    memoryParts: parts.items.map((part) => part.id),
  };
}
