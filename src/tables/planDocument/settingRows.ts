import { tidy } from "../../figures/normalise.ts";
import type { PlanDocument } from "../../plan/document/planDocument.ts";
import { settingNamed, settingNames, type PlanSetting } from "../../plan/settingNames.ts";
import { statedSettings } from "../../plan/settings.ts";
import type { ColumnKind } from "../../plan/tables/planTable.ts";
import { settingReaders } from "../planSettings.ts";
import { GENERAL, heldCell, writtenCell, type HeldCell } from "./cell.ts";

/** Settings that are written as other cells are. The rest are words that have one meaning each. */
const asCells: Readonly<Partial<Record<PlanSetting["kind"], ColumnKind>>> = {
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

/** The settings that rows of a Plan table state. What is no setting, or cannot be read, is left out. */
export function settingsOf(rows: readonly SettingRow[]): PlanDocument["plan"] {
  const plan: Record<string, unknown> = {};
  for (const { header, cell } of rows) {
    const setting = settingNamed(header);
    if (setting === null || tidy(String(cell.value)) === "" || Object.hasOwn(plan, setting.key)) continue;
    const { key, kind } = setting;
    const asCell = asCells[kind];
    const value =
      asCell === undefined ? settingReaders[kind](cell.value, cell.format) : wordsOf(writtenCell(cell, asCell));
    if (value === undefined || value === null) continue;
    if (statedSettings.safeParse({ [key]: value }).success) plan[key] = value;
  }
  return plan;
}

/** A setting is never a bare number: an allowance of 5 under General is "5". */
function wordsOf(cell: ReturnType<typeof writtenCell>): string | null {
  return cell === null ? null : String(cell);
}
