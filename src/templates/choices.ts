import type { Role } from "../plan/roles.ts";
import type { PlanColumn } from "../plan/tables/planTable.ts";
import { LONGEST_LIST } from "./workbookContent.ts";

interface Choice {
  readonly list?: readonly string[];
  readonly prompt?: string;
}

/** What a template offers in a column, where its declaration does not say: words that the readers of cells know. */
const choices: Readonly<Partial<Record<Role, Choice>>> = {
  unit: { list: ["%", "percentage points", "£", "number"], prompt: "%, £, number, days … what the figures are in." },
  polarity: {
    list: ["high", "low", "plan", "none"],
    prompt: "What is good: high, low, plan (closest to the target) or none (not judged).",
  },
  decimals: { prompt: "How many decimal places the figures are published with." },
  allowance: { prompt: "How far from the target is still Amber: 5% (of the target), 5 pp or 5." },
  rule: {
    list: ["tolerance", "floor", "improving", "bands"],
    prompt: "How Amber is told from Red: tolerance, floor, improving (on last year) or bands. Blank: as the plan says.",
  },
  floor: { prompt: "With the rule floor: Red below it, Amber from it to the target." },
  bands: { prompt: "With the rule bands: Green ≥ 90; Amber 80 to 90; Red < 80." },
  accumulation: {
    list: ["snapshot", "in period", "cumulative", "rolling 12 months"],
    prompt: "Whether a figure adds up over the year.",
  },
  yearType: { list: ["financial", "academic", "calendar", "reporting"] },
  frequency: { list: ["monthly", "quarterly", "termly", "half-yearly", "yearly"] },
  dataLag: { prompt: "How far the figures are behind, such as one quarter." },
  period: { prompt: "A year, quarter or month, such as 2016/17 or Q2 2016/17." },
  target: { prompt: "A figure (80%, 90 to 95), National average, Improving trend, TBC or Not set." },
  periodTarget: { prompt: "The target for this period, where it differs from the year’s. It comes before Target." },
  figureStatus: { list: ["provisional", "revised", "final", "estimated"] },
  level: { list: ["national", "regional", "neighbours", "authority"], prompt: "Whose figure it is." },
  override: {
    list: ["Green", "Amber", "Red", "Grey"],
    prompt: "A status set by hand. It stands before the computed one; give its reason beside it.",
  },
};

/**
 * The drop-down and the message of a column: as declared, else those above. A list has the plan's own words too, and is
 * left out where Excel could not take it.
 */
export function choiceFor({ role, list, prompt }: PlanColumn, own: readonly string[]): Choice {
  const offered = list ?? choices[role]?.list;
  const all = offered && listOf([...offered, ...own]);
  const said = prompt ?? choices[role]?.prompt;
  return { ...(all && { list: all }), ...(said !== undefined && { prompt: said }) };
}

/** The different ones of these values as a list; undefined where Excel has no such lists. */
export function listOf(values: readonly string[]): readonly string[] | undefined {
  const different = [...new Set(values)];
  const fits = different.length > 0 && different.join(",").length <= LONGEST_LIST;
  return fits && different.every((value) => value.trim() !== "" && !value.includes(",")) ? different : undefined;
}
