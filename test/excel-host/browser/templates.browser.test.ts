import type { Frame } from "playwright-core";
import { openWorkbook } from "../../browser/openWorkbook.ts";
import type { StandInPage } from "../../browser/standInPage.ts";
import { standInTests } from "../../browser/standInTests.ts";
import { inBase64, templateWorkbook } from "../contract/workbookToInsert.ts";

const openPage = standInTests();
let excel: StandInPage;

/** The task pane, once Office.js answers in it. */
async function ready(): Promise<Frame> {
  const pane = await excel.frame("taskpane");
  await pane.waitForFunction(() => "Office" in window);
  await pane.evaluate(() => Office.onReady());
  return pane;
}

test("a workbook that the add-in makes opens in a tab of its own; the pane stays with the first", async () => {
  excel = await openPage();
  const pane = await ready();
  const opening = excel.page.context().waitForEvent("page");
  await pane.evaluate(async (file) => Excel.createWorkbook(file), inBase64(templateWorkbook()));

  const opened = await opening;
  await opened.getByRole("tab", { name: "Inserted" }).waitFor();
  expect(await excel.page.getByRole("tab", { name: "Inserted" }).count()).toBe(0);
  expect(excel.problems).toEqual([]);
});

test("worksheets that the add-in inserts are there to be seen, and a list says what it wants", async () => {
  excel = await openPage();
  const pane = await ready();
  await pane.evaluate(
    async (file) =>
      Excel.run(async (context) => {
        context.workbook.insertWorksheetsFromBase64(file);
        await context.sync();
      }),
    inBase64(templateWorkbook()),
  );
  await excel.page.getByRole("tab", { name: "Inserted" }).click();
  const message = excel.page.getByRole("note");
  expect(await message.count()).toBe(0);
  await excel.page.evaluate(() => window.standIn!.goTo("C4"));
  // Frozen rows part the sheet, and it is drawn in both parts.
  expect(new Set(await message.allInnerTexts())).toEqual(new Set(["RAG\nHow it is going"]));
  expect(excel.problems).toEqual([]);
});

test("a file with lists opens with what they say", async () => {
  excel = await openPage({ pane: "closed" });
  await openWorkbook(excel, templateWorkbook());
  await excel.page.evaluate(() => window.standIn!.goTo("C5"));
  expect(await excel.page.getByRole("note").count()).toBeGreaterThan(0);
});
