import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { contentType } from "./contentTypes.ts";
import { errorCode } from "./errorCode.ts";
import { insideFolder } from "./insideFolder.ts";
import { CDN_OFFICE_JS, officeJsFile, officeJsFolder } from "./officeJs.ts";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

export interface Served {
  /** The project's folder, which holds dist, manifest.xml and node_modules. */
  folder: string;
  /** Only the built add-in, as it ships: for Excel itself. */
  addInOnly: boolean;
  /** The add-in's pages load the library from this server; false: from Microsoft's network, as they ship. */
  localOfficeJs: boolean;
}

/** What the server says to GET `pathname` (percent-decoded, with its leading slash). */
export async function answer(served: Served, pathname: string): Promise<Answer> {
  const dist = path.join(served.folder, "dist");
  if (served.addInOnly) {
    return file(path.join(dist, "add-in"), pathname);
  }
  if (pathname === "/") {
    return { status: 302, headers: { Location: "/stand-in/" }, body: "" };
  }
  if (pathname === "/manifest.xml") {
    return file(served.folder, pathname);
  }
  if (pathname === "/samples/") {
    return samples(path.join(dist, "samples"));
  }
  if (pathname === "/stand-in/") {
    return file(path.join(dist, "stand-in"), "index.html");
  }
  for (const folder of ["samples", "stand-in"]) {
    if (pathname.startsWith(`/${folder}/`)) {
      return file(path.join(dist, folder), pathname.slice(folder.length + 2));
    }
  }
  if (pathname.startsWith("/office-js/")) {
    return officeJs(officeJsFolder(served.folder), pathname.slice("/office-js/".length));
  }
  const ofAddIn = await file(path.join(dist, "add-in"), pathname);
  return served.localOfficeJs && pathname.endsWith(".html")
    ? { ...ofAddIn, body: ofAddIn.body.toString().replace(CDN_OFFICE_JS, "/office-js/office.js") }
    : ofAddIn;
}

/** There is no such file, or what is there is a folder. */
const MISSING: readonly unknown[] = ["ENOENT", "EISDIR", "ENOTDIR"];

const NOT_FOUND: Answer = { status: 404, headers: { "Content-Type": "text/plain" }, body: "Not found" };

async function file(folder: string, pathname: string): Promise<Answer> {
  const name = insideFolder(folder, pathname);
  return name === null ? NOT_FOUND : found(name, () => readFile(name));
}

async function officeJs(folder: string, name: string): Promise<Answer> {
  return insideFolder(folder, name) === null ? NOT_FOUND : found(name, () => officeJsFile(folder, name));
}

/** The names of the sample workbooks, as JSON. */
async function samples(folder: string): Promise<Answer> {
  return found("samples.json", async () => {
    const names = await readdir(folder);
    return Buffer.from(JSON.stringify(names.filter((name) => name.endsWith(".xlsx")).toSorted()));
  });
}

async function found(name: string, read: () => Promise<Buffer>): Promise<Answer> {
  try {
    return { status: 200, headers: { "Content-Type": contentType(name) }, body: await read() };
  } catch (error) {
    if (MISSING.includes(errorCode(error))) return NOT_FOUND;
    throw error;
  }
}
