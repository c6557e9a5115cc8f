import { createTasks, type Outcome, type Task, type Work } from "../../src/taskpane/tasks.ts";
import { report } from "./sampleReport.ts";

const done: Outcome = { kind: "report", task: "refresh", report: report([]) };

/** Tasks whose work takes until the test says so. */
function slowTasks() {
  const started: Task[] = [];
  let end: ((outcome: Outcome) => void) | null = null;
  const tasks = createTasks((task) => {
    started.push(task);
    return new Promise((resolve) => {
      end = resolve;
    });
  });
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
  expect(tasks.state()).toEqual({ running: null, outcome: done, notice: null });
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
  const tasks = createTasks(() => Promise.reject(new Error("broken")));
  await expect(tasks.run("check")).rejects.toThrow("broken");
  expect(tasks.state()).toEqual({ running: null, outcome: null, notice: null });
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
    expect(tasks.state()).toEqual({ running: null, outcome: { ...done, report: next }, notice: null });
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
    expect(tasks.state()).toEqual({ running: null, outcome: done, notice: null });
  });
});
