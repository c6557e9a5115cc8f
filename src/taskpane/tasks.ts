import type { CellLeft } from "../excel/changeCells.ts";
import type { CellChange } from "../findings/cellChange.ts";
import type { RefreshReport } from "../report.ts";

/** What a button asks for: Refresh RAG judges and writes, Check judges and writes nothing. */
export type Task = "refresh" | "check";

/** What Excel may be at work on: a task, cells of the analyst's that are to be put right, or back, or what was found. */
export type Work = Task | "fix" | "undo" | "findings";

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

/** What came of changing cells. */
export interface FixOutcome {
  /** How many hold now what they were to hold. */
  readonly changed: number;
  /** What undoes it. */
  readonly undo: readonly CellChange[];
  /** Cells that were not changed, each with the reason. */
  readonly left: readonly CellLeft[];
  /** null: Excel did all it was asked. */
  readonly failure: Failure | null;
}

export interface TaskState {
  /** null: nothing is running. */
  readonly running: Work | null;
  /** Of the last task that ended. */
  readonly outcome: Outcome | null;
  /** Something to tell the analyst beside the outcome: a second press, a cell that could not be selected. */
  readonly notice: string | null;
  /** What came of the last fix, or of undoing one; goes with the next task where nothing is left to undo. */
  readonly fixed: { readonly kind: "fix" | "undo"; readonly outcome: FixOutcome } | null;
  /** What undoes each fix, the latest last. */
  readonly undoable: readonly (readonly CellChange[])[];
}

/** What the ribbon and the pane share, since both live in one page: the work that runs, and what came of the last. */
export interface Tasks {
  readonly state: () => TaskState;
  /** Calls back after every change of state, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a task and answers with its outcome; answers null, and starts nothing, while other work is running. */
  readonly run: (task: Task) => Promise<Outcome | null>;
  /** Changes cells, then does the last task again, so that its report is true. Starts nothing while other work is running. */
  readonly fix: (changes: readonly CellChange[]) => Promise<void>;
  /** Undoes the latest fix that is not undone yet, then does the last task again. */
  readonly undo: () => Promise<void>;
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

/**
 * `perform` does the work of a task, `changeCells` that of a fix; they answer with a failure rather than throwing.
 */
export function createTasks(
  perform: (task: Task) => Promise<Outcome>,
  changeCells: (changes: readonly CellChange[]) => Promise<FixOutcome>,
): Tasks {
  let current: TaskState = { running: null, outcome: null, notice: null, fixed: null, undoable: [] };
  const listeners = new Set<() => void>();

  function change(next: Partial<TaskState>): void {
    current = { ...current, ...next };
    for (const listener of listeners) listener();
  }

  function isBusy(): boolean {
    if (current.running !== null) change({ notice: alreadyRunning(current.running) });
    return current.running !== null;
  }

  async function changeAndCheck(kind: "fix" | "undo", changes: readonly CellChange[]): Promise<void> {
    change({ running: kind, notice: null });
    let next: Partial<TaskState> = {};
    try {
      const outcome = await changeCells(changes);
      next = { fixed: { kind, outcome }, undoable: undoableAfter(kind, changes, outcome) };
      if (outcome.changed > 0) next = { ...next, outcome: await perform(current.outcome?.task ?? "check") };
    } finally {
      change({ running: null, notice: null, ...next });
    }
  }

  function undoableAfter(kind: "fix" | "undo", changes: readonly CellChange[], outcome: FixOutcome) {
    if (kind === "fix") return outcome.undo.length === 0 ? current.undoable : [...current.undoable, outcome.undo];
    // What is put back already will not be touched again.
    return outcome.failure === null ? current.undoable.filter((each) => each !== changes) : current.undoable;
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async run(task) {
      if (isBusy()) return null;
      const isOver = current.fixed?.kind === "undo" && current.undoable.length === 0;
      change({ running: task, notice: null, fixed: isOver ? null : current.fixed });
      let outcome: Outcome | null = null;
      try {
        outcome = await perform(task);
        return outcome;
      } finally {
        change({ running: null, outcome, notice: null });
      }
    },
    async fix(changes) {
      if (!isBusy()) await changeAndCheck("fix", changes);
    },
    async undo() {
      const latest = current.undoable.at(-1);
      if (latest !== undefined && !isBusy()) await changeAndCheck("undo", latest);
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
  if (running === "fix" || running === "undo")
    return "Cells are being changed at the moment. Nothing else was started.";
  if (running === "findings") return "Excel is still at work with the findings. Nothing else was started.";
  const work = running === "refresh" ? "Refresh RAG" : "Check";
  return `${work} is already running. It was not started a second time.`;
}
