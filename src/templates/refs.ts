import type { ListName } from "../plan/document/documentTables.ts";
import type { PlanDocument, PlanRow } from "../plan/document/planDocument.ts";
import type { Role } from "../plan/roles.ts";

/** Tables in which the first column says which indicator a row is about. */
const aboutIndicators: ReadonlySet<ListName> = new Set(["performance", "targets", "benchmarks", "gaps"]);

/**
 * The refs that a column may hold: those of the indicators or outcomes that its rows are about. Empty where the refs are
 * the rows' own; null where the column holds no refs.
 */
export function refsIn(
  { indicators = [], outcomes = [] }: PlanDocument,
  list: ListName,
  role: Role,
  texts: readonly string[],
): readonly string[] | null {
  const among = (rows: readonly PlanRow[]) => {
    const refs = rows.flatMap(({ ref }) => (ref === undefined ? [] : [String(ref)]));
    return texts.every((text) => refs.includes(text)) ? refs : null;
  };
  if (role === "ref") return aboutIndicators.has(list) ? (among(indicators) ?? []) : [];
  if (role === "outcome" && list !== "outcomes") return among(outcomes);
  if (role === "indicator" && (list === "risks" || list === "budgets")) return among(indicators);
  return null;
}
