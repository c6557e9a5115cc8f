import { inverse, type CellChange } from "../../src/findings/cellChange.ts";
import { createTasks, type FixOutcome, type Outcome, type Task, type Work } from "../../src/taskpane/tasks.ts";
import { report } from "./sampleReport.ts";

const done: Outcome = { kind: "report", task: "refresh", report: report([]) };

const noFix = () => Promise.reject(new Error("no fix was asked for"));
const atRest = { running: null, notice: null, fixed: null, undoable: [] };

/** Tasks whose work takes until the test says so. */
function slowTasks() {
  const started: Task[] = [];
  let end: ((outcome: Outcome) => void) | null = null;
  const tasks = createTasks((task) => {
    started.push(task);
    return new Promise((resolve) => {
      end = resolve;
    });
  }, noFix);
  return { tasks, started, end: (outcome: Outcome) => end?.(outcome) };
}

test("while a task runs, a second press starts nothing and is told so", async () => {
  const { tasks, started, end } = slowTasks();
  const refresh = tasks.run("refresh");
  expect(await tasks.run("check")).toBeNull();
  expect(started).toEqual(["refresh"]);
  expect(tasks.state()).toMatchObject({
    running: "refresh",
    notice: "Refresh RAG is already running. It was not started a second time.",
  });
  end(done);
  expect(await refresh).toBe(done);
  expect(tasks.state()).toEqual({ ...atRest, outcome: done });
});

test("after a task has ended the next one runs", async () => {
  const { tasks, started, end } = slowTasks();
  const first = tasks.run("refresh");
  end(done);
  await first;
  void tasks.run("check");
  expect(started).toEqual(["refresh", "check"]);
  expect(tasks.state().running).toBe("check");
});

test("the last result stays in view while the next task runs", async () => {
  const { tasks, end } = slowTasks();
  const first = tasks.run("refresh");
  end(done);
  await first;
  void tasks.run("check");
  expect(tasks.state().outcome).toBe(done);
});

test("a task that throws leaves the buttons free", async () => {
  const tasks = createTasks(() => Promise.reject(new Error("broken")), noFix);
  await expect(tasks.run("check")).rejects.toThrow("broken");
  expect(tasks.state()).toEqual({ ...atRest, outcome: null });
});

test("whoever listens is told of every change until they stop", async () => {
  const { tasks, end } = slowTasks();
  const seen: (Work | null)[] = [];
  const stop = tasks.subscribe(() => seen.push(tasks.state().running));
  const first = tasks.run("refresh");
  end(done);
  await first;
  stop();
  tasks.say("A cell is gone.");
  expect(seen).toEqual(["refresh", null]);
  expect(tasks.state().notice).toBe("A cell is gone.");
});

const change = (cell: string): CellChange => ({
  sheet: "Scorecard",
  cell,
  before: { value: "64%", format: "@" },
  after: { value: 0.64, format: "0%" },
});
const allDone = (changes: readonly CellChange[]): FixOutcome => ({
  changed: changes.length,
  undo: changes.map(inverse),
  left: [],
  failure: null,
});
const failure = { message: "A cell is being edited.", advice: null, code: "InvalidOperation", incomplete: [] };
const stopped: FixOutcome = { changed: 0, undo: [], left: [], failure };

/** Tasks that report which were done, and an Excel that does what `fix` says with the changes it is given. */
function tasksWith(fix: (changes: readonly CellChange[]) => FixOutcome = allDone) {
  const performed: Task[] = [];
  const written: string[][] = [];
  const tasks = createTasks(
    (task) => {
      performed.push(task);
      return Promise.resolve({ ...done, task });
    },
    (changes) => {
      written.push(changes.map(({ cell, after }) => `${cell} ${after.value}`));
      return Promise.resolve(fix(changes));
    },
  );
  return { tasks, performed, written };
}

describe("putting cells right", () => {
  test.each(["check", "refresh"] as const)("does the last %s again, so that its report is true", async (task) => {
    const { tasks, performed } = tasksWith();
    await tasks.run(task);
    await tasks.fix([change("D7")]);
    expect(performed).toEqual([task, task]);
    expect(tasks.state()).toMatchObject({ running: null, outcome: { task }, fixed: { kind: "fix" } });
  });

  test("where no cell was changed, reads nothing anew, and there is nothing to undo", async () => {
    const { tasks, performed } = tasksWith(() => stopped);
    await tasks.fix([change("D7")]);
    expect(performed).toEqual([]);
    expect(tasks.state()).toMatchObject({ fixed: { outcome: stopped }, undoable: [] });
  });

  test("starts nothing while a task runs", async () => {
    const { tasks, written } = tasksWith();
    const check = tasks.run("check");
    await tasks.fix([change("D7")]);
    await check;
    expect(written).toEqual([]);
  });

  test("keeps tasks and other fixes from starting until its report is there", async () => {
    const { tasks, performed, written } = tasksWith();
    const fix = tasks.fix([change("D7")]);
    expect(tasks.state().running).toBe("fix");
    expect(await tasks.run("refresh")).toBeNull();
    expect(tasks.state().notice).toBe("Cells are being changed at the moment. Nothing else was started.");
    await tasks.undo();
    await fix;
    expect(performed).toEqual(["check"]);
    expect(written).toHaveLength(1);
  });

  test("undoes one fix after another, the latest first", async () => {
    const { tasks, written } = tasksWith();
    await tasks.fix([change("D7")]);
    await tasks.fix([change("D8"), change("D9")]);
    await tasks.undo();
    expect(tasks.state().fixed).toMatchObject({ kind: "undo", outcome: { changed: 2 } });
    await tasks.undo();
    await tasks.undo();
    expect(written).toEqual([["D7 0.64"], ["D8 0.64", "D9 0.64"], ["D8 64%", "D9 64%"], ["D7 64%"]]);
    expect(tasks.state().undoable).toEqual([]);
  });

  test("an undoing that Excel fails can be tried again", async () => {
    let fails = false;
    const { tasks, written } = tasksWith((changes) => (fails ? stopped : allDone(changes)));
    await tasks.fix([change("D7")]);
    fails = true;
    await tasks.undo();
    fails = false;
    await tasks.undo();
    expect(written).toEqual([["D7 0.64"], ["D7 64%"], ["D7 64%"]]);
  });

  test("the way back stays through the next task; what was put back is told until then", async () => {
    const { tasks } = tasksWith();
    await tasks.fix([change("D7")]);
    await tasks.run("check");
    expect(tasks.state()).toMatchObject({ fixed: { kind: "fix" }, undoable: [[{ cell: "D7" }]] });
    await tasks.undo();
    await tasks.run("check");
    expect(tasks.state().fixed).toBeNull();
  });
});

/** Tasks with the report of a refresh. */
async function afterRefresh() {
  const slow = slowTasks();
  const first = slow.tasks.run("refresh");
  slow.end(done);
  await first;
  return slow;
}

const never = () => Promise.reject(new Error("started"));

describe("something done with the report", () => {
  test("has the report that is shown, and puts its own in its place", async () => {
    const { tasks } = await afterRefresh();
    const next = report([], { cellsWritten: 7 });
    const answer = await tasks.onReport(async (shown) => {
      expect(tasks.state().running).toBe("findings");
      return { report: next, was: shown };
    });
    expect(answer).toEqual({ report: next, was: report([]) });
    expect(tasks.state()).toMatchObject({ running: null, outcome: { ...done, report: next }, notice: null });
  });

  test("may end in the report of another task", async () => {
    const { tasks } = await afterRefresh();
    const next = report([], { cellsWritten: 0 });
    await tasks.onReport(() => Promise.resolve({ report: next, task: "check" }));
    expect(tasks.state().outcome).toEqual({ kind: "report", task: "check", report: next });
  });

  test("starts neither while a task runs nor without a report, and no task starts while it runs", async () => {
    const { tasks, started, end } = slowTasks();
    expect(await tasks.onReport(never)).toBeNull();
    const first = tasks.run("refresh");
    expect(await tasks.onReport(never)).toBeNull();
    expect(tasks.state().notice).toBe("Refresh RAG is already running. It was not started a second time.");
    end(done);
    await first;
    await tasks.onReport(async (shown) => {
      expect(await tasks.run("check")).toBeNull();
      expect(tasks.state().notice).toBe("Excel is still at work with the findings. Nothing else was started.");
      return { report: shown };
    });
    expect(started).toEqual(["refresh"]);
  });

  test("leaves the report and the buttons free where it throws", async () => {
    const { tasks } = await afterRefresh();
    await expect(tasks.onReport(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(tasks.state()).toMatchObject({ running: null, outcome: done, notice: null });
  });
});
