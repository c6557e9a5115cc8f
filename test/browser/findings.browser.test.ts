import { faultyScorecard } from "../workbooks/faulty.ts";
import { pressInRibbon, refreshInPane } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type PageOptions, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

/** Opens a scorecard with findings and refreshes it. */
async function open(options: PageOptions = {}): Promise<void> {
  excel = await openPage(options);
  await openWorkbook(excel, faultyScorecard());
  await refreshInPane(excel);
  await button("Highlight in sheet").waitFor();
}

const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });

const firstAccept = () => button(/^Accept: Actual says “about 70”/).first();

/** The marks on the active worksheet, as their formulas and areas. */
const marks = (): Promise<number> =>
  excel.page.evaluate(() => {
    const { worksheets } = window.standIn!.host.workbook;
    return worksheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.filter(
        ({ rule }) => rule.kind === "expression" && rule.formulas[0]!.startsWith('N("Plan Indicators: '),
      ),
    ).length;
  });

async function failNextSync(): Promise<void> {
  await excel.page.evaluate(() => {
    window.standIn!.host.resetCounts();
    window.standIn!.host.faults = [{ sync: 1, when: "before", code: "InvalidOperationInCellEditMode" }];
  });
}

/** The words of what has the focus in the pane. */
const focused = async (): Promise<string> =>
  (await excel.frame("taskpane")).evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

/** Presses Tab until what has the focus says so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focused())) return;
    await excel.page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name.source}`);
}

test("cells are marked, cleared and listed on a worksheet without a mouse; the focus stays on the button", async () => {
  await open();
  const { keyboard } = excel.page;
  await button("Refresh RAG").focus();
  await tabTo(/^Highlight in sheet$/);
  await keyboard.press("Enter");
  await excel.pane
    .getByText(/^7 cells marked on 1 worksheet: errors framed by a line/)
    .last()
    .waitFor();
  expect(await marks()).toBe(3);
  expect(await focused()).toBe("Highlight in sheet");

  await tabTo(/^Clear the highlights$/);
  await keyboard.press("Enter");
  await excel.pane
    .getByText(/^All marks were taken off 1 worksheet\./)
    .last()
    .waitFor();
  expect(await marks()).toBe(0);

  await tabTo(/^Write a findings sheet$/);
  await keyboard.press("Enter");
  await excel.pane
    .getByText(/^The findings are on the new worksheet Findings\./)
    .last()
    .waitFor();
  await excel.page.getByRole("tab", { name: "Findings", selected: true }).waitFor();
  expect(excel.problems).toEqual([]);
});

test("a finding is accepted for a reason and taken back without a mouse", async () => {
  await open();
  const { keyboard } = excel.page;
  await excel.pane
    .getByText(/^3 errors/)
    .first()
    .waitFor();
  await button("Write a findings sheet").focus();
  await tabTo(/^Accept: Actual says/);
  await keyboard.press("Enter");
  const input = excel.pane.getByRole("textbox", { name: "Accepted because" });
  await input.waitFor();
  await keyboard.press("Enter");
  await excel.pane.getByText("Say why, in a few words.").waitFor();
  await keyboard.press("Escape");
  expect(await input.count()).toBe(0);
  expect(await focused()).toMatch(/^Accept: Actual says/);

  await keyboard.press("Enter");
  await input.waitFor();
  await keyboard.type("The source says so");
  await keyboard.press("Enter");
  await excel.pane.getByText("1 accepted finding").waitFor();
  await excel.pane
    .getByText(/^2 errors/)
    .first()
    .waitFor();
  expect(await focused()).toMatch(/^Accept: Polarity:/);

  await tabTo(/^1 accepted finding$/);
  await keyboard.press("Enter");
  await excel.pane.getByText("Accepted because: The source says so").waitFor();
  await tabTo(/^Take back: Actual says/);
  await keyboard.press("Enter");
  await excel.pane
    .getByText(/^3 errors/)
    .first()
    .waitFor();
  expect(await excel.pane.getByText("1 accepted finding").count()).toBe(0);
  expect(await focused()).toMatch(/^Accept: /);
  expect(excel.problems).toEqual([]);
});

test("what is accepted stays so after the next check, and in the dialog of the ribbon", async () => {
  await open();
  await firstAccept().click();
  await excel.pane.getByRole("textbox").fill("Known");
  await excel.page.keyboard.press("Enter");
  await excel.pane.getByText("1 accepted finding").waitFor();
  await button("Check").click();
  await excel.pane
    .getByText(/Nothing was written\./)
    .last()
    .waitFor();
  expect(await excel.pane.getByText(/^2 errors, 1 warning and 3 notes/).count()).toBeGreaterThan(0);
  await excel.pane.getByText("1 accepted finding").waitFor();
});

test("an error of Excel's is told where it happened, and what was typed is kept", async () => {
  await open();
  await firstAccept().click();
  await excel.pane.getByRole("textbox").fill("Known");
  await failNextSync();
  await excel.page.keyboard.press("Enter");
  await excel.pane.getByText(/^Not accepted\. A cell is being edited\./).waitFor();
  expect(await excel.pane.getByRole("textbox").inputValue()).toBe("Known");

  await failNextSync();
  await button("Clear the highlights").click();
  await excel.pane.getByRole("heading", { name: "The marks were not taken away" }).waitFor();
  expect(await excel.pane.getByText("Error code: InvalidOperationInCellEditMode").count()).toBe(1);
});

test("where nothing is left to put right, marks can still be cleared", async () => {
  await open();
  await button("Highlight in sheet").click();
  await excel.pane
    .getByText(/^7 cells marked/)
    .last()
    .waitFor();
  await excel.page.evaluate(() => {
    const [sheet] = window.standIn!.host.workbook.worksheets;
    const { rows } = sheet!;
    for (const row of [5, 6, 7, 8]) rows.get(row)!.cells = [];
    const first = rows.get(3)!.cells;
    first[5] = { ...first[5]!, value: 70 };
    const second = rows.get(4)!.cells;
    second[5] = { ...second[5]!, value: 71 };
  });
  await button("Check").click();
  await excel.pane.getByText("Nothing to put right.").waitFor();
  expect(await button("Highlight in sheet").count()).toBe(0);
  await button("Clear the highlights").click();
  await excel.pane
    .getByText(/^All marks were taken off/)
    .last()
    .waitFor();
  expect(await marks()).toBe(0);
});

test("a protected worksheet is named", async () => {
  await open();
  await excel.page.evaluate(() => {
    window.standIn!.host.workbook.worksheets[0]!.protection = { options: {}, password: false };
  });
  await button("Highlight in sheet").click();
  await excel.pane
    .getByText(/^No cell was marked: .* Scorecard is protected, and left as before\./)
    .last()
    .waitFor();
  expect(await marks()).toBe(0);
});

test("while Excel is at work with the findings, Refresh RAG is told so and starts nothing", async () => {
  await open();
  await excel.page.evaluate(() => {
    window.standIn!.host.resetCounts();
    window.standIn!.host.faults = [{ sync: 1, when: "never" }];
  });
  await button("Clear the highlights").click();
  await pressInRibbon(excel, "Refresh RAG");
  await excel.pane.getByText("Excel is still at work with the findings. Nothing else was started.").last().waitFor();
  expect(await excel.page.evaluate(() => window.standIn!.host.counts.syncs)).toBe(1);
});

test("controls that cannot be loaded are said, and can be asked for again", async () => {
  excel = await openPage();
  const context = excel.page.context();
  await context.route("**/findings.*.js", (route) => route.abort());
  await openWorkbook(excel, faultyScorecard());
  await refreshInPane(excel);
  await excel.pane.getByText(/^What can be done with the findings could not be loaded\./).waitFor();
  await context.unroute("**/findings.*.js");
  await button("Try again").click();
  await button("Highlight in sheet").waitFor();
  expect(await button("Try again").count()).toBe(0);
});

test.each(["light", "dark"] as const)(
  "in the %s theme axe finds nothing wrong in what is done with findings",
  async (colorScheme) => {
    await open({ colorScheme });
    await button("Highlight in sheet").click();
    await excel.pane
      .getByText(/^7 cells marked/)
      .last()
      .waitFor();
    await firstAccept().click();
    await excel.pane.getByRole("textbox").fill("Known");
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
    await excel.page.keyboard.press("Enter");
    await button("1 accepted finding").click();
    await excel.pane.getByText("Accepted because: Known").waitFor();
    await firstAccept().click();
    await excel.page.keyboard.press("Enter");
    await excel.pane.getByText("Say why, in a few words.").waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
  },
);
