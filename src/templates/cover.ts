import { parsePeriod } from "../figures/period/parsePeriod.ts";
import { periodLabel } from "../figures/period/periodLabel.ts";
import { listNames, tablesOfDocument, type ListName } from "../plan/document/documentTables.ts";
import type { PlanDocument } from "../plan/document/planDocument.ts";
import { yearsIn } from "../tables/planDocument/tablesOfPlan.ts";
import { isUnwritten } from "./offeredColumns.ts";
import { sheetWords } from "./sheetWords.ts";
import type { CoverContent } from "./workbookContent.ts";

type Section = CoverContent["sections"][number];

/** What a worksheet is called in the workbook: "Plan", or "Plan (2)" where that name was taken. */
type SheetName = (name: string) => string;

/** The first worksheet of a template: what the plan is, what stands where, and how to refresh. */
export function coverOf(
  document: PlanDocument,
  lists: readonly ListName[],
  title: string,
  sheetName: SheetName,
): Omit<CoverContent, "footer"> {
  const { organisation } = document.plan;
  const facts = factsOf(document);
  return {
    name: sheetName("Cover"),
    title,
    ...(typeof organisation === "string" && { subtitle: organisation }),
    sections: [
      ...(facts.length === 0 ? [] : [{ heading: "This plan", rows: [...facts] }]),
      {
        heading: "In this workbook",
        rows: [
          ...listNames
            .filter((list) => lists.includes(list))
            .map((list) => linkTo(sheetName(tablesOfDocument[list].name), sheetWords[list])),
          linkTo(sheetName("Plan"), sheetWords.plan),
        ],
      },
      { heading: "How to use it", rows: [...stepsFor(document, sheetName)] },
    ],
  };
}

function linkTo(sheet: string, text: string): Section["rows"][number] {
  return { label: sheet, sheet, text };
}

/** What the plan reports on, where it says so. */
function factsOf({ plan, targets = [] }: PlanDocument): Section["rows"] {
  const { yearType, reportingPeriod, asAt } = plan;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["Targets for", fromFirstToLast(yearsIn(targets))],
    ["Reporting period", typeof yearType === "string" ? inYears(reportingPeriod, yearType) : reportingPeriod],
    ["As at", inWords(asAt)],
  ];
  return facts.flatMap(([label, text]) => (typeof text === "string" && text !== "" ? [{ label, text }] : []));
}

function fromFirstToLast(years: readonly string[]): string | undefined {
  return years.length > 1 ? `${years[0]} to ${years.at(-1)}` : years[0];
}

function inWords(day: string | null | undefined): string | null | undefined {
  const reading = typeof day === "string" ? parsePeriod(day, {}) : null;
  return reading?.state === "read" ? periodLabel(reading.period) : day;
}

function inYears(period: string | null | undefined, yearType: string): string {
  return typeof period === "string" ? `${period}, ${yearType} year` : `Not stated; years are ${yearType} years`;
}

function stepsFor(document: PlanDocument, sheetName: SheetName): Section["rows"] {
  return [
    { label: "1. Fill in", text: firstStep(document, sheetName) },
    {
      label: "2. Refresh",
      text: "On the Home tab, press Refresh RAG. Status, reason, gap and direction of travel appear at the right of the table. Press it again whenever figures have changed.",
    },
    {
      label: "3. Check",
      text: "Check, beside it, writes nothing: it lists what is wrong, and where.",
    },
    {
      label: "Good to know",
      text: "Columns are known by their headers: move, hide or delete them, and add your own. A drop-down offers the usual words; others may be typed.",
    },
  ];
}

function firstStep(document: PlanDocument, sheetName: SheetName): string {
  const on = (name: string) => `on ${sheetName(name)}`;
  if (!isUnwritten(document))
    return `On the worksheet ${sheetName("Performance")}, write the latest figures in the column Actual. Where the plan gives no figure, the cell is blank.`;
  const settings =
    document.plan.title === undefined
      ? `On the worksheet ${sheetName("Plan")}, write the plan’s title, organisation, year type and reporting period, and put its own years in the headers of Targets and Budgets. `
      : "";
  const outcomes = document.outcomes === undefined ? `the outcomes ${on("Outcomes")}, ` : "";
  return `${settings}Write ${outcomes}the indicators ${on("Indicators")}, each year’s targets ${on("Targets")}, and figures as they come ${on("Performance")}. Fill in what else you need, and delete the worksheets that you do not.`;
}
