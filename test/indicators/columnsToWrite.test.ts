import { columnsToWrite, unknownColumns } from "../../src/indicators/columns/columnsToWrite.ts";
import { computedColumns } from "../../src/indicators/columns/computedColumns.ts";
import { benchmarksTable } from "../../src/plan/tables/benchmarks.ts";
import { gapsTable } from "../../src/plan/tables/gaps.ts";
import { indicatorsTable } from "../../src/plan/tables/indicators.ts";
import { performanceTable } from "../../src/plan/tables/performance.ts";
import { planTable } from "../../src/plan/tables/plan.ts";
import { headerMeanings } from "../../src/tables/headers.ts";
import { row } from "../taskpane/sampleReport.ts";

const usual = [
  "RAG",
  "RAG reason",
  "Gap to target",
  "Gap to national",
  "Gap to regional",
  "Gap to neighbours",
  "Direction of travel",
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
  "Period of the figure",
];

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
    [
      ["Quartile band", "default"],
      [...usual, "Quartile band"],
    ],
    [["Rnak"], ["RAG", "RAG reason"]],
  ])("for %j are %j", (named, headers) => {
    expect(columnsToWrite(named).map(({ header }) => header)).toEqual(headers);
  });

  test("a name that is no column's is told", () => {
    expect(unknownColumns(["RAG", "Rnak", "all", "default", "95 % interval", "Owner"])).toEqual(["Rnak", "Owner"]);
  });
});

describe("a column's key and header", () => {
  test("are its own", () => {
    expect(new Set(computedColumns.map(({ key }) => key)).size).toBe(computedColumns.length);
    expect(new Set(computedColumns.map(({ header }) => header)).size).toBe(computedColumns.length);
  });

  test("keys stand in workbooks and stay as they are", () => {
    expect(computedColumns.map(({ key }) => key).join(" ")).toBe(
      "rag reason computedRag gapToTarget gapToNational gapToRegional gapToNeighbours gapChange narrowing direction " +
        "directionLong distanceTravelled milestone requiredPerYear forecastRag interval significance oneMore " +
        "recentTrend variation assurance rank quartile dataPeriod",
    );
  });

  const tables = [planTable, indicatorsTable, performanceTable, benchmarksTable, gapsTable];

  // "RAG" is also what analysts call the status that they type; it is compared with ours and decides nothing.
  test.each(all.filter((header) => header !== "RAG").flatMap((header) => [header, `${header} (calculated)`]))(
    "“%s” is the header of no column that is read",
    (header) => {
      for (const { columns } of tables) expect(headerMeanings(columns)(header)).toBeNull();
    },
  );
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
