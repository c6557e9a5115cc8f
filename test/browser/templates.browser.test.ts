import type { Page } from "playwright-core";
import { appendix3 } from "../workbooks/appendix3.ts";
import { saveWorkbook } from "../excel-host/package/index.ts";
import { smallTemplate } from "../workbooks/smallTemplate.ts";
import { refreshInPane } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type PageOptions, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

const index = [
  { file: "blank.xlsx", title: "Blank plan", organisation: "", summary: "the tables with their headers" },
  { file: "small.xlsx", title: "A small plan", organisation: "A council", summary: "2 indicators" },
];

/** Opens a workbook beside a folder of templates that holds these, and asks the pane for them. */
async function open(options: PageOptions = {}, list: unknown = index): Promise<void> {
  excel = await openPage(options);
  await serve(list);
  await openWorkbook(excel, appendix3());
  await excel.pane.getByText("New from template").click();
}

async function serve(list: unknown): Promise<void> {
  const file = Buffer.from(saveWorkbook(smallTemplate()));
  const context = excel.page.context();
  await context.route("**/templates/*.xlsx", (route) => route.fulfill({ body: file }));
  await context.route("**/templates/index.json", (route) =>
    list === null ? route.fulfill({ status: 404, body: "" }) : route.fulfill({ json: list }),
  );
}

const button = (name: string) => excel.pane.getByRole("button", { name });

const tabs = (page: Page): Promise<string[]> =>
  page.getByRole("tablist", { name: "Worksheets" }).getByRole("tab").allTextContents();

async function failSync(sync: number, when: "before" | "after"): Promise<void> {
  await excel.page.evaluate(
    ([at, time]) => {
      window.standIn!.host.resetCounts();
      window.standIn!.host.faults = [{ sync: at, when: time, code: "GeneralException" }];
    },
    [sync, when] as const,
  );
}

test("Refresh RAG stays the first button, and templates are fetched only when they are asked for", async () => {
  excel = await openPage();
  const asked: string[] = [];
  excel.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await serve(index);
  await openWorkbook(excel, appendix3());
  await button("Refresh RAG").waitFor();
  expect(await excel.pane.getByRole("button").first().textContent()).toBe("Refresh RAG");
  expect(asked.filter((path) => path.includes("templates"))).toEqual([]);
  await excel.pane.getByText("New from template").click();
  await excel.pane.getByRole("radio", { name: /Blank plan/ }).waitFor();
  expect(asked.filter((path) => path.endsWith("templates/index.json"))).toHaveLength(1);
  expect(excel.problems).toEqual([]);
});

test("a template is added behind the workbook's own worksheets, shown, and judged by the next refresh", async () => {
  await open();
  await excel.pane.getByRole("radio", { name: /A small plan/ }).check();
  await button("Add to this workbook").click();

  await excel.pane
    .getByText(/^4 worksheets added: Cover, Plan, Indicators \(2\) and Performance\./)
    .last()
    .waitFor();
  expect(await tabs(excel.page)).toEqual(["Scorecard", "Indicators", "Cover", "Plan", "Indicators (2)", "Performance"]);
  expect(await excel.page.getByRole("tab", { name: "Cover", selected: true }).count()).toBe(1);
  await button("Refresh RAG").click();
  await excel.pane
    .getByText(/^13 indicators judged in 2 tables/)
    .last()
    .waitFor();
  expect(excel.problems).toEqual([]);
});

test("what adding does to Excel's Undo is said before, to screen readers too", async () => {
  await open();
  const adding = excel.pane.getByRole("button", {
    name: "Add to this workbook",
    description: /empties Excel’s Undo list/,
  });
  await adding.waitFor();
  expect(await tabs(excel.page)).toEqual(["Scorecard", "Indicators"]);
});

test("a template opens as a new workbook in a tab of its own", async () => {
  await open();
  const opening = excel.page.context().waitForEvent("page");
  await button("Open as a new workbook").click();
  const opened = await opening;
  await opened.getByRole("tab", { name: "Performance" }).waitFor();
  expect(await tabs(excel.page)).toEqual(["Scorecard", "Indicators"]);
  await excel.pane
    .getByText(/^Blank plan was opened as a new workbook/)
    .last()
    .waitFor();
  expect(excel.problems).toEqual([]);
});

test("an Excel that cannot add worksheets offers the new workbook alone", async () => {
  excel = await openPage({ pane: "closed" });
  await serve(index);
  await excel.page.evaluate(() => {
    window.standIn!.host.requirements["ExcelApi"] = "1.12";
    window.standIn!.openPane();
  });
  await excel.pane.getByText("New from template").click();
  await button("Open as a new workbook").waitFor();
  expect(await button("Add to this workbook").count()).toBe(0);
});

test.each([
  ["is not there", null],
  ["is no list of templates", [{ file: "../secret.xlsx", title: "A plan", organisation: "", summary: "" }]],
])("a list that %s is said, and can be asked for again", async (_, list) => {
  await open({}, list);
  await excel.pane.getByText(/^The templates could not be loaded\./).waitFor();
  await serve(index);
  await button("Try again").click();
  await excel.pane.getByRole("radio", { name: /Blank plan/ }).waitFor();
  expect(await button("Try again").count()).toBe(0);
});

test("a file that is not there, or is a page that asks for a sign-in, is said; nothing is added", async () => {
  await open();
  await button("Add to this workbook").waitFor();
  await excel.page.context().route("**/templates/*.xlsx", (route) => route.fulfill({ body: "<!doctype html>" }));
  await button("Add to this workbook").click();
  await excel.pane.getByText(/^The template could not be loaded, so nothing was added or opened\./).waitFor();
  expect(await tabs(excel.page)).toEqual(["Scorecard", "Indicators"]);
});

test("an error of Excel's is told with its code, and with what is there all the same", async () => {
  await open();
  await button("Add to this workbook").waitFor();
  await failSync(2, "before");
  await button("Add to this workbook").click();
  await excel.pane.getByRole("heading", { name: "The template was not added" }).waitFor();
  await excel.pane.getByText("Error code: GeneralException").waitFor();
  await failSync(2, "after");
  await button("Add to this workbook").click();
  await excel.pane
    .getByText(/^4 worksheets added: .* Excel reported an error while it added them \(GeneralException\)/)
    .last()
    .waitFor();
  expect(await tabs(excel.page)).toContain("Cover");
});

test("after a refresh the templates are still there, below what it found", async () => {
  await open();
  await refreshInPane(excel);
  expect(await button("Add to this workbook").count()).toBe(1);
});

test("a template is added without a mouse", async () => {
  await open();
  await excel.pane.getByRole("radio").first().focus();
  const { keyboard } = excel.page;
  await keyboard.press("ArrowDown");
  expect(await excel.pane.getByRole("radio", { name: /A small plan/ }).isChecked()).toBe(true);
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await excel.page.getByRole("tab", { name: "Performance" }).waitFor();
});

test.each(["light", "dark"] as const)(
  "in the %s theme axe finds nothing wrong in the templates",
  async (colorScheme) => {
    await open({ colorScheme });
    await button("Add to this workbook").waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
    await button("Add to this workbook").click();
    await excel.pane
      .getByText(/^4 worksheets added/)
      .last()
      .waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
  },
);
