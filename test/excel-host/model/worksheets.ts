import { markChanged, markWorkbookChanged } from "./changes.ts";
import { fail, notModelled } from "./excelError.ts";
import { newUid, numberedName } from "./identity.ts";
import { movePositions } from "./positions.ts";
import { isNameTaken } from "./tableNames.ts";
import { WORKSHEET_PARTS, type Table, type Workbook, type Worksheet } from "./workbook.ts";

/** Puts worksheets in at a position; the active one stays active. */
export function insertAt(workbook: Workbook, position: number, worksheets: readonly Worksheet[]): void {
  keepActive(workbook, () => workbook.worksheets.splice(position, 0, ...worksheets));
}

/** An empty worksheet as Excel makes it. */
export function blankWorksheet(name: string): Worksheet {
  return {
    uid: newUid(),
    name,
    visibility: "Visible",
    tabColor: null,
    rows: new Map(),
    columns: [],
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    merges: [],
    tables: [],
    conditionalFormats: [],
    dataValidations: [],
    autoFilter: null,
    frozenRows: 0,
    frozenColumns: 0,
    protection: null,
    pageLayout: { orientation: "portrait", fitToWidth: null, fitToHeight: null, titleRows: null },
    showGridlines: true,
    drawings: [],
    pivots: [],
    changed: new Set(WORKSHEET_PARTS),
  };
}

export const worksheetNamed = (workbook: Workbook, name: string): Worksheet | undefined =>
  workbook.worksheets.find((worksheet) => worksheet.name.toLowerCase() === name.toLowerCase());

/** Fails with InvalidArgument for a name Excel does not take (https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9). */
function checkName(workbook: Workbook, name: string, self: Worksheet | null): void {
  const bad =
    name === "" ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    /^history$/i.test(name);
  if (bad) fail("InvalidArgument");
  const other = worksheetNamed(workbook, name);
  if (other !== undefined && other !== self) fail("ItemAlreadyExists");
}

/**
 * Fails with AccessDenied where the structure is protected: no worksheet is added, moved, renamed, deleted or hidden then
 * (https://support.microsoft.com/office/7e365a4d-3e89-4616-84ca-1931257c1517).
 */
export function checkStructure(workbook: Workbook): void {
  if (workbook.structureProtected === true) fail("AccessDenied");
}

/** Adds a worksheet at the end; without a name it is the next "Sheet1", "Sheet2" … */
export function addWorksheet(workbook: Workbook, name: string | null): Worksheet {
  checkStructure(workbook);
  if (name !== null) checkName(workbook, name, null);
  const worksheet = blankWorksheet(
    name ?? numberedName("Sheet", (free) => worksheetNamed(workbook, free) !== undefined),
  );
  workbook.worksheets.push(worksheet);
  markWorkbookChanged(workbook);
  return worksheet;
}

/** Renames a worksheet. Formulas that name it are not rewritten here, so where there are any it is refused. */
export function renameWorksheet(workbook: Workbook, worksheet: Worksheet, name: string): void {
  checkName(workbook, name, worksheet);
  if (name === worksheet.name) return;
  checkStructure(workbook);
  if (isReferredTo(workbook, worksheet)) notModelled("renaming a worksheet that formulas or names refer to");
  for (const defined of workbook.names) if (defined.worksheet === worksheet.name) defined.worksheet = name;
  worksheet.name = name;
  markChanged(workbook, worksheet, "name");
}

function isReferredTo(workbook: Workbook, worksheet: Worksheet): boolean {
  const mark = worksheet.name.toLowerCase().replaceAll("'", "''");
  const refers = (formula: string | null): boolean => {
    const text = formula?.toLowerCase() ?? "";
    return text.includes(`${mark}!`) || text.includes(`'${mark}'!`);
  };
  if (workbook.names.some((defined) => refers(defined.formula))) return true;
  return workbook.worksheets.some((sheet) =>
    [...sheet.rows.values()].some((row) => row.cells.some((cell) => refers(cell.formula))),
  );
}

/** Moves a worksheet to a position counted from zero. */
export function moveWorksheet(workbook: Workbook, worksheet: Worksheet, position: number): void {
  checkStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.worksheets.length) fail("InvalidArgument");
  keepActive(workbook, () => {
    workbook.worksheets.splice(workbook.worksheets.indexOf(worksheet), 1);
    workbook.worksheets.splice(position, 0, worksheet);
  });
}

/**
 * Deletes a worksheet: not the last visible one, and none that is VeryHidden (InvalidOperation)
 * (https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1)).
 */
export function deleteWorksheet(workbook: Workbook, worksheet: Worksheet): void {
  checkStructure(workbook);
  if (worksheet.visibility === "VeryHidden") fail("InvalidOperation");
  const visible = workbook.worksheets.filter((other) => other.visibility === "Visible");
  if (visible.length === 1 && visible[0] === worksheet) fail("InvalidOperation");
  const wasActive = workbook.worksheets[workbook.active] === worksheet;
  keepActive(workbook, () => workbook.worksheets.splice(workbook.worksheets.indexOf(worksheet), 1));
  movePositions(worksheet, () => null);
  workbook.names = workbook.names.filter((defined) => defined.worksheet !== worksheet.name);
  if (wasActive) workbook.active = workbook.worksheets.findIndex((other) => other.visibility === "Visible");
}

function keepActive(workbook: Workbook, change: () => void): void {
  const active = workbook.worksheets[workbook.active];
  change();
  workbook.active = Math.max(0, active === undefined ? 0 : workbook.worksheets.indexOf(active));
  markWorkbookChanged(workbook);
}

/**
 * Copies a worksheet: "Sheet1 (2)". The copy, its tables and their columns have new ids, and tables new names.
 *
 * It keeps the part it was copied from, for what is not modelled (margins, headers and footers). What hangs from the
 * worksheet in parts of its own is not copied here, so a worksheet that has any is refused.
 */
export function copyWorksheet(workbook: Workbook, worksheet: Worksheet, position: number): Worksheet {
  checkStructure(workbook);
  if (worksheet.drawings.length + worksheet.pivots.length + (worksheet.carried?.length ?? 0) > 0)
    notModelled("copying a worksheet with charts, pictures, pivots, comments, links or sparklines");
  const { changed: _, selection: __, tables, name, ...content } = worksheet;
  const copy: Worksheet = {
    ...structuredClone(content),
    uid: newUid(),
    name: copyName(name, (free) => worksheetNamed(workbook, free) !== undefined),
    tables: [],
    changed: new Set(WORKSHEET_PARTS),
  };
  for (const table of tables) copy.tables.push(copyTable(workbook, table, copy.tables));
  for (const row of copy.rows.values()) row.cells.forEach((cell) => delete cell.xml);
  keepActive(workbook, () => workbook.worksheets.splice(position, 0, copy));
  return copy;
}

/** "Sheet1 (2)", or with the first number that is free. */
export function copyName(name: string, isTaken: (name: string) => boolean): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const free = stem.slice(0, 31 - suffix.length) + suffix;
    if (!isTaken(free)) return free;
  }
}

/** "Scorecard" → "Scorecard2", or with the next number that is free. */
export function numberedTableName(name: string, isTaken: (name: string) => boolean): string {
  const stem = name.replace(/\d+$/, "");
  let number = 2;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

function copyTable(workbook: Workbook, table: Table, siblings: Table[]): Table {
  const { part: _, ...content } = table;
  const isTaken = (name: string): boolean =>
    isNameTaken(workbook, name) || siblings.some((other) => other.name.toLowerCase() === name.toLowerCase());
  const ids = [...workbook.worksheets.flatMap((sheet) => sheet.tables), ...siblings].map((other) => other.id);
  const lastColumnId = Math.max(...table.columns.map((column) => column.id));
  return {
    ...structuredClone(content),
    uid: newUid(),
    id: Math.max(0, ...ids) + 1,
    name: numberedTableName(table.name, isTaken),
    columns: table.columns.map(({ name }, index) => ({ id: lastColumnId + index + 1, name })),
  };
}
