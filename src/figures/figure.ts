import type { CellPlace } from "./cell.ts";
import type { FigureSymbol } from "./symbols.ts";
import type { Unit } from "./unit.ts";

/** What a cell says where a figure is expected; always with its place. Only 0 is 0: a blank or a symbol never is. */
export type Figure = NumberFigure | SymbolFigure | BlankFigure | UnreadableFigure;

export interface NumberFigure {
  readonly kind: "number";
  /** 64 for 64 %, 1,200,000 for £1.2m; unrounded. */
  readonly value: number;
  /** As far as the cell itself says it, by a sign or its number format; else null. */
  readonly unit: Unit | null;
  /** That its number format shows, or that it is written with; −5 for "£1.2m". */
  readonly decimals: number;
  /** "low reliability", "provisional" …; "" for none. */
  readonly flag: string;
  /** "2007/08" of "2.4% (2007/08)"; null where the cell has none. */
  readonly period: string | null;
  /** As written, where the cell holds the number as text; null for a number within a phrase ("at least 60%"). */
  readonly asText: string | null;
  readonly place: CellPlace;
}

export interface SymbolFigure {
  readonly kind: "symbol";
  /** As written. */
  readonly text: string;
  readonly symbol: FigureSymbol;
  readonly place: CellPlace;
}

export interface BlankFigure {
  readonly kind: "blank";
  readonly place: CellPlace;
}

/** Neither a number nor a symbol: "about 60", a bullet, the word Red, TRUE, a date. */
export interface UnreadableFigure {
  readonly kind: "unreadable";
  /** As written. */
  readonly text: string;
  readonly place: CellPlace;
}
