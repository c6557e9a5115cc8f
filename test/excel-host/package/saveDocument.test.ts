import { strFromU8 } from "fflate";

import { packageFile, plainWorkbook } from "./fixtures/packageFile.ts";
import { customXmlId, richParts, richWorkbook } from "./fixtures/richWorkbook.ts";
import { again, put, savedParts, sheet } from "./fixtures/saving.ts";
import { readWorkbook } from "./index.ts";

test("a custom XML part is added with its id and namespace, another changed, a third removed", () => {
  const workbook = readWorkbook(richWorkbook());
  const id = "{0F2C6B1E-9A41-4E0B-8F0E-3C2D1E5A7B90}";
  workbook.customXmlParts[0]!.xml = '<settings xmlns="urn:example:council"/>';
  workbook.customXmlParts.push({ id, xml: '<plan xmlns="urn:example:plan" version="1"/>', part: null });
  const changed = again(workbook);
  expect(changed.customXmlParts).toEqual([
    { id: customXmlId, xml: '<settings xmlns="urn:example:council"/>', part: "customXml/item1.xml" },
    { id, xml: '<plan xmlns="urn:example:plan" version="1"/>', part: "customXml/item2.xml" },
  ]);
  changed.customXmlParts.shift();
  const parts = savedParts(changed);
  expect(Object.keys(parts).filter((path) => path.startsWith("customXml/"))).toEqual([
    "customXml/item2.xml",
    "customXml/itemProps2.xml",
    "customXml/_rels/item2.xml.rels",
  ]);
  expect(strFromU8(parts["customXml/itemProps2.xml"]!)).toContain('<ds:schemaRef ds:uri="urn:example:plan"/>');
});

test("the document's title", () => {
  const workbook = readWorkbook(plainWorkbook(["<sheetData/>"]));
  workbook.title = "Education & skills 2016/17";
  expect(again(workbook).title).toBe("Education & skills 2016/17");
});

const signedParts = {
  ...richParts(),
  "": {
    content: "",
    refers: {
      ...richParts()[""]!.refers,
      rId9: [
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "_xmlsignatures/origin.sigs",
      ] as [string, string],
    },
  },
  "_xmlsignatures/origin.sigs": {
    type: "application/vnd.openxmlformats-package.digital-signature-origin",
    content: "",
  },
};

test("a digital signature stays on a workbook that was not changed, and goes with the first change", () => {
  const workbook = readWorkbook(packageFile(signedParts));
  expect(Object.keys(savedParts(workbook))).toContain("_xmlsignatures/origin.sigs");
  put(sheet(workbook), 10, 0, 1);
  expect(Object.keys(savedParts(workbook))).not.toContain("_xmlsignatures/origin.sigs");
});
