import { z } from "zod";
import { LONGEST_LIST, sheetNames } from "./workbookContent.ts";

/**
 * What a column holds, which decides how its cells are formatted and set:
 * `ref` a reference that stays text ("1", "1a", "NI 72"); `text` words; `mark` a symbol or one short word;
 * `figure` what an analyst counts with: numbers become numbers, and words ("National average") stay words.
 */
export type CellKind = z.infer<typeof cellKind>;
const cellKind = z.enum(["ref", "text", "mark", "figure"]);

/** The values that a drop-down offers, others may be typed; Excel takes no more than 255 characters, parted at commas. */
const dropDown = z
  .array(z.string().regex(/^[^,]+$/, "A value of a list has no comma"))
  .min(1)
  .refine((values) => values.join(",").length <= LONGEST_LIST, "A list has no more than 255 characters");

const columnContent = z.strictObject({
  header: z.string().trim().min(1),
  kind: cellKind,
  /** Points. */
  width: z.number().min(20).max(600),
  list: dropDown.optional(),
  /** What Excel says beside a cell of the column that is selected. */
  prompt: z.string().min(1).max(255).optional(),
});

/** A cell as Excel holds it. A number stands under its format, and so does what is typed into a blank (""). */
const heldContent = z.strictObject({
  value: z.union([z.string(), z.number()]),
  format: z.string().min(1),
  list: dropDown.optional(),
});

/** Or as the document prints it: "80.6%", "0", "National average"; null where the document has nothing. */
const cellContent = z.union([z.string().min(1), heldContent]).nullable();

/** Excel's rule for names, less the few that look like a cell ("A1", "R1C1"). */
const tableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/, "Not a table name")
  .refine(
    (name) => !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name),
    "A table name must not look like a cell",
  );

const sheetName = z.string().regex(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/, "Not a worksheet name");

const tableContent = z
  .strictObject({
    name: tableName,
    columns: z.array(columnContent).min(1),
    rows: z.array(z.array(cellContent)),
  })
  .refine(({ columns }) => allDifferent(columns.map((column) => column.header)), "Headers of a table must differ")
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), "A row needs a cell a column");

const footer = z.string().min(1).max(200);

const coverContent = z.strictObject({
  name: sheetName,
  title: z.string().min(1),
  /** Below the title: whose plan it is. */
  subtitle: z.string().min(1).optional(),
  sections: z.array(
    z.strictObject({
      heading: z.string().min(1),
      /** What stands at the left, and what is said of it; where a worksheet is named, the left is a link to it. */
      rows: z.array(z.strictObject({ label: z.string().min(1), text: z.string().min(1), sheet: sheetName.optional() })),
    }),
  ),
  footer: footer.optional(),
});

const sheetContent = z.strictObject({
  name: sheetName,
  title: z.string().min(1),
  /** Below the title, one a row: source, period, notes. Not wrapped, so no longer than the table is wide. */
  lines: z.array(z.string().min(1)),
  /** How many of the first columns stay in sight, and are repeated where a printed row is two pages wide; absent: none. */
  leadingColumns: z.number().int().min(1).optional(),
  /** Points that computed columns will take at the table's right, for which its printed pages are set up too. */
  roomAtRight: z.number().min(0).optional(),
  /** At the foot of a printed page, before its number. */
  footer: footer.optional(),
  /** One a worksheet: so its header can stay in sight, repeat on every printed page, and the table can grow. */
  table: tableContent,
});

/** A workbook to be written: what stands on its worksheets, in order. Cells are texts as printed, by row. */
export const workbookContent = z
  .strictObject({
    /** A first worksheet without a table, which leads to the others. */
    cover: coverContent.optional(),
    sheets: z.array(sheetContent).min(1),
  })
  .refine((content) => allDifferent(sheetNames(content)), "Names of worksheets must differ")
  .refine(({ sheets }) => allDifferent(sheets.map((sheet) => sheet.table.name)), "Names of tables must differ");

export type WorkbookContent = z.infer<typeof workbookContent>;
export type SheetContent = z.infer<typeof sheetContent>;
export type CoverContent = z.infer<typeof coverContent>;
export type ColumnContent = z.infer<typeof columnContent>;
export type CellContent = z.infer<typeof cellContent>;
export type HeldContent = z.infer<typeof heldContent>;

/** Excel takes no notice of case in names and headers. */
function allDifferent(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}
