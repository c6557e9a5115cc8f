import { appendix3 } from "../workbooks/appendix3.ts";
import { refreshInPane } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type PageOptions, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

/** Opens a workbook, and the form of a new plan beside it. */
async function open(options: PageOptions = {}): Promise<void> {
  excel = await openPage(options);
  await openWorkbook(excel, appendix3());
  await section().click();
  await question("Title").waitFor();
}

const question = (label: string) => excel.pane.getByLabel(label);

const section = () => excel.pane.getByText("New plan", { exact: true });

const create = () => excel.pane.getByRole("button", { name: "Create plan" });

const tabs = (): Promise<string[]> =>
  excel.page.getByRole("tablist", { name: "Worksheets" }).getByRole("tab").allTextContents();

/** What a screen reader is told about a control beside its name. */
async function descriptionOf(label: string): Promise<string> {
  return question(label).evaluate((control) =>
    (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}

test("the form is loaded only when it is asked for, and Refresh RAG stays the first button", async () => {
  excel = await openPage();
  const asked: string[] = [];
  excel.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openWorkbook(excel, appendix3());
  await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
  expect(await excel.pane.getByRole("button").first().textContent()).toBe("Refresh RAG");
  expect(asked.filter((path) => path.includes("newPlan"))).toEqual([]);
  await section().click();
  await question("Title").waitFor();
  expect(asked.filter((path) => path.includes("newPlan"))).toHaveLength(1);
});

test("a plan is created without a mouse, and refreshed", async () => {
  excel = await openPage();
  await openWorkbook(excel, appendix3());
  const { keyboard } = excel.page;
  await excel.pane.getByRole("link", { name: "Help" }).focus();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await question("Title").waitFor();
  await keyboard.press("Tab");
  await keyboard.type("Education plan");
  await keyboard.press("Tab");
  await keyboard.type("A council");
  await keyboard.press("Tab");
  await keyboard.press("a"); // Academic
  await keyboard.press("Tab");
  await keyboard.press("Control+A");
  await keyboard.type("2030/31");
  await keyboard.press("Tab");
  await keyboard.press("2");
  await keyboard.press("Tab");
  await keyboard.type("Ready for school");
  await keyboard.press("Enter");
  await keyboard.type("A1: Ready for work");
  await excel.pane.getByText("2 outcomes, with the refs 1 and A1.").waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await excel.pane
    .getByText(/^11 worksheets added: Cover \(2\), Outcomes \(2\), .* Cover \(2\) says what to fill in where\.$/)
    .last()
    .waitFor();
  expect((await tabs()).slice(0, 4)).toEqual(["Scorecard", "Indicators", "Cover (2)", "Outcomes (2)"]);
  await excel.page.getByRole("gridcell", { name: "2030/31 to 2031/32" }).waitFor();
  // What was typed is in the workbook now.
  expect(await question("Title").inputValue()).toBe("");
  expect(await question("Outcomes").inputValue()).toBe("");

  await refreshInPane(excel);
  const rows = await excel.page.evaluate(() => window.standIn!.host.workbook.worksheets.length);
  expect(rows).toBe(13);
  expect(excel.problems).toEqual([]);
});

test("mistakes are told beside their questions, the first one has the focus, and what was typed stays", async () => {
  await open();
  await question("First year").fill("abc");
  await question("Outcomes").fill("Ready\nReady");
  await create().click();
  await excel.pane.getByText("Write the plan’s title.").waitFor();
  expect(await question("Title").evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await question("Title").getAttribute("aria-invalid")).toBe("true");
  expect(await descriptionOf("First year")).toBe("“abc” is no year. Write it as 2026/27.");
  expect(await descriptionOf("Outcomes")).toMatch(/^“Ready” is there twice\. Write each outcome once\. One a line\./);
  expect(await question("Outcomes").inputValue()).toBe("Ready\nReady");
  expect(await tabs()).toEqual(["Scorecard", "Indicators"]);

  await question("Title").fill("Education plan");
  await question("First year").fill("2026/27");
  await question("Outcomes").fill("Ready");
  expect(await excel.pane.locator("[aria-invalid]").count()).toBe(0);
});

test("the first year follows the type of year until somebody writes it", async () => {
  await open();
  expect(await question("First year").inputValue()).toMatch(/^\d{4}\/\d{2}$/);
  await question("Year type").selectOption("calendar");
  expect(await question("First year").inputValue()).toMatch(/^\d{4}$/);
  await question("First year").fill("2031");
  await question("Year type").selectOption("financial");
  expect(await question("First year").inputValue()).toBe("2031");
});

test("where Excel fails, nothing is left of the plan, what was typed stays, and it can be tried again", async () => {
  await open();
  await question("Title").fill("Education plan");
  await question("Outcomes").fill("Ready");
  await excel.page.evaluate(() => {
    window.standIn!.host.resetCounts();
    window.standIn!.host.faults = [{ sync: 3, when: "within", share: 0.5, code: "GeneralException" }];
  });
  await create().click();
  await excel.pane.getByRole("heading", { name: "The plan was not created" }).waitFor();
  await excel.pane
    .getByText("There was an internal error in Excel. The worksheets that had been added were removed again.")
    .last()
    .waitFor();
  expect(await tabs()).toEqual(["Scorecard", "Indicators"]);
  expect(await question("Title").inputValue()).toBe("Education plan");
  expect(await question("Outcomes").inputValue()).toBe("Ready");
  await create().click();
  await excel.pane
    .getByText(/^11 worksheets added/)
    .last()
    .waitFor();
});

test("what was typed stays while the section is closed and the workbook is refreshed", async () => {
  await open();
  await question("Title").fill("Education plan");
  await section().click();
  await refreshInPane(excel);
  await section().click();
  expect(await question("Title").inputValue()).toBe("Education plan");
});

test("where its code cannot be loaded, that is said, and it can be tried again", async () => {
  excel = await openPage();
  await openWorkbook(excel, appendix3());
  const context = excel.page.context();
  await context.route("**/newPlan.*.js", (route) => route.abort());
  await section().click();
  await excel.pane.getByText("The form could not be loaded. Check the network connection.").waitFor();
  await context.unroute("**/newPlan.*.js");
  await excel.pane.getByRole("button", { name: "Try again" }).click();
  await question("Title").waitFor();
  expect(await create().count()).toBe(1);
});

test.each(["light", "dark"] as const)(
  "in the %s theme axe finds nothing wrong in the form, with mistakes, with a failure, and when it is done",
  async (colorScheme) => {
    await open({ colorScheme });
    const violations = async () => axeViolations(await excel.frame("taskpane"));
    expect(await violations()).toEqual([]);
    await question("First year").fill("abc");
    await create().click();
    await excel.pane.getByText("Write the plan’s title.").waitFor();
    expect(await violations()).toEqual([]);
    await question("Title").fill("Education plan");
    await question("First year").fill("2026/27");
    await excel.page.evaluate(() => {
      window.standIn!.host.workbook.structureProtected = true;
    });
    await create().click();
    await excel.pane
      .getByText(/^The structure of the workbook is protected/)
      .last()
      .waitFor();
    expect(await violations()).toEqual([]);
    await excel.page.evaluate(() => {
      window.standIn!.host.workbook.structureProtected = false;
    });
    await create().click();
    await excel.pane
      .getByText(/^11 worksheets added/)
      .last()
      .waitFor();
    expect(await violations()).toEqual([]);
  },
);
