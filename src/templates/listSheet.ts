import { tablesOfDocument, type ListName } from "../plan/document/documentTables.ts";
import type { PlanCell, PlanDocument, PlanRow } from "../plan/document/planDocument.ts";
import type { ColumnKind, PlanColumn, PlanTable } from "../plan/tables/planTable.ts";
import { heldCell } from "../tables/planDocument/cell.ts";
import { kindOf, yearsIn } from "../tables/planDocument/tablesOfPlan.ts";
import { columnWidth } from "./columnWidth.ts";
import { computedRoom } from "./computedRoom.ts";
import { dropDown } from "./dropDown.ts";
import { blankFormats, type BlankFormat } from "./figureFormats.ts";
import { columnsFor } from "./offeredColumns.ts";
import { refsIn } from "./refs.ts";
import { sheetWords } from "./sheetWords.ts";
import type { CellKind, ColumnContent, HeldContent, SheetContent } from "./workbookContent.ts";

interface TemplateColumn {
  readonly content: ColumnContent;
  readonly cellIn: (row: PlanRow) => HeldContent;
}

/** The worksheet of one of a plan's tables: its rows, or a blank one where it has none. */
export function listSheet(document: PlanDocument, list: ListName): Omit<SheetContent, "footer" | "lines"> {
  const table: PlanTable = tablesOfDocument[list];
  const rows = document[list] ?? [{}];
  const columns = columnsOf(document, list, rows);
  const [first, second] = columns;
  // A ref with the name that it stands for.
  const leading = first?.content.kind === "ref" && second?.content.kind !== "ref" ? 2 : 1;
  return {
    name: table.name,
    title: sheetWords[list],
    leadingColumns: leading,
    roomAtRight: computedRoom(document, list),
    table: {
      name: table.name,
      columns: columns.map(({ content }) => content),
      rows: rows.map((row) => columns.map(({ cellIn }) => cellIn(row))),
    },
  };
}

function columnsOf(document: PlanDocument, list: ListName, rows: readonly PlanRow[]): readonly TemplateColumn[] {
  const table: PlanTable = tablesOfDocument[list];
  const wanted = columnsFor(document, list);
  const blank = blankFormats(document);
  return table.columns.flatMap((column) => [
    ...(wanted.has(column.role) ? [columnOf(document, list, column, rows, blank)] : []),
    ...(table.years?.after === column.role ? yearsOf(table, rows, blank) : []),
  ]);
}

function columnOf(
  document: PlanDocument,
  list: ListName,
  column: PlanColumn,
  rows: readonly PlanRow[],
  blank: BlankFormat,
): TemplateColumn {
  const { role, header, prompt } = column;
  const texts = rows.flatMap((row) => wordsIn(row[role]));
  const refs = refsIn(document, list, role, texts);
  const kind: CellKind = refs === null ? cellKinds[column.kind] : "ref";
  // The usual words, and the plan's own; or what is there to refer to.
  const offered = refs ?? (column.list && [...column.list, ...texts]);
  const words = offered && dropDown(offered);
  return {
    content: {
      header,
      kind,
      width: column.width ?? columnWidth(header, role, kind, texts),
      ...(words && { list: words }),
      ...(prompt !== undefined && { prompt }),
    },
    cellIn: (row) =>
      heldContent(row[role], kindOf(column), kind === "ref" ? "@" : blank(row, { role, kind: column.kind })),
  };
}

function yearsOf({ years }: PlanTable, rows: readonly PlanRow[], blank: BlankFormat): readonly TemplateColumn[] {
  if (years === undefined) return [];
  return yearsIn(rows).map((year) => {
    const header = years.header(year);
    const texts = rows.flatMap((row) => wordsIn(row.years?.[year] ?? undefined));
    return {
      content: {
        header,
        kind: "figure",
        width: columnWidth(header, null, "figure", texts),
        ...(years.prompt !== undefined && { prompt: years.prompt }),
      },
      // A year's column has no role of its own: its kind says how figures stand there.
      cellIn: (row) =>
        heldContent(row.years?.[year] ?? undefined, years.kind, blank(row, { role: "target", kind: years.kind })),
    };
  });
}

const cellKinds = {
  text: "text",
  lines: "text",
  choice: "text",
  period: "text",
  figure: "figure",
  target: "figure",
  money: "figure",
  count: "figure",
} as const satisfies Record<ColumnKind, CellKind>;

/** The cell as Excel holds it, which reads back as the plan writes it; a blank one waits in its format. */
function heldContent(cell: PlanCell | undefined, kind: ColumnKind, blankFormat: string): HeldContent {
  if (cell === undefined) return { value: "", format: blankFormat };
  const { value, format } = heldCell(cell, kind);
  return { value: typeof value === "boolean" ? String(value) : value, format };
}

function wordsIn(cell: PlanCell | undefined): readonly string[] {
  if (cell === undefined) return [];
  return [typeof cell === "object" ? cell.join("\n") : String(cell)];
}
