import { releasePosition, trackPosition } from "../model/positions.ts";
import type { Area, Workbook, Worksheet } from "../model/workbook.ts";
import type { RangeTarget } from "./targets.ts";

/** What one connected library knows of a workbook between its batches. */
export interface Session {
  workbook: Workbook;
  /** AutoCorrect's "Include new rows and columns in table". */
  autoExpandTables: () => boolean;
  /** Ranges that the library keeps, by reference. */
  references: Map<string, RangeTarget>;
  calculationMode: string;
  /** Passwords of worksheets protected here; those of a file are not known. */
  passwords: WeakMap<Worksheet, string>;
  /** Events that a handler asked for, "type/target". */
  registeredEvents: Set<string>;
  /** Events to be sent after the batch. */
  events: WorkbookEvent[];
  /** Opens a workbook that the add-in made in a window of its own. */
  created: (workbook: Workbook) => void;
  /** Ranges made in this batch, released at its end unless kept. */
  batchRanges: RangeTarget[];
  nextReference: number;
}

/** An event as the library's message has it; `type` is its number (10: a worksheet changed). */
export interface WorkbookEvent {
  type: number;
  /** A worksheet's or table's id, or "Workbook". */
  targetId: string;
  message: Record<string, string>;
}

export function newSession(
  workbook: Workbook,
  { autoExpandTables, created }: Pick<Session, "autoExpandTables" | "created">,
): Session {
  return {
    workbook,
    autoExpandTables,
    created,
    references: new Map(),
    calculationMode: "Automatic",
    passwords: new WeakMap(),
    registeredEvents: new Set(),
    events: [],
    batchRanges: [],
    nextReference: 1,
  };
}

/** A range of this batch on an area. */
export function newRange(session: Session, worksheet: Worksheet, area: Area): RangeTarget {
  const range: RangeTarget = { position: trackPosition(worksheet, area), referenceId: null };
  session.batchRanges.push(range);
  return range;
}

/** Keeps a range's place until the library lets it go. */
export function keepReference(session: Session, range: RangeTarget): void {
  if (range.referenceId !== null) return;
  range.referenceId = `r${session.nextReference++}`;
  session.references.set(range.referenceId, range);
}

export function removeReference(session: Session, referenceId: string): void {
  const range = session.references.get(referenceId);
  if (range === undefined) return;
  session.references.delete(referenceId);
  releasePosition(range.position);
}

/** Lets go of the ranges that only this batch knew. */
export function endBatch(session: Session): void {
  for (const range of session.batchRanges) if (range.referenceId === null) releasePosition(range.position);
  session.batchRanges = [];
}
