import type { KeyboardEvent } from "react";
import type { Application } from "../app/application.ts";
import { moveSelection } from "./gridKeys.ts";

/**
 * What a key does while a cell is edited, in the cell or in the formula bar: Enter and Tab finish, Escape gives up,
 * Alt+Enter breaks the line, and an edit begun by typing is finished by the arrow keys.
 */
export function handleEditKey(
  event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  application: Application,
): void {
  const { edit, selection, sheet } = application.store.get();
  if (edit === null) return;
  const { key, shiftKey } = event;
  if (key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    application.cancelEdit();
    return;
  }
  if (key === "F2") {
    event.preventDefault();
    application.beginEdit(null, edit.mode === "edit" ? "enter" : "edit", edit.where);
    return;
  }
  if (key === "Enter" && event.altKey) {
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    application.changeEdit(`${value.slice(0, selectionStart ?? 0)}\n${value.slice(selectionEnd ?? value.length)}`);
    return;
  }
  const finishes =
    key === "Enter" || key === "Tab" || (edit.mode === "enter" && edit.where === "cell" && key.startsWith("Arrow"));
  if (!finishes) return;
  event.preventDefault();
  event.stopPropagation();
  if (!application.commitEdit()) return;
  const moved = moveSelection(
    sheet.worksheet,
    sheet.geometry,
    selection,
    { key, shift: key.startsWith("Arrow") ? false : shiftKey, control: false },
    1,
  );
  if (moved) application.select(moved);
}
