import type { ListName } from "../plan/document/documentTables.ts";
import type { PlanDocument } from "../plan/document/planDocument.ts";
import type { Role } from "../plan/roles.ts";
import { areYearsAlone } from "../tables/planDocument/tablesOfPlan.ts";

/** Columns that a template has though the plan leaves them blank: the analyst will fill them in. */
const offered: Readonly<Record<ListName, readonly Role[]>> = {
  outcomes: ["ref", "outcome", "leadAgency", "owner", "aims"],
  indicators: [
    ...(["ref", "indicator", "outcome", "unit", "polarity", "decimals", "allowance", "rule", "frequency"] as const),
    ...(["lead", "source", "description"] as const),
  ],
  performance: [
    ...(["ref", "indicator", "period", "target", "actual", "previous", "national"] as const),
    ...(["override", "overrideReason", "commentary"] as const),
  ],
  targets: ["ref", "indicator", "baseline", "designation"],
  benchmarks: ["ref", "indicator", "period", "level", "geography", "value", "source"],
  gaps: ["ref", "indicator", "period", "group", "groupValue", "peers", "peerValue"],
  actions: ["ref", "outcome", "action", "owner", "milestone", "due", "status", "commentary"],
  risks: ["ref", "indicator", "risk", "impact", "likelihood", "managedBy"],
  budgets: ["programme", "programmeKind"],
};

/** Tables of a plan that is still to be written have more, since nothing is known of what will stand in them. */
const offeredUnwritten: Readonly<Partial<Record<ListName, readonly Role[]>>> = {
  outcomes: ["theme", "partnership", "supportingAgencies", "actionsInWords", "measuresInWords"],
  indicators: ["yearType", "accumulation", "designation"],
  performance: ["area", "baseline", "periodTarget", "regional", "neighbours", "numerator", "denominator"],
  actions: ["resources", "risk"],
  risks: ["outcome"],
  budgets: ["indicator"],
};

/** Whether a plan is still to be written: it has neither indicators nor figures, if perhaps a title, outcomes and years. */
export function isUnwritten({ indicators, performance }: PlanDocument): boolean {
  return indicators === undefined && performance === undefined;
}

/** The columns of a plan's table that its template has: those that some row uses, and those that will be needed. */
export function columnsFor(document: PlanDocument, list: ListName): ReadonlySet<string> {
  const rows = document[list] ?? [];
  const isToCome = isUnwritten(document) && (rows.length === 0 || areYearsAlone(rows));
  const more = isToCome ? offeredUnwritten[list] : list === "performance" ? askedFor(document) : [];
  return new Set([...offered[list], ...(more ?? []), ...rows.flatMap((row) => Object.keys(row))]);
}

/** A floor standard is one for schools, and a target may name the region. */
function askedFor({ indicators = [], performance = [] }: PlanDocument): readonly Role[] {
  return [
    ...(indicators.some(({ standard }) => standard !== undefined) ? (["area"] as const) : []),
    ...(performance.some(({ target }) => /\bregion/i.test(String(target))) ? (["regional"] as const) : []),
  ];
}
