import type { RefreshReport } from "../report.ts";

/** What a button asks for: Refresh RAG judges and writes, Check judges and writes nothing. */
export type Task = "refresh" | "check";

/** What Excel may be at work on: a task, or something that is done with what was found. */
export type Work = Task | "findings";

/** Why a task did not finish, in words for the analyst. */
export interface Failure {
  /** One sentence: what happened. */
  readonly message: string;
  /** What to do next; null where the message says it. */
  readonly advice: string | null;
  /** Excel's error code, for whoever is asked for help; null where there is none. */
  readonly code: string | null;
  /** Tables whose columns may be half refreshed. */
  readonly incomplete: readonly string[];
}

export type Outcome =
  | { readonly kind: "report"; readonly task: Task; readonly report: RefreshReport }
  | { readonly kind: "failure"; readonly task: Task; readonly failure: Failure };

export interface TaskState {
  /** null: nothing is running. */
  readonly running: Work | null;
  /** Of the last task that ended. */
  readonly outcome: Outcome | null;
  /** Something to tell the analyst beside the outcome: a second press, a cell that could not be selected. */
  readonly notice: string | null;
}

/** What the ribbon and the pane share, since both live in one page: the task that runs, and what came of the last one. */
export interface Tasks {
  readonly state: () => TaskState;
  /** Calls back after every change of state, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a task and answers with its outcome; answers null, and starts nothing, while another is running. */
  readonly run: (task: Task) => Promise<Outcome | null>;
  /**
   * Does something with the report that is shown, and answers with what came of it; the report that it answers with is
   * shown instead, as that of the same task unless it says of which. Answers null, and starts nothing, while other work
   * is running or no report is there.
   */
  readonly onReport: <T extends { readonly report: RefreshReport; readonly task?: Task }>(
    work: (report: RefreshReport) => Promise<T>,
  ) => Promise<T | null>;
  /** Shows a notice in the pane; the next task takes it away. */
  readonly say: (notice: string) => void;
}

/** `perform` does the work of a task; it answers with a failure rather than throwing. */
export function createTasks(perform: (task: Task) => Promise<Outcome>): Tasks {
  let current: TaskState = { running: null, outcome: null, notice: null };
  const listeners = new Set<() => void>();

  function change(next: Partial<TaskState>): void {
    current = { ...current, ...next };
    for (const listener of listeners) listener();
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async run(task) {
      if (current.running !== null) {
        change({ notice: alreadyRunning(current.running) });
        return null;
      }
      change({ running: task, notice: null });
      let outcome: Outcome | null = null;
      try {
        outcome = await perform(task);
        return outcome;
      } finally {
        change({ running: null, outcome, notice: null });
      }
    },
    async onReport(work) {
      const { running, outcome } = current;
      if (running !== null) change({ notice: alreadyRunning(running) });
      if (running !== null || outcome?.kind !== "report") return null;
      change({ running: "findings", notice: null });
      let shown = outcome;
      try {
        const done = await work(outcome.report);
        shown = { ...outcome, task: done.task ?? outcome.task, report: done.report };
        return done;
      } finally {
        change({ running: null, outcome: shown, notice: null });
      }
    },
    say: (notice) => change({ notice }),
  };
}

/** What a second press is told. */
export function alreadyRunning(running: Work): string {
  if (running === "findings") return "Excel is still at work with the findings. Nothing else was started.";
  const work = running === "refresh" ? "Refresh RAG" : "Check";
  return `${work} is already running. It was not started a second time.`;
}
