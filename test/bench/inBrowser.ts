import { openStandIn, startBrowser, type BrowserUnderTest, type StandInPage } from "../browser/standInPage.ts";
import { saveWorkbook } from "../excel-host/package/index.ts";
import { watchPane } from "./paneTasks.ts";
import { scorecardWorkbook } from "./workbook.ts";

/** One refresh by the built add-in in a browser, beside the stand-in's page, from the press of the ribbon's button. */
export interface MeasuredInBrowser {
  readonly rows: number;
  readonly occasion: "first" | "second";
  /** Until the ribbon's button is told that the work is done. */
  readonly milliseconds: number;
  /** The pane's part of the tasks above 50 ms, in milliseconds; the drawing of the result is among them. */
  readonly longTasks: readonly number[];
}

/** Opening a large file and drawing it takes the stand-in a while. */
const patience = 300_000;

/** Refreshes a scorecard of so many rows twice with the add-in as it is built. */
export async function measureInBrowser(rows: number): Promise<readonly MeasuredInBrowser[]> {
  const under = await startBrowser();
  try {
    return await refreshTwice(under, rows);
  } finally {
    await under.close();
  }
}

async function refreshTwice(under: BrowserUnderTest, rows: number): Promise<readonly MeasuredInBrowser[]> {
  const excel = await openStandIn(under);
  excel.page.setDefaultTimeout(patience);
  await openScorecardFile(excel, rows);
  await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
  const first = await refreshOnce(excel, 1);
  const second = await refreshOnce(excel, 2);
  return [
    { rows, occasion: "first", ...first },
    { rows, occasion: "second", ...second },
  ];
}

async function openScorecardFile({ page }: StandInPage, rows: number): Promise<void> {
  const name = `${rows} rows.xlsx`;
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open workbook…" }).click();
  const buffer = Buffer.from(saveWorkbook(scorecardWorkbook(rows)));
  await (await chosen).setFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("heading", { name }).waitFor();
}

async function refreshOnce(excel: StandInPage, press: number): Promise<Omit<MeasuredInBrowser, "rows" | "occasion">> {
  const pane = await excel.frame("taskpane");
  const longTasks = await watchPane(pane);
  const start = performance.now();
  await excel.page.evaluate(() => window.standIn!.click("PlanIndicators.RefreshRag"));
  await excel.page.waitForFunction((count) => window.standIn!.completed.length === count, press);
  const milliseconds = performance.now() - start;
  // Idle only when the result is drawn.
  await pane.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return { milliseconds, longTasks: await longTasks() };
}
