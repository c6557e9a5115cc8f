import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook, readSample, samples } from "./sampleWorkbook.ts";

const folder = path.join("dist", "samples");
mkdirSync(folder, { recursive: true });
for (const name of samples) {
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, await buildWorkbook(readSample(name)));
  process.stdout.write(`${file}\n`);
}
