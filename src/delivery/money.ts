import type { CellPlace, CellValue } from "../figures/cell.ts";
import { withoutNoise } from "../figures/decimals.ts";
import { readFigure } from "../figures/readFigure.ts";

/** A sum of money in pounds, with as many decimals as it is written with. */
export interface Money {
  readonly kind: "money";
  readonly pounds: number;
  readonly decimals: number;
}

/** What a cell says where money is expected. */
export type MoneyReading = Money | { readonly kind: "blank" } | { readonly kind: "unreadable"; readonly text: string };

/** What "-", "n/a" and "z" mean: no sum, rather than one that is not known. */
const NOTHING: ReadonlySet<string> = new Set(["no data", "not applicable"]);

/** Reads money as people write it: 88,100, "£88,100", "£1.2m"; a number without a sign is in pounds. */
export function readMoney(cell: CellValue, numberFormat: string | undefined, place: CellPlace): MoneyReading {
  const figure = readFigure(cell, numberFormat, place);
  if (figure.kind === "blank" || (figure.kind === "symbol" && NOTHING.has(figure.symbol.meaning)))
    return { kind: "blank" };
  if (figure.kind !== "number") return { kind: "unreadable", text: figure.text };
  if (figure.unit !== null && figure.unit.kind !== "pounds") return { kind: "unreadable", text: String(cell) };
  return { kind: "money", pounds: figure.value, decimals: Math.max(0, figure.decimals) };
}

/** What a programme has over its years. */
export interface Budget {
  /** Pounds; null where no year has a figure, or one has something that is none. */
  readonly total: number | null;
  /** 2 where one of the sums has pence. */
  readonly decimals: 0 | 2;
}

/** Adds up a programme's years. A year that cannot be read leaves the total open: without it the sum would be wrong. */
export function budgetOf(years: readonly MoneyReading[]): Budget {
  const sums = years.filter((year) => year.kind === "money");
  const known = sums.length > 0 && years.every(({ kind }) => kind !== "unreadable");
  return {
    total: known ? withoutNoise(sums.reduce((sum, { pounds }) => sum + pounds, 0)) : null,
    decimals: sums.some(({ decimals }) => decimals > 0) ? 2 : 0,
  };
}
