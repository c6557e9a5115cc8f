import { actionFailure } from "./actionFailure.ts";
import { addressTexts, countCellsIn, type MarkedAreas } from "../changes/markedAreas.ts";
import { highlightLooks, isOurFormula, type HighlightLook } from "./highlightLooks.ts";
import { excelCode, RefreshError } from "./refreshError.ts";
import { defaultPatience, inExcel, type Session } from "./session.ts";
import { sendSteps, wholeStep, type Step } from "./steps.ts";

/** What came of marking cells, or of taking marks away. */
export interface Highlighted {
  /** Cells that are marked now, in this many worksheets. */
  readonly cells: number;
  readonly sheets: number;
  /** Worksheets from which marks were taken that no longer held. */
  readonly cleared: number;
  /** Protected worksheets, which were left as they are although there is something to do on them. */
  readonly refused: readonly string[];
}

const halfDone = "Some marks may be missing or left over: pressing the button again puts that right.";

/** Longer addresses go into a second conditional format. */
const LONGEST_ADDRESS = 2_000;

/**
 * Marks cells by conditional formats of ours, and takes away those that stand there from before: afterwards just these
 * cells are marked. Cells, their own formats and everybody else's conditional formats stay as they are, and ours come
 * last, so that whatever else colours a cell still does.
 *
 * Throws only `RefreshError`.
 */
export async function highlightCells(marked: readonly MarkedAreas[], patience = defaultPatience): Promise<Highlighted> {
  const progress = { writing: false };
  try {
    return await inExcel(async (session) => {
      const sheets = await readSheets(session);
      const found = await readMarks(session, sheets);
      const plans = sheets.map((sheet, i) => ({
        sheet,
        marks: found[i]!,
        areas: marked.filter((each) => each.sheet === sheet.name),
      }));
      const concerned = plans.filter(({ marks, areas }) => marks.length + areas.length > 0);
      const open = concerned.filter(({ sheet }) => !sheet.protected);
      progress.writing = true;
      await sendSteps(session, open.map(markSheet));
      const now = open.filter(({ areas }) => areas.length > 0);
      return {
        cells: now.reduce((sum, { areas }) => sum + areas.reduce((n, each) => n + countCellsIn(each.areas), 0), 0),
        sheets: now.length,
        cleared: open.length - now.length,
        refused: concerned.filter(({ sheet }) => sheet.protected).map(({ sheet }) => sheet.name),
      };
    }, patience);
  } catch (cause) {
    throw actionFailure(cause, progress.writing ? halfDone : "");
  }
}

/** Takes away every mark of ours, and nothing else. Throws only `RefreshError`. */
export function clearHighlights(patience = defaultPatience): Promise<Highlighted> {
  return highlightCells([], patience);
}

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

async function readSheets(session: Session): Promise<readonly Sheet[]> {
  const worksheets = session.context.workbook.worksheets.load("items/id,items/name,items/protection/protected");
  await session.sync();
  return worksheets.items.map(({ id, name, protection }) => ({ id, name, protected: protection.protected }));
}

/**
 * The marks on each worksheet, in Excel's order. Their types first: of another type a conditional format has no formula,
 * and Excel for Windows fails to read some of them in some builds (office-js issues 5222, 6827 and 6835).
 */
async function readMarks(
  session: Session,
  sheets: readonly Sheet[],
): Promise<readonly (readonly Excel.ConditionalFormat[])[]> {
  const { worksheets } = session.context.workbook;
  const formats = sheets.map(({ id }) => worksheets.getItem(id).getRange().conditionalFormats.load("items/type"));
  return unlessUnreadable(async () => {
    await session.sync();
    const byFormula = formats.map(({ items }) =>
      items.filter(({ type }) => type === "Custom").map((item) => ({ item, rule: item.custom.rule.load("formula") })),
    );
    if (byFormula.some((items) => items.length > 0)) await session.sync();
    return byFormula.map((items) => items.filter(({ rule }) => isOurFormula(rule.formula)).map(({ item }) => item));
  });
}

interface SheetPlan {
  readonly sheet: Sheet;
  readonly marks: readonly Excel.ConditionalFormat[];
  readonly areas: readonly MarkedAreas[];
}

/** Takes the old marks from the last to the first, as a conditional format's id is its position, and adds the new. */
function markSheet({ sheet, marks, areas }: SheetPlan): Step {
  const texts = areas.map((each) => ({
    look: highlightLooks.find(({ severity }) => severity === each.severity)!,
    addresses: addressTexts(each.areas, LONGEST_ADDRESS),
  }));
  const bytes = texts.reduce((sum, { addresses }) => sum + addresses.length * (LONGEST_ADDRESS + 3_000), 0);
  return wholeStep(bytes + marks.length * 300, ({ workbook }) => {
    for (const mark of marks.toReversed()) mark.delete();
    const worksheet = workbook.worksheets.getItem(sheet.id);
    for (const { look, addresses } of texts)
      for (const address of addresses) addMark(worksheet.getRanges(address), look);
  });
}

/** The formula first: a mark that is not finished is known by it, too. Its place in the order last: then it is another object. */
function addMark(cells: Excel.RangeAreas, { formula, line, lineColour, fill }: HighlightLook): void {
  const mark = cells.conditionalFormats.add("Custom");
  const { rule, format } = mark.custom;
  rule.formula = formula;
  if (fill !== null) format.fill.color = fill;
  const { top, bottom, left, right } = format.borders;
  for (const border of [top, bottom, left, right]) {
    border.style = line;
    border.color = lineColour;
  }
  mark.priority = -1;
}

/** Codes that say nothing of what is read. */
const passing = [
  "InvalidOperationInCellEditMode",
  "RequestAborted",
  "ServiceNotAvailable",
  "Timeout",
] as const satisfies string[];

/** Excel's failure to read conditional formats in words of its own; failures of another kind stay what they are. */
async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const code = excelCode(cause);
    if (code === null || passing.some((other) => other === code)) throw cause;
    throw new RefreshError(code, unreadable, [], cause);
  }
}

const unreadable =
  "This Excel could not say which conditional formats the worksheets have, as some versions of it cannot, so no mark was " +
  "made or taken away. Marks can be deleted by hand: Home, Conditional Formatting, Manage Rules; their formulas begin " +
  'with =N("Plan Indicators.';
