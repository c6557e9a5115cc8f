import { readNumberFormat } from "../../src/figures/numberFormat.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { isOurWord } from "../../src/delivery/everyColumn.ts";
import { computedColumns } from "../../src/indicators/columns/computedColumns.ts";
import { statuses } from "../../src/indicators/statuses.ts";
import { judgeRow } from "../tables/tables.ts";

const column = (key: string) => computedColumns.find((each) => each.key === key)!;
const cellOf = (key: string, cells: Record<string, CellValue>) => {
  const assessment = judgeRow(cells);
  return [column(key).value(assessment), column(key).format(assessment)];
};

describe("a gap's cell", () => {
  test.each<[Record<string, CellValue>, number | null, string]>([
    [{ Target: "70%", Actual: "64%" }, -6, '+0.0" pp, better";"−"0.0" pp, worse";0.0" pp, in line"'],
    [{ Target: "70%", Actual: "64.25%" }, -5.75, '+0.00" pp, better";"−"0.00" pp, worse";0.00" pp, in line"'],
    [{ Target: 0, Actual: 106, Polarity: "Low" }, 106, '+#,##0", worse";"−"#,##0", better";#,##0", in line"'],
    [{ Target: 22.8, Actual: 25.3, Polarity: "none" }, 2.5, '+#,##0.0;"−"#,##0.0;#,##0.0'],
    [{ Target: 22.8, Actual: 25.3, Polarity: "" }, 2.5, '+#,##0.0;"−"#,##0.0;#,##0.0'],
    [{ Target: 100, Actual: 104, Polarity: "plan" }, 4, '+#,##0", worse";"−"#,##0", worse";#,##0", in line"'],
    [{ Target: "£1,500", Actual: "£1,200" }, -300, '+"£"#,##0", better";"−£"#,##0", worse";"£"#,##0", in line"'],
    [
      { Target: 1.5, Actual: 1.2, Unit: "£m" },
      -0.3,
      '+"£"#,##0.0"m, better";"−£"#,##0.0"m, worse";"£"#,##0.0"m, in line"',
    ],
    [{ Target: 5, Actual: 4.2, Unit: "per 10,000", Polarity: "none" }, -0.8, '+#,##0.0;"−"#,##0.0;#,##0.0'],
    // One that rounds to 0 is shown without a sign, whatever it is.
    [{ Target: "70%", Actual: "69.96%", Decimals: 1 }, -0.04, '0.0" pp, in line";0.0" pp, in line";0.0" pp, in line"'],
    [{ Target: "70%", Actual: "" }, null, '+0.0" pp, better";"−"0.0" pp, worse";0.0" pp, in line"'],
  ])("%o holds %p under %s", (cells, value, format) => {
    expect(cellOf("gapToTarget", cells)).toEqual([value, format]);
  });

  test("is a number to Excel, in a format without a percentage", () => {
    const [, format] = cellOf("gapToTarget", { Target: "70%", Actual: "64%" });
    expect(readNumberFormat(String(format))).toMatchObject({ percentage: false, date: false, decimals: 1 });
  });
});

describe("text columns", () => {
  test.each(["rag", "reason", "direction"])("%s is formatted as text before it is written", (key) => {
    expect(column(key).text).toBe(true);
    expect(cellOf(key, { Target: 70, Actual: 64, Previous: 62 })[1]).toBe("@");
  });

  test("the RAG cell holds the bare word", () => {
    expect(cellOf("rag", { Target: 70, Actual: 64 })[0]).toBe("Red");
  });
});

describe("our own words", () => {
  test.each<[string, CellValue]>([
    ["rag", "Red"],
    ["rag", "Grey"],
    ["rag", ""],
    ["reason", "Target to be confirmed."],
    ["reason", "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp)."],
    ["gapToTarget", -6],
    ["gapToNational", ""],
    ["direction", "▲ Improved"],
    ["direction", "▼ Improved"],
    ["direction", "► No change"],
    ["direction", "▲ Increased"],
    ["narrowing", ""],
    ["interval", "97.3% to 99.0%"],
    ["interval", "−0.3 to 1,250.5"],
    ["interval", "£1.2m to £1.4m"],
    ["significance", "Similar to national"],
    ["oneMore", "15 more (each 0.1 pp)"],
    ["oneMore", "1,015 fewer, 3 fewer for Amber (each 1.3 pp)"],
    ["oneMore", "3 more for Amber"],
    ["recentTrend", "Cannot be calculated"],
    ["variation", "Special cause, improving (trial limits)"],
    ["assurance", "Hit and miss"],
    ["rank", 3],
    ["quartile", "D"],
    ["dataPeriod", "Q2 2016/17, one quarter in arrears"],
    ["forecastRag", "Amber"],
    ["computedRag", "Grey"],
  ])("%s could hold %p", (key, value) => {
    expect(isOurWord(key, value)).toBe(true);
  });

  test.each<[string, CellValue]>([
    ["rag", "red"],
    ["rag", "R"],
    ["rag", "●"],
    ["rag", 1],
    ["reason", "Red because of staffing."],
    ["reason", 64],
    ["gapToTarget", "n/a"],
    ["gapToTarget", "-6"],
    ["direction", "Improved"],
    ["direction", "↑"],
    ["direction", "▲ No change"],
    ["narrowing", "Narrowed, I think"],
    ["narrowing", 3],
    ["interval", "from 5 to 7"],
    ["significance", "Similar"],
    ["oneMore", "a few more"],
    ["recentTrend", "Up"],
    ["variation", "Common cause (trial)"],
    ["assurance", "Pass"],
    ["rank", "3 of 152"],
    ["quartile", "E"],
    ["dataPeriod", 2017],
    ["forecastRag", "On track"],
    ["unknown column", "Red"],
  ])("%s could not hold %p", (key, value) => {
    expect(isOurWord(key, value)).toBe(false);
  });
});

const luminance = (colour: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

describe("the statuses' colours", () => {
  test.each(Object.values(statuses))(
    "$word can be read on its fill, light and dark (WCAG 2.2, 1.4.3)",
    ({ fill, text, dark }) => {
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.fill, dark.text)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("grow darker from Green to Red, so that they differ without their hue", () => {
    const { Green, Amber, Red } = statuses;
    expect(contrast(Green.fill, Amber.fill)).toBeGreaterThan(1.1);
    expect(contrast(Amber.fill, Red.fill)).toBeGreaterThan(1.3);
  });

  test("every status has a shape of its own", () => {
    expect(new Set(Object.values(statuses).map(({ shape }) => shape)).size).toBe(5);
  });
});
