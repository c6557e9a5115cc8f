import type { CompletedCommand } from "../excel-host/browser/protocol/commands.ts";
import type { StandInPage } from "./standInPage.ts";

/** Presses a button of the ribbon, and waits until its function has completed. */
export async function pressInRibbon({ page }: StandInPage, name: string): Promise<CompletedCommand> {
  const before = await page.evaluate(() => window.standIn!.completed.length);
  await page.getByRole("group", { name: "Plan Indicators" }).getByRole("button", { name }).click();
  return completedCommand(page, before);
}

/** The ribbon command at a place in the order of completion, once it is there. */
export async function completedCommand(page: StandInPage["page"], index: number): Promise<CompletedCommand> {
  await page.waitForFunction((at) => window.standIn!.completed.length > at, index);
  return page.evaluate((at) => window.standIn!.completed[at]!, index);
}

/** Presses Refresh RAG in the pane, and waits until the pane says what came of it. */
export async function refreshInPane({ pane }: StandInPage): Promise<void> {
  await pane.getByRole("button", { name: "Refresh RAG" }).click();
  await pane
    .getByText(/^\d+ indicators judged|^Refresh RAG did not finish/)
    .last()
    .waitFor();
}

/** Types into a cell of the active worksheet; the edit is not finished. */
export async function typeInto({ page }: StandInPage, address: string, text: string): Promise<void> {
  await page.evaluate((target) => window.standIn!.goTo(target), address);
  await page.getByRole("grid").focus();
  await page.keyboard.type(text);
}
