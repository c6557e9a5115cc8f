import { tidy } from "../../figures/normalise.ts";
import { readYear } from "../../figures/period/namedYear.ts";
import type { YearType } from "../../figures/period.ts";

/** The kinds of year that a plan may have, with the words and the month from which each is counted; the first is the usual one. */
export const yearTypes: readonly { readonly type: YearType; readonly label: string; readonly firstMonth: number }[] = [
  { type: "financial", label: "Financial: from April", firstMonth: 4 },
  { type: "academic", label: "Academic: from September", firstMonth: 9 },
  { type: "calendar", label: "Calendar: from January", firstMonth: 1 },
  { type: "reporting", label: "Reporting: year ending in March", firstMonth: 4 },
];

/** The most years that a new plan takes: each has a column. */
export const MOST_YEARS = 10;

/** After 2099 a year in a header is not read. */
const LAST_START = 2099;

/** What the year of this type that begins in a calendar year is called: "2026/27"; calendar years "2026", reporting years "2027". */
export function yearName(start: number, type: YearType): string {
  if (type === "calendar") return String(start);
  if (type === "reporting") return String(start + 1);
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

/** The name of the year in which a day lies. Only ever what a form begins with: no rule asks for today. */
export function yearAround(day: Date, type: YearType): string {
  const { firstMonth } = yearTypes.find((each) => each.type === type)!;
  const hasBegun = day.getMonth() + 1 >= firstMonth;
  return yearName(hasBegun ? day.getFullYear() : day.getFullYear() - 1, type);
}

/** The names of so many years from the one written, or what is wrong with it. */
export function yearsFrom(
  written: string,
  count: number,
  type: YearType,
): { readonly years: readonly string[] } | { readonly problem: string } {
  const text = tidy(written);
  const example = type === "calendar" || type === "reporting" ? "2026" : "2026/27";
  if (text === "") return { problem: `Write the plan’s first year, such as ${example}.` };
  const year = readYear(text);
  if (year === null) return { problem: `“${text}” is no year. Write it as ${example}.` };
  const { first, split } = year;
  if (type === "calendar" && split)
    return { problem: `“${text}” is in two calendar years. Write one: ${first} or ${first + 1}.` };
  if (type === "reporting" && split)
    return { problem: `A reporting year is called by the year it ends in. Write ${first + 1}.` };
  if (type !== "calendar" && type !== "reporting" && !split)
    return {
      problem: `“${text}” could be ${yearName(first - 1, type)} or ${yearName(first, type)}. Write one of them.`,
    };
  const start = type === "reporting" ? first - 1 : first;
  if (start + count - 1 > LAST_START) return { problem: "The plan would last beyond 2099. Write an earlier year." };
  return { years: Array.from({ length: count }, (_, index) => yearName(start + index, type)) };
}

/** "2026/27 to 2028/29", or the only one. */
export function spanOf(years: readonly string[]): string {
  return years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? "");
}
