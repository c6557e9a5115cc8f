import type { PlanSetting, SettingKind } from "../settingNames.ts";
import type { ColumnKind, PlanColumn } from "../tables/planTable.ts";

const ofKind = {
  text: "words",
  choice: "words",
  lines: "a list of lines of words, with at least one",
  figure: "a figure as printed (“15%”) or a number in the indicator’s unit",
  target: "a target as printed (“80%”, “90 to 95”, “National average”, “TBC”) or a number in the indicator’s unit",
  period: "a period in words (“2016/17”, “Q1 2017/18”) or a day (“2009-07-31”)",
  money: "pounds, as printed (“£1,200”) or a number",
  count: "a whole number from 0 to 9",
} as const satisfies Record<ColumnKind, string>;

/** What a cell of a plan.json must be, as a sentence says it. */
export function expectedIn({ kind, list }: PlanColumn): string {
  return list === undefined ? ofKind[kind] : `words such as ${list.join(", ")}`;
}

/** What a year's cell must be. */
export function expectedInYear(kind: "target" | "money"): string {
  return `${ofKind[kind]}, or null for a blank`;
}

/** Where a plan.json writes a setting otherwise than the Plan table does. */
const ofSetting: Readonly<Partial<Record<SettingKind, string>>> = {
  yesNo: "true or false",
  profile: "true or false",
  comparatorPeriod: "same, latest or latest-as-target",
  threshold: "a whole number from 2 on",
  exceptions: "a list of Red, Amber, worsened and overridden, or an empty one",
  columns: "a list of headers of computed columns, such as “RAG”",
};

/** What a setting of a plan.json must be. */
export function expectedOfSetting({ kind, expected }: PlanSetting): string {
  return ofSetting[kind] ?? expected;
}
