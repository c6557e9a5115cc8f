import { asText, onRequest } from "./computedColumn.ts";

/** "Data period" is what analysts head their own column of periods with. */
export const dataPeriod = onRequest({
  key: "dataPeriod",
  header: "Period of the figure",
  ...asText,
  value: (assessment) => assessment.dataPeriod,
  width: 130,
  isOurs: (value) => typeof value === "string",
});
