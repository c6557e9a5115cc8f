import { actionFailure } from "./actionFailure.ts";
import { accept, type ReportedFinding } from "../changes/acceptances.ts";
import { queueMemory, readMemory } from "./memoryPart.ts";
import { RefreshError } from "./refreshError.ts";
import { defaultPatience, inExcel } from "./session.ts";

/**
 * Has the workbook remember that a finding is accepted, and why; where the reason is null, that it is no more. No cell
 * is touched. Throws only `RefreshError`.
 */
export async function acceptFinding(
  finding: ReportedFinding,
  reason: string | null,
  patience = defaultPatience,
): Promise<void> {
  try {
    await inExcel(async (session) => {
      const { memory, parts } = await readMemory(session);
      if (memory === "newer")
        throw new RefreshError(
          "MemoryNewer",
          "A newer version of Plan Indicators has worked in this workbook. Update Plan Indicators, then try again.",
        );
      queueMemory(session.context, parts, accept(memory, finding, reason));
      await session.sync();
    }, patience);
  } catch (cause) {
    throw actionFailure(cause);
  }
}
