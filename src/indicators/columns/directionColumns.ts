import type { Direction } from "../assessment.ts";
import { asText, matches, onRequest, type ComputedColumn, type Inputs } from "./computedColumn.ts";

const UP = "▲";
const DOWN = "▼";
const LEVEL = "►";

const look = {
  ...asText,
  width: 90,
  isOurs: matches(
    new RegExp(`^(?:${LEVEL} No change|[${UP}${DOWN}${LEVEL}] (?:Improved|Worsened|Increased|Decreased))$`),
  ),
} as const;

/** Against the previous period. */
export const direction: ComputedColumn = {
  ...look,
  key: "direction",
  header: "Direction of travel",
  value: (assessment) => pointed(assessment.direction, assessment.change),
  default: true,
  needs: ({ roles }: Inputs) => roles.has("actual") && (roles.has("previous") || roles.has("period")),
};

/** Against the same period last year. */
export const directionLong = onRequest({
  ...look,
  key: "directionLong",
  header: "Direction over a year",
  value: (assessment) => pointed(assessment.directionLong, assessment.changeLong),
});

/** The arrow shows which way the figure went, the word whether that is good: "▼ Improved" where low is good. */
function pointed(word: Direction | null, change: number | null): string | null {
  return word === null ? null : `${arrow(word, change)} ${word}`;
}

function arrow(word: Direction, change: number | null): string {
  if (word === "No change" || change === null || change === 0) return LEVEL;
  return change > 0 ? UP : DOWN;
}
