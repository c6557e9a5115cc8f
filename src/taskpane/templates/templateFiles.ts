import * as z from "zod/mini";

const template = z.object({
  file: z.string().check(z.regex(/^[\w-]+\.xlsx$/, "Not the name of a workbook's file")),
  title: z.string().check(z.minLength(1)),
  /** Empty for a template of nobody's. */
  organisation: z.string(),
  /** What is in it, in a few words: "6 outcomes, 43 indicators, 50 actions". */
  summary: z.string(),
});

/** The list that is built with the add-in, templates/index.json: in the order in which they are offered. */
export const templateIndex = z.array(template).check(z.minLength(1));

/** A workbook that comes with the add-in. */
export type Template = z.infer<typeof template>;

/** Throws where the list is not there, or is no list of templates. */
export async function fetchTemplates(): Promise<readonly Template[]> {
  return templateIndex.parse(await (await fetched("index.json")).json());
}

/** The template's workbook in base64, as Excel takes it. Throws where it is not there or is no such file. */
export async function fetchWorkbook({ file }: Template): Promise<string> {
  const bytes = new Uint8Array(await (await fetched(file)).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  // A workbook is a zip; a network that wants a sign-in first answers everything with a page of its own.
  if (!text.startsWith("PK")) throw new Error(`templates/${file} is no workbook`);
  return btoa(text);
}

/** From beside the pane's page. */
async function fetched(file: string): Promise<Response> {
  const response = await fetch(new URL(`templates/${file}`, location.href), { cache: "no-cache" });
  if (!response.ok) throw new Error(`templates/${file} was answered with ${response.status}`);
  return response;
}
