import { readFileSync } from "node:fs";
import { ribbonFunctions } from "../../src/commands/ribbon.ts";
import type { Project } from "./checkManifest.ts";

export const manifestFile = "manifest.xml";

/** This project, as its manifest should describe it. */
export const project: Project = {
  root: process.cwd(),
  version: JSON.parse(readFileSync("package.json", "utf8")).version,
  functions: Object.keys(ribbonFunctions),
};
