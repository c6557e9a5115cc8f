import type { Assessment } from "../assessment.ts";
import { isReasonSentence } from "../sentences/reasons.ts";
import { statuses } from "../statuses.ts";
import { asText, isOneOf, onRequest, type ComputedColumn } from "./computedColumn.ts";

const isStatus = isOneOf(Object.keys(statuses));

/** The status as a bare word, so that it can be filtered and counted; its colours are conditional formats. */
export const rag: ComputedColumn = {
  key: "rag",
  header: "RAG",
  ...asText,
  value: ({ status }) => statuses[status].word,
  default: true,
  needs: () => true,
  width: 48,
  isOurs: isStatus,
};

/** One sentence that says why. */
export const reason: ComputedColumn = {
  key: "reason",
  header: "RAG reason",
  ...asText,
  value: (assessment) => assessment.reason,
  default: true,
  needs: () => true,
  width: 300,
  isOurs: (value) => typeof value === "string" && isReasonSentence(value),
};

/** What the rules say where an override says otherwise. */
export const computedRag = statusColumn("computedRag", "RAG by the rules", ({ computedStatus }) => computedStatus);

/** The forecast outturn judged against the year's target. */
export const forecastRag = statusColumn("forecastRag", "Forecast RAG", ({ forecastStatus }) => forecastStatus);

function statusColumn(
  key: string,
  header: string,
  status: (assessment: Assessment) => keyof typeof statuses | null,
): ComputedColumn {
  const value = (assessment: Assessment) => {
    const found = status(assessment);
    return found === null ? null : statuses[found].word;
  };
  return onRequest({ key, header, ...asText, value, width: 72, isOurs: isStatus });
}
