import { RefreshError } from "./refreshError.ts";

/** A conversation with Excel: its context, and the one way to send what is queued. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued. Throws Excel's error, or a `RefreshError` "Timeout" when no answer comes. */
  sync(): Promise<void>;
  /** Round trips so far. */
  readonly syncs: number;
}

/** Large workbooks take Excel seconds, not minutes: after this, in milliseconds, an answer is not expected any more. */
export const defaultPatience = 90_000;

/**
 * Runs a job in Excel. All syncs become one entry in Excel's undo list where Excel can do that (ExcelApi 1.20).
 */
export async function inExcel<T>(job: (session: Session) => Promise<T>, patience = defaultPatience): Promise<T> {
  const mergeUndoGroup = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return Excel.run(mergeUndoGroup ? { mergeUndoGroup } : {}, (context) => {
    let syncs = 0;
    return job({
      context,
      sync: async () => {
        syncs += 1;
        await answeredWithin(patience, context.sync());
      },
      get syncs() {
        return syncs;
      },
    });
  });
}

/** What Excel answers; a `RefreshError` "Timeout" where it does not. `advice`: what to do then, a sentence. */
export async function answeredWithin<T>(patience: number, answer: Promise<T>, advice = ""): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new RefreshError(
            "Timeout",
            `Excel did not answer for ${Math.round(patience / 1000)} seconds. ${advice}`.trim(),
          ),
        ),
      patience,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Lets Excel and the pane have the thread for a moment: Excel restarts an add-in that does not respond for five seconds. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds of work before the thread is given up for a moment. */
const slice = 50;

/** Does work in slices, as often as it yields and the time is up. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    await pause();
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }
}
