/** Checks manifest.xml without a network: `npx tsx test/manifest/validate.ts`. Exit code 1 where something is wrong. */
import { readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest } from "./checkManifest.ts";
import { checkSchema, schemaFolder } from "./checkSchema.ts";
import { manifestFile, project } from "./project.ts";

const xml = readFileSync(manifestFile, "utf8");
const { displayName, version, hosts } = await OfficeAddinManifest.readManifestFile(manifestFile);
const schema = await checkSchema(xml);
const problems = [...checkManifest(xml, project), ...(schema ?? [])];

const lines = [
  `${displayName} ${version}, for ${hosts?.join(", ")}`,
  schema === null
    ? `Not checked against Microsoft's schemas: none in ${schemaFolder}`
    : "Checked against Microsoft's schemas",
  ...problems,
  problems.length === 0 ? "The manifest is valid" : `Problems: ${problems.length}`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
