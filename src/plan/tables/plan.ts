import type { PlanTable } from "./planTable.ts";

/** One row is a setting of the plan. */
export const planTable: PlanTable = {
  name: "Plan",
  columns: [
    { role: "setting", header: "Setting", synonyms: ["Plan setting", "Settings"], kind: "text" },
    { role: "value", header: "Value", synonyms: ["Setting value"], kind: "text" },
  ],
};
