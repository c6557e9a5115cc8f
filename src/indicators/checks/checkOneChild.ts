import { decimalsOfGap, EPSILON, fewestDecimals, roundHalfAway } from "../../figures/decimals.ts";
import { formatDistance } from "../../figures/format.ts";
import { allowanceFor } from "../../plan/allowance.ts";
import { oneChildOf } from "../statistics/oneMore.ts";
import type { Context } from "../context.ts";
import { NOTHING, type Observation } from "../observation.ts";
import { targetFigure } from "../rules/targetFigures.ts";

/**
 * One child may weigh more than the allowance: then a single one takes the status from Green to Red. Where the plan
 * allows nothing there is no Amber to be missed.
 */
export function checkOneChild(context: Context): readonly Observation[] {
  const oneChild = oneChildOf(context);
  if (oneChild === null || context.rule !== "tolerance" || context.polarity === null || context.polarity === "none")
    return NOTHING;
  const figure = targetFigure(context);
  if (figure === null) return NOTHING;
  const allowance = allowanceFor(context.allowance, figure.amount.value);
  if (allowance === 0 || oneChild <= allowance + EPSILON) return NOTHING;
  const decimals = fewestDecimals(
    decimalsOfGap(figure.amount.decimals, true),
    (some) => roundHalfAway(oneChild, some) !== roundHalfAway(allowance, some),
  );
  const inPoints = (amount: number) => formatDistance(amount, context.unit, decimals);
  return [
    {
      code: "allowance-below-one-child",
      role: "denominator",
      found: inPoints(oneChild),
      expected: inPoints(allowance),
    },
  ];
}
