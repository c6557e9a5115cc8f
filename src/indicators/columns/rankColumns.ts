import { asNumber, asText, cellNumber, isOneOf, onRequest } from "./computedColumn.ts";
import { quoted } from "./numberFormats.ts";

/** Among all areas, 1 being best: "3 of 152", of which the cell holds the 3. */
export const rank = onRequest({
  key: "rank",
  header: "Rank",
  ...asNumber,
  value: (assessment) => cellNumber(assessment.rank),
  format: ({ of }) => `0${of === null ? "" : quoted(` of ${of}`)}`,
  width: 66,
});

/** A is the best quarter of all areas. */
export const quartile = onRequest({
  key: "quartile",
  header: "Quartile band",
  ...asText,
  value: (assessment) => assessment.quartile,
  width: 60,
  isOurs: isOneOf(["A", "B", "C", "D"]),
});
