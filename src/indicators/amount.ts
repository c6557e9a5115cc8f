import type { Figure, NumberFigure } from "../figures/figure.ts";
import type { Unit } from "../figures/unit.ts";
import type { Indicator } from "./series.ts";

/** A number in the indicator's unit, and the decimals it is shown with. */
export interface Amount {
  readonly value: number;
  /** The indicator's where stated, else as the figure itself is shown. */
  readonly decimals: number;
  /** As the figure itself is shown: what it is published to. */
  readonly ownDecimals: number;
}

/** A figure's number in the unit; null where it has none. */
export function amountOf(figure: Figure | null, indicator: Indicator, unit: Unit): Amount | null {
  if (figure?.kind !== "number") return null;
  const scale = scaleOf(figure, unit);
  const ownDecimals = figure.decimals + Math.round(Math.log10(scale));
  return { value: figure.value / scale, decimals: indicator.decimals ?? ownDecimals, ownDecimals };
}

/** A figure written "£1.2m" is in pounds; where the unit is £m it has to be brought to it. Others are in the unit. */
function scaleOf(figure: NumberFigure, unit: Unit): number {
  return unit.scale !== 1 && figure.unit?.kind === "pounds" && figure.decimals < 0 ? unit.scale : 1;
}
