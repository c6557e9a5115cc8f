import { API_LOCALE, readEntry, USER_LOCALE } from "./entry.ts";

const value = (given: unknown, format: string | null = null) => ({ value: given, formula: null, format });
const formula = (given: string) => ({ value: null, formula: given, format: null });

test.each([
  ["", value(null)],
  ["Good or Outstanding", value("Good or Outstanding")],
  ["80.6", value(80.6)],
  [" 47 ", value(47)],
  ["-28.4", value(-28.4)],
  ["+5", value(5)],
  ["(5)", value(-5)],
  ["007", value(7)],
  ["1e5", value(100_000, "0.00E+00")],
  ["88,100", value(88_100, "#,##0")],
  ["64%", value(0.64, "0%")],
  ["98.4%", value(0.984, "0.00%")],
  ["2018-12-31", value(43_465, "m/d/yyyy")],
  ["2016-12", value(42_705, "mmm-yy")],
  ["Nov 2016", value(42_675, "mmm-yy")],
  ["2016-17", value("2016-17")],
  ["2016/17", value("2016/17")],
  ["Q1 2017/18", value("Q1 2017/18")],
  ["TRUE", value(true)],
  ["false", value(false)],
  ["#N/A", value({ error: "#N/A" })],
  ["#n/a", value({ error: "#N/A" })],
  ["n/a", value("n/a")],
  ["-", value("-")],
  ["–", value("–")],
  ["−5.0 pp", value("−5.0 pp")],
  ["'=1+1", value("=1+1")],
  ["'64%", value("64%")],
  ["=", value("=")],
  ["=SUM(A1:B2)", formula("=SUM(A1:B2)")],
  ["=[@Actual]-[@Target]", formula("=[@Actual]-[@Target]")],
  ["-B2", formula("=-B2")],
  ["+Target", formula("=+Target")],
  ["- below target", formula("=- below target")],
])("%j typed into a cell", (typed, entry) => {
  expect(readEntry(typed, "General", false, USER_LOCALE)).toEqual(entry);
});

test.each(["=SUM(", "=1+", "-5.0 pp", "--", "=A1 5", `=${"1+".repeat(4096)}1`])(
  "%j is no formula that Excel could read",
  (typed) => {
    expect(() => readEntry(typed, "General", false, USER_LOCALE)).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  },
);

test("a text longer than a cell holds is refused", () => {
  expect(readEntry("x".repeat(32_767), "General", false, USER_LOCALE).value).toHaveLength(32_767);
  expect(() => readEntry("x".repeat(32_768), "General", false, USER_LOCALE)).toThrow(
    expect.objectContaining({ code: "InvalidArgument" }),
  );
});

test.each(["=1+1", "-5.0 pp", "64%", "1/2/2018", "TRUE", "#N/A", "007"])(
  "%j stays a text in the Text format",
  (typed) => {
    expect(readEntry(typed, "@", false, API_LOCALE)).toEqual(value(typed));
  },
);

test("the user types days first; Office.js takes only American and neutral dates", () => {
  expect(readEntry("31/12/2018", "General", false, USER_LOCALE)).toEqual(value(43_465, "m/d/yyyy"));
  expect(readEntry("31/12/2018", "General", false, API_LOCALE)).toEqual(value("31/12/2018"));
  expect(readEntry("12/31/2018", "General", false, API_LOCALE)).toEqual(value(43_465, "m/d/yyyy"));
  expect(readEntry("£5", "General", false, USER_LOCALE).value).toBe(5);
  expect(readEntry("£5", "General", false, API_LOCALE)).toEqual(value("£5"));
});

test("dates count from 1904 where the workbook does; times are the same", () => {
  expect(readEntry("2018-12-31", "General", true, API_LOCALE).value).toBe(43_465 - 1462);
  expect(readEntry("10:30", "General", true, API_LOCALE).value).toBe(0.4375);
});
