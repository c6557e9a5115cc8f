import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateXML } from "xmllint-wasm";

const mainSchema = "OfficeAppManifestV1_1.xsd";

/**
 * Where Microsoft's schemas of the manifest (MS-OWEMXML, Appendix A) lie, if somebody has put them there: the folder named
 * in OFFICE_SCHEMAS, else one beside the project. No check needs them.
 */
export const schemaFolder = process.env["OFFICE_SCHEMAS"] ?? resolve("..", "shared", "schemas");

/** What the schemas object to, one sentence each; null where there are no schemas on this machine. */
export async function checkSchema(xml: string): Promise<readonly string[] | null> {
  if (!existsSync(join(schemaFolder, mainSchema))) return null;
  const others = readdirSync(schemaFolder).filter((name) => name.endsWith(".xsd") && name !== mainSchema);
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [schemaFile(mainSchema)],
    preload: others.map(schemaFile),
  });
  return result.errors.map(({ message }) => message);
}

function schemaFile(fileName: string): { fileName: string; contents: string } {
  return { fileName, contents: readFileSync(join(schemaFolder, fileName), "utf8") };
}
