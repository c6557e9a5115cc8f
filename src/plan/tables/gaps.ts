import { indicator, ref } from "./indicatorNames.ts";
import { aPeriod } from "./guidance.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is a group in a period, and those that it is compared with. */
export const gapsTable: PlanTable = {
  name: "Gaps",
  columns: [
    ref,
    indicator,
    {
      role: "period",
      header: "Period",
      synonyms: ["Time period", "Data period", "Year", "Academic year"],
      kind: "period",
      prompt: aPeriod,
    },
    { role: "group", header: "Group", synonyms: ["Pupil group", "Group name"], kind: "text" },
    { role: "groupValue", header: "Group value", synonyms: ["Group figure", "Group result"], kind: "figure" },
    { role: "peers", header: "Peers", synonyms: ["Peer group", "Compared with", "Comparison group"], kind: "text" },
    {
      role: "peerValue",
      header: "Peer value",
      synonyms: ["Peers value", "Peer figure", "Peers figure"],
      kind: "figure",
    },
  ],
};
