import { makeFinding, type FindingCode } from "../../findings/catalogue.ts";
import type { Finding, Severity } from "../../findings/finding.ts";
import type { Role } from "../../plan/roles.ts";
import { tidy } from "../../figures/normalise.ts";
import { roleName } from "../../plan/assignableRoles.ts";
import { planColumn } from "../../plan/tables.ts";
import { bodyCell, headerRange, nameOf } from "../locate.ts";
import { countReadable, isMostlyUnreadable, sample } from "./readable.ts";
import type { Recognised } from "./recognise.ts";

/** Roles without which no row can be judged: if two columns could have one of them, the table is left alone. */
const needed: ReadonlySet<Role> = new Set(["ref", "indicator", "target", "periodTarget", "actual"]);

/** Whether it is open which columns a table's rows would have to be judged by. */
export function isUnclear({ ambiguous }: Recognised): boolean {
  return ambiguous.some(({ role }) => needed.has(role));
}

/** What is wrong with the headers of a performance table; it needs no targets of its own where a Targets table has them. */
export function headerFindings(recognised: Recognised, hasTargetsElsewhere = false): readonly Finding[] {
  const { cells, ambiguous } = recognised;
  const place = { sheet: cells.sheet, cell: headerRange(cells) };
  const finding = (code: FindingCode, found: string, expected: string, severity?: Severity) =>
    makeFinding(code, place, { column: nameOf(cells), found, expected }, severity);
  const quoted = (column: number) => `“${cells.headers[column] ?? ""}”`;
  const unclear = ambiguous.map((each) =>
    finding("header-ambiguous", each.columns.map(quoted).join(" and "), `the ${planColumn(each.role).header} column`),
  );
  const missing = missingRoles(recognised, hasTargetsElsewhere).map((role) =>
    role === "actual"
      ? // A table of targets that nobody has reported on yet is a plan, and no fault of anybody's.
        finding("header-missing", `“${planColumn(role).header}”`, "the actual figures", "warning")
      : finding("header-missing", `“${planColumn(role).header}”`, "the targets"),
  );
  return [...unclear, ...missing];
}

/** What a performance table needs and has no column for; it is not known while others are unclear. */
export function missingRoles(recognised: Recognised, hasTargetsElsewhere: boolean): readonly ("actual" | "target")[] {
  const { columns } = recognised;
  if (isUnclear(recognised)) return [];
  const hasTargets = columns.has("target") || columns.has("periodTarget") || hasTargetsElsewhere;
  return [...(columns.has("actual") ? [] : (["actual"] as const)), ...(hasTargets ? [] : (["target"] as const))];
}

/** Roles that somebody gave to columns of words, for which the whole table is left alone. */
export function unsupportedRoles({ cells, columns, refused }: Recognised): readonly Finding[] {
  if (refused === null || (!columns.has("indicator") && !columns.has("ref"))) return [];
  return (["target", "periodTarget", "actual"] as const).flatMap((role) => {
    const column = columns.get(role);
    if (column === undefined || !cells.assigned.has(column)) return [];
    if (!isMostlyUnreadable(countReadable(cells, column, role))) return [];
    const found = `“${cells.headers[column] ?? ""}” says “${tidy(String(sample(cells, column)[0] ?? ""))}”`;
    const place = { sheet: cells.sheet, cell: bodyCell(cells, -1, column) };
    return [makeFinding("role-unsupported", place, { column: nameOf(cells), found, expected: roleName(role) })];
  });
}
