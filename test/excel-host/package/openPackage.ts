import { unzipSync, zipSync } from "fflate";

import { NotAWorkbook } from "./notAWorkbook.ts";
import { contentType, contentTypesPath, relationshipsOf, type EditableParts, type Parts } from "./parts.ts";

const expected = "an Excel workbook (.xlsx or .xlsm) was expected";
const saveAs = "open it in Excel and save it as an Excel workbook (.xlsx)";

/**
 * The parts of a workbook file, in the order of the file.
 *
 * Throws `NotAWorkbook` for anything else, saying what the file is as far as its first bytes and its parts tell.
 */
export function openPackage(bytes: Uint8Array): EditableParts {
  const other = otherKind(bytes);
  if (other) throw new NotAWorkbook(other);
  const parts = unzip(bytes);
  const main = findWorkbookPart(parts);
  if (!main) throw new NotAWorkbook(otherPackage(parts));
  return parts;
}

/** The path of the workbook part; null where the package holds no workbook that is understood. */
export function findWorkbookPart(parts: Parts): string | null {
  if (!parts.has(contentTypesPath)) return null;
  const main = relationshipsOf(parts, "").find((relationship) => relationship.kind === "officeDocument");
  if (!main || !parts.has(main.target)) return null;
  if (main.type.startsWith("http://purl.oclc.org/ooxml/")) return null;
  const type = contentType(parts, main.target);
  return /(?:sheet|template)\.(?:main|macroEnabled\.main)\+xml$/i.test(type) &&
    !/wordprocessing|presentation/i.test(type)
    ? main.target
    : null;
}

/** The zip file of the parts, in their order. The clock has no part in it: equal parts give equal bytes. */
export function writePackage(parts: Parts): Uint8Array {
  const entries = Object.fromEntries([...parts].map(([path, content]) => [path, content]));
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

function unzip(bytes: Uint8Array): EditableParts {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch (error) {
    throw new NotAWorkbook(`The file is damaged or was cut short: its zip archive cannot be read; ${expected}.`, {
      cause: error,
    });
  }
  return new Map(
    Object.entries(entries)
      .map(([path, content]) => [path.replaceAll("\\", "/").replace(/^\//, ""), content] as const)
      .filter(([path]) => !path.endsWith("/")),
  );
}

/** What the first bytes say, where they are not those of a zip archive. */
function otherKind(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return `The file is empty; ${expected}.`;
  const start = latin1(bytes.subarray(0, 512));
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return null;
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return compoundFile(bytes);
  if (start.startsWith("%PDF")) return `The file is a PDF document; ${expected}.`;
  const text = start.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (text.startsWith("<?xml") && /mso-application progid="Excel\.Sheet"|office:spreadsheet/.test(start)) {
    return `The file is an XML Spreadsheet 2003; ${saveAs}.`;
  }
  if (/^<(?:!doctype html|html)/i.test(text)) return `The file is a web page; ${saveAs}.`;
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (!/[\u0000-\u0008\u000e-\u001f]/.test(start)) return `The file is plain text (a CSV file, perhaps); ${saveAs}.`;
  return `The file is no Excel workbook; ${expected}.`;
}

/** An OLE compound file: what it holds is in the names of its streams, which are UTF-16 ([MS-CFB], [MS-OFFCRYPTO]). */
function compoundFile(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const holds = (name: string) => text.includes(Array.from(name, (letter) => `${letter}\u0000`).join(""));
  if (holds("DRMEncryptedDataSpace")) {
    return "The file is protected by a sensitivity label or by rights management; open it in Excel and save it without protection.";
  }
  if (holds("EncryptedPackage")) {
    return "The file is protected by a password; open it in Excel and save it without one.";
  }
  if (holds("Workbook") || holds("Book")) {
    return "The file is an Excel 97-2003 workbook (.xls); open it in Excel and save it as an Excel workbook (.xlsx).";
  }
  return `The file is an older Office document; ${expected}.`;
}

function otherPackage(parts: Parts): string {
  if (parts.has("mimetype") && latin1(parts.get("mimetype") ?? new Uint8Array()).includes("opendocument")) {
    return `The file is an OpenDocument file (.ods); ${saveAs}.`;
  }
  const main = parts.has(contentTypesPath)
    ? relationshipsOf(parts, "").find((relationship) => relationship.kind === "officeDocument")
    : undefined;
  if (!main) return `The file is a zip archive, but no Excel workbook; ${expected}.`;
  if (main.type.startsWith("http://purl.oclc.org/ooxml/")) {
    return `The file is a Strict Open XML workbook; ${saveAs}.`;
  }
  const type = contentType(parts, main.target);
  if (/binary/i.test(type)) return `The file is an Excel binary workbook (.xlsb); ${saveAs}.`;
  if (/wordprocessing/i.test(type)) return `The file is a Word document; ${expected}.`;
  if (/presentation/i.test(type)) return `The file is a PowerPoint presentation; ${expected}.`;
  if (!parts.has(main.target)) return `The file is damaged: its workbook part ${main.target} is missing; ${expected}.`;
  return `The file is an Office file of another kind; ${expected}.`;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
