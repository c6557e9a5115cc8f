import { columnName, columnNumber, formatAddress, formatArea, parseArea, splitAddress } from "./address.ts";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnNumber(name)).toBe(column);
});

test.each([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1 }, "B2"],
  ["$B$2:C9", { row: 1, column: 1, rows: 8, columns: 2 }, "B2:C9"],
  ["C9:B2", { row: 1, column: 1, rows: 8, columns: 2 }, "B2:C9"],
  ["b:c", { row: 0, column: 1, rows: 1_048_576, columns: 2 }, "B:C"],
  ["2:9", { row: 1, column: 0, rows: 8, columns: 16_384 }, "2:9"],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }, "XFD1048576"],
])("%s is an area, written %s", (text, area, written) => {
  expect(parseArea(text)).toEqual(area);
  expect(formatArea(area)).toBe(written);
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2:C3", "A1,B2", "Target", "A1:B"])("%j is no area", (text) => {
  expect(parseArea(text)).toBeNull();
});

test.each([
  ["Scorecard", "Scorecard!A1"],
  ["Plan 2017", "'Plan 2017'!A1"],
  ["Head's view", "'Head''s view'!A1"],
  ["2017", "'2017'!A1"],
  ["Q1", "'Q1'!A1"],
])("the worksheet %s is written %s in an address, and read from it", (name, address) => {
  expect(formatAddress(name, { row: 0, column: 0, rows: 1, columns: 1 })).toBe(address);
  expect(splitAddress(address)).toEqual({ worksheet: name, area: "A1" });
});

test("a worksheet's name that needs apostrophes is not read without them", () => {
  expect(splitAddress("Plan-1!A1")).toEqual({ worksheet: null, area: "Plan-1!A1" });
  expect(splitAddress("'Plan-1'!A1")).toEqual({ worksheet: "Plan-1", area: "A1" });
});
