import { faultyScorecard } from "../workbooks/faulty.ts";
import { refreshInPane } from "./actions.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { standInTests } from "./standInTests.ts";
const openPage = standInTests();
test.each(["light", "dark"] as const)("shots %s", async (colorScheme) => {
  const excel = await openPage({ colorScheme, viewport: { width: 1366, height: 1500 } });
  await openWorkbook(excel, faultyScorecard());
  await refreshInPane(excel);
  await excel.pane.getByRole("button", { name: "Highlight in sheet" }).click();
  await excel.pane
    .getByText(/^7 cells marked/)
    .last()
    .waitFor();
  await excel.page.screenshot({ path: `/tmp/pm-${colorScheme}-1.png` });
  await excel.pane
    .getByRole("button", { name: /^Accept: Actual says/ })
    .first()
    .click();
  await excel.page.screenshot({ path: `/tmp/pm-${colorScheme}-2.png` });
  await excel.pane.getByRole("textbox").fill("The source says so");
  await excel.page.keyboard.press("Enter");
  await excel.pane.getByText("1 accepted finding").waitFor();
  await excel.pane.getByText("1 accepted finding").focus();
  await excel.page.keyboard.press("Enter");
  await excel.pane.getByText("Accepted because: The source says so").waitFor();
  const f = await excel.frame("taskpane");
  const what = () =>
    f.evaluate(() => [
      document.activeElement?.tagName,
      document.activeElement?.textContent?.slice(0, 40),
      document.querySelectorAll("details[open]").length,
    ]);
  console.log(await what());
  await excel.page.keyboard.press("Tab");
  console.log(await what(), await excel.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)));
  await excel.page.screenshot({ path: `/tmp/pm-${colorScheme}-3.png` });
});
