import { z } from "zod";
import { snapshotAtEnd } from "../figures/period/makePeriod.ts";
import { parsePeriod } from "../figures/period/parsePeriod.ts";
import type { Period, YearType } from "../figures/period.ts";
import { parseAllowance, type Allowance } from "./allowance.ts";
import { parseRiskScale, type RiskScale } from "./riskScale.ts";
import { ragRules } from "./rule.ts";

const allowance = (text: string) =>
  z
    .string()
    .default(text)
    .transform((written, context): Allowance => {
      const parsed = parseAllowance(written);
      if (parsed !== null) return parsed;
      context.addIssue({ code: "custom", message: `“${written}” is no allowance: expected “5%”, “5 pp” or “5”.` });
      return z.NEVER;
    });

/** What makes a row one that somebody should say something about. */
export const exceptions = ["Red", "Amber", "worsened", "overridden"] as const;
export type Exception = (typeof exceptions)[number];

/** Words: anything but blanks. */
export const someWords = z.string().regex(/\S/);

const text = someWords.nullable().default(null);

/** What a plan may say of itself, each part as a plan.json writes it; what it leaves out is as usual. */
export const statedSettings = z.strictObject({
  title: text,
  organisation: text,
  /** What "2016/17" means where the indicator does not say. */
  yearType: z.enum(["calendar", "financial", "academic", "reporting"]).nullable().default(null),
  /** What the plan reports on now: gives quarters and months without a year theirs. */
  reportingPeriod: text,
  /** The day up to which things are reported. Today's date never counts: a refresh next year says the same. */
  asAt: text,
  /** For indicators that name no rule of their own. */
  rule: z.enum(ragRules).default("tolerance"),
  /** Below the target by no more than this is Amber. Default: 5 % of the target, common in councils' scorecards. */
  allowance: allowance("5%"),
  /** Below the target by no more than this is still Green. Default: 0. */
  greenAllowance: allowance("0"),
  /** Whether a value above its target by more than the allowance is Blue (Birmingham, 2020). */
  blue: z.boolean().default(false),
  /** Whether a year's target of a cumulative count is spread evenly over its months. */
  evenProfile: z.boolean().default(false),
  /**
   * Which comparator serves a reading of less than a year. `same`: of its own period only. `latest`: the latest
   * published, for gaps. `latest-as-target`: that too as a target.
   */
  comparatorPeriod: z.enum(["same", "latest", "latest-as-target"]).default("same"),
  /** The council's own name, as benchmarks have it. */
  authority: text,
  region: text,
  /** Which of several sets of statistical neighbours. */
  neighbourModel: text,
  /** Figures of fewer than so many children are withheld; null: none are. */
  suppressionThreshold: z.number().int().min(2).nullable().default(null),
  /** The steps of impact and likelihood, lowest first, each with what it counts where it says so: "Low 1"; null: no scale. */
  riskScale: z
    .array(someWords)
    .nullable()
    .default(null)
    .transform((words, context): RiskScale | null => {
      const scale = words && parseRiskScale(words);
      if (scale !== null || words === null) return scale;
      context.addIssue({
        code: "custom",
        message: "Expected two steps or more from low to high, such as Low, Medium, High.",
      });
      return z.NEVER;
    }),
  /** Which rows need a word of commentary; none of them where the list is empty. */
  commentaryFor: z.array(z.enum(exceptions)).default(["Red", "worsened", "overridden"]),
  /** Headers of computed columns; null: the usual ones. */
  columns: z.array(someWords).min(1).nullable().default(null),
});

type Issues = z.core.$RefinementCtx;

/** A period that says its year; "2016/17" is of the plan's year type. */
function periodOf(written: string, yearType: YearType | null): Period | null {
  const reading = parsePeriod(written, { yearType });
  return reading.state === "read" && reading.period.ambiguity !== "year" ? reading.period : null;
}

function refused(path: string, written: string, what: string, context: Issues): null {
  context.addIssue({ code: "custom", path: [path], message: `“${written}” is no ${what}.` });
  return null;
}

/** What a plan says for all its indicators; an indicator's own columns come before it. */
export const planSettings = statedSettings.transform((settings, context) => {
  const { yearType, reportingPeriod, asAt } = settings;
  const period = reportingPeriod === null ? null : periodOf(reportingPeriod, yearType);
  const until = asAt === null ? null : periodOf(asAt, yearType);
  const day = until && snapshotAtEnd(until);
  return {
    ...settings,
    reportingPeriod:
      reportingPeriod === null
        ? null
        : (period ?? refused("reportingPeriod", reportingPeriod, "period: expected a year, quarter or month", context)),
    asAt: asAt === null ? null : (day ?? refused("asAt", asAt, "day: expected a date such as 31 March 2017", context)),
  };
});

export type PlanSettings = z.output<typeof planSettings>;

export const defaultSettings: PlanSettings = planSettings.parse({});
