import { chooseRole, type RoleChoice } from "../changes/columnRoles.ts";
import { changeMemory } from "./changeMemory.ts";

/** Has the workbook remember what the columns under a header are, in every table. Throws only `RefreshError`. */
export async function setRole(header: string, choice: RoleChoice, patience?: number): Promise<void> {
  await changeMemory((memory) => chooseRole(memory, header, choice), patience);
}
