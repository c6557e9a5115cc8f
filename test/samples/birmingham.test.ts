import type { Workbook } from "../excel-host/model/workbook.ts";
import { checkPackage, readWorkbook } from "../excel-host/package/index.ts";
import { openedTable } from "./openedTable.ts";
import { buildWorkbook, readSample, samples } from "./sampleWorkbook.ts";

const built = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const name of samples) built.set(name, await buildWorkbook(readSample(name)));
});
const open = (name: (typeof samples)[number]): Workbook => readWorkbook(built.get(name)!);

const scorecard = () => openedTable(open("birmingham-appendix-3"), "Appendix3");
const outcome = (table: string) => openedTable(open("birmingham-outcomes"), table).held;

describe.each(samples)("%s.xlsx", (name) => {
  test("is a file that Excel opens without repair", () => {
    expect(checkPackage(built.get(name)!)).toEqual([]);
  });

  test("has the worksheets and tables of its data, with every cell as printed", () => {
    const workbook = open(name);
    const content = readSample(name);
    expect(workbook.worksheets.map((worksheet) => worksheet.name)).toEqual(content.sheets.map((sheet) => sheet.name));
    for (const { table } of content.sheets) {
      const { displayed } = openedTable(workbook, table.name);
      const printed = table.rows.map((row) =>
        Object.fromEntries(table.columns.map(({ header }, column) => [header, row[column] ?? ""])),
      );
      expect(displayed).toEqual(printed);
    }
  });

  test("prints on landscape A4, one page wide, with its header on every page", () => {
    for (const { tables, pageLayout } of open(name).worksheets) {
      const header = tables[0]!.area.row;
      expect(pageLayout).toMatchObject({
        orientation: "landscape",
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: null,
        titleRows: [header, header],
      });
    }
  });

  test("keeps the header in sight, and the columns at the table's right free", () => {
    for (const worksheet of open(name).worksheets) {
      const { row, column, columns } = worksheet.tables[0]!.area;
      expect(worksheet.frozenRows).toBe(row + 1);
      const widest = Math.max(...[...worksheet.rows.values()].map(({ cells }) => cells.length));
      expect(widest).toBe(column + columns);
    }
  });

  test("says unit and polarity of every measure in its table Indicators, by the same name", () => {
    const workbook = open(name);
    const measures = workbook.worksheets
      .flatMap(({ tables }) => tables.map((table) => table.name))
      .filter((table) => table !== "Indicators")
      .flatMap((table) => openedTable(workbook, table).held.map((row) => row["Performance indicator"]));
    expect(openedTable(workbook, "Indicators").held.map((row) => row["Indicator"])).toEqual(measures);
  });
});

describe("birmingham-appendix-3.xlsx", () => {
  test("has the printed columns, and Previous and National beside the current period", () => {
    expect(scorecard().headers).toEqual([
      "Performance indicator",
      "Target",
      "Period Target",
      "Current Period",
      "Previous",
      "National",
      "Status",
      "Commentary",
    ]);
  });

  test("holds the nine measures' figures as numbers: a percentage as a fraction with a percentage format", () => {
    const figures = scorecard().held.map((row) => [
      row["Performance indicator"],
      row["Target"],
      row["Period Target"],
      row["Current Period"],
      row["Previous"],
      row["National"],
    ]);
    expect(figures).toEqual([
      ["Proportion of schools inspected as Good or Outstanding", 0.9, 0.9, 0.806, null, null],
      ["Early Years Foundation Stage", 0.7, 0.7, 0.64, 0.62, 0.69],
      ["Key Stage 2 Attainment", 0.52, 0.52, 0.47, null, 0.54],
      ["GCSE Attainment – Progress 8", 0, 0, 0, null, 0],
      ["Children in Care Outcomes at GCSE", "National average", 22.8, 25.3, null, 22.8],
      ["Excluded children without a school place after 6 days", 0, 0, 106, null, null],
      ["Percentage of 16 to 18 year olds classed as NEET", 0.04, 0.04, 0.027, null, null],
      ["Special Education Needs – Percentage of EHCPs completed within 20 weeks", 1, 1, 0.984, null, null],
      ["Persistent absence in schools", "National average", 0.105, 0.122, null, 0.105],
    ]);
  });

  test("has a bullet for every status, as the printed scorecard lost its colours", () => {
    expect(scorecard().held.map((row) => row["Status"])).toEqual(Array(9).fill("●"));
  });

  test("has a commentary for every measure", () => {
    const commentaries = scorecard().held.map((row) => row["Commentary"]);
    expect(commentaries[7]).toBe(
      "Between 1 April 2016 and 31 March 2017, 926 Education, Health and Care Plans have been issued (excluding " +
        "Exceptions). Of these, 15 have not met the 20 week timescale. The measure is still within tolerance.",
    );
    expect(commentaries.every((commentary) => typeof commentary === "string" && commentary.length > 100)).toBe(true);
  });

  test("says that low is good for excluded children, NEET and persistent absence, and high for the others", () => {
    const polarities = openedTable(open("birmingham-appendix-3"), "Indicators").held.map((row) => row["Polarity"]);
    const [high, low] = ["High is good", "Low is good"];
    expect(polarities).toEqual([high, high, high, high, high, low, low, high, low]);
  });
});

describe("birmingham-outcomes.xlsx", () => {
  test.each([
    ["Outcome1", ["1", "1a", "2", "3", "4", "5"], ["Improving Trend", 0.8, 0, 0, 0, "NAT AV"]],
    [
      "Outcome2",
      ["6", "7", "8", "9", "10", "11", "12", "13", "14"],
      ["NAT AVE", "NAT AVE", 0, 0, 0, "NAT AVE", 0, "NAT AVE", "NAT AVE"],
    ],
    ["Outcome3", ["15", "16"], [0.99, 0.95]],
    ["Outcome4", ["17", "18", "19", "20"], ["NAT AVE", "Reducing Trend", "Reducing Trend", "Reducing Trend"]],
    ["Outcome5", ["21", "22", "23"], [0.03, "Increasing Trend", "Increasing Trend"]],
    ["Outcome6", ["A1", "A2", "A3", "A4"], ["TBC", "TBC", "TBC", "TBC"]],
  ])("%s has its refs as text and its targets as printed", (table, expectedRefs, expectedTargets) => {
    expect(outcome(table).map((row) => row["Ref"])).toEqual(expectedRefs);
    expect(outcome(table).map((row) => row["Target"])).toEqual(expectedTargets);
  });

  test("has no descriptions for 9, 10, 19 and 20, and the document's HTML tags in 5, 6 and 7", () => {
    const rows = ["Outcome1", "Outcome2", "Outcome3", "Outcome4", "Outcome5", "Outcome6"].flatMap(outcome);
    const refsWhere = (holds: (description: unknown) => boolean) =>
      rows.filter((row) => holds(row["Description"])).map((row) => row["Ref"]);
    expect(rows).toHaveLength(28);
    expect(refsWhere((description) => description === null)).toEqual(["9", "10", "19", "20"]);
    expect(refsWhere((description) => /<\w+/.test(String(description)))).toEqual(["5", "6", "7"]);
  });

  test("says no unit for A1 to A4, whose measures are not agreed, and no polarity for A4", () => {
    const indicators = outcome("Indicators");
    const without = (header: string) => indicators.filter((row) => row[header] === null).map((row) => row["Ref"]);
    expect(without("Unit")).toEqual(["A1", "A2", "A3", "A4"]);
    expect(without("Polarity")).toEqual(["A4"]);
    const low = indicators.filter((row) => row["Polarity"] === "Low is good").map((row) => row["Ref"]);
    expect(low).toEqual(["2", "3", "4", "17", "18", "19", "20", "21"]);
  });
});
