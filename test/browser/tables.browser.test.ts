import { appendix3 } from "../workbooks/appendix3.ts";
import { oddRange, unclearScorecard } from "../workbooks/unclear.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type PageOptions, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

/** Opens a workbook and checks it. */
async function open(workbook: Workbook, options: PageOptions = {}): Promise<void> {
  excel = await openPage(options);
  await openWorkbook(excel, workbook);
  await excel.pane.getByRole("button", { name: "Check" }).click();
  await tables().waitFor();
}

const tables = () => excel.pane.getByRole("button", { name: "Tables", exact: true });

const column = (header: string) => excel.pane.getByRole("combobox", { name: header, exact: true });

const option = (name: string) => excel.pane.getByRole("option", { name, exact: true });

async function choose(header: string, name: string): Promise<void> {
  await column(header).click();
  await option(name).click();
  await expectRead(header, name);
}

/** Waits until a column is read as that, and the check that follows has ended. */
async function expectRead(header: string, name: string): Promise<void> {
  await column(header).getByText(name, { exact: true }).waitFor();
  await excel.pane.locator("main[aria-busy=false]").waitFor();
}

const isOpen = () => tables().getAttribute("aria-expanded");

/** The header of the column whose list has the focus. */
const focusedColumn = async (): Promise<string | null> =>
  (await excel.frame("taskpane")).evaluate(() => document.activeElement?.getAttribute("data-header") ?? null);

async function failSync(sync: number): Promise<void> {
  await excel.page.evaluate((number) => {
    window.standIn!.host.resetCounts();
    window.standIn!.host.faults = [{ sync: number, when: "before", code: "InvalidOperationInCellEditMode" }];
  }, sync);
}

test("what is unclear is asked, answered without a mouse, and asked no more", async () => {
  await open(unclearScorecard());
  const { keyboard } = excel.page;
  expect(await isOpen()).toBe("true");
  await excel.pane.getByText("It is not clear what some columns hold. Choose it below.").waitFor();
  await excel.pane.getByText("“Outturn” and “Latest” could each be the Actual.").waitFor();

  await tables().focus();
  for (let presses = 0; presses < 20 && (await focusedColumn()) !== "Latest"; presses += 1) await keyboard.press("Tab");
  expect(await focusedColumn()).toBe("Latest");
  await keyboard.press("Enter");
  await option("Actual").waitFor();
  await keyboard.type("act");
  await keyboard.press("Enter");
  await excel.pane.getByText("2 indicators judged in June. Nothing was written.").last().waitFor();
  await expectRead("Latest", "Actual");
  await expectRead("Outturn", "Not used");
  await excel.pane.getByText("Chosen here").waitFor();
  expect(await focusedColumn()).toBe("Latest");

  await excel.pane.getByRole("button", { name: "Refresh RAG" }).click();
  await excel.page.getByRole("gridcell", { name: "Green", exact: true }).first().waitFor();
  expect(await excel.pane.getByText("It is not clear").count()).toBe(0);

  await column("Latest").click();
  await option("As its header says").click();
  await excel.pane.getByText("“Outturn” and “Latest” could each be the Actual.").waitFor();
  await expectRead("Latest", "Actual?");
  expect(excel.problems).toEqual([]);
});

test("a range that nobody knows becomes a table of indicators, and the focus stays with its column", async () => {
  await open(oddRange());
  await excel.pane
    .getByText("No table of indicators was found. If one of these is, choose what its columns are.")
    .waitFor();
  await choose("Want", "Target");
  await choose("Wanted way", "Good is (polarity)");
  await choose("Got", "Actual");
  await choose("Thing", "Indicator");
  await excel.pane.getByText("2 indicators judged in Figures. Nothing was written.").last().waitFor();
  expect(await focusedColumn()).toBe("Thing");

  await excel.pane.getByRole("button", { name: /^B3:F5/ }).click();
  await excel.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("[aria-label^='Name box']")?.value === "B3:F5",
  );
  expect(excel.problems).toEqual([]);
});

test("where all is clear they are closed, and open when asked", async () => {
  await open(appendix3());
  expect(await isOpen()).toBe("false");
  expect(await column("Target").count()).toBe(0);
  await tables().focus();
  await excel.page.keyboard.press("Enter");
  await expectRead("Current Period", "Actual");
  await excel.page.keyboard.press("Enter");
  expect(await column("Target").count()).toBe(0);
});

test("what Excel refuses is told beside the column, and whether it was saved", async () => {
  await open(unclearScorecard());
  await failSync(1);
  await column("Latest").click();
  await option("Actual").click();
  await excel.pane.getByText(/^Not saved\. A cell is being edited\./).waitFor();
  await expectRead("Latest", "Actual?");

  await failSync(3);
  await column("Latest").click();
  await option("Actual").click();
  await excel.pane.getByText(/^Saved, but the check after it did not finish\. A cell is being edited\./).waitFor();
  await excel.pane.getByRole("button", { name: "Check" }).click();
  await expectRead("Latest", "Actual");
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing wrong", (colorScheme) => {
  test("with the columns shown, and with the list of what they may be", async () => {
    await open(unclearScorecard(), { colorScheme });
    await column("Latest").waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
    await column("Latest").click();
    await option("Actual").waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
  });
});
