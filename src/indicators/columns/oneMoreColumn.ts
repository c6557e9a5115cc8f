import { fewestDecimals } from "../../figures/decimals.ts";
import { formatDistance, formatNumber } from "../../figures/format.ts";
import { points } from "../../figures/unit.ts";
import type { Assessment } from "../assessment.ts";
import { asText, matches, onRequest } from "./computedColumn.ts";

const COUNT = String.raw`\d[\d,]* (?:more|fewer)`;

/** How many more of the numerator it takes, and what one of them weighs: "15 more, 3 more for Amber (each 0.1 pp)". */
export const oneMore = onRequest({
  key: "oneMore",
  header: "To reach Green",
  ...asText,
  value: toReachGreen,
  width: 120,
  isOurs: matches(new RegExp(`^${COUNT}(?:, ${COUNT})?(?: for Amber)?(?: \\(each \\d[\\d.,]* pp\\))?$`)),
});

function toReachGreen({ oneMore: forGreen, oneMoreForAmber, oneChild, computedStatus }: Assessment): string | null {
  const forAmber =
    computedStatus === "Red" && isCount(oneMoreForAmber) ? `${counted(oneMoreForAmber)} for Amber` : null;
  const ways = [isCount(forGreen) ? counted(forGreen) : null, forAmber].filter((way) => way !== null);
  if (ways.length === 0) return null;
  return `${ways.join(", ")}${oneChild === null ? "" : ` (each ${weight(oneChild)})`}`;
}

/** None more is nothing to say. */
function isCount(count: number | null): count is number {
  return count !== null && count !== 0 && Number.isFinite(count);
}

function counted(count: number): string {
  return `${formatNumber(Math.abs(count), 0)} ${count > 0 ? "more" : "fewer"}`;
}

/** At one decimal, or at as many as it takes to be more than 0. */
function weight(oneChild: number): string {
  const decimals = fewestDecimals(1, (some) => oneChild >= 0.95 * 10 ** -some);
  return formatDistance(oneChild, points, decimals);
}
