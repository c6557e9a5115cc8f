import { isNarrowingSentence } from "../groupGaps/narrowingSentence.ts";
import { asText, onRequest } from "./computedColumn.ts";

/** Whose doing it was that a gap became smaller or larger. */
export const narrowing = onRequest({
  key: "narrowing",
  header: "Narrowing the gap",
  ...asText,
  value: (assessment) => assessment.narrowing,
  width: 240,
  isOurs: (value) => typeof value === "string" && isNarrowingSentence(value),
});
