import { outcome, ref } from "./indicatorNames.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is an outcome or priority that the plan promises. */
export const outcomesTable: PlanTable = {
  name: "Outcomes",
  columns: [
    ref,
    outcome,
    { role: "theme", header: "Theme", synonyms: ["Plan priority", "Cross-cutting theme"], kind: "text" },
    {
      role: "partnership",
      header: "Partnership",
      synonyms: ["Thematic partnership", "Responsible thematic partnership", "Theme group"],
      kind: "text",
    },
    { role: "leadAgency", header: "Lead agency", synonyms: ["Lead organisation", "Lead partner"], kind: "text" },
    {
      role: "supportingAgencies",
      header: "Supporting agencies",
      synonyms: ["Supporting organisations", "Partners", "Supporting partners"],
      kind: "lines",
    },
    {
      role: "owner",
      header: "Owner",
      synonyms: ["Outcome owner", "Responsible owner", "Responsible owners"],
      kind: "lines",
      prompt: "A role, such as Director of Learning, and not a person’s name.",
    },
    { role: "aims", header: "Aims", synonyms: ["Aim"], kind: "lines" },
    {
      role: "actionsInWords",
      header: "Actions in words",
      synonyms: ["How we will do it", "How will we do this"],
      kind: "lines",
    },
    {
      role: "measuresInWords",
      header: "Measures in words",
      synonyms: ["How we will know", "How will we measure this"],
      kind: "lines",
    },
  ],
};
