import { indicator, outcome, ref } from "./indicatorNames.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is a risk to an indicator or an outcome. */
export const risksTable: PlanTable = {
  name: "Risks",
  columns: [
    ref,
    { ...indicator, prompt: "The ref of the indicator that it threatens." },
    { ...outcome, prompt: "The ref of the outcome that it threatens." },
    { role: "risk", header: "Risk", synonyms: ["Risks", "Risk description"], kind: "text" },
    {
      role: "impact",
      header: "Impact",
      synonyms: ["Current impact"],
      kind: "choice",
      list: ["Nil", "Low", "Medium", "High"],
      prompt: "A step of the plan’s own scale.",
    },
    {
      role: "likelihood",
      header: "Likelihood",
      synonyms: ["Current likelihood", "Probability"],
      kind: "choice",
      list: ["Low", "Medium", "High"],
      prompt: "A step of the plan’s own scale.",
    },
    {
      role: "managedBy",
      header: "Managed by",
      synonyms: ["How managed", "Mitigation", "Mitigating action"],
      kind: "text",
    },
  ],
};
