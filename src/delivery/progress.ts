import type { CellValue } from "../figures/cell.ts";
import { normalise } from "../figures/normalise.ts";
import { dayLabel, type Day } from "../figures/period/calendar.ts";
import type { PeriodContext } from "../figures/period/parsePeriod.ts";
import { lastDay } from "../figures/period.ts";
import type { Observation } from "../indicators/observation.ts";
import type { PlanSettings } from "../plan/settings.ts";
import { readDue, type Due } from "./due.ts";

/** How an action stands on the day up to which the plan reports. */
export const progressWords = ["Complete", "On track", "Due", "Overdue", "Ongoing", "No date"] as const;

export type Progress = (typeof progressWords)[number];

/** What a row of the Actions table says of when and whether. */
export interface Action {
  readonly due: CellValue;
  /** Excel's number format of `due`. */
  readonly dueFormat: string | undefined;
  readonly status: string;
}

/** What the rules say of an action. */
export interface ActionAssessment {
  /** null: its dates cannot be read, or the plan names no day to hold them against. */
  readonly progress: Progress | null;
  /** It has dates, and only the plan's as-at date is missing. */
  readonly needsAsAt: boolean;
  readonly observations: readonly Observation[];
}

const COMPLETE = /^(?:now |fully |100% )?(?:completed?|done|finished|achieved|delivered|closed)\b(?! (?:by|in part))/;

/**
 * Judges actions against the plan's as-at date, never today's; made once a table.
 *
 * A status that says Complete comes before all dates. Of several dates the next counts: Due in the month of the as-at
 * date, On track before that month; Overdue once the last has passed. Without an as-at date nothing is said of dates.
 */
export function actionAssessor({
  asAt,
  yearType,
  reportingPeriod,
}: Pick<PlanSettings, "asAt" | "yearType" | "reportingPeriod">): (action: Action) => ActionAssessment {
  const today = asAt && lastDay(asAt);
  const context: PeriodContext = { yearType, within: reportingPeriod };
  return ({ due: cell, dueFormat, status }) => {
    const due = readDue(cell, { ...context, numberFormat: dueFormat });
    const complete = COMPLETE.test(normalise(status));
    return {
      progress: complete ? "Complete" : progressOf(due, today),
      needsAsAt: !complete && today === null && due.kind === "dates",
      observations: complete ? [] : observationsOf(due, status, today),
    };
  };
}

function progressOf(due: Due, today: Day | null): Progress | null {
  if (due.kind === "none") return "No date";
  if (due.kind === "ongoing") return "Ongoing";
  if (due.kind === "unreadable" || today === null) return null;
  const next = due.days.find((day) => day >= today);
  if (next === undefined) return "Overdue";
  return monthOf(next) === monthOf(today) ? "Due" : "On track";
}

/** "2009-09" of "2009-09-30". */
function monthOf(day: Day): string {
  return day.slice(0, -"-30".length);
}

function observationsOf(due: Due, status: string, today: Day | null): readonly Observation[] {
  if (due.kind === "unreadable") return [{ code: "date-unreadable", role: "due", found: due.text, expected: "" }];
  const last = due.kind === "dates" ? due.days.at(-1) : undefined;
  if (last === undefined || today === null || last >= today || status !== "") return [];
  return [{ code: "date-past", role: "due", found: dayLabel(last), expected: dayLabel(today) }];
}
