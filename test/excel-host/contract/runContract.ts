import type { Check, Contract, Situation } from "./contract.ts";

/** What came of a contract; `differences` are the checks that did not hold. */
export type Outcome =
  | { readonly result: "same" }
  | { readonly result: "different"; readonly differences: readonly Difference[] }
  | { readonly result: "failed"; readonly code: string; readonly message: string }
  | { readonly result: "not here"; readonly reason: string };

export type Difference = Pick<Check, "what" | "expected" | "found">;

/** Runs a contract on a worksheet of its own in the open workbook, and removes what it left there. */
export async function runContract(contract: Contract, situation: Situation): Promise<Outcome> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", contract.needs)) {
    return { result: "not here", reason: `ExcelApi ${contract.needs} is not supported` };
  }
  if (contract.where === "web" && !situation.web) return { result: "not here", reason: "only in Excel on the web" };

  const before = await worksheetIds();
  const outcome = await outcomeOf(contract, situation);
  try {
    await removeWorksheets(before);
    if (contract.cleanUp) await Excel.run(contract.cleanUp);
  } catch (error) {
    return outcome.result === "failed" ? outcome : failure(error);
  }
  return outcome;
}

async function outcomeOf(contract: Contract, situation: Situation): Promise<Outcome> {
  try {
    const checks = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Contract");
      await context.sync();
      return contract.run(context, sheet, situation);
    });
    return verdict(checks);
  } catch (error) {
    return failure(error);
  }
}

function verdict(checks: readonly Check[]): Outcome {
  if (checks.length === 0) return { result: "failed", code: "NoChecks", message: "The contract checked nothing." };
  const differences = checks
    .filter((check) => !check.holds)
    .map(({ what, expected, found }) => ({ what, expected, found }));
  return differences.length === 0 ? { result: "same" } : { result: "different", differences };
}

function failure(error: unknown): Outcome {
  if (error instanceof OfficeExtension.Error) {
    return {
      result: "failed",
      code: error.code,
      message: `${error.message} ${error.debugInfo?.errorLocation ?? ""}`.trim(),
    };
  }
  return { result: "failed", code: "", message: error instanceof Error ? error.message : String(error) };
}

async function worksheetIds(): Promise<ReadonlySet<string>> {
  return Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/id");
    await context.sync();
    return new Set(worksheets.items.map((sheet) => sheet.id));
  });
}

async function removeWorksheets(kept: ReadonlySet<string>): Promise<void> {
  await Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/id, items/visibility");
    await context.sync();
    for (const sheet of worksheets.items) {
      if (kept.has(sheet.id)) continue;
      // Excel does not delete a very hidden worksheet.
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
  });
}
