import { MONTH_NAMES } from "./calendar.ts";

/** A month's name or abbreviation in lower case, as a capturing group: "november", "nov", "sept". */
export const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** 1 for "january" or "jan"; the name is one that `MONTH` matched. */
export function monthNamed(name: string): number {
  return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;
}
