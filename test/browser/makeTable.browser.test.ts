import type { Workbook } from "../excel-host/model/workbook.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import { refreshInPane } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

const headers: CellSpec[] = ["Indicator", "Polarity", "Target", "Actual"];

/** A scorecard in plain cells under a title. */
function scorecard(more: readonly CellSpec[] = []): Workbook {
  return workbookWith({
    name: "Score card",
    ranges: [
      { at: "A1", rows: [["Education scorecard"]] },
      {
        at: "A3",
        rows: [
          [...headers, ...more],
          ["Early Years", "High", 70, 64],
          ["NEET", "Low", 4, 2.7],
        ],
      },
    ],
  });
}

const button = (name: string) => excel.pane.getByRole("button", { name });

const tables = () =>
  excel.page.evaluate(() => window.standIn!.host.workbook.worksheets[0]!.tables.map(({ name }) => name));

test("a range is made a table by keyboard alone, and the next refresh finds it", async () => {
  excel = await openPage();
  await openWorkbook(excel, scorecard());
  await refreshInPane(excel);
  await button("Make it a table").focus();
  await excel.page.keyboard.press("Enter");
  const result = excel.pane.getByText("A3:D5 is the table Score_card now. Its cells are as they were.");
  await result.waitFor();
  const frame = await excel.frame("taskpane");
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe(await result.textContent());
  expect(await axeViolations(frame)).toEqual([]);
  expect(await tables()).toEqual(["Score_card"]);

  await button("Refresh RAG").click();
  await result.waitFor({ state: "detached" });
  expect(await button("Make it a table").count()).toBe(0);
  expect(excel.problems).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "where it cannot be one, the pane says why, in the %s theme",
  async (colorScheme) => {
    excel = await openPage({ colorScheme });
    await openWorkbook(excel, scorecard([2016]));
    await refreshInPane(excel);
    await button("Make it a table").click();
    const said = excel.pane.getByText(/^E3 on Score card says 2016, which is no text/);
    await said.waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
    expect(await tables()).toEqual([]);
    await button("Refresh RAG").click();
    await said.waitFor({ state: "detached" });
    expect(excel.problems).toEqual([]);
  },
);
