import { strFromU8, unzipSync } from "fflate";

import type { Workbook, Worksheet } from "../model/workbook.ts";
import { richWorkbook } from "./fixtures/richWorkbook.ts";
import { again, put, savedParts, savedText, sheet } from "./fixtures/saving.ts";
import { newWorkbook, readWorkbook, saveWorkbook } from "./index.ts";

test("a worksheet is added between others, with its id, and the document's titles name it", () => {
  const workbook = readWorkbook(richWorkbook());
  put(add(workbook, 1, "Findings"), 0, 0, "None");
  const parts = savedParts(workbook);
  const read = readWorkbook(saveWorkbook(workbook));
  expect(read.worksheets.map(({ name, uid }) => [name, uid])).toEqual([
    ["Scorecard", "{00000000-0001-0000-0000-000000000000}"],
    ["Findings", "{99999999-2222-4333-8444-555555555555}"],
    ["Notes & pivot", "{00000000-0001-0000-0300-000000000000}"],
  ]);
  expect(strFromU8(parts["docProps/app.xml"]!)).toContain(
    '<vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Charts</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>Scorecard</vt:lpstr><vt:lpstr>Findings</vt:lpstr>',
  );
});

test("chart sheets stay behind the worksheet they stood behind, and names stay on their sheets", () => {
  const workbook = readWorkbook(richWorkbook());
  workbook.worksheets.reverse();
  const saved = savedText(workbook, "xl/workbook.xml");
  expect([...saved.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "Notes &amp; pivot",
    "Scorecard",
    "Trend",
  ]);
  expect(saved).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">');
  expect(saved).toContain('<definedName name="Local" localSheetId="0" hidden="1">');
  expect(again(workbook).names.map(({ worksheet }) => worksheet)).toEqual(["Scorecard", null, "Notes & pivot"]);
});

test("a removed worksheet takes its parts and names with it, and nothing else", () => {
  const workbook = readWorkbook(richWorkbook());
  workbook.worksheets.splice(0, 1);
  workbook.names = workbook.names.filter(({ worksheet }) => worksheet !== "Scorecard");
  sheet(workbook).visibility = "Visible";
  const gone = Object.keys(unzipSync(richWorkbook())).filter(
    (path) => !Object.keys(savedParts(workbook)).includes(path),
  );
  expect(gone.toSorted()).toEqual([
    "xl/calcChain.xml",
    "xl/charts/chart1.xml",
    "xl/comments1.xml",
    "xl/drawings/_rels/drawing1.xml.rels",
    "xl/drawings/drawing1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/media/image1.png",
    "xl/tables/table1.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("another active worksheet is the only selected tab", () => {
  const workbook = readWorkbook(richWorkbook());
  sheet(workbook, 1).visibility = "Visible";
  workbook.active = 1;
  const parts = savedParts(workbook);
  expect(readWorkbook(saveWorkbook(workbook)).active).toBe(1);
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("tabSelected");
  expect(strFromU8(parts["xl/worksheets/sheet2.xml"]!)).toContain('tabSelected="1"');
});

test("visibility and a new name", () => {
  const workbook = readWorkbook(richWorkbook());
  Object.assign(sheet(workbook, 1), { visibility: "VeryHidden", name: "Notes" });
  sheet(workbook, 1).changed.add("name");
  for (const name of workbook.names) {
    name.formula = name.formula.replace("'Notes & pivot'", "Notes");
    if (name.worksheet === "Notes & pivot") name.worksheet = "Notes";
  }
  const read = again(workbook);
  expect(read.worksheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Scorecard", "Visible"],
    ["Notes", "VeryHidden"],
  ]);
  expect(read.names.map(({ name, worksheet }) => [name, worksheet])).toContainEqual(["Local", "Notes"]);
});

test("a copy begins with what its original's part holds, without the parts that hang from it", () => {
  const workbook = readWorkbook(richWorkbook());
  workbook.worksheets.push({
    ...sheet(workbook),
    name: "Copy",
    uid: "{99999999-2222-4333-8444-555555555555}",
    tables: [],
    conditionalFormats: [],
    changed: new Set(),
  });
  const parts = savedParts(workbook);
  const copy = strFromU8(parts["xl/worksheets/sheet3.xml"]!);
  expect(copy).toContain('<pageSetup paperSize="9" orientation="landscape"/>');
  expect(copy).not.toMatch(/codeName|r:id|tabSelected="1".*tabSelected="1"/);
  expect(readWorkbook(saveWorkbook(workbook)).worksheets[2]?.rows.get(1)?.cells[0]?.value).toBe("Good or Outstanding");
});

test("worksheets of one name are refused", () => {
  const workbook = readWorkbook(richWorkbook());
  add(workbook, 0, "SCORECARD");
  expect(() => saveWorkbook(workbook)).toThrow("two worksheets");
});

/** Adds an empty worksheet at a position. */
function add(workbook: Workbook, at: number, name: string): Worksheet {
  const { part: _, ...blank } = sheet(newWorkbook());
  const added = { ...blank, name, uid: "{99999999-2222-4333-8444-555555555555}" };
  workbook.worksheets.splice(at, 0, added);
  return added;
}

test("the structure's protection is kept in the file, put on and taken off", () => {
  const workbook = readWorkbook(richWorkbook());
  workbook.structureProtected = true;
  const locked = again(workbook);
  expect(locked.structureProtected).toBe(true);
  locked.structureProtected = false;
  expect(again(locked).structureProtected).toBe(false);
});
