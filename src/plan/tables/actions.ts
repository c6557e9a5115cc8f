import { outcome, ref } from "./indicatorNames.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is an action that the plan promises. */
export const actionsTable: PlanTable = {
  name: "Actions",
  columns: [
    ref,
    { ...outcome, prompt: "The ref of the outcome that it serves." },
    { role: "action", header: "Action", synonyms: ["Actions", "Activity", "What we will do", "We will"], kind: "text" },
    {
      role: "owner",
      header: "Owner",
      synonyms: ["Who", "Responsible officer", "Lead officer", "Action owner"],
      kind: "text",
      prompt: "A role, such as Director of Learning, and not a person’s name.",
    },
    {
      role: "milestone",
      header: "Milestone",
      synonyms: ["Milestones", "Milestones / success measure", "Success measure"],
      kind: "text",
    },
    {
      role: "due",
      header: "Due",
      synonyms: ["When", "Due date", "Deadline", "Duration", "By when", "Timescale"],
      kind: "text",
      prompt: "A date or month (September 2009), several with a / between them, Quarterly or ongoing.",
    },
    {
      role: "resources",
      header: "Resources",
      synonyms: ["Resource implications", "Resource implication"],
      kind: "text",
    },
    { role: "contribution", header: "Contribution", synonyms: ["Contribution to priority"], kind: "text" },
    { role: "risk", header: "Risk", synonyms: ["Risk analysis"], kind: "text" },
    { role: "plausibility", header: "Plausibility", synonyms: ["Plausibility analysis"], kind: "text" },
    {
      role: "status",
      header: "Status",
      synonyms: ["Action status"],
      kind: "choice",
      list: ["Not started", "In progress", "Complete"],
      prompt: "Complete, In progress or Not started.",
    },
    { role: "commentary", header: "Commentary", synonyms: ["Comment", "Comments", "Progress notes"], kind: "text" },
  ],
};
