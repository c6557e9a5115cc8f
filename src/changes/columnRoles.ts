import type { AssignableRole } from "../plan/assignableRoles.ts";
import { isSameHeader } from "../tables/recognition/assignedRoles.ts";
import type { Memory } from "./memory.ts";

/** What the columns under a header can be said to be: a role, nothing that is used, or whatever the header says. */
export type RoleChoice = AssignableRole | "not used" | "as its header says";

/** The memory with what somebody said the columns under a header are. */
export function chooseRole(memory: Memory, header: string, choice: RoleChoice): Memory {
  const others = memory.roles.filter((each) => !isSameHeader(each.header, header));
  if (choice === "as its header says") return { ...memory, roles: others };
  return { ...memory, roles: [...others, { header, role: choice === "not used" ? null : choice }] };
}
