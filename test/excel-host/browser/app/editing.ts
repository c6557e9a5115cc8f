import { forEachCell } from "../../model/cells.ts";
import { USER_LOCALE } from "../../model/entry.ts";
import { ExcelError } from "../../model/excelError.ts";
import { styleAt, styleIndexAt } from "../../model/styles.ts";
import type { Area, Workbook, Worksheet } from "../../model/workbook.ts";
import { clearContents, enterText, writeCells, type WriteOptions } from "../../model/writeCells.ts";
import type { Place } from "../sheet/selection.ts";
import type { ApplicationState } from "./application.ts";
import { copiedText, pastedCells } from "./clipboard.ts";
import { entryText } from "./entry.ts";
import type { Store } from "./store.ts";

/** A cell while it is edited. */
export interface Edit {
  place: Place;
  /** What stood there when the edit began. */
  before: string;
  text: string;
  /** "enter": begun by typing, the arrow keys finish it. "edit": begun with F2 or the mouse, they move in the text. */
  mode: "enter" | "edit";
  /** Where the person types. */
  where: "cell" | "bar";
}

/** Changing cells as a person does. */
export interface Editing {
  /** `text`: what is typed in place of what the cell holds; null to change that. */
  beginEdit: (text: string | null, mode: Edit["mode"], where: Edit["where"]) => void;
  changeEdit: (text: string) => void;
  /** Writes what was typed; false, and the edit goes on, where Excel would not take it. */
  commitEdit: () => boolean;
  cancelEdit: () => void;
  clearSelection: () => void;
  /** The selected cells as a text for other programs. */
  copy: () => string;
  /** Writes a text of another program into the cells from the selection's first on. */
  paste: (text: string) => void;
}

const PROTECTED = "The cell is on a protected sheet. To change it, unprotect the sheet in Excel first.";

/** `changed` is told of the cells that a person has changed. */
export function createEditing(store: Store<ApplicationState>, changed: (area: Area) => void): Editing {
  const state = store.get;

  /** Makes a person's change, unless the cells are protected or Excel would refuse it; then that is said. */
  function change(area: Area, make: (workbook: Workbook, worksheet: Worksheet) => void): boolean {
    const { host, sheet } = state();
    if (anyLocked(host.workbook, sheet.worksheet, area)) {
      store.update({ message: PROTECTED });
      return false;
    }
    try {
      make(host.workbook, sheet.worksheet);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      store.update({ message: error.message });
      return false;
    }
    return true;
  }

  function endEdit(): void {
    state().host.editingCell = false;
    store.update({ edit: null });
  }

  return {
    beginEdit(text, mode, where) {
      const { host, sheet, selection, edit } = state();
      if (edit !== null) {
        store.update({ edit: { ...edit, where, mode } });
        return;
      }
      const place = selection.active;
      if (anyLocked(host.workbook, sheet.worksheet, cellArea(place))) {
        store.update({ message: PROTECTED });
        return;
      }
      host.editingCell = true;
      const before = entryText(host.workbook, sheet.worksheet, place);
      store.update({ edit: { place, before, text: text ?? before, mode, where }, message: null });
    },
    changeEdit(text) {
      const { edit } = state();
      if (edit !== null) store.update({ edit: { ...edit, text } });
    },
    commitEdit() {
      const { edit, host } = state();
      if (edit === null) return true;
      if (edit.text === edit.before) {
        endEdit();
        return true;
      }
      const { row, column } = edit.place;
      const { autoExpandTables } = host;
      const done = change(cellArea(edit.place), (workbook, worksheet) =>
        enterText(workbook, worksheet, row, column, edit.text, { autoExpandTables }),
      );
      if (!done) return false;
      endEdit();
      changed(cellArea(edit.place));
      return true;
    },
    cancelEdit: endEdit,
    clearSelection() {
      const { area } = state().selection;
      if (change(area, (workbook, worksheet) => clearContents(workbook, worksheet, area))) changed(area);
    },
    copy() {
      const { host, sheet, selection } = state();
      return copiedText(host.workbook, sheet.worksheet, selection.area);
    },
    paste(text) {
      const { host, selection } = state();
      const cells = pastedCells(text);
      const area = { ...selection.area, rows: cells.length, columns: cells[0]?.length ?? 1 };
      const at = (row: number, column: number): string => cells[row]?.[column] ?? "";
      const options: WriteOptions = { autoExpandTables: host.autoExpandTables, locale: USER_LOCALE };
      if (change(area, (workbook, worksheet) => writeCells(workbook, worksheet, area, at, options))) changed(area);
    },
  };
}

const cellArea = ({ row, column }: Place): Area => ({ row, column, rows: 1, columns: 1 });

function anyLocked(workbook: Workbook, worksheet: Worksheet, area: Area): boolean {
  if (worksheet.protection === null) return false;
  let locked = styleAt(workbook, styleIndexAt(worksheet, area.row, area.column)).locked;
  forEachCell(worksheet, area, (cell) => {
    locked ||= styleAt(workbook, cell.style).locked;
  });
  return locked;
}
