import { readWorkbook } from "../excel-host/package/index.ts";
import { tableRows } from "../workbooks/cells.ts";
import { toBeFixed } from "../workbooks/toBeFixed.ts";
import { pressInRibbon, typeInto } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

const texts = ["64%", "71%", 0.2, "68.5%", "14"];
const numbers = [0.64, 0.71, 0.2, 0.685, 14];

async function openChecked(options: Parameters<typeof openPage>[0] = {}): Promise<void> {
  excel = await openPage(options);
  await openWorkbook(excel, toBeFixed());
  await excel.pane.getByRole("button", { name: "Check" }).click();
  await excel.pane.getByRole("heading", { name: "Findings" }).waitFor();
}

/** A column of the scorecard in the workbook as it would be saved now. */
async function column(header: string): Promise<unknown[]> {
  const bytes = await excel.page.evaluate(() => [...window.standIn!.save()]);
  return tableRows(readWorkbook(Uint8Array.from(bytes)), "Scorecard").map((row) => row[header]);
}

const button = (name: RegExp | string) => excel.pane.getByRole("button", { name });

/** What the pane says of the fix, once it says that. */
async function told(sentence: string): Promise<void> {
  await excel.pane.getByRole("paragraph").filter({ hasText: sentence }).first().waitFor();
}

/** What a screen reader says of a button after its name. */
async function described(name: RegExp | string): Promise<string | null | undefined> {
  return button(name).evaluate((element) => {
    const id = element.getAttribute("aria-describedby") ?? "";
    return element.ownerDocument.getElementById(id)?.textContent;
  });
}

/** The name of the control that has the focus in the pane. */
async function focused(): Promise<string> {
  const frame = await excel.frame("taskpane");
  return frame.evaluate(() => document.activeElement?.textContent ?? "");
}

async function press(key: string): Promise<void> {
  await excel.page.keyboard.press(key);
}

async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (name.test(await focused())) return;
    await press("Tab");
  }
  throw new Error(`Tab does not reach ${name.source}`);
}

test("a finding is fixed, the list is true again, and Undo puts the cell back", async () => {
  await openChecked();
  await button("Fix F7:F8 on Scorecard").click();
  await told("2 cells were changed.");
  expect(await column("Actual")).toEqual(["64%", "71%", 0.2, 0.685, 14]);
  await button("Fix F7:F8 on Scorecard").waitFor({ state: "detached" });

  await button("Undo").click();
  await told("2 cells were put back.");
  expect(await column("Actual")).toEqual(texts);
  await button("Fix F7:F8 on Scorecard").waitFor();
  expect(excel.problems).toEqual([]);
});

test("all of a kind are fixed at once after a refresh, whose statuses follow", async () => {
  await openChecked();
  await pressInRibbon(excel, "Refresh RAG");
  await button(/^Fix all 4 alike: numbers stored as text$/).click();
  await told("4 cells were changed.");
  expect(await column("Actual")).toEqual(numbers);
  await button("Fix D7 on Scorecard").click();
  await told("1 cell was changed.");
  expect(await column("RAG")).toEqual(["Green", "Green", "Grey", "Amber", "Red"]);

  await button("Undo").click();
  await button("Undo the change of 4 cells before").click();
  await told("4 cells were put back.");
  expect(await column("Actual")).toEqual(texts);
  expect(await column("Polarity")).toEqual(["High is good", "High is good", "Low is good", null, "Low is good"]);
});

test("fixing and undoing need no mouse: the focus goes on to the next fix, and from the last to Undo", async () => {
  await openChecked();
  await button("Check").focus();
  await tabTo(/^Fix D7 on Scorecard$/);
  await press("Enter");
  await told("1 cell was changed.");
  expect(await focused()).toMatch(/^Fix \w\d on Scorecard$/);
  await tabTo(/^Fix all 4 alike/);
  await press("Enter");
  await told("4 cells were changed.");
  expect(await focused()).toBe("Undo");
  await press("Space");
  await told("4 cells were put back.");
  expect(await focused()).toBe("Undo the change of 1 cell before");
  expect(await column("Actual")).toEqual(texts);
  expect(await column("Polarity")).toContain("High is good");
});

test("what will be written stands beside each fix, and is its description", async () => {
  await openChecked();
  expect(await described("Fix F4:F5 on Scorecard")).toBe("“64%” → 64%, “71%” → 71%");
  expect(await described("Fix D7 on Scorecard")).toBe("blank → “High is good”");
  expect(await described("Fix G6 on Scorecard")).toBe("“~” → “low”");
  expect(await described(/^Fix all 4 alike/)).toBe("“64%” → 64%, “71%” → 71% and 2 others");
});

test("a cell changed since the check is left, and the pane says what it holds", async () => {
  await openChecked();
  await typeInto(excel, "F8", "15");
  await excel.page.keyboard.press("Enter");
  await button(/^Fix all 4 alike/).click();
  await told("Not done: Scorecard F8 (now “15”).");
  expect(await column("Actual")).toEqual([0.64, 0.71, 0.2, 0.685, "15"]);
});

test("while a cell is being edited nothing is changed, and the edit stays", async () => {
  await openChecked();
  await typeInto(excel, "D5", "abc");
  await button("Fix F7:F8 on Scorecard").click();
  await told("A cell is being edited. Press Enter or Esc, then try again.");
  await told("No cell was changed.");
  expect(await excel.page.getByRole("textbox", { name: "Edit D5" }).inputValue()).toBe("abc");
  expect(await column("Actual")).toEqual(texts);
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing wrong", (colorScheme) => {
  test("with fixes, after one, after some were left, and after a failure", async () => {
    await openChecked({ colorScheme });
    const frame = await excel.frame("taskpane");
    expect(await axeViolations(frame)).toEqual([]);
    await button("Fix F7:F8 on Scorecard").click();
    await told("2 cells were changed.");
    expect(await axeViolations(frame)).toEqual([]);
    await typeInto(excel, "F4", "65%");
    await excel.page.keyboard.press("Enter");
    await button(/^Fix F4:F5 on/).click();
    await told("Not done: Scorecard F4");
    expect(await axeViolations(frame)).toEqual([]);
    await excel.page.evaluate(() => {
      window.standIn!.host.resetCounts();
      window.standIn!.host.faults.push({ sync: 1, when: "before", code: "GeneralException" });
    });
    await button("Undo").click();
    await told("No cell was put back.");
    expect(await axeViolations(frame)).toEqual([]);
  });
});
