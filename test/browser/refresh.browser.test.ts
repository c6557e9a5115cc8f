import { readFileSync } from "node:fs";
import { readWorkbook, saveWorkbook } from "../excel-host/package/index.ts";
import { appendix3, ourHeaders } from "../workbooks/appendix3.ts";
import { tableRows } from "../workbooks/cells.ts";
import { completedCommand, pressInRibbon, refreshInPane, typeInto } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import type { StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

const statuses = ["Red", "Red", "Red", "Green", "Green", "Red", "Green", "Amber", "Red"];

/** The scorecard's rows in the workbook as it would be saved now. */
async function scorecardRows(): Promise<Record<string, unknown>[]> {
  const bytes = await excel.page.evaluate(() => [...window.standIn!.save()]);
  return tableRows(readWorkbook(Uint8Array.from(bytes)), "Scorecard");
}

const ragColumn = async (): Promise<unknown[]> => (await scorecardRows()).map((row) => row["RAG"]);

async function failNextSync(): Promise<void> {
  await excel.page.evaluate(() => {
    window.standIn!.host.resetCounts();
    window.standIn!.host.faults.push({ sync: 1, when: "before", code: "GeneralException" });
  });
}

describe("Refresh RAG", () => {
  test("from the ribbon writes the computed columns, and nothing is wrong on the way", async () => {
    excel = await openPage();
    await openWorkbook(excel, appendix3());
    await pressInRibbon(excel, "Refresh RAG");

    expect(Object.keys((await scorecardRows())[0]!)).toEqual(expect.arrayContaining(ourHeaders));
    expect(await ragColumn()).toEqual(statuses);
    expect(excel.problems).toEqual([]);
  });

  test("from the ribbon, pressed before the add-in has begun to load, is carried out once it has", async () => {
    excel = await openPage({ pane: "closed" });
    const bytes = [...saveWorkbook(appendix3())];
    await excel.page.evaluate((content) => {
      window.standIn!.open(content, "Scorecard.xlsx");
      window.standIn!.click("PlanIndicators.RefreshRag");
    }, bytes);

    expect(await completedCommand(excel.page, 0)).toEqual({ controlId: "PlanIndicators.RefreshRag", status: 0 });
    expect(await ragColumn()).toEqual(statuses);
    expect(excel.problems).toEqual([]);
  });

  test("from the pane shows the statuses in the cells and says how many were judged", async () => {
    excel = await openPage();
    await openWorkbook(excel, appendix3());
    await refreshInPane(excel);

    const shown = await excel.page.getByRole("gridcell").allTextContents();
    expect(shown.filter((text) => statuses.includes(text))).toEqual(statuses);
    expect(await excel.pane.getByText(/^9 indicators judged/).count()).toBeGreaterThan(0);
    expect(excel.problems).toEqual([]);
  });

  test("judges an edited figure anew", async () => {
    excel = await openPage();
    await openWorkbook(excel, appendix3());
    await typeInto(excel, "D5", "71%");
    await excel.page.keyboard.press("Enter");
    await pressInRibbon(excel, "Refresh RAG");

    expect((await scorecardRows())[1]).toMatchObject({ "Current Period": 0.71, RAG: "Green" });
  });

  test("is in the workbook that Save as… gives", async () => {
    excel = await openPage();
    await openWorkbook(excel, appendix3());
    await pressInRibbon(excel, "Refresh RAG");
    const [download] = await Promise.all([
      excel.page.waitForEvent("download"),
      excel.page.getByRole("button", { name: "Save as…" }).click(),
    ]);

    expect(download.suggestedFilename()).toBe("Scorecard.xlsx");
    const saved = readWorkbook(new Uint8Array(readFileSync(await download.path())));
    expect(tableRows(saved, "Scorecard").map((row) => row["RAG"])).toEqual(statuses);
  });
});

describe("a refresh that Excel fails", () => {
  test("is told in the pane with Excel's code", async () => {
    excel = await openPage();
    await openWorkbook(excel, appendix3());
    await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
    await failNextSync();
    await refreshInPane(excel);

    expect(await excel.pane.getByRole("heading", { name: "Refresh RAG did not finish" }).count()).toBe(1);
    expect(await excel.pane.getByText("Error code: GeneralException").count()).toBe(1);
  });

  test("is told in a dialog while the pane is closed", async () => {
    excel = await openPage({ pane: "closed" });
    await openWorkbook(excel, appendix3());
    await failNextSync();
    await pressInRibbon(excel, "Refresh RAG");

    const dialog = excel.page.frameLocator("dialog iframe");
    await dialog.getByRole("heading", { name: "Refresh RAG did not finish" }).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await excel.page.locator("dialog").waitFor({ state: "detached" });
    expect(await ragColumn()).toEqual(statuses.map(() => undefined));
  });

  test("because a cell is being edited leaves the edit and the workbook as they were", async () => {
    excel = await openPage();
    await openWorkbook(excel, appendix3());
    await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
    await typeInto(excel, "D5", "71");
    await refreshInPane(excel);

    expect(await excel.pane.getByRole("heading", { name: "Refresh RAG did not finish" }).count()).toBe(1);
    expect(await excel.page.getByRole("textbox", { name: "Edit D5" }).inputValue()).toBe("71");
    expect(await ragColumn()).toEqual(statuses.map(() => undefined));
  });
});
