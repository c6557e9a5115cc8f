import type { RoleChoice } from "../../changes/columnRoles.ts";
import { setRole } from "../../excel/setRole.ts";
import { refresh, RefreshError, type RefreshReport } from "../../refresh.ts";
import { failureOf } from "../performTask.ts";
import type { Failure, Task } from "../tasks.ts";

/** What came of saying what a column is. */
export interface RoleResult {
  /** The report to be shown from now on, and the task that it is of where that is another. */
  readonly report: RefreshReport;
  readonly task?: Task;
  /** The workbook remembers it; the check after it may have failed all the same. */
  readonly saved: boolean;
  readonly failure: Failure | null;
}

/** Has the workbook remember what the columns under a header are, then checks it again. */
export async function giveRole(report: RefreshReport, header: string, choice: RoleChoice): Promise<RoleResult> {
  let saved = false;
  try {
    await setRole(header, choice);
    saved = true;
    return { report: await refresh({ write: false }), task: "check", saved, failure: null };
  } catch (cause) {
    if (!(cause instanceof RefreshError)) throw cause;
    return { report, saved, failure: failureOf(cause) };
  }
}
