import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RefreshReport } from "../../src/refresh.ts";
import { columnName } from "../excel-host/model/address.ts";
import { openInExcel } from "../refresh/open.ts";
import { planSheets } from "../workbooks/plan.ts";
import { workbookWith, type CellSpec, type WorksheetSpec } from "../workbooks/workbook.ts";
import { shorthand } from "./corpusWorkbook.ts";
import { differences, roomsOf, usersOwn } from "./untouched.ts";

/** Files that the Department for Education has published; they are not part of the project. */
const folder = process.env["PUBLISHED_DATA"] ?? join(__dirname, "../../../shared/data");

/** The Department's files have a shape of their own: a row a year and area, a column an indicator. */
interface Published {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readPublished(file: string): Published {
  const [headers = [], ...rows] = readFileSync(join(folder, file), "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map(fieldsOf);
  return { headers, rows };
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** As Excel opens the file: numbers are numbers, the rest is text. */
function cellOf(text: string): CellSpec {
  if (text === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

const sheetOf = (name: string, { headers, rows }: Published): WorksheetSpec => ({
  name,
  ranges: [{ at: "A1", rows: [headers, ...rows.map((row) => row.map(cellOf))] }],
});

const tableOf = (name: string, { headers, rows }: Published): WorksheetSpec => ({
  name,
  tables: [{ name: "Published", headers: [...headers], rows: rows.map((row) => row.map(cellOf)) }],
});

/** A file's rows for the nation, a region and its authorities. */
function ofRegion({ headers, rows }: Published, region: string): Published {
  const [level, name] = [headers.indexOf("geographic_level"), headers.indexOf("region_name")];
  return { headers, rows: rows.filter((row) => row[level] === "National" || row[name] === region) };
}

const definitions = (names: readonly string[]): WorksheetSpec =>
  planSheets({
    indicators: names.map((name) => ({ Indicator: name, Unit: "%", Polarity: "Low" })),
    performance: [],
  })[0]!;

/** What an analyst reads in the file: for each authority and indicator its figure, and the nation's and region's beside it. */
function linesExpected({ headers, rows }: Published, indicators: readonly string[]): string[] {
  const at = (row: readonly string[], header: string) => row[headers.indexOf(header)] ?? "";
  const figure = (row: readonly string[] | undefined, indicator: string) => {
    const cell = row === undefined ? null : cellOf(at(row, indicator));
    return typeof cell === "number" ? cell : null;
  };
  return rows.flatMap((row, index) => {
    if (at(row, "geographic_level") !== "Local authority") return [];
    const ofYear = rows.filter((each) => at(each, "time_period") === at(row, "time_period"));
    const levels = ["National", "Regional"].map((level) =>
      ofYear.find((each) => at(each, "geographic_level") === level),
    );
    return indicators.map((indicator) => {
      const actual = figure(row, indicator);
      const beside = levels.map((level, which) => {
        const other = figure(level, indicator);
        if (other === null) return "";
        const gap = actual === null ? null : Math.round((actual - other) * 1e6) / 1e6;
        return `, ${["national", "regional"][which]} ${other}${gap === null ? "" : ` (${gap > 0 ? "+" : ""}${gap})`}`;
      });
      const who = `${index + 2} ${indicator} in ${at(row, "la_name")} (${at(row, "time_period")})`;
      // What is withheld is said first, whatever the target.
      const why = at(row, indicator) === "c" ? "suppressed" : "target-none";
      return `${who}: ${actual ?? "none"} / none Grey ${why}${beside.join("")}`;
    });
  });
}

/** What is found of the symbols in the columns of the indicators, once a column: c is withheld, x, z and u are no data. */
function symbolsExpected({ headers, rows }: Published, sheet: string, indicators: readonly string[]): string[] {
  const level = headers.indexOf("geographic_level");
  const found = rows.flatMap((row) =>
    indicators.flatMap((indicator) => {
      const column = headers.indexOf(indicator);
      if (row[level] !== "Local authority" || !/^[cxzu]$/.test(row[column]!)) return [];
      return [`info ${row[column] === "c" ? "suppressed" : "no-data"} ${sheet}!${columnName(column)}`];
    }),
  );
  return [...new Set(found)];
}

const rowsWith = ({ findings }: RefreshReport, code: string): string[] =>
  findings.flatMap((finding) => (finding.code === code ? [(finding.cell ?? "").replace(/^[A-Z]+/, "")] : []));

if (existsSync(folder)) {
  describe.each([
    ["referrals_2013_to_2025.csv", ["rereferral_percent", "no_further_action_percent"]],
    ["neet_la_2023.csv", ["NEET_percent", "TOTAL_participating_in_education_and_training_percent"]],
  ])("%s", (file, indicators) => {
    const published = ofRegion(readPublished(file), "West Midlands");
    const benchmarkRows = published.rows.flatMap((row, index) =>
      row[published.headers.indexOf("geographic_level")] === "Local authority" ? [] : [String(index + 2)],
    );

    test.each([
      ["a plain range", sheetOf],
      ["an Excel table", tableOf],
    ])("as %s: each authority's figures beside the nation's and the region's of the same year", async (_, spec) => {
      const build = () => workbookWith(spec("Data", published), definitions(indicators));
      const workbook = build();
      const excel = openInExcel(workbook);
      const report = await excel.refresh();
      expect(shorthand(report).tables.map(({ rows }) => rows)).toEqual([linesExpected(published, indicators)]);
      expect(report.tables[0]!.columns).toMatchObject({
        period: "time_period",
        area: "la_name",
        actual: indicators[0],
      });
      expect(rowsWith(report, "benchmark-row")).toEqual(benchmarkRows);
      const symbols = shorthand(report).findings.filter((line) => /suppressed|no-data/.test(line));
      expect([...new Set(symbols.map((line) => line.replace(/\d+(?::.*)?$/, "")))].toSorted()).toEqual(
        symbolsExpected(published, "Data", indicators).toSorted(),
      );

      const rooms = roomsOf(report);
      expect(differences(usersOwn(build(), rooms), usersOwn(workbook, rooms))).toEqual([]);
      expect((await excel.refresh()).cellsWritten).toBe(0);
    });
  });

  test("small_csv_with_special_data.csv: odd cells are named, and none of them is a figure", async () => {
    const published = readPublished("small_csv_with_special_data.csv");
    const workbook = workbookWith(sheetOf("Data", published), definitions(["ind_one"]));
    const report = await openInExcel(workbook).refresh();
    const { findings } = shorthand(report);
    expect(findings).toContain("warning symbol-obsolete Data!J3");
    expect(findings).toContain("error actual-unreadable Data!J4");
    expect(report.tables.flatMap(({ rows }) => rows.map(({ actual }) => actual))).not.toContainEqual(
      expect.any(Number),
    );
  });

  test.each([
    ["a plain range", sheetOf],
    ["an Excel table", tableOf],
  ])("figures that an analyst made a row each, as %s, serve the council's own table", async (_, spec) => {
    const { headers, rows } = readPublished("neet_la_2023.csv");
    const value = (level: string) =>
      rows.find((row) => row[headers.indexOf("geographic_level")] === level)![headers.indexOf("NEET_percent")]!;
    const workbook = workbookWith(
      {
        name: "Scorecard",
        tables: [
          {
            name: "Scorecard",
            headers: ["Indicator", "Unit", "Polarity", "Period", "Target", "Actual"],
            rows: [["NEET", "%", "Low", 2023, "National average", 2.6]],
          },
        ],
      },
      spec("Published", {
        headers: ["time_period", "geographic_level", "country_name", "indicator", "value"],
        rows: [["2023", "National", "England", "NEET", value("National")]],
      }),
    );
    const report = await openInExcel(workbook).check();
    expect(shorthand(report)).toEqual({
      tables: [
        {
          sheet: "Scorecard",
          table: "Scorecard",
          range: "A1:F2",
          columns: {
            indicator: "Indicator",
            unit: "Unit",
            polarity: "Polarity",
            period: "Period",
            target: "Target",
            actual: "Actual",
          },
          rows: ["2 NEET (2023): 2.6 / 2.8 Green, national 2.8 (-0.2)"],
        },
      ],
      findings: [],
    });
  });
} else {
  test(`there is no ${folder}: the Department's own files were not tried`, () => {
    expect(existsSync(folder)).toBe(false);
  });
}
