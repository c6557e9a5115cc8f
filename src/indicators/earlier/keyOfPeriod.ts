import { periodKey, type Period } from "../../figures/period.ts";

const known = new WeakMap<Period, string>();

/** `periodKey`, made once for a period that many rows share; "" for none. */
export function keyOfPeriod(period: Period | null): string {
  if (period === null) return "";
  let key = known.get(period);
  if (key === undefined) {
    key = periodKey(period);
    known.set(period, key);
  }
  return key;
}
