import type { FindingsSheet } from "../findingsSheet.ts";
import { actionFailure } from "./actionFailure.ts";
import { colours, setFont } from "./houseStyle.ts";
import { defaultPatience, inExcel } from "./session.ts";
import { writeTableSheet } from "./writeTableSheet.ts";

/**
 * Adds a worksheet of findings behind the others and shows it: always a new one, since somebody may have written in the
 * last. Returns its name. Throws only `RefreshError`.
 */
export async function writeFindingsSheet(findings: FindingsSheet, patience = defaultPatience): Promise<string> {
  const progress = { name: "" };
  try {
    return await inExcel(async (session) => {
      const { context } = session;
      const { worksheets, tables, names } = context.workbook;
      const inUse = [worksheets, tables, names].map((items) => items.load("items/name"));
      await session.sync();
      const taken = new Set(inUse.flatMap(({ items }) => items.map(({ name }) => name.toLowerCase())));
      const { name, table } = freeNames(taken);
      progress.name = name;
      const { content, links } = findings;
      const sheet = writeTableSheet(context.workbook, { ...content, name, table: { ...content.table, name: table } });
      writeLinks(sheet, content.lines.length + 3, links);
      sheet.activate();
      await session.sync();
      return name;
    }, patience);
  } catch (cause) {
    const { name } = progress;
    throw actionFailure(cause, name && `A worksheet ${name} may be there and not complete: delete it, then try again.`);
  }
}

/** "Findings", "Findings (2)" and so on; Excel takes no notice of case. */
function freeNames(taken: ReadonlySet<string>): { readonly name: string; readonly table: string } {
  for (let n = 1; ; n++) {
    const [name, table] = n === 1 ? ["Findings", "FindingsList"] : [`Findings (${n})`, `FindingsList${n}`];
    if (!taken.has(name.toLowerCase()) && !taken.has(table.toLowerCase())) return { name, table };
  }
}

/** Links from the cells of one column, from the first row below the header, to the cells that they name. */
function writeLinks(sheet: Excel.Worksheet, firstRow: number, { column, places }: FindingsSheet["links"]): void {
  places.forEach((place, row) => {
    if (place === null) return;
    const { sheet: name, cell } = place;
    sheet.getRangeByIndexes(firstRow + row, column, 1, 1).hyperlink = {
      documentReference: `'${name.replaceAll("'", "''")}'!${cell ?? "A1"}`,
      screenTip: `Go to ${name}${cell === null ? "" : `, ${cell}`}`.slice(0, 255),
      textToDisplay: cell === null ? name : `${name}, ${cell}`,
    };
  });
  // A link has looks of its own.
  setFont(sheet.getRangeByIndexes(firstRow, column, places.length, 1), { color: colours.navy });
}
