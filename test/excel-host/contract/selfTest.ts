import type { Contract, Situation } from "./contract.ts";
import { contracts } from "./contracts.ts";
import { type Outcome, runContract } from "./runContract.ts";

/** The page's elements, each by its id. */
const page = {
  tablesExpand: element("tablesExpand", HTMLInputElement),
  run: element("run", HTMLButtonElement),
  status: element("status", HTMLParagraphElement),
  outcomes: element("outcomes", HTMLTableSectionElement),
  differences: element("differences", HTMLTextAreaElement),
  copy: element("copy", HTMLButtonElement),
};

void start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    page.status.textContent = "This page runs in Excel only.";
    return;
  }
  page.status.textContent = `${contracts.length} to check.`;
  page.run.disabled = false;
  page.run.addEventListener("click", () => void runAll());
  page.copy.addEventListener("click", () => void copy());
}

interface Checked {
  readonly name: string;
  readonly contract: Contract;
  readonly outcome: Outcome;
}

async function runAll(): Promise<void> {
  page.run.disabled = true;
  page.outcomes.replaceChildren();
  page.differences.value = "";
  const situation: Situation = {
    web: Office.context.platform === Office.PlatformType.OfficeOnline,
    tablesExpand: page.tablesExpand.checked,
  };
  const checked: Checked[] = [];
  try {
    for (const { name, contract } of contracts) {
      page.status.textContent = `${checked.length + 1} of ${contracts.length}: ${contract.title}`;
      const outcome = await runContract(contract, situation);
      checked.push({ name, contract, outcome });
      if (outcome.result !== "same") page.outcomes.append(row(contract, outcome));
    }
    page.status.textContent = summary(checked);
  } catch (error) {
    page.status.textContent = `Stopped: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    page.differences.value = report(checked, situation);
    page.run.disabled = false;
  }
}

function summary(checked: readonly Checked[]): string {
  const count = (result: Outcome["result"]): number =>
    checked.filter(({ outcome }) => outcome.result === result).length;
  return `${count("same")} the same, ${count("different")} different, ${count("failed")} failed, ${count("not here")} not here.`;
}

/** What to send to whoever keeps the stand-in: which Excel it was, and everything that was not the same. */
function report(checked: readonly Checked[], situation: Situation): string {
  const { platform, version } = Office.context.diagnostics;
  const differences = checked
    .filter(({ outcome }) => outcome.result !== "same")
    .map(({ name, contract: { title, source }, outcome }) => ({ name, title, source, ...outcome }));
  return JSON.stringify({ excel: { platform, version }, ...situation, checked: checked.length, differences }, null, 2);
}

function row(contract: Contract, outcome: Outcome): HTMLTableRowElement {
  const link = document.createElement("a");
  link.href = contract.source;
  link.target = "_blank";
  link.rel = "noreferrer";
  link.textContent = contract.title;
  const title = document.createElement("td");
  title.append(link);
  const result = document.createElement("td");
  result.textContent = said(outcome);
  const cells = document.createElement("tr");
  cells.append(title, result);
  return cells;
}

function said(outcome: Outcome): string {
  if (outcome.result === "same") return "the same";
  if (outcome.result === "not here") return `not here: ${outcome.reason}`;
  if (outcome.result === "failed") return `failed: ${outcome.code} ${outcome.message}`;
  return outcome.differences
    .map(({ what, expected, found }) => `${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`)
    .join("; ");
}

async function copy(): Promise<void> {
  page.differences.select();
  try {
    await navigator.clipboard.writeText(page.differences.value);
    page.status.textContent = "Copied.";
  } catch {
    // Some of Excel's web views deny the clipboard; the text is selected all the same.
    page.status.textContent = "Press Ctrl+C to copy.";
  }
}

function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}
