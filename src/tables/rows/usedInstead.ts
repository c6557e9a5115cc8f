import { decimalsAsWritten } from "../../figures/decimals.ts";
import { formatNumber } from "../../figures/format.ts";
import { gapsInPoints } from "../../figures/unit.ts";
import type { Observation } from "../../indicators/observation.ts";
import type { Allowance } from "../../plan/allowance.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Definition } from "./definitions.ts";

/** What is used where a row's own cell cannot be read: what the Indicators table says, else what the plan does. */
type Defaults = Pick<Definition, "allowance" | "rule" | "unit">;

/** Says behind an allowance or a rule that could not be read which one was used, since statuses follow from it. */
export function withUsedInstead(
  observations: readonly Observation[],
  own: Defaults,
  defined: Defaults | null,
  settings: PlanSettings,
): readonly Observation[] {
  if (observations.length === 0) return observations;
  return observations.map((observation) => {
    if (observation.code !== "definition-unreadable") return observation;
    const used = usedFor(observation.role, own, defined, settings);
    return used === null ? observation : { ...observation, expected: `${observation.expected}, so ${used} was used` };
  });
}

function usedFor(
  role: Observation["role"],
  own: Defaults,
  defined: Defaults | null,
  settings: PlanSettings,
): string | null {
  if (role === "allowance") {
    const unit = own.unit ?? defined?.unit ?? null;
    const stated = defined?.allowance ?? null;
    const inPoints = unit !== null && gapsInPoints(unit);
    return stated === null
      ? `the plan’s ${inWords(settings.allowance, inPoints)}`
      : `the Indicators table’s ${inWords(stated, inPoints)}`;
  }
  // A row with bands of its own is judged by them, whatever its rule says.
  if (role !== "rule" || own.rule !== null) return null;
  const stated = defined?.rule ?? null;
  return stated === null ? `the plan’s “${settings.rule}”` : `the Indicators table’s “${stated}”`;
}

function inWords({ amount, relative }: Allowance, inPoints: boolean): string {
  return formatNumber(amount, decimalsAsWritten(amount)) + (relative ? "%" : inPoints ? " pp" : "");
}
