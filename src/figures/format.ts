import { roundHalfAway } from "./decimals.ts";
import { gapsInPoints, type Unit } from "./unit.ts";

/** U+2212, as wide as a plus; in a cell or a sentence a hyphen would read as a dash. */
const MINUS = "\u2212";

/** A figure as a person reads it: 64%, −5.0 pp, £1.2m, 106, 4.2 per 10,000. Halves are rounded away from zero. */
export function formatFigure(value: number, unit: Unit, decimals: number): string {
  if (unit.kind === "pounds") return formatPounds(value, unit.scale, decimals);
  const sign = unit.kind === "percent" ? "%" : unit.kind === "points" ? " pp" : unit.suffix;
  return formatNumber(value, decimals) + sign;
}

/** The distance between two figures, without sign: in percentage points where the unit is %, else in the unit. */
export function formatDistance(distance: number, unit: Unit, decimals: number): string {
  const size = Math.abs(distance);
  return gapsInPoints(unit)
    ? `${formatNumber(size, decimals)} pp`
    : formatFigure(size, { ...unit, suffix: "" }, decimals);
}

/** "1,250.5" or "−0.3"; below 0 decimals it is rounded to tens, hundreds … A value that rounds to 0 has no sign. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundHalfAway(value, decimals);
  const size = Math.abs(rounded);
  const digits = decimals > 0 ? size.toFixed(decimals) : String(size);
  const grouped = size < 1000 ? digits : digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?:\.|$))/g, ",");
  return rounded < 0 ? MINUS + grouped : grouped;
}

/** Pounds in thousands or millions where the unit says so, or where they were written so (decimals below 0). */
function formatPounds(value: number, scale: number, decimals: number): string {
  const thousands = scale === 1 ? (decimals >= 0 ? 0 : decimals > -4 ? 1 : 2) : scale === 1e3 ? 1 : 2;
  const shown =
    scale === 1
      ? formatNumber(value / 1000 ** thousands, Math.max(0, decimals + 3 * thousands))
      : formatNumber(value, decimals);
  const size = ["", "k", "m"][thousands];
  return shown.startsWith(MINUS) ? `${MINUS}£${shown.slice(1)}${size}` : `£${shown}${size}`;
}
