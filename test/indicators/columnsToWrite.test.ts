import { columnsToWrite, unknownColumns } from "../../src/indicators/columns/columnsToWrite.ts";
import { everyColumn } from "../../src/delivery/everyColumn.ts";
import { computedColumns } from "../../src/indicators/columns/computedColumns.ts";
import { planTables } from "../../src/plan/tables.ts";
import { headerMeanings } from "../../src/tables/recognition/headers.ts";
import { row } from "../taskpane/sampleReport.ts";

const usual = [
  "RAG",
  "RAG reason",
  "Gap to target",
  "Gap to national",
  "Gap to regional",
  "Gap to neighbours",
  "Direction of travel",
  "Against standard",
];

const all = [
  "RAG",
  "RAG reason",
  "RAG by the rules",
  "Gap to target",
  "Gap to national",
  "Gap to regional",
  "Gap to neighbours",
  "Change in gap",
  "Narrowing the gap",
  "Direction of travel",
  "Direction over a year",
  "Distance travelled",
  "Trajectory",
  "Required change a year",
  "Forecast RAG",
  "95% interval",
  "Against national",
  "To reach Green",
  "Recent trend",
  "Variation",
  "Assurance",
  "Rank",
  "Quartile band",
  "Against standard",
  "Period of the figure",
];

/** Of the tables that hold no figures. */
const others = ["Areas below standard", "Progress", "Rating", "Total"];

describe("the columns that a plan asks for", () => {
  test.each<[readonly string[] | null, readonly string[]]>([
    [null, usual],
    [["default"], usual],
    [["all"], all],
    [["All"], all],
    [[], ["RAG", "RAG reason"]],
    [
      ["Rank", "gap-to-target"],
      ["RAG", "RAG reason", "Gap to target", "Rank"],
    ],
    [
      ["RAG", "95% Interval", "ASSURANCE"],
      ["RAG", "RAG reason", "95% interval", "Assurance"],
    ],
    [["Quartile band", "default"], usual.toSpliced(-1, 0, "Quartile band")],
    [["Rnak"], ["RAG", "RAG reason"]],
  ])("for %j are %j", (named, headers) => {
    expect(columnsToWrite(named).map(({ header }) => header)).toEqual(headers);
  });

  test("a name that is no column's is told", () => {
    const named = ["RAG", "Rnak", "all", "default", "95 % interval", "Owner", ...others];
    expect(unknownColumns(named, everyColumn)).toEqual(["Rnak", "Owner"]);
  });
});

describe("a column's key and header", () => {
  test("are its own", () => {
    expect(new Set(everyColumn.map(({ key }) => key)).size).toBe(everyColumn.length);
    expect(new Set(everyColumn.map(({ header }) => header)).size).toBe(everyColumn.length);
  });

  test("keys stand in workbooks and stay as they are", () => {
    expect(everyColumn.map(({ key }) => key).join(" ")).toBe(
      "rag reason computedRag gapToTarget gapToNational gapToRegional gapToNeighbours gapChange narrowing direction " +
        "directionLong distanceTravelled milestone requiredPerYear forecastRag interval significance oneMore " +
        "recentTrend variation assurance rank quartile againstStandard dataPeriod areasBelow progress rating total",
    );
  });

  // "RAG" is also what analysts call the status that they type; it is compared with ours and decides nothing.
  test.each(
    [...all, ...others].filter((header) => header !== "RAG").flatMap((header) => [header, `${header} (calculated)`]),
  )("“%s” is the header of no column that is read", (header) => {
    for (const { columns } of planTables) expect(headerMeanings(columns)(header)).toBeNull();
  });
});

const inputs = (roles: readonly string[], stated: object = {}) => ({
  roles: new Set(roles),
  assessments: [row("Red", 2), row("Red", 3, stated)],
});

describe("which of the usual columns a table gets", () => {
  test.each<[string, object, readonly string[]]>([
    ["indicator target", {}, []],
    ["indicator target actual", {}, ["gapToTarget"]],
    ["indicator periodTarget actual", {}, ["gapToTarget"]],
    ["target actual national", {}, ["gapToTarget", "gapToNational"]],
    ["target actual regional neighbours", {}, ["gapToTarget", "gapToRegional", "gapToNeighbours"]],
    ["target actual", { national: 69 }, ["gapToTarget", "gapToNational"]],
    ["target actual", { regional: 69, neighbours: 70 }, ["gapToTarget", "gapToRegional", "gapToNeighbours"]],
    ["target national regional", { national: 69 }, []],
    ["target actual previous", {}, ["gapToTarget", "direction"]],
    ["target actual period", {}, ["gapToTarget", "direction"]],
    ["target national previous", {}, []],
  ])("with %s and %o: status, reason and %j", (roles, stated, keys) => {
    const got = columnsToWrite(null).filter((column) => column.needs(inputs(roles.split(" "), stated)));
    expect(got.map(({ key }) => key)).toEqual(["rag", "reason", ...keys]);
  });

  test.each(["rank", "oneMore", "milestone", "narrowing"])("%s needs one row that has it", (key) => {
    const column = computedColumns.find((each) => each.key === key)!;
    expect(column.needs(inputs([]))).toBe(false);
    expect(column.needs(inputs([], { [key]: key === "narrowing" ? "Narrowed." : 3 }))).toBe(true);
  });
});
