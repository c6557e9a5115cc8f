import type { Memory } from "../changes/memory.ts";
import { actionFailure } from "./actionFailure.ts";
import { queueMemory, readMemory } from "./memoryPart.ts";
import { RefreshError } from "./refreshError.ts";
import { defaultPatience, inExcel } from "./session.ts";

/**
 * Changes what the workbook remembers, on somebody's word. It is read first, since others may have changed it, and
 * written in one sync: all of it or nothing. No cell is touched. Throws only `RefreshError`.
 */
export async function changeMemory(change: (memory: Memory) => Memory, patience = defaultPatience): Promise<void> {
  try {
    await inExcel(async (session) => {
      const { memory, parts } = await readMemory(session);
      if (memory === "newer")
        throw new RefreshError(
          "MemoryNewer",
          "A newer version of Plan Indicators has worked in this workbook. Update Plan Indicators, then try again.",
        );
      queueMemory(session.context, parts, change(memory));
      await session.sync();
    }, patience);
  } catch (cause) {
    throw actionFailure(cause);
  }
}
