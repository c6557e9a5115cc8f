import type { ListName } from "../plan/document/documentTables.ts";

/**
 * What each worksheet of a template is, in one sentence: on the cover, and above its table. Where a row is printed on two
 * pages, the second repeats what fits over a ref and a name: some 48 characters.
 */
export const sheetWords = {
  plan: "Settings: the plan’s name, what it reports on, and how it is judged.",
  outcomes: "What the plan wants to achieve, and who leads.",
  indicators: "What is measured, and how it is judged.",
  performance: "A row of figures for each indicator and period.",
  targets: "Each year’s target, as plans print it; one in Performance comes before it.",
  benchmarks: "Published figures to compare with.",
  gaps: "The figures of a group and of its peers, to see whether a gap narrows.",
  actions: "What will be done, by whom and by when.",
  risks: "What may go wrong, how bad and how likely it is, and how it is managed.",
  budgets: "What pays for the plan: pounds in each year.",
} as const satisfies Record<ListName | "plan", string>;
