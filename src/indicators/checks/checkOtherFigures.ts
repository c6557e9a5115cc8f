import { EPSILON } from "../../figures/decimals.ts";
import type { Figure, NumberFigure } from "../../figures/figure.ts";
import { formatNumber } from "../../figures/format.ts";
import type { Context } from "../context.ts";
import type { Observation } from "../observation.ts";
import type { Reading } from "../series.ts";

/** Figures beside the actual that no status depends on, and that need not be in its unit. */
const ROLES = ["forecast", "numerator", "denominator", "lowerLimit", "upperLimit"] as const;

/** What is wrong with a reading's forecast, counts and limits. */
export function checkOtherFigures(context: Context, found: Observation[]): void {
  const { reading } = context;
  for (const role of ROLES) {
    const figure = reading[role];
    if (figure === null || figure.kind === "blank") continue;
    if (figure.kind === "unreadable") found.push({ code: "figure-unreadable", role, found: figure.text, expected: "" });
    else if (figure.kind === "number" && figure.asText !== null && figure.period === null)
      found.push({ code: "number-as-text", role, found: figure.asText, expected: "" });
    else if (figure.kind === "symbol" && figure.symbol.modern !== null)
      found.push({ code: "symbol-obsolete", role, found: figure.text, expected: figure.symbol.modern });
  }
  if (reading.numerator !== null || reading.denominator !== null) checkCounts(context, reading, found);
}

/** Of the children counted some are meant, so the share is at most all of them; a rate or ratio may be of other things. */
function checkCounts({ unit }: Context, reading: Reading, found: Observation[]): void {
  const [numerator, denominator] = [numberOf(reading.numerator), numberOf(reading.denominator)];
  if (denominator !== null && denominator.value < 0)
    found.push(implausible("denominator", denominator, "a count, 0 or more"));
  else if (numerator !== null && denominator !== null && unit.kind === "percent") {
    if (numerator.value > denominator.value + EPSILON)
      found.push(implausible("numerator", numerator, `at most the denominator, ${shown(denominator)}`));
    else if (numerator.value < 0) found.push(implausible("numerator", numerator, "a count, 0 or more"));
  }
}

function implausible(role: "numerator" | "denominator", figure: NumberFigure, expected: string): Observation {
  return { code: "counts-implausible", role, found: shown(figure), expected };
}

function shown({ value, decimals }: NumberFigure): string {
  return formatNumber(value, Math.max(0, decimals));
}

function numberOf(figure: Figure | null): NumberFigure | null {
  return figure?.kind === "number" ? figure : null;
}
