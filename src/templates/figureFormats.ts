import { parseUnit } from "../figures/unit.ts";
import type { PlanDocument, PlanRow } from "../plan/document/planDocument.ts";
import type { Role } from "../plan/roles.ts";
import type { ColumnKind } from "../plan/tables/planTable.ts";

const GENERAL = "General";
const TEXT = "@";
const COUNT = "#,##0";

/** The number format that a blank cell of a column waits in, so that what is typed there reads as it should. */
export type BlankFormat = (row: PlanRow, column: { readonly role: Role; readonly kind: ColumnKind }) => string;

/** Blank figures take the unit and decimals of their indicator. */
export function blankFormats({ indicators = [] }: PlanDocument): BlankFormat {
  const byRef = new Map(indicators.map((each) => [each.ref, each]));
  const byName = new Map(indicators.map((each) => [each.indicator, each]));
  return (row, { role, kind }) => {
    // In a General cell "2008/09" becomes a day in September.
    if (kind === "period" || role === "due") return TEXT;
    if (kind === "money") return `£${COUNT}`;
    if (role === "numerator" || role === "denominator") return COUNT;
    if ((kind !== "figure" && kind !== "target") || role === "allowance") return GENERAL;
    const definition = byRef.get(row.ref) ?? byName.get(row.indicator) ?? row;
    return figureFormat(definition, role === "groupValue" || role === "peerValue");
  };
}

/** Of a gap in percentage points, the figures of group and peers are percentages. */
function figureFormat({ unit = "", decimals }: PlanRow, ofGroups: boolean): string {
  const read = parseUnit(String(unit));
  if (read === null) return GENERAL;
  const places = decimals === undefined ? null : Number(decimals);
  if (read.kind === "percent" || (ofGroups && read.kind === "points")) return `0${fraction(places ?? 1)}%`;
  if (read.kind === "pounds") return `£${COUNT}${fraction(places ?? 0)}`;
  // A format without decimals would hide those of a score.
  return places === null ? GENERAL : `${COUNT}${fraction(places)}`;
}

function fraction(places: number): string {
  return places > 0 ? `.${"0".repeat(places)}` : "";
}
