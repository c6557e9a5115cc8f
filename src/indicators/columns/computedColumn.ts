import type { CellValue } from "../../figures/cell.ts";
import type { Assessment } from "../assessment.ts";

/** What a table has to give: which columns, and what the rules made of its rows. */
export interface Inputs<Subject = Assessment> {
  readonly roles: ReadonlySet<string>;
  readonly assessments: readonly Subject[];
}

/** A column that the add-in writes: what it takes to know it again and to set it. */
export interface OwnedColumn {
  /** Its name in the workbook's memory; never changes. */
  readonly key: string;
  readonly header: string;
  /** Text cells get the format "@" before they are written, or Excel would parse them. */
  readonly text: boolean;
  /** Written where the plan does not say which columns it wants. */
  readonly default: boolean;
  /** Points. */
  readonly width: number;
  /** Whether the add-in could have written the value; a copied worksheet's columns are recognised as ours by it. */
  readonly isOurs: (value: CellValue) => boolean;
}

/** A column, and how its cells follow from what the rules say of a row: of an indicator's, unless it says otherwise. */
export interface ComputedColumn<Subject = Assessment> extends OwnedColumn {
  /** null leaves the cell blank. */
  readonly value: (subject: Subject) => string | number | null;
  /** Excel's number format, "@" for text. */
  readonly format: (subject: Subject) => string;
  /** Whether the table has what the column is made of. */
  readonly needs: (inputs: Inputs<Subject>) => boolean;
}

/** A column with its cells, by body row from zero; null for a row that it says nothing of. */
export interface FilledColumn {
  readonly column: OwnedColumn;
  readonly cell: (row: number) => { readonly value: string | number | null; readonly format: string } | null;
}

/** A column filled for a table, whose rows' subjects are handed in. */
export function filled<Subject>(
  column: ComputedColumn<Subject>,
  subjectOf: (row: number) => Subject | null,
): FilledColumn {
  return {
    column,
    cell: (row) => {
      const subject = subjectOf(row);
      return subject && { value: column.value(subject), format: column.format(subject) };
    },
  };
}

/** What every column of words has in common. */
export const asText = { text: true, format: () => "@" } as const;

/** What every column of numbers has in common. */
export const asNumber = { text: false, isOurs: (value: CellValue) => typeof value === "number" } as const;

/** A column that is written only where the plan names it, and then where at least one row has something to put in it. */
export function onRequest(column: Omit<ComputedColumn, "default" | "needs">): ComputedColumn {
  const needs = ({ assessments }: Inputs) => assessments.some((assessment) => column.value(assessment) !== null);
  return { ...column, default: false, needs };
}

/** Excel refuses numbers from here on; two of its largest can differ by more. */
const TOO_LARGE = 1e308;

/** A number as a cell can hold it: neither infinite nor −0; null for one that it cannot hold. */
export function cellNumber(value: number | null): number | null {
  return value !== null && Math.abs(value) < TOO_LARGE ? value + 0 : null;
}

/** Whether a cell holds one of some words. */
export function isOneOf(words: readonly string[]): (value: CellValue) => boolean {
  const known: ReadonlySet<CellValue> = new Set(words);
  return (value) => known.has(value);
}

/** Whether a cell holds a text of a certain kind. */
export function matches(pattern: RegExp): (value: CellValue) => boolean {
  return (value) => typeof value === "string" && pattern.test(value);
}
