import { check, constantFrom, double, property, record } from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { packageFile, plainWorkbook, types } from "./fixtures/packageFile.ts";
import { richWorkbook } from "./fixtures/richWorkbook.ts";
import { NotAWorkbook, readWorkbook, whatCannotBeCarried } from "./index.ts";

const utf16 = (text: string) => Array.from(text, (letter) => `${letter}\0`).join("");
const compoundFile = (stream: string) =>
  Uint8Array.from(`\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${"\0".repeat(504)}${utf16(stream)}`, (byte) =>
    byte.charCodeAt(0),
  );
const officeFile = (type: string, relationship = "officeDocument") =>
  packageFile({
    "": { content: "", refers: { rId1: [relationship, "main.xml"] } },
    "main.xml": { type, content: "<main/>" },
  });
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
const workbook = plainWorkbook(["<sheetData/>"]);

test.each([
  ["nothing", new Uint8Array(), /^The file is empty;/],
  [
    "a comma-separated file",
    strToU8("Ref,Actual\n1,64\n"),
    /plain text \(a CSV file, perhaps\); open it in Excel and save it/,
  ],
  ["a PDF", strToU8("%PDF-1.7\n\u0000\u0001"), /PDF document/],
  ["a web page saved as .xls", strToU8("<html><table/></html>"), /web page/],
  [
    "an XML Spreadsheet 2003",
    strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /XML Spreadsheet 2003/,
  ],
  ["bytes of no known kind", Uint8Array.of(0, 1, 2, 3), /no Excel workbook/],
  [
    "a password-protected workbook",
    compoundFile("EncryptedPackage"),
    /^The file is protected by a password; open it in Excel and save it without one\.$/,
  ],
  ["a workbook with a sensitivity label", compoundFile("DRMEncryptedDataSpace EncryptedPackage"), /sensitivity label/],
  ["an Excel 97-2003 workbook", compoundFile("Workbook"), /Excel 97-2003 workbook \(\.xls\)/],
  ["a Word 97-2003 document", compoundFile("WordDocument"), /older Office document/],
  ["a workbook that was cut short", workbook.slice(0, workbook.length / 2), /damaged or was cut short/],
  [
    "a zip archive of something else",
    packageFile({ "readme.txt": { content: "" } }),
    /zip archive, but no Excel workbook/,
  ],
  [
    "an OpenDocument spreadsheet",
    packageFile({ mimetype: { content: "application/vnd.oasis.opendocument.spreadsheet" } }),
    /OpenDocument/,
  ],
  [
    "a Word document",
    officeFile("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    /Word document/,
  ],
  [
    "a presentation",
    officeFile("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    /PowerPoint/,
  ],
  ["an Excel binary workbook", officeFile("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), /\.xlsb/],
  ["a Strict Open XML workbook", officeFile(types.workbook, strict), /Strict Open XML/],
  [
    "a workbook whose workbook part is missing",
    packageFile({
      "": { content: "", refers: { rId1: ["officeDocument", "xl/workbook.xml"] } },
      "xl/workbook.xml.bak": { content: "" },
    }),
    /xl\/workbook\.xml is missing/,
  ],
  [
    "a workbook with XML that is not well-formed",
    plainWorkbook(["<sheetData><row>"]),
    /xl\/worksheets\/sheet1\.xml is not well-formed XML/,
  ],
  [
    "a workbook with shared strings that are not well-formed",
    plainWorkbook(["<sheetData/>"], { strings: "<si>" }),
    /xl\/sharedStrings\.xml is not well-formed XML/,
  ],
  [
    "a workbook with a row beyond the last",
    plainWorkbook(['<sheetData><row r="1048577"/></sheetData>']),
    /row 1048577/,
  ],
  [
    "a workbook with a cell beyond the last column",
    plainWorkbook(['<sheetData><row r="1"><c r="XFE1"/></row></sheetData>']),
    /cell XFE1/,
  ],
  ["a workbook without a worksheet", plainWorkbook([]), /no worksheet/],
])("%s is not read, and one sentence says what it is", (_, bytes, sentence) => {
  const read = () => readWorkbook(bytes);
  expect(read).toThrow(NotAWorkbook);
  expect(read).toThrow(sentence);
  expect(read).toThrow(/^[A-Z][^\n]*\.$/);
});

test.each([
  ["a macro workbook", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["a template", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
])("%s is read", (_, type) => {
  const bytes = packageFile({
    "": { content: "", refers: { rId1: ["officeDocument", "xl/workbook.xml"] } },
    "xl/workbook.xml": {
      type,
      content:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Only" sheetId="1" r:id="rId1"/></sheets></workbook>',
      refers: { rId1: ["worksheet", "worksheets/sheet1.xml"] },
    },
    "xl/worksheets/sheet1.xml": {
      type: types.worksheet,
      content: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
    },
  });
  expect(readWorkbook(bytes).worksheets.map((worksheet) => worksheet.name)).toEqual(["Only"]);
});

test("nothing is lost from a plain workbook, and a digital signature is named", () => {
  const signed = packageFile({
    "": {
      content: "",
      refers: {
        rId1: ["officeDocument", "xl/workbook.xml"],
        rId2: [
          "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
          "_xmlsignatures/origin.sigs",
        ],
      },
    },
    "xl/workbook.xml": { type: types.workbook, content: "<workbook/>" },
    "_xmlsignatures/origin.sigs": {
      type: "application/vnd.openxmlformats-package.digital-signature-origin",
      content: "",
    },
  });
  expect(whatCannotBeCarried(workbook)).toEqual([]);
  expect(whatCannotBeCarried(signed)).toEqual([expect.stringContaining("digital signature")]);
});

test("a workbook with a character changed or a part missing anywhere is read or refused, never anything else", () => {
  const parts = unzipSync(richWorkbook());
  const damage = record({
    path: constantFrom(...Object.keys(parts)),
    at: double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    character: constantFrom("<", ">", '"', "/", "=", "-", "0", "9", "A", " ", "", null),
  });
  const outcome = check(
    property(damage, ({ path, at, character }) => {
      const { [path]: content, ...others } = parts;
      const text = strFromU8(content!);
      const place = Math.floor(at * text.length);
      const changed =
        character === null
          ? others
          : { ...others, [path]: strToU8(text.slice(0, place) + character + text.slice(place + 1)) };
      const error = errorOf(() => readWorkbook(zipSync(changed, { level: 0 })));
      return error === null || error instanceof NotAWorkbook;
    }),
    { seed: 1, numRuns: 200 },
  );
  expect(outcome).toMatchObject({ failed: false, numRuns: 200 });
});

function errorOf(action: () => unknown): unknown {
  try {
    action();
    return null;
  } catch (error) {
    return error;
  }
}
