import { tidy } from "../../figures/normalise.ts";
import type { PlanDocument } from "../../plan/document/planDocument.ts";
import { settingNamed } from "../../plan/settingNames.ts";
import { statedSettings } from "../../plan/settings.ts";
import { settingReaders } from "../planSettings.ts";
import { writtenCell } from "./cell.ts";
import { asCells, type SettingRow } from "./settingRows.ts";

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
