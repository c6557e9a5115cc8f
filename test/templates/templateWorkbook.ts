import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ListName } from "../../src/plan/document/documentTables.ts";
import type { PlanDocument } from "../../src/plan/document/planDocument.ts";
import { problemLine } from "../../src/plan/document/problem.ts";
import { parsePlan } from "../../src/tables/planDocument/parsePlan.ts";
import { templateContent } from "../../src/templates/templateContent.ts";
import { workbookContent } from "../../src/templates/contentSchema.ts";
import { buildWorkbook } from "../samples/sampleWorkbook.ts";

/** A template workbook as the task pane lists it, and the plan that it is made of. */
interface ListedTemplate {
  readonly file: string;
  readonly title: string;
  /** "" for the blank one. */
  readonly organisation: string;
  /** What it holds, by count. */
  readonly summary: string;
  readonly document: PlanDocument;
}

const folder = path.join("assets", "plans");

/** The templates, the blank one first. Throws where a plan of assets/plans cannot be read. */
export function listedTemplates(): readonly ListedTemplate[] {
  const names = readdirSync(folder).map((file) => path.basename(file, ".json"));
  const listed = names.map((name) => listedTemplate(name, readPlan(name)));
  return [...listed.filter(isBlank), ...listed.filter((each) => !isBlank(each))];
}

const isBlank = ({ organisation }: ListedTemplate) => organisation === "";

function readPlan(name: string): PlanDocument {
  const parsed = parsePlan(readFileSync(path.join(folder, `${name}.json`), "utf8"));
  if ("problems" in parsed) throw new Error(`${name}.json\n${parsed.problems.map(problemLine).join("\n")}`);
  return parsed.document;
}

const counted: readonly (readonly [ListName, one: string, many: string])[] = [
  ["outcomes", "outcome", "outcomes"],
  ["indicators", "indicator", "indicators"],
  ["actions", "action", "actions"],
  ["risks", "risk", "risks"],
];

function listedTemplate(name: string, document: PlanDocument): ListedTemplate {
  const { title = "Blank plan", organisation = "" } = document.plan;
  const counts = counted.flatMap(([list, one, many]) => {
    const count = document[list]?.length ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const summary = counts.length === 0 ? "All tables, to be filled in" : counts.join(", ");
  return { file: `${name}.xlsx`, title: title ?? "", organisation: organisation ?? "", summary, document };
}

/** The .xlsx of a plan's template: the add-in's writer, run on the Excel stand-in. */
export function templateWorkbook(document: PlanDocument): Promise<Uint8Array> {
  return buildWorkbook(workbookContent.parse(templateContent(document)));
}
