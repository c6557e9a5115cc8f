import type { Amount } from "../amount.ts";
import type { Context } from "../context.ts";
import type { ReasonCode, Tail, Words } from "../sentences/reasons.ts";
import type { Colour } from "./lead.ts";

/** A way to decide between Green, Amber and Red where the target is a number. */
export interface NumberRule {
  /** The colour that a value would have. */
  readonly colour: (context: Context, value: number, target: number) => Colour;
  /** How far from the target Amber ends; 0 where that does not depend on the distance. */
  readonly reach: (context: Context, target: number) => number;
  /** What the sentence says of the colour, behind the distance to the target. */
  readonly why: (context: Context, actual: Amount, target: Amount, colour: Colour) => Why;
}

/** Why a value has its colour. */
export interface Why {
  readonly code: ReasonCode;
  readonly tails: readonly Tail[];
  readonly words: Words;
}
