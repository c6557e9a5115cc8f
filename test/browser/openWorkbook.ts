import type { Workbook } from "../excel-host/model/workbook.ts";
import { saveWorkbook } from "../excel-host/package/index.ts";
import type { StandInPage } from "./standInPage.ts";

/** Opens a test's workbook in the stand-in, as a file; the add-in starts anew for it. */
export async function openWorkbook({ page }: StandInPage, workbook: Workbook): Promise<void> {
  const fileName = "Scorecard.xlsx";
  const bytes = [...saveWorkbook(workbook)];
  await page.evaluate(([content, name]) => window.standIn!.open(content, name), [bytes, fileName] as const);
  await page.getByRole("heading", { name: fileName }).waitFor();
}
