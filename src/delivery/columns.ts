import { pounds } from "../figures/unit.ts";
import {
  asNumber,
  asText,
  cellNumber,
  isOneOf,
  type ComputedColumn,
  type OwnedColumn,
} from "../indicators/columns/computedColumn.ts";
import { figureFormat, quoted } from "../indicators/columns/numberFormats.ts";
import type { Budget } from "./money.ts";
import { progressWords, type ActionAssessment } from "./progress.ts";
import type { RiskAssessment } from "./riskRating.ts";

/** Of the Actions table: how an action stands on the plan's as-at date. */
export const progress: ComputedColumn<ActionAssessment> = {
  key: "progress",
  header: "Progress",
  ...asText,
  value: (action) => action.progress,
  default: true,
  needs: ({ roles }) => roles.has("due") || roles.has("status"),
  width: 66,
  isOurs: isOneOf(progressWords),
};

/** Of the Risks table: impact times likelihood, "6 of 9"; the cell holds the 6. */
export const rating: ComputedColumn<RiskAssessment> = {
  key: "rating",
  header: "Rating",
  ...asNumber,
  value: (risk) => risk.rating,
  format: ({ highest }) => `0${highest === null ? "" : quoted(` of ${highest}`)}`,
  default: true,
  needs: ({ roles }) => roles.has("impact") && roles.has("likelihood"),
  width: 66,
};

/** Of the Budgets table: a programme's years added up. */
export const total: ComputedColumn<Budget> = {
  key: "total",
  header: "Total",
  ...asNumber,
  value: (budget) => cellNumber(budget.total),
  format: (budget) => figureFormat({ unit: pounds, decimals: budget.decimals }, budget.total),
  default: true,
  needs: ({ assessments }) => assessments.length > 0,
  width: 84,
};

/** The computed columns of the tables that are none of figures, by the table's name. */
export const deliveryColumns: ReadonlyMap<string, readonly OwnedColumn[]> = new Map([
  ["Actions", [progress]],
  ["Risks", [rating]],
  ["Budgets", [total]],
]);
