import type { RefreshError } from "../refresh.ts";
import type { Failure, Outcome, Task } from "./tasks.ts";

/**
 * Does the work of a task. The rules and the code that speaks to Excel are loaded on the first press, not with the page:
 * the ribbon's functions have to be there before them.
 */
export async function performTask(task: Task): Promise<Outcome> {
  let work: typeof import("../refresh.ts");
  try {
    work = await import(/* webpackChunkName: "refresh" */ "../refresh.ts");
  } catch (cause) {
    reportError(cause);
    return { kind: "failure", task, failure: notLoaded };
  }
  try {
    return { kind: "report", task, report: await work.refresh({ write: task === "refresh" }) };
  } catch (cause) {
    if (cause instanceof work.RefreshError) return { kind: "failure", task, failure: refused(cause) };
    reportError(cause);
    return { kind: "failure", task, failure: unexpected(cause) };
  }
}

/** Nothing was begun. */
export const notLoaded: Failure = {
  message: "Part of the add-in could not be loaded, so nothing was read or written.",
  advice: "Check the network connection, then press the button again.",
  code: null,
  incomplete: [],
};

const silenceAdvice = "Wait until Excel responds, then press the button again.";

function refused(error: RefreshError): Failure {
  const failure = failureOf(error);
  return error.incomplete.length === 0 ? { ...failure, message: `${error.message} Nothing was written.` } : failure;
}

/** Excel's failure in words for the analyst. */
export function failureOf({ message, code, incomplete }: RefreshError): Failure {
  return { message, code, incomplete, advice: code === "Timeout" ? silenceAdvice : null };
}

function unexpected(cause: unknown): Failure {
  const said = cause instanceof Error ? cause.message : String(cause);
  return {
    message: `Something went wrong in the add-in: ${said}`,
    advice:
      "Your own cells were not changed. Press the button again; if it happens again, tell whoever supports the add-in.",
    code: cause instanceof Error ? cause.name : null,
    incomplete: [],
  };
}
