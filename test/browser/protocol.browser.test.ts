import type { Frame } from "playwright-core";
import { appendix3 } from "../workbooks/appendix3.ts";
import { pressInRibbon, typeInto } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import type { PageOptions, StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

/** The add-in's page, with Office.js ready. */
async function addInPage(options: PageOptions = {}): Promise<Frame> {
  excel = await openPage(options);
  if (options.pane !== "closed") await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
  return excel.frame("taskpane");
}

declare global {
  interface Window {
    /** What a test's handler was told. */
    heard?: unknown[];
  }
}

test("an API beyond the requirement set is refused, as Excel refuses it", async () => {
  const page = await addInPage();
  const code = await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getDependents();
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error.code),
  );
  expect(code).toBe("ApiNotFound");
  expect(await page.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.15"))).toBe(false);
});

test("a newer Excel says so", async () => {
  excel = await openPage({ pane: "closed" });
  await excel.page.evaluate(() => {
    window.standIn!.host.requirements["ExcelApi"] = "1.20";
    window.standIn!.openPane();
  });
  await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
  const page = await excel.frame("taskpane");
  expect(await page.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.20"))).toBe(true);
});

test("a ribbon button whose function the page does not know is dropped with 11101", async () => {
  await addInPage({ manifest: (xml) => xml.replace("<FunctionName>check<", "<FunctionName>unknown<") });
  expect(await pressInRibbon(excel, "Check")).toEqual({ controlId: "PlanIndicators.Check", status: 11101 });
});

test("a ribbon button starts the add-in hidden, one that opens the pane shows it", async () => {
  excel = await openPage({ pane: "closed" });
  await openWorkbook(excel, appendix3());
  await pressInRibbon(excel, "Refresh RAG");
  const page = await excel.frame("taskpane");
  expect(await excel.page.getByRole("complementary").isVisible()).toBe(false);
  expect(await page.evaluate(() => Office.onReady())).toMatchObject({ addin: { visibilityMode: "Hidden" } });

  await excel.page.getByRole("button", { name: "Open pane" }).click();
  await excel.pane
    .getByText(/^9 indicators judged/)
    .last()
    .waitFor();
  expect(excel.problems).toEqual([]);
});

test("the page hears when its pane is closed and opened, and can do both itself", async () => {
  const page = await addInPage();
  await page.evaluate(async () => {
    window.heard = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void window.heard!.push(visibilityMode));
  });
  await excel.page.getByRole("button", { name: "Close the task pane" }).click();
  await excel.page.getByRole("button", { name: "Open pane" }).click();
  await page.evaluate(() => Office.addin.hide());
  await excel.page.getByRole("complementary").waitFor({ state: "hidden" });
  await page.evaluate(() => Office.addin.showAsTaskpane());
  await excel.page.getByRole("complementary").waitFor();
  expect(await page.evaluate(() => window.heard)).toEqual(["Hidden", "Taskpane", "Hidden", "Taskpane"]);
});

test("the page hears what a person changes and selects", async () => {
  const page = await addInPage();
  await page.evaluate(async () => {
    window.heard = [];
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getFirst();
      worksheet.onChanged.add(async ({ address }) => void window.heard!.push(["changed", address]));
      worksheet.onSelectionChanged.add(async ({ address }) => void window.heard!.push(["selected", address]));
      await context.sync();
    });
  });
  await typeInto(excel, "B40", "note");
  await excel.page.keyboard.press("Enter");
  await page.waitForFunction(() => window.heard!.length === 3);
  expect(await page.evaluate(() => window.heard)).toEqual([
    ["selected", "B40"],
    ["changed", "B40"],
    ["selected", "B41"],
  ]);
});

test("what the add-in selects is selected in the sheet", async () => {
  const page = await addInPage();
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B7:C8").select();
      await context.sync();
    }),
  );
  await excel.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("[aria-label^='Name box']")?.value === "B7:C8",
  );
  await excel.page.evaluate(() => window.standIn!.goTo("D9"));
  const address = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(address).toMatch(/!D9$/);
});

test("a batch that asks for it waits until a cell is no longer edited", async () => {
  const page = await addInPage();
  await typeInto(excel, "B40", "note");
  const read = page.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B40");
      range.load("values");
      await context.sync();
      return range.values;
    }),
  );
  await excel.page.keyboard.press("Enter");
  expect(await read).toEqual([["note"]]);
});

test("a dialog that the person closes is told to the page", async () => {
  const page = await addInPage();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.heard = [];
        Office.context.ui.displayDialogAsync(
          `${location.origin}/dialog.html`,
          { displayInIframe: true, width: 30, height: 30 },
          ({ value }) => {
            value.addEventHandler(Office.EventType.DialogEventReceived, (event) => window.heard!.push(event));
            resolve();
          },
        );
      }),
  );
  await excel.page.getByRole("button", { name: "Close the dialog" }).click();
  await page.waitForFunction(() => window.heard!.length === 1);
  expect(await page.evaluate(() => window.heard)).toMatchObject([{ error: 12006 }]);
});

test("what is not modelled fails, and is named on the console", async () => {
  const page = await addInPage();
  const status = await page.evaluate(
    () => new Promise((resolve) => Office.context.document.settings.saveAsync((result) => resolve(result.status))),
  );
  expect(status).toBe("failed");
  expect(excel.problems).toEqual(["stand-in: method 76 of Office.js is not modelled"]);
});
