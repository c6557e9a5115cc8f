import { squash } from "../figures/normalise.ts";
import { ragRules } from "./rule.ts";
import type { PlanSettings } from "./settings.ts";

/**
 * How a setting's value is written. `rule`, `yearType`, `comparatorPeriod`: one of a few words. `steps`: words from low to
 * high, with commas between them. `exceptions`: some of a few words, with commas between them. `columns`: headers of
 * computed columns, with commas between them.
 */
export type SettingKind =
  | "text"
  | "yearType"
  | "period"
  | "rule"
  | "allowance"
  | "yesNo"
  | "profile"
  | "comparatorPeriod"
  | "threshold"
  | "steps"
  | "exceptions"
  | "columns";

/** A row of the Plan table: what it is called there, and what may stand beside it. */
export interface PlanSetting {
  readonly key: keyof PlanSettings;
  readonly header: string;
  /** Case, blanks, punctuation and what stands in brackets do not matter. */
  readonly synonyms: readonly string[];
  readonly kind: SettingKind;
  /** What a value must be, as a sentence says it. */
  readonly expected: string;
  /** The values that a drop-down offers; others may be typed. Absent: any that are expected. */
  readonly list?: readonly string[];
  /** What a blank means, as the Plan table has it; absent where nothing follows from one. */
  readonly usual?: string;
}

const words = "words";
const anAllowance = "“5%” (of the target), “5 pp” or “5”";

/** Every setting of a plan, in the order in which a template has them. */
export const settingNames: readonly PlanSetting[] = [
  { key: "title", header: "Title", synonyms: ["Plan", "Plan title", "Name of plan"], kind: "text", expected: words },
  {
    key: "organisation",
    header: "Organisation",
    synonyms: ["Organization", "Council", "Partnership"],
    kind: "text",
    expected: words,
  },
  {
    key: "yearType",
    header: "Year type",
    synonyms: ["Type of year", "Reporting year type", "Year"],
    kind: "yearType",
    expected: "financial, academic, calendar or reporting",
    list: ["financial", "academic", "calendar", "reporting"],
  },
  {
    key: "reportingPeriod",
    header: "Reporting period",
    synonyms: ["Period", "Current period", "Plan year", "Period of report"],
    kind: "period",
    expected: "a year, quarter or month such as 2016/17 or Q2 2016/17",
  },
  {
    key: "asAt",
    header: "As at",
    synonyms: ["As at date", "Date", "Report date", "Reporting date", "Position at"],
    kind: "period",
    expected: "a date such as 31 March 2017",
  },
  {
    key: "rule",
    header: "Default rule",
    synonyms: ["Rule", "RAG rule", "Status rule", "RAG method"],
    kind: "rule",
    expected: "tolerance, floor, improving or bands",
    list: ragRules,
    usual: "tolerance",
  },
  {
    key: "allowance",
    header: "Default allowance",
    synonyms: ["Allowance", "Tolerance", "Default tolerance", "Amber allowance", "Amber tolerance"],
    kind: "allowance",
    expected: anAllowance,
    usual: "5%",
  },
  {
    key: "greenAllowance",
    header: "Green allowance",
    synonyms: ["Default green allowance", "Green tolerance"],
    kind: "allowance",
    expected: anAllowance,
    usual: "0",
  },
  {
    key: "blue",
    header: "Blue above target",
    synonyms: ["Blue", "Use Blue", "Blue status"],
    kind: "yesNo",
    expected: "Yes or No",
    list: ["Yes", "No"],
    usual: "No",
  },
  {
    key: "evenProfile",
    header: "Cumulative profile",
    synonyms: ["Even profile", "Profile", "Target profile", "Cumulative targets"],
    kind: "profile",
    expected: "Even or None",
    list: ["Even", "None"],
    usual: "None",
  },
  {
    key: "comparatorPeriod",
    header: "Comparator period",
    synonyms: ["Benchmark period", "Comparators", "Period of comparators"],
    kind: "comparatorPeriod",
    expected: "same, latest, or “latest, also as target”",
    list: ["same", "latest"],
    usual: "same",
  },
  {
    key: "authority",
    header: "Authority",
    synonyms: ["Local authority", "LA", "LA name", "Authority name", "Our authority"],
    kind: "text",
    expected: words,
  },
  { key: "region", header: "Region", synonyms: ["Our region", "Region name"], kind: "text", expected: words },
  {
    key: "neighbourModel",
    header: "Neighbour model",
    synonyms: ["Statistical neighbour model", "Neighbours", "Statistical neighbours", "Neighbours model"],
    kind: "text",
    expected: words,
  },
  {
    key: "suppressionThreshold",
    header: "Suppression threshold",
    synonyms: ["Small numbers", "Small number threshold", "Small numbers threshold", "Suppress below", "Suppression"],
    kind: "threshold",
    expected: "a whole number from 2 on, or None",
    usual: "None",
  },
  {
    key: "riskScale",
    header: "Risk scale",
    synonyms: ["Risk rating scale", "Scale of risks", "Risk matrix"],
    kind: "steps",
    expected: "the steps of impact and likelihood from low to high, such as “Low 1, Medium 2, High 3”",
  },
  {
    key: "commentaryFor",
    header: "Commentary expected for",
    synonyms: ["Commentary for", "Commentary required for", "Commentary on", "Exceptions", "Exceptions rule"],
    kind: "exceptions",
    expected: "Red, Amber, worsened, overridden, several with commas between them, or None",
    usual: "Red, worsened, overridden",
  },
  {
    key: "columns",
    header: "Columns to write",
    synonyms: ["Columns", "Computed columns", "Calculated columns"],
    kind: "columns",
    expected: "headers of computed columns with commas between them, all or default",
  },
];

const byName: ReadonlyMap<string, PlanSetting> = new Map(
  settingNames.flatMap((setting) =>
    [...setting.synonyms, setting.header].map((name): [string, PlanSetting] => [squash(name), setting]),
  ),
);

/** The setting that a row of the Plan table names; null where it is none. */
export function settingNamed(name: string): PlanSetting | null {
  return byName.get(squash(name)) ?? byName.get(squash(name.replace(/\([^)]*\)/g, ""))) ?? null;
}
