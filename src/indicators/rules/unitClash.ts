import type { Figure, NumberFigure } from "../../figures/figure.ts";
import { formatFigure } from "../../figures/format.ts";
import type { Target } from "../../figures/target.ts";
import { gapsInPoints, pounds, type Unit } from "../../figures/unit.ts";
import type { Reading, Series } from "../series.ts";

const ROLES = ["actual", "national", "regional", "neighbours", "previous", "lastYear", "baseline", "forecast"] as const;

/**
 * The series with its amounts of money left out where it counts percentages: £5,000 is not 5,000%. Such a figure is
 * unreadable, such a target left to a person's judgement. A plain number beside percentages is one of them.
 */
export function inItsUnit(series: Series, unit: Unit): Series {
  if (!gapsInPoints(unit) || !series.readings.some(saysPounds)) return series;
  return {
    ...series,
    readings: series.readings.map((reading) => (saysPounds(reading) ? withoutPounds(reading) : reading)),
  };
}

/** Whether a text that could not be read is an amount of money where percentages are counted. */
export function isInPounds(text: string, unit: Unit): boolean {
  return gapsInPoints(unit) && text.includes("£");
}

function saysPounds(reading: Reading): boolean {
  return (
    ROLES.some((role) => isPounds(reading[role])) ||
    isPoundsTarget(reading.target) ||
    isPoundsTarget(reading.periodTarget)
  );
}

function isPounds(figure: Figure | null): figure is NumberFigure {
  return figure?.kind === "number" && figure.unit?.kind === "pounds";
}

function isPoundsTarget(target: Target | null): boolean {
  return target?.kind === "number"
    ? isPounds(target.figure)
    : target?.kind === "range" && target.unit?.kind === "pounds";
}

function withoutPounds(reading: Reading): Reading {
  return {
    ...reading,
    ...Object.fromEntries(ROLES.map((role) => [role, figureOf(reading[role])])),
    target: targetOf(reading.target),
    periodTarget: targetOf(reading.periodTarget),
  };
}

function figureOf(figure: Figure | null): Figure | null {
  return isPounds(figure) ? { kind: "unreadable", text: asWritten(figure), place: figure.place } : figure;
}

function targetOf(target: Target | null): Target | null {
  if (target === null || !isPoundsTarget(target)) return target;
  const isNumber = target.kind === "number" && target.figure.asText === null && target.operator === null;
  const text = isNumber ? asWritten(target.figure) : target.text;
  return { kind: "manual", text, place: target.place };
}

/** A number under a format of pounds as Excel shows it. */
function asWritten({ asText, value, decimals }: NumberFigure): string {
  return asText ?? formatFigure(value, pounds, decimals);
}
