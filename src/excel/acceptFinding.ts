import { accept, type ReportedFinding } from "../changes/acceptances.ts";
import { changeMemory } from "./changeMemory.ts";

/**
 * Has the workbook remember that a finding is accepted, and why; where the reason is null, that it is no more. Throws
 * only `RefreshError`.
 */
export async function acceptFinding(finding: ReportedFinding, reason: string | null, patience?: number): Promise<void> {
  await changeMemory((memory) => accept(memory, finding, reason), patience);
}
