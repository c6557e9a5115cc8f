import { appendix3 } from "../workbooks/appendix3.ts";
import { pressInRibbon, refreshInPane } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { axeViolations, type StandInPage } from "./standInPage.ts";
import { standInTests } from "./standInTests.ts";

const openPage = standInTests();
let excel: StandInPage;

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing wrong", (colorScheme) => {
  test("in the stand-in's page", async () => {
    excel = await openPage({ colorScheme });
    await openWorkbook(excel, appendix3());
    await refreshInPane(excel);
    expect(await axeViolations(excel.page.mainFrame())).toEqual([]);
  });

  test("in the pane, before and after a refresh", async () => {
    excel = await openPage({ colorScheme });
    await openWorkbook(excel, appendix3());
    await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
    await refreshInPane(excel);
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
  });

  test("in the pane and the dialog when Excel fails", async () => {
    excel = await openPage({ colorScheme, pane: "closed" });
    await openWorkbook(excel, appendix3());
    await excel.page.evaluate(() =>
      window.standIn!.host.faults.push({ sync: 1, when: "before", code: "GeneralException" }),
    );
    await pressInRibbon(excel, "Refresh RAG");
    await excel.page
      .frameLocator("dialog iframe")
      .getByRole("heading", { name: "Refresh RAG did not finish" })
      .waitFor();
    expect(await axeViolations(await excel.frame("dialog"))).toEqual([]);
    await excel.page.frameLocator("dialog iframe").getByRole("button", { name: "Close" }).click();
    await excel.page.getByRole("button", { name: "Open pane" }).click();
    await excel.pane.getByRole("heading", { name: "Refresh RAG did not finish" }).waitFor();
    expect(await axeViolations(await excel.frame("taskpane"))).toEqual([]);
  });
});

test("a refresh, the way to an indicator's row and the way back to the sheet need no mouse", async () => {
  excel = await openPage();
  await openWorkbook(excel, appendix3());
  const { keyboard } = excel.page;
  await excel.pane.getByRole("button", { name: "Refresh RAG" }).waitFor();
  await excel.page.getByRole("grid").focus();

  await keyboard.press("F6"); // to the worksheet tabs
  await keyboard.press("F6"); // to the pane
  await tabTo(/^Refresh RAG$/);
  await keyboard.press("Enter");
  await excel.page.getByRole("gridcell", { name: "Amber", exact: true }).waitFor();
  await excel.pane.getByRole("heading", { name: "Indicators", exact: true }).waitFor();
  await tabTo(/Early Years/);
  await keyboard.press("Enter");
  await excel.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("[aria-label^='Name box']")?.value === "A5:H5",
  );
  await excel.pane
    .getByRole("button", { name: /Early Years/ })
    .first()
    .focus();
  await keyboard.press("Escape");
  await excel.page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
  expect(excel.problems).toEqual([]);

  /** Presses Tab in the pane until the button has the focus; the pane has fewer stops than this. */
  async function tabTo(name: RegExp): Promise<void> {
    const frame = await excel.frame("taskpane");
    for (let presses = 0; presses < 20; presses += 1) {
      await keyboard.press("Tab");
      if (name.test((await frame.evaluate(() => document.activeElement?.textContent)) ?? "")) return;
    }
    throw new Error(`Tab does not reach ${name.source}`);
  }
});

test("the Tab key leads out of the pane after its last control", async () => {
  excel = await openPage();
  await openWorkbook(excel, appendix3());
  const button = excel.pane.getByRole("button", { name: "Refresh RAG" });
  await button.focus();
  const inPane = (): Promise<boolean> => excel.page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  for (let presses = 0; presses < 20 && (await inPane()); presses += 1) await excel.page.keyboard.press("Tab");
  expect(await inPane()).toBe(false);
});
