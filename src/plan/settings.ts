import { z } from "zod";
import { parseAllowance, type Allowance } from "./allowance.ts";

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

/** What a plan says for all its indicators; an indicator's own columns come before it. */
export const planSettings = z.strictObject({
  /** Below the target by no more than this is Amber. Default: 5 % of the target, common in councils' scorecards. */
  allowance: allowance("5%"),
  /** Below the target by no more than this is still Green. Default: 0. */
  greenAllowance: allowance("0"),
  /** What "2016/17" means where the indicator does not say. */
  yearType: z.enum(["calendar", "financial", "academic", "reporting"]).nullable().default(null),
});

export type PlanSettings = z.output<typeof planSettings>;

export const defaultSettings: PlanSettings = planSettings.parse({});
