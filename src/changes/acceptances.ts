import type { Finding } from "../findings/finding.ts";
import type { TableCells } from "../tables/tableCells.ts";
import type { Acceptance, Memory } from "./memory.ts";
import { subjects, type Subject } from "./subject.ts";

/** A finding as a report has it. */
export interface ReportedFinding extends Finding {
  /** Why somebody accepted it, in their words; null: nobody did. An accepted finding changes no status. */
  readonly accepted: string | null;
  readonly subject: Subject;
}

/** Findings worked on before the thread is handed back: a few milliseconds. */
const sliceFindings = 1_000;

/**
 * Findings with what they are about, and the reasons for which they were accepted. An acceptance holds as long as the
 * finding is the same: of the same table, row and column, with the same sentence and the same contents. It is of the
 * table with its id, or, where no table has that id any more, of the one with its name.
 */
export function* withAcceptances(
  findings: readonly Finding[],
  tables: readonly TableCells[],
  { accepted }: Pick<Memory, "accepted">,
): Generator<void, readonly ReportedFinding[]> {
  const subjectOf = subjects(tables);
  const present = new Set(tables.map(({ id }) => id));
  const reasons = new Map(
    accepted.map((each) => [present.has(each.table.id) ? keyById(each) : keyByName(each), each.reason]),
  );
  const reported: ReportedFinding[] = [];
  for (const [index, finding] of findings.entries()) {
    if (index % sliceFindings === 0) yield;
    const subject = subjectOf(finding);
    const known = { code: finding.code, ...subject };
    const reason = reasons.get(keyById(known)) ?? reasons.get(keyByName(known)) ?? null;
    reported.push({ ...finding, accepted: reason, subject });
  }
  return reported;
}

type Known = Omit<Acceptance, "reason">;

function keyById(known: Known): string {
  return known.table.id === null ? keyByName(known) : key(known, ["id", known.table.id]);
}

function keyByName(known: Known): string {
  return key(known, ["name", known.table.name.toLowerCase()]);
}

function key({ code, row, column, stands }: Known, table: readonly string[]): string {
  return JSON.stringify([code, table, row, column, stands]);
}

/** Whether two findings are known by the same, so that accepting one accepts the other: rows that are alike in all that names them. */
export function isSameFinding(a: ReportedFinding, b: ReportedFinding): boolean {
  return a.code === b.code && JSON.stringify(a.subject) === JSON.stringify(b.subject);
}

/** The memory with a finding accepted for a reason, or, where that is null, accepted no more. */
export function accept(memory: Memory, { code, subject }: ReportedFinding, reason: string | null): Memory {
  const known = { code, ...subject, table: { ...subject.table } };
  const others = memory.accepted.filter(
    (each) => keyById(each) !== keyById(known) && keyByName(each) !== keyByName(known),
  );
  return { ...memory, accepted: reason === null ? others : [...others, { ...known, reason }] };
}
