/** What the form of a new plan does its work with: one file of the build, loaded when the form is first opened. */
export { firstAnswers, planOf, withYearType } from "./answers.ts";
export { createdSentence, createPlan } from "./createPlan.ts";
export { outcomesSentence, readOutcomes } from "./outcomes.ts";
export { MOST_YEARS, spanOf, yearsFrom, yearTypes } from "./years.ts";
