import { parsePeriod } from "../figures/period/parsePeriod.ts";
import { periodLabel } from "../figures/period/periodLabel.ts";
import { listNames, tablesOfDocument, type ListName } from "../plan/document/documentTables.ts";
import type { PlanDocument } from "../plan/document/planDocument.ts";
import { isBlank } from "./offeredColumns.ts";
import { sheetWords } from "./sheetWords.ts";
import type { CoverContent } from "./workbookContent.ts";

type Section = CoverContent["sections"][number];

/** The first worksheet of a template: what the plan is, what stands where, and how to refresh. */
export function coverOf(
  document: PlanDocument,
  lists: readonly ListName[],
  title: string,
): Omit<CoverContent, "footer"> {
  const { organisation } = document.plan;
  const facts = factsOf(document);
  return {
    name: "Cover",
    title,
    ...(typeof organisation === "string" && { subtitle: organisation }),
    sections: [
      ...(facts.length === 0 ? [] : [{ heading: "This plan", rows: [...facts] }]),
      {
        heading: "In this workbook",
        rows: [
          ...listNames.filter((name) => lists.includes(name)).map(linkTo),
          { label: "Plan", sheet: "Plan", text: sheetWords.plan },
        ],
      },
      { heading: "How to use it", rows: [...stepsFor(document)] },
    ],
  };
}

function linkTo(list: ListName): Section["rows"][number] {
  const { name } = tablesOfDocument[list];
  return { label: name, sheet: name, text: sheetWords[list] };
}

/** What the plan reports on, where it says so. */
function factsOf({ plan }: PlanDocument): Section["rows"] {
  const { yearType, reportingPeriod, asAt } = plan;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["Reporting period", typeof yearType === "string" ? inYears(reportingPeriod, yearType) : reportingPeriod],
    ["As at", inWords(asAt)],
  ];
  return facts.flatMap(([label, text]) => (typeof text === "string" && text !== "" ? [{ label, text }] : []));
}

function inWords(day: string | null | undefined): string | null | undefined {
  const reading = typeof day === "string" ? parsePeriod(day, {}) : null;
  return reading?.state === "read" ? periodLabel(reading.period) : day;
}

function inYears(period: string | null | undefined, yearType: string): string {
  return typeof period === "string" ? `${period}, ${yearType} year` : `Not stated; years are ${yearType} years`;
}

function stepsFor(document: PlanDocument): Section["rows"] {
  const first = isBlank(document)
    ? "On the worksheet Plan, write the plan’s title, organisation, year type and reporting period. Then fill in the tables that you need, and delete the worksheets that you do not."
    : "On the worksheet Performance, write the latest figures in the column Actual. Where the plan gives no figure, the cell is blank.";
  return [
    { label: "1. Fill in", text: first },
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
