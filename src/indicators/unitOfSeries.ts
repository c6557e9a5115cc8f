import type { Figure } from "../figures/figure.ts";
import type { Target } from "../figures/target.ts";
import { percent, plainNumber, pounds, type Unit } from "../figures/unit.ts";
import type { Reading, Series } from "./series.ts";

const ranks = ["percent", "points", "pounds", "number"] as const;

/** The roles of a reading's figures that are in the indicator's unit. */
export const figureRoles = [
  "actual",
  "national",
  "regional",
  "neighbours",
  "previous",
  "lastYear",
  "baseline",
] as const;

/**
 * The unit of a series: stated, else as its figures say it (a % or £ beside any of them counts for all), else as the
 * headers do ("Actual (%)"), else plain numbers.
 */
export function unitOf({ indicator, readings, datedTargets }: Series): Unit {
  if (indicator.unit !== null) return indicator.unit;
  let found: Unit | null = null;
  for (const reading of readings) {
    for (const role of figureRoles) found = foremost(found, unitIn(reading[role]));
    found = foremost(found, unitInTarget(reading.target));
    found = foremost(found, unitInTarget(reading.periodTarget));
  }
  for (const { target } of datedTargets) found = foremost(found, unitInTarget(target));
  return found ?? unitInHeaders(readings[0]!) ?? plainNumber;
}

function foremost(a: Unit | null, b: Unit | null): Unit | null {
  if (a === null || b === null || a === b) return a ?? b;
  return ranks.indexOf(b.kind) < ranks.indexOf(a.kind) ? b : a;
}

function unitIn(figure: Figure | null): Unit | null {
  return figure?.kind === "number" ? figure.unit : null;
}

function unitInTarget(target: Target | null): Unit | null {
  return target?.kind === "number" ? target.figure.unit : target?.kind === "range" ? target.unit : null;
}

function unitInHeaders({ headers }: Reading): Unit | null {
  const written = `${headers.actual ?? ""} ${headers.periodTarget ?? ""} ${headers.target ?? ""}`;
  return written.includes("%") ? percent : written.includes("£") ? pounds : null;
}
