/**
 * Speed and size of the add-in; never part of the checks. Prints tables, writes dist/bench.json.
 *
 *     npm run bench [-- [--no-browser] ROWS…]
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureInBrowser, type MeasuredInBrowser } from "./inBrowser.ts";
import { checkLimits } from "./limits.ts";
import { measurePaneSize } from "./paneSize.ts";
import { toText, type Bench } from "./print.ts";
import { measureRefreshes, type MeasuredRefresh } from "./refreshes.ts";
import { measureRules } from "./rules.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { browser: { type: "boolean", default: true } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 10_000, 100_000];
if (sizes.some((rows) => !(rows >= 1))) throw new Error("usage: npm run bench [-- [--no-browser] ROWS…]");
/** In a browser only what could hold its thread up. */
const sizesInBrowser = values.browser ? sizes.filter((rows) => rows >= 10_000) : [];

if (["add-in", "stand-in"].some((folder) => !existsSync(`${dist}/${folder}`))) {
  say("building");
  execFileSync("npx", ["webpack"], { cwd: `${dist}/..`, stdio: ["ignore", "ignore", "inherit"] });
}

const inBrowser: MeasuredInBrowser[] = [];
for (const rows of sizesInBrowser) {
  say(`${rows} rows in a browser`);
  inBrowser.push(...(await measureInBrowser(rows)));
}

say("warming up");
await measureRefreshes(2_000);
measureRules(2_000);

const refreshes: MeasuredRefresh[] = [];
for (const rows of sizes) {
  say(`${rows} rows`);
  refreshes.push(...(await typicalRefreshes(rows)));
}
const everything = Math.min(10_000, Math.max(...sizes));
say(`${everything} rows with everything`);
refreshes.push(...(await measureRefreshes(everything, "everything")));
say("rules");
const rules = sizes.flatMap(measureRules);

const bench: Bench = {
  node: process.versions.node,
  processor: `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
  load: loadavg()[0] ?? 0,
  refreshes,
  rules,
  inBrowser,
  pane: measurePaneSize(`${dist}/add-in`),
  limits: checkLimits(refreshes, inBrowser, rules),
};
writeFileSync(`${dist}/bench.json`, `${JSON.stringify(bench, null, 2)}\n`);
process.stdout.write(`${toText(bench)}\n\n${dist}/bench.json\n`);

/** Of three runs the one that took the middle time, each occasion by itself; large ones are measured once. */
async function typicalRefreshes(rows: number): Promise<readonly MeasuredRefresh[]> {
  const first = await measureRefreshes(rows);
  if (rows > 10_000) return first;
  const runs = [first, await measureRefreshes(rows), await measureRefreshes(rows)];
  return first.map(
    (_, occasion) => runs.map((run) => run[occasion]!).toSorted((a, b) => a.milliseconds - b.milliseconds)[1]!,
  );
}

function say(progress: string): void {
  process.stderr.write(`bench: ${progress}\n`);
}
