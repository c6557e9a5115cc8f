import { tidy } from "../../figures/normalise.ts";
import type { YearType } from "../../figures/period.ts";
import type { PlanDocument } from "../../plan/document/planDocument.ts";
import { readOutcomes } from "./outcomes.ts";
import { yearAround, yearsFrom, yearTypes } from "./years.ts";

/** What the form of a new plan asks for, as it was typed. */
export interface Answers {
  readonly title: string;
  readonly organisation: string;
  readonly yearType: YearType;
  readonly firstYear: string;
  /** From 1 to 10. */
  readonly yearCount: number;
  /** One a line. */
  readonly outcomes: string;
}

/** What the form begins with. */
export function firstAnswers(today: Date): Answers {
  const yearType = yearTypes[0]!.type;
  const firstYear = yearAround(today, yearType);
  return { title: "", organisation: "", yearType, firstYear, yearCount: 3, outcomes: "" };
}

/** Another type of year; where the first year is the one that the form began with, it becomes the one of that type. */
export function withYearType(answers: Answers, yearType: YearType, today: Date): Answers {
  const isUntouched = answers.firstYear === yearAround(today, answers.yearType);
  return { ...answers, yearType, ...(isUntouched && { firstYear: yearAround(today, yearType) }) };
}

/** What is wrong with an answer, a sentence each. */
export type Problems = Readonly<Partial<Record<keyof Answers, string>>>;

/** Both stand at the foot of every printed page, where Excel has room for 255 characters. */
const LONGEST_TITLE = 100;
const LONGEST_ORGANISATION = 60;

/** The plan that the answers are about, or what is wrong with them, all at once. */
export function planOf(answers: Answers): { readonly document: PlanDocument } | { readonly problems: Problems } {
  const title = tidy(answers.title);
  const organisation = tidy(answers.organisation);
  const years = yearsFrom(answers.firstYear, answers.yearCount, answers.yearType);
  const outcomes = readOutcomes(answers.outcomes);
  const ofTitle = title === "" ? "Write the plan’s title." : tooLong(title, LONGEST_TITLE);
  const ofOrganisation = tooLong(organisation, LONGEST_ORGANISATION);
  if ("problem" in years || "problem" in outcomes || ofTitle !== null || ofOrganisation !== null)
    return {
      problems: {
        ...(ofTitle !== null && { title: ofTitle }),
        ...(ofOrganisation !== null && { organisation: ofOrganisation }),
        ...("problem" in years && { firstYear: years.problem }),
        ...("problem" in outcomes && { outcomes: outcomes.problem }),
      },
    };
  const blank = Object.fromEntries(years.years.map((year) => [year, null]));
  return {
    document: {
      plan: {
        title,
        ...(organisation !== "" && { organisation }),
        yearType: answers.yearType,
        reportingPeriod: years.years[0]!,
      },
      ...(outcomes.outcomes.length > 0 && { outcomes: outcomes.outcomes.map((line) => ({ ...line })) }),
      targets: [{ years: blank }],
      budgets: [{ years: blank }],
    },
  };
}

function tooLong(text: string, longest: number): string | null {
  return text.length > longest ? `At most ${longest} characters; these are ${text.length}.` : null;
}
