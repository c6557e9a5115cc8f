import { indicator } from "./indicatorNames.ts";
import type { PlanTable } from "./planTable.ts";

/** One row is a programme that pays for the plan, with a column of pounds for each year. */
export const budgetsTable: PlanTable = {
  name: "Budgets",
  columns: [
    { role: "programme", header: "Programme", synonyms: ["Budget heading", "Fund", "Funding stream"], kind: "text" },
    {
      role: "programmeKind",
      header: "Kind",
      synonyms: ["Kind of programme", "Programme type"],
      kind: "choice",
      list: ["main", "special"],
      prompt: "main or special.",
    },
    { ...indicator, prompt: "The ref of the indicator that it pays for." },
  ],
  years: {
    kind: "money",
    header: (year) => `${year} £`,
    words: ["£", "budget", ""],
    prompt: "Pounds in the year.",
    after: "indicator",
  },
};
