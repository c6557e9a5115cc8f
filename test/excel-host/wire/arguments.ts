import { fail } from "../model/excelError.ts";
import type { WireObject } from "./wireType.ts";
import { isWireObject } from "./wireType.ts";

/** What a method was called with; objects of Office.js are resolved. undefined and null both mean "left out". */
export interface Arguments {
  values: unknown[];
}

const given = (args: Arguments, index: number): unknown => args.values[index] ?? null;

/** Fails with InvalidArgument where the argument is missing or of another type. */
export function textArgument(args: Arguments, index: number): string {
  const value = given(args, index);
  return typeof value === "string" ? value : fail("InvalidArgument");
}

export const optionalText = (args: Arguments, index: number): string | null =>
  given(args, index) === null ? null : textArgument(args, index);

export function integerArgument(args: Arguments, index: number): number {
  const value = given(args, index);
  return typeof value === "number" && Number.isInteger(value) ? value : fail("InvalidArgument");
}

export const optionalInteger = (args: Arguments, index: number): number | null =>
  given(args, index) === null ? null : integerArgument(args, index);

export function optionalBoolean(args: Arguments, index: number): boolean | null {
  const value = given(args, index);
  return value === null || typeof value === "boolean" ? value : fail("InvalidArgument");
}

/** A text that is one of Office.js's enumeration; the default where it is left out. */
export function choiceArgument<C extends string>(
  args: Arguments,
  index: number,
  choices: readonly C[],
  otherwise?: C,
): C {
  const value = given(args, index) ?? otherwise;
  return choices.find((choice) => choice === value) ?? fail("InvalidArgument");
}

/** An object of Office.js given as argument, or null. */
export function objectArgument(args: Arguments, index: number): WireObject | null {
  const value = given(args, index);
  return isWireObject(value) ? value : null;
}

/** A plain object given as argument or as a property's value. */
export const recordValue = (value: unknown): Record<string, unknown> =>
  isRecord(value) ? value : fail("InvalidArgument");

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A key that is a name or an id. */
export function keyArgument(args: Arguments, index: number): string | number {
  const value = given(args, index);
  return typeof value === "string" || typeof value === "number" ? value : fail("InvalidArgument");
}

/** A value given to a property, checked to be of the kind it needs. */
export const booleanValue = (value: unknown): boolean => (typeof value === "boolean" ? value : fail("InvalidArgument"));

export const numberValue = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : fail("InvalidArgument");

export const textValue = (value: unknown): string => (typeof value === "string" ? value : fail("InvalidArgument"));

export const choiceValue = <C extends string>(value: unknown, choices: readonly C[]): C =>
  choices.find((choice) => choice === value) ?? fail("InvalidArgument");
