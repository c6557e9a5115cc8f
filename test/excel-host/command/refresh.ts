/**
 * The refresh command: the add-in's own job on a file, without Excel.
 *
 *     npm run --silent refresh -- IN.xlsx [--out OUT.xlsx] [--plan PLAN.json] [--lossy] [--json]
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { problemLine } from "../../../src/plan/document/problem.ts";
import { refresh } from "../../../src/refresh.ts";
import { parsePlan } from "../../../src/tables/planDocument/parsePlan.ts";
import type { PlanFile } from "../../../src/tables/planDocument/planFile.ts";
import { createHost } from "../host.ts";
import { revisionOf } from "../model/changes.ts";
import { connectOfficeJs } from "../node/officeJs.ts";
import { readWorkbook, saveWorkbook, whatCannotBeCarried } from "../package/index.ts";
import { toText } from "./text.ts";

const usage = "usage: refresh IN.xlsx [--out OUT.xlsx] [--plan PLAN.json] [--lossy] [--json]";

interface Options {
  readonly input: string;
  readonly output: string | null;
  readonly plan: string | null;
  readonly lossy: boolean;
  readonly json: boolean;
}

/** Ends the command: 1 where the file or the refresh is at fault, 2 where the call is. */
class Stop extends Error {
  readonly exitCode: 1 | 2;
  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

function readOptions(): Options {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        plan: { type: "string" },
        lossy: { type: "boolean" },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Stop(2, `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1) throw new Stop(2, usage);
  const input = fromWhereThePersonStands(positionals[0]!);
  const output = values.out === undefined ? null : fromWhereThePersonStands(values.out);
  if (output !== null && sameFile(input, output))
    throw new Stop(2, "OUT.xlsx is IN.xlsx: the workbook is never overwritten, name another file");
  const plan = values.plan === undefined ? null : fromWhereThePersonStands(values.plan);
  if (output !== null && plan !== null && sameFile(plan, output))
    throw new Stop(2, "OUT.xlsx is PLAN.json: the plan is never overwritten, name another file");
  return { input, output, plan, lossy: values.lossy ?? false, json: values.json ?? false };
}

/** npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
function fromWhereThePersonStands(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

function sameFile(a: string, b: string): boolean {
  return realPath(a) === realPath(b);
}

/** Through links, where the file is there. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Stop(1, `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** All that is wrong with the plan is said, a problem a line. */
function readPlan(path: string): PlanFile {
  const parsed = parsePlan(new TextDecoder().decode(readInput(path)));
  const name = basename(path);
  if ("problems" in parsed)
    throw new Stop(1, parsed.problems.map((problem) => `${name}, ${problemLine(problem)}`).join("\n"));
  return { name, document: parsed.document };
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new Stop(1, `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkCarried(bytes: Uint8Array, lossy: boolean): void {
  const lost = whatCannotBeCarried(bytes);
  for (const part of lost) process.stderr.write(`cannot be carried: ${part}\n`);
  if (lost.length > 0 && !lossy)
    throw new Stop(1, "nothing was written; with --lossy it is written without these parts");
}

async function main(): Promise<void> {
  const { input, output, plan, lossy, json } = readOptions();
  const bytes = readInput(input);
  const held = plan === null ? {} : { plan: readPlan(plan) };
  const workbook = readWorkbook(bytes);
  if (output !== null) checkCarried(bytes, lossy);
  connectOfficeJs(createHost(workbook));
  const report = await refresh({ write: output !== null, ...held });
  if (output !== null) write(output, revisionOf(workbook) === 0 ? bytes : saveWorkbook(workbook));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : toText(report));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Stop ? error.exitCode : 1;
});
