import { markWorkbookChanged } from "./changes.ts";
import { fail, notModelled } from "./excelError.ts";
import { renameMentions, type Renaming } from "./formulaReferences.ts";
import { newUid } from "./identity.ts";
import { internStyle, NORMAL_STYLE, styleAt } from "./styles.ts";
import { isNameTaken, sameName } from "./tableNames.ts";
import { WORKSHEET_PARTS, type Style, type Table, type Workbook, type Worksheet } from "./workbook.ts";
import { copyName, insertAt, numberedTableName, worksheetNamed } from "./worksheets.ts";
import { unescapeXml } from "./xmlText.ts";

/**
 * Inserts worksheets of another workbook at a position, in the order they have there; custom XML does not come along.
 *
 * A worksheet or table whose name is taken gets a number behind it, and formulas follow. Styles like the other workbook's
 * Normal become this one's, as when worksheets are moved between workbooks. What stands in the way is refused by name.
 */
export function insertWorksheets(
  workbook: Workbook,
  source: Workbook,
  chosen: readonly Worksheet[],
  position: number,
): Worksheet[] {
  if (workbook.structureProtected === true) fail("AccessDenied");
  if (workbook.date1904 !== source.date1904) notModelled("inserting worksheets that count days from another year");
  const sheetNames = new Map<Worksheet, string>();
  const tableNames = new Map<Table, string>();
  for (const worksheet of chosen) {
    sheetNames.set(worksheet, freeSheetName(workbook, worksheet.name, [...sheetNames.values()]));
    for (const table of worksheet.tables)
      tableNames.set(table, freeTableName(workbook, table.name, [...tableNames.values()]));
  }
  const names = namesOf(source, chosen);
  for (const { name, worksheet } of names) {
    if (
      worksheet === null &&
      (isNameTaken(workbook, name) || [...tableNames.values()].some((other) => sameName(other, name)))
    )
      notModelled(`inserting the name ${name}, which the workbook has already (OfficeDev/office-js#4772),`);
  }
  const style = styleMapper(workbook, source);
  const inserted = chosen.map((worksheet) => {
    const renaming = renamingFor(worksheet, sheetNames, tableNames);
    return inserting(worksheet, sheetNames.get(worksheet) ?? worksheet.name, tableNames, renaming, style);
  });
  let id = Math.max(0, ...workbook.worksheets.flatMap(({ tables }) => tables.map((table) => table.id)));
  for (const table of inserted.flatMap(({ tables }) => tables)) table.id = ++id;
  for (const name of names) {
    const owner = chosen.find((worksheet) => worksheet.name === name.worksheet);
    const renaming = renamingFor(owner ?? null, sheetNames, tableNames);
    const worksheet = owner === undefined ? null : (sheetNames.get(owner) ?? owner.name);
    workbook.names.push({ ...name, worksheet, formula: renameMentions(name.formula, renaming) });
  }
  insertAt(workbook, position, inserted);
  markWorkbookChanged(workbook);
  return inserted;
}

/** Those of the chosen worksheets, and those of the workbook. Excel's own (print titles …) are worksheets' settings here. */
function namesOf({ names }: Workbook, chosen: readonly Worksheet[]): Workbook["names"] {
  return names.filter(
    ({ name, worksheet }) =>
      !name.startsWith("_xlnm.") && (worksheet === null || chosen.some((other) => other.name === worksheet)),
  );
}

function freeSheetName(workbook: Workbook, name: string, others: readonly string[]): string {
  const isTaken = (free: string): boolean =>
    worksheetNamed(workbook, free) !== undefined || others.some((other) => sameName(other, free));
  return isTaken(name) ? copyName(name, isTaken) : name;
}

function freeTableName(workbook: Workbook, name: string, others: readonly string[]): string {
  const isTaken = (free: string): boolean =>
    isNameTaken(workbook, free) || others.some((other) => sameName(other, free));
  return isTaken(name) ? numberedTableName(name, isTaken) : name;
}

/** What a formula on a worksheet (null: of a name of the workbook) may name, and what that is called then. */
function renamingFor(
  own: Worksheet | null,
  sheetNames: ReadonlyMap<Worksheet, string>,
  tableNames: ReadonlyMap<Table, string>,
): Renaming {
  return {
    worksheet: (name) =>
      [...sheetNames].find(([sheet]) => sameName(sheet.name, name))?.[1] ??
      notModelled(`inserting a formula that refers to the worksheet ${name}, which is not inserted,`),
    table(name) {
      const table = [...tableNames].find(([other]) => sameName(other.name, name));
      if (table === undefined) return name;
      // Excel on the web makes it a link to another workbook.
      if (own?.tables.includes(table[0]) !== true)
        notModelled(`inserting a formula that names the table ${name} of another worksheet (OfficeDev/office-js#5911)`);
      return table[1];
    },
    elsewhere: () => notModelled("inserting a formula that refers to another workbook or to several worksheets"),
  };
}

function inserting(
  worksheet: Worksheet,
  name: string,
  tableNames: ReadonlyMap<Table, string>,
  renaming: Renaming,
  style: (index: number) => number,
): Worksheet {
  const { changed: _, selection: __, tables, ...content } = worksheet;
  const copy: Worksheet = {
    ...structuredClone(content),
    tables: [],
    uid: newUid(),
    name,
    changed: new Set(WORKSHEET_PARTS),
  };
  const renamed = (formula: string): string => renameMentions(formula, renaming);
  for (const row of copy.rows.values()) {
    if (row.style !== undefined) row.style = style(row.style);
    row.cells.forEach((cell) => {
      cell.style = style(cell.style);
      if (cell.formula !== null) cell.formula = renamed(cell.formula);
    });
  }
  for (const run of copy.columns) if (run.style !== undefined) run.style = style(run.style);
  for (const format of copy.conditionalFormats) {
    const { rule } = format;
    if (rule.kind !== "other") {
      const formulas = rule.formulas.map(renamed);
      if (formulas.some((formula, index) => formula !== rule.formulas[index])) delete format.xml;
      format.rule = { ...rule, formulas };
    } else checkCarried(format.xml, renamed);
  }
  for (const validation of copy.dataValidations ?? notModelled("inserting a worksheet whose lists were not read")) {
    const { rule } = validation;
    if (rule.kind === "other") {
      checkCarried(validation.xml, renamed);
      continue;
    }
    delete validation.xml;
    validation.rule =
      rule.kind === "list"
        ? { ...rule, source: renamed(rule.source) }
        : { ...rule, formulas: rule.formulas.map(renamed) };
  }
  copy.tables = tables.map((table) => insertedTable(table, tableNames.get(table) ?? table.name, renamed));
  return copy;
}

function insertedTable(table: Table, name: string, renamed: (formula: string) => string): Table {
  for (const { xml } of table.columns) checkCarried(xml, renamed);
  return { ...structuredClone(table), uid: newUid(), name };
}

/** What is carried as it stands cannot follow another name. */
function checkCarried(xml: string | undefined, renamed: (formula: string) => string): void {
  for (const [, text = ""] of (xml ?? "").matchAll(/<(?:\w+:)?\w*[fF]ormula\w*(?:\s[^>]*)?>([^<]*)</g)) {
    const formula = unescapeXml(text);
    if (renamed(formula) !== formula) notModelled("inserting a rule or a table's formula that names what is renamed");
  }
}

/** From styles of the other workbook to those here. */
function styleMapper(workbook: Workbook, source: Workbook): (index: number) => number {
  const normal = workbook.styles[0] ?? NORMAL_STYLE;
  const theirs = source.styles[0] ?? NORMAL_STYLE;
  const known = new Map<number, number>([[0, 0]]);
  return (index) => {
    const style = known.get(index) ?? internStyle(workbook, follow(styleAt(source, index), theirs, normal));
    known.set(index, style);
    return style;
  };
}

/** A cell in the font of its workbook's Normal style has that of the workbook it comes to. */
function follow(style: Style, theirs: Style, normal: Style): Style {
  const same = JSON.stringify(style.font) === JSON.stringify(theirs.font);
  return { ...style, font: { ...(same ? normal.font : style.font) }, borders: { ...style.borders } };
}
