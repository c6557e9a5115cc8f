import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, judgeRow, tableOf } from "../tables/tables.ts";

describe("the forecast outturn is judged by the same rule", () => {
  test.each<[string, CellValue, CellValue, string | null]>([
    // polarity, target, forecast
    ["High", 70, 70, "Green"],
    ["High", 70, 66.5, "Amber"],
    ["High", 70, 66.4, "Red"],
    ["Low", 4, 4, "Green"],
    ["Low", 4, 4.2, "Amber"],
    ["Low", 4, 4.3, "Red"],
    ["Plan", 100, 105, "Amber"],
    ["Plan", 100, 106, "Red"],
    ["High", 0, 0, "Green"],
    ["High", 0, -1, "Red"],
    ["High", "90 to 95", 92, "Green"],
    ["High", "90 to 95", 80, "Red"],
    ["High", 70, "66.5", "Amber"],
    ["High", 70, "", null],
    ["High", 70, "c", null],
    ["High", 70, "about 70", null],
    ["High", "TBC", 70, null],
    ["High", "", 70, null],
    ["High", "National average", 70, null],
    ["None", 70, 70, null],
    ["", 70, 70, null],
  ])("%s, target %p, forecast %p: %p", (polarity, target, forecast, expected) => {
    const cells = { Polarity: polarity, Target: target, "Forecast outturn": forecast };
    expect(judgeRow({ ...cells, Actual: 10 }).forecastStatus).toBe(expected);
    expect(judgeRow({ ...cells, Actual: "" }).forecastStatus).toBe(expected);
    expect(judgeRow({ ...cells, Actual: "c" }).forecastStatus).toBe(expected);
  });

  test("and never changes the RAG", () => {
    const [without, withForecast] = ["", 90].map((forecast) =>
      judgeRow({ Target: 70, Actual: 60, Forecast: forecast }),
    );
    expect(withForecast).toEqual({ ...without, forecastStatus: "Green" });
  });

  test("with the indicator's allowance and the plan's Blue", () => {
    expect(judgeRow({ Target: 70, Actual: 60, Forecast: 60, Allowance: "20%" }).forecastStatus).toBe("Amber");
    expect(judgeRow({ Target: 70, Actual: 60, Forecast: 90 }, { blue: true }).forecastStatus).toBe("Blue");
  });

  test("against the year's target, never the period's", () => {
    const cells = { Period: "Q1 2017/18", Actual: 20, Forecast: 70, "Period target": 20 };
    expect(judgeRow({ ...cells, Target: 80 })).toMatchObject({ status: "Green", forecastStatus: "Red" });
    expect(judgeRow({ ...cells, Target: "" }).forecastStatus).toBeNull();
  });

  test("of a count of the year so far, which has no status of its own yet", () => {
    const cells = { Period: "Q1 2017/18", Accumulation: "Cumulative", Actual: 20, Target: 80 };
    expect(judgeRow({ ...cells, Forecast: 80 }, { yearType: "financial" }).forecastStatus).toBe("Green");
    expect(judgeRow({ ...cells, Forecast: 70 }, { yearType: "financial" }).forecastStatus).toBe("Red");
  });

  test("against a trend only where it is for as long as what went before", () => {
    const cells = { Target: "Improving trend", Actual: 20, Previous: 60, Forecast: 70 };
    expect(judgeRow({ ...cells, Period: "2017/18" }, { yearType: "financial" }).forecastStatus).toBe("Green");
    expect(judgeRow({ ...cells, Period: "Q1 2017/18" }).forecastStatus).toBeNull();
  });

  test("without last year's outturn, a quarter's is not called no better than it", () => {
    const cells = { Rule: "Improving", Target: 70, Actual: 60, Forecast: 65, "Same period last year": 64 };
    expect(judgeRow({ ...cells, Period: "2017/18" }, { yearType: "financial" }).forecastStatus).toBe("Amber");
    expect(judgeRow({ ...cells, Period: "Q1 2017/18" }).forecastStatus).toBeNull();
    expect(judgeRow({ ...cells, Period: "Q1 2017/18", Forecast: 70 }).forecastStatus).toBe("Green");
  });
});

const found = (cells: Record<string, CellValue>) => {
  const row = { Indicator: "NEET", Polarity: "Low", Unit: "%", Target: 4, Actual: 2, ...cells, Allowance: 20 };
  return judgementOf([tableOf(Object.keys(row), [Object.values(row)])]);
};

describe("figures that no status needs", () => {
  test.each<[Record<string, CellValue>, string, string]>([
    [
      { "Forecast outturn": "about 3" },
      "warning figure-unreadable F2",
      "Forecast outturn says “about 3”; expected a number, a symbol or a blank.",
    ],
    [
      { Numerator: "ten" },
      "warning figure-unreadable F2",
      "Numerator says “ten”; expected a number, a symbol or a blank.",
    ],
    [
      { "Lower limit": "?" },
      "warning figure-unreadable F2",
      "Lower limit says “?”; expected a number, a symbol or a blank.",
    ],
    [
      { Denominator: "1,250" },
      "info number-as-text F2",
      "Denominator holds “1,250”, a number stored as text; it was read as a number.",
    ],
    [
      { Numerator: "~" },
      "warning symbol-obsolete F2",
      "Numerator says “~”, a symbol no longer in use; expected “low”.",
    ],
    [
      { Numerator: 120, Denominator: 98 },
      "warning counts-implausible F2",
      "Numerator says 120; expected at most the denominator, 98.",
    ],
    [{ Denominator: -5 }, "warning counts-implausible F2", "Denominator says −5; expected a count, 0 or more."],
    [
      { Numerator: -1, Denominator: 98 },
      "warning counts-implausible F2",
      "Numerator says −1; expected a count, 0 or more.",
    ],
  ])("%p: %s", (cells, finding, message) => {
    const judgement = found(cells);
    expect(findingsOf(judgement)).toEqual([finding]);
    expect(judgement.findings[0]!.message).toBe(message);
  });

  test.each<Record<string, CellValue>>([
    { Forecast: "", Numerator: "", Denominator: "" },
    { Numerator: "c", Denominator: "x" },
    { Numerator: 98, Denominator: 98 },
    { Numerator: 0, Denominator: 0 },
    { Unit: "Number", Numerator: 120, Denominator: 98 },
  ])("nothing is wrong with %p", (cells) => {
    expect(findingsOf(found(cells))).toEqual([]);
  });
});
