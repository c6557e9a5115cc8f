import type { PlanDocument } from "../../plan/document/planDocument.ts";
import { settingNames, type PlanSetting } from "../../plan/settingNames.ts";
import type { ColumnKind } from "../../plan/tables/planTable.ts";
import { GENERAL, heldCell, type HeldCell } from "./cell.ts";

/** Settings that are written as other cells are. The rest are words that have one meaning each. */
export const asCells: Readonly<Partial<Record<PlanSetting["kind"], ColumnKind>>> = {
  text: "text",
  period: "period",
  allowance: "figure",
};

/** A row of the Plan table. */
export interface SettingRow {
  readonly header: string;
  readonly cell: HeldCell;
}

/** The rows of the Plan table, in the order of the list of settings. A setting of null is as usual, and has none. */
export function settingRows(plan: PlanDocument["plan"]): readonly SettingRow[] {
  return settingNames.flatMap(({ key, kind, header }) => {
    const value = plan[key];
    if (value === undefined || value === null) return [];
    return [{ header, cell: heldSetting(value, kind) }];
  });
}

function heldSetting(value: string | number | boolean | readonly string[], kind: PlanSetting["kind"]): HeldCell {
  if (typeof value === "boolean") {
    const [yes, no] = kind === "profile" ? ["Even", "None"] : ["Yes", "No"];
    return { value: value ? yes : no, format: GENERAL };
  }
  if (typeof value === "object") return { value: value.length === 0 ? "None" : value.join(", "), format: GENERAL };
  return heldCell(value, asCells[kind] ?? "text");
}
