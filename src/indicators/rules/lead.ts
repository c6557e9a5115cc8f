import { withoutNoise } from "../../figures/decimals.ts";
import type { Status } from "../assessment.ts";
import type { Context } from "../context.ts";

/** What a rule says of a value that falls short of its target or does not. */
export type Colour = Extract<Status, "Green" | "Amber" | "Red">;

/** How far the value is on the good side of the target: s(v − T), or −|v − T| where closest is good. */
export function lead(value: number, target: number, polarity: Context["polarity"]): number {
  const difference = withoutNoise(value - target);
  return polarity === "low" ? -difference : polarity === "plan" ? -Math.abs(difference) : difference;
}

/** Whether the target itself does not meet the target: "< 5", "> 90", "> National average". */
export function isStrict({ target, polarity }: Context): boolean {
  if ((target?.kind !== "number" && target?.kind !== "comparator") || polarity === "plan") return false;
  return target.operator === "<" || target.operator === ">";
}
