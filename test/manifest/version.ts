/** Run by `npm version`: brings the manifest and the changelog to package.json's version. */
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const day = new Date().toISOString().slice(0, 10);

change("manifest.xml", /<Version>[\d.]+<\/Version>/, `<Version>${version}.0</Version>`);
change("CHANGELOG.md", /^## Unreleased$/m, `## Unreleased\n\n## ${version} (${day})`);

function change(file: string, found: RegExp, replacement: string): void {
  const text = readFileSync(file, "utf8");
  if (!found.test(text)) throw new Error(`${file} has nothing like ${found.source}`);
  writeFileSync(file, text.replace(found, replacement));
}
