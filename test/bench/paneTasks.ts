import type { CDPSession, Frame } from "playwright-core";

declare global {
  interface Window {
    longTasks?: { from: number; to: number }[];
  }
}

/** Where the stand-in's own script comes from. */
const standIn = "/stand-in/";

/**
 * Watches the pane's thread until the returned function is called, which answers with the pane's part of each task that
 * took longer than 50 ms, in milliseconds.
 *
 * In Excel the pane has a thread to itself. Here the stand-in is on the same one, as a page of the same origin, and a
 * task may hold some of both: its work is left out by a sampled profile. So is the collecting of garbage, which goes
 * through the stand-in's workbook; in Node, where the add-in has a heap of its own, it is counted.
 */
export async function watchPane(pane: Frame): Promise<() => Promise<readonly number[]>> {
  const session = await pane.page().context().newCDPSession(pane.page());
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 1_000 });
  await session.send("Profiler.start");
  const marked = await pane.evaluate(function benchMark() {
    const now = performance.now();
    const longTasks: { from: number; to: number }[] = (window.longTasks = []);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        longTasks.push({ from: startTime, to: startTime + duration });
    }).observe({ type: "longtask" });
    // Long enough to be found in the samples: it tells the profile's clock from the page's.
    while (performance.now() < now + 20);
    return now;
  });
  return async () => {
    const tasks = await pane.evaluate(() => window.longTasks!);
    const samples = await stopProfile(session);
    const start = samples.find(({ stack }) => stack.some(({ functionName }) => functionName === "benchMark"))!.at;
    return tasks.map(({ from, to }) => {
      const [first, last] = [from - marked + start, to - marked + start];
      const within = samples.filter(({ at, ofPane }) => ofPane && at >= first && at < last);
      return within.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    });
  };
}

interface Sample {
  /** Milliseconds, on the profile's own clock. */
  readonly at: number;
  readonly milliseconds: number;
  readonly stack: readonly CallFrame[];
  readonly ofPane: boolean;
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
}

async function stopProfile(session: CDPSession): Promise<readonly Sample[]> {
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  const stacks = new Map<number, readonly CallFrame[]>();
  // A node stands before its children.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    const stack = [...(stacks.get(id) ?? []), callFrame];
    for (const child of [id, ...children]) stacks.set(child, stack);
  }
  const { samples = [], timeDeltas = [], startTime } = profile;
  let at = startTime / 1_000;
  let scriptOfPane = false;
  return samples.map((id, i) => {
    at += timeDeltas[i]! / 1_000;
    const stack = stacks.get(id)!;
    const scripts = stack.filter(({ url }) => url !== "");
    if (scripts.length > 0) scriptOfPane = !scripts.some(({ url }) => url.includes(standIn));
    const { functionName } = stack.at(-1)!;
    // Native work goes with the script before it.
    const ofPane = scriptOfPane && functionName !== "(idle)" && functionName !== "(garbage collector)";
    return { at, milliseconds: (timeDeltas[i + 1] ?? 0) / 1_000, stack, ofPane };
  });
}
