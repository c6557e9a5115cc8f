import { fileURLToPath } from "node:url";
import { transformFile } from "@swc/core";

/**
 * Lets Node read TypeScript as the build compiles it. Under tsx every function within a function is given its name at
 * run time, which the rules pay for; and on Node 20 threads do not take over its loader.
 */
export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url), { module: { type: "es6" } });
  return { format: "module", source: code, shortCircuit: true };
}
