import path from "node:path";
import { PROJECT_FOLDER } from "../excel-host/browser/server/startServer.ts";
import { openStandIn, startBrowser } from "./standInPage.ts";

/** Makes docs/screenshot.png: the first sample, refreshed, as `npm start` shows it. */
async function main(): Promise<void> {
  const under = await startBrowser();
  const excel = await openStandIn(under, { viewport: { width: 1920, height: 1000 } });
  await excel.pane.getByRole("button", { name: "Refresh RAG" }).click();
  await excel.pane
    .getByText(/indicators judged/)
    .last()
    .waitFor();
  await excel.page.getByRole("grid").focus();
  await excel.page.screenshot({ path: path.join(PROJECT_FOLDER, "docs", "screenshot.png") });
  await excel.close();
  await under.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
