import type { CellValue } from "../../src/figures/cell.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

type Row = Readonly<Record<string, CellValue>>;

/** A table whose headers are those of its first row. */
function tableWith(name: string, rows: readonly Row[]) {
  const headers = Object.keys(rows[0]!);
  return tableOf(
    headers,
    rows.map((row) => headers.map((header) => row[header] ?? "")),
    { name, sheet: name },
  );
}

/** Rows of figures and the plan's targets for them, in tables of their own, judged. */
function judged(performance: readonly Row[], targets: readonly Row[], settings: object = {}, indicators: Row[] = []) {
  const figures = performance.map((row) => ({ Ref: "1", Indicator: "Attendance", Polarity: "High", ...row }));
  const judgement = judgementOf(
    [
      tableWith("Performance", figures),
      tableWith("Targets", targets),
      ...(indicators.length === 0 ? [] : [tableWith("Indicators", indicators)]),
    ],
    settings,
  );
  const [table] = judgement.tables;
  return {
    judgement,
    table: table!,
    targets: table!.rows.map(({ assessment }) => assessment.target),
    statuses: table!.rows.map(({ assessment: { status, reasonCode } }) => `${status} ${reasonCode}`),
    reasons: table!.rows.map(({ assessment }) => assessment.reason),
    /** "warning unknown-ref Targets!A2". */
    findings: judgement.findings.map(({ severity, code, sheet, cell }) => `${severity} ${code} ${sheet}!${cell}`),
    messages: judgement.findings.map(({ message }) => message),
  };
}

const attendance = { Ref: "1", "2008/09 Target": 93, "2009/10 Target": 94, "2010/11 Target": 95 };

describe("the target of the year", () => {
  test.each<[string, CellValue, object, number | null]>([
    ["the year itself", "2009/10", {}, 94],
    ["written otherwise", "2009-10", { yearType: "academic" }, 94],
    ["a quarter of it", "Q3 2009/10", { yearType: "financial" }, 94],
    ["a term of it", "Autumn term 2009/10", { yearType: "academic" }, 94],
    ["a month of it", "March 2010", { yearType: "financial" }, 94],
    ["the month after", "April 2010", { yearType: "financial" }, 95],
    ["the same month of an academic year", "April 2010", { yearType: "academic" }, 94],
    ["a day of it", "31 July 2010", { yearType: "academic" }, 94],
    ["a month, where it is open when the year begins", "March 2010", {}, null],
    ["a year without a target", "2011/12", {}, null],
    ["a year that says its type", "Academic year 2009/10", {}, 94],
    ["no period, in the plan's reporting period", "", { reportingPeriod: "2010/11" }, 95],
    ["a period that cannot be read", "soon", { reportingPeriod: "2010/11" }, null],
  ])("%s (%p)", (_, period, settings, expected) => {
    expect(judged([{ Period: period, Actual: 94 }], [attendance], settings).targets).toEqual([expected]);
  });

  test("is of the year that the figure is about, where it says it", () => {
    expect(judged([{ Period: "January 2010", Actual: "94 (2008/09)" }], [attendance]).targets).toEqual([93]);
  });

  test("is of the indicator's own kind of year", () => {
    const indicators = [{ Ref: "1", Indicator: "Attendance", Polarity: "High", "Year type": "academic" }];
    const { targets } = judged(
      [{ Period: "April 2010", Actual: 94 }],
      [attendance],
      { yearType: "financial" },
      indicators,
    );
    expect(targets).toEqual([94]);
  });
});

describe("a row's own target", () => {
  test.each<[string, Row, number | null, string]>([
    ["in figures", { Target: 90 }, 90, "Green on-target"],
    ["that is TBC", { Target: "TBC" }, null, "Grey target-pending"],
    ["that is not set", { Target: "Not set" }, null, "Grey target-none"],
    ["for the period", { "Period target": 96 }, 96, "Amber within-allowance"],
    ["that is blank, does not", { Target: "" }, 94, "Green on-target"],
    ["for the period that is blank, does not", { "Period target": "" }, 94, "Green on-target"],
  ])("%s comes before the plan's", (_, own, target, status) => {
    const { targets, statuses } = judged([{ Period: "2009/10", Actual: 94, ...own }], [attendance]);
    expect([targets, statuses]).toEqual([[target], [status]]);
  });
});

const year = (value: CellValue) => ({ "2009/10 Target": value, "2010/11 Target": 99 });

describe("an indicator's row in the Targets table", () => {
  const row = { Period: "2009/10", Actual: 94 };
  test.each<[string, Row[], Row[], (number | null)[]]>([
    ["by ref", [row], [{ Ref: "1", ...year(95) }], [95]],
    ["by ref, however it is written", [{ ...row, Ref: "NI 101" }], [{ Ref: "ni101", ...year(95) }], [95]],
    ["by ref, though named otherwise", [row], [{ Ref: "1", Indicator: "School attendance", ...year(95) }], [95]],
    ["by name", [row], [{ Indicator: "attendance ", ...year(95) }], [95]],
    ["not by name where the refs differ", [row], [{ Ref: "2", Indicator: "Attendance", ...year(95) }], [null]],
    [
      "by ref and name where a ref stands for two",
      [row, { ...row, Indicator: "Absence" }],
      [
        { Ref: "1", Indicator: "Absence", ...year(5) },
        { Ref: "1", Indicator: "Attendance", ...year(95) },
      ],
      [95, 5],
    ],
    [
      "by neither where a ref without a name stands for two",
      [row, { ...row, Indicator: "Absence" }],
      [{ Ref: "1", ...year(95) }],
      [null, null],
    ],
    [
      "in two rows, of other years",
      [row, { ...row, Period: "2010/11" }],
      [
        { Ref: "1", "2009/10 Target": 95, "2010/11 Target": "" },
        { Ref: "1", "2009/10 Target": "", "2010/11 Target": 96 },
      ],
      [95, 96],
    ],
  ])("is found %s", (_, performance, targets, expected) => {
    expect(judged(performance, targets).targets).toEqual(expected);
  });

  test("is found through the Indicators table", () => {
    const indicators = [{ Ref: "NI 87", Indicator: "Attendance", Polarity: "High" }];
    const own = { Ref: "", ...row };
    expect(judged([own], [{ Ref: "NI 87", ...year(95) }], {}, indicators).targets).toEqual([95]);
  });

  test("may be its row in the Indicators table itself", () => {
    const indicators = { Ref: "1", Indicator: "Attendance", Polarity: "High", Baseline: 90, ...year(95) };
    const { targets, findings } = judged([row], [indicators]);
    expect([targets, findings]).toEqual([[95], ["warning period-ambiguous Performance!D2"]]);
  });
});

const rowsOf = (...areas: string[]) => areas.map((Area) => ({ Area, Period: "2009/10", Actual: 94 }));

describe("areas", () => {
  test.each<[string, string[], object, (number | null)[]]>([
    ["the whole authority's alone, where it has a row without an area", ["", "North"], {}, [94, null]],
    ["the authority's alone, where the plan names it", ["Sefton", "North"], { authority: "Sefton" }, [94, null]],
    ["each area's, where there are only areas", ["North", "South"], {}, [94, 94]],
  ])("the targets are %s", (_, areas, settings, expected) => {
    expect(judged(rowsOf(...areas), [attendance], settings).targets).toEqual(expected);
  });
});

const academic = { yearType: "academic" };

describe("findings", () => {
  const row = { Period: "2009/10", Actual: 94 };

  test("there are none where all is well, nor of a column of targets that the figures lack", () => {
    expect(judged([row], [attendance], academic).findings).toEqual([]);
    expect(judged([row], [{ ...attendance, Ref: "2" }], academic).findings).toContain(
      "error header-missing Performance!A1:E1",
    );
  });

  test.each<[string, CellValue, string, string]>([
    [
      "unreadable",
      "about 95",
      "error target-unreadable Targets!C2",
      "2009/10 Target says “about 95”; expected a figure",
    ],
    ["to be confirmed", "TBC", "info target-pending Targets!C2", "2009/10 Target says “TBC”: the target is to be"],
    ["not set", "Not set", "info target-not-set Targets!C2", "2009/10 Target says “Not set”: no target is set."],
    ["a text", "95", "info number-as-text Targets!C2", "2009/10 Target holds “95”, a number stored as text"],
    [
      "of another unit",
      "£95",
      "error target-unreadable Targets!C2",
      "2009/10 Target says “£95”; expected a percentage",
    ],
    ["out of range", 105, "warning percent-out-of-range Targets!C2", "2009/10 Target says 105%; expected"],
    [
      "at odds with polarity",
      "≤ 95",
      "error target-contradicts-polarity Targets!C2",
      "2009/10 Target says “≤ 95”, but",
    ],
  ])("a target that is %s is one, at its own cell, however many rows it has", (_, written, finding, message) => {
    const rows = ["Autumn term 2009/10", "Spring term 2009/10"].map((Period) => ({ Period, Unit: "%", Actual: 94 }));
    const { findings, messages } = judged(rows, [{ ...attendance, "2009/10 Target": written }], academic);
    expect(findings.filter((each) => !each.includes("number-as-text") || finding.includes("number-as-text"))).toEqual([
      finding,
    ]);
    expect(messages.some((each) => each.startsWith(message))).toBe(true);
  });

  test("“see below” all over the table is one, with the range", () => {
    const refs = ["1", "2", "3"];
    const targets = refs.map((Ref) => ({
      ...attendance,
      Ref,
      "2009/10 Target": "see below",
      "2010/11 Target": "see below",
    }));
    const { findings, messages, statuses, reasons } = judged(
      refs.map((Ref) => ({ ...row, Ref, Indicator: `Measure ${Ref}` })),
      targets,
      academic,
    );
    expect(findings).toEqual(["info target-not-set Targets!C2:D4"]);
    expect(messages).toEqual(["The table Targets says “see below”: no target is set. Likewise in 5 more cells."]);
    expect(statuses).toEqual(refs.map(() => "Grey target-none"));
    expect(reasons[0]).toBe("No target set: 2009/10 Target says “see below”.");
  });

  test("the same words here and there are one, at the first of them", () => {
    const targets = [
      { ...attendance, "2009/10 Target": "TBC" },
      { ...attendance, Ref: "2", "2010/11 Target": "TBC" },
    ];
    const { findings, messages } = judged([row, { ...row, Ref: "2", Indicator: "Other" }], targets, academic);
    expect(findings).toEqual(["info target-pending Targets!C2"]);
    expect(messages).toEqual(["The table Targets says “TBC”: the target is to be confirmed. Likewise in 1 more cell."]);
  });

  test("numbers that are texts are one", () => {
    const { findings } = judged([row], [{ ...attendance, "2008/09 Target": "93", "2009/10 Target": "94" }], academic);
    expect(findings).toEqual(["info number-as-text Targets!B2:C2"]);
  });

  test("a baseline that cannot be read is one at its cell, a symbol another", () => {
    const rows = [row, { ...row, Period: "2008/09" }];
    const read = (Baseline: CellValue) => judged(rows, [{ ...attendance, Baseline }], academic).findings;
    expect(read("some")).toEqual(["warning comparator-unreadable Targets!E2"]);
    expect(read("c")).toEqual(["info suppressed Targets!E2"]);
    expect(read(90)).toEqual([]);
  });

  test("a comparator that is missing is the row's", () => {
    const { findings } = judged([row], [{ ...attendance, "2009/10 Target": "National average" }], academic);
    expect(findings).toEqual(["warning comparator-missing Performance!B2"]);
  });

  test("targets for an indicator that nothing else knows", () => {
    const other = { ...attendance, Ref: "NI 99" };
    expect(judged([row], [attendance, other], academic).findings).toEqual(["warning indicator-without-row Targets!A3"]);
    const indicators = [{ Ref: "1", Indicator: "Attendance", Unit: "%" }];
    expect(judged([row], [attendance, other], academic, indicators).findings).toEqual([
      "warning unknown-ref Targets!A3",
    ]);
    const known = [...indicators, { Ref: "NI 99", Indicator: "Reading", Unit: "%" }];
    expect(judged([row], [attendance, other], academic, known).findings).toEqual([
      "warning indicator-without-row Indicators!B3",
    ]);
  });

  test("an indicator that has two rows, with other figures", () => {
    const again = { ...attendance, "2010/11 Target": 97 };
    const { findings, messages, targets } = judged([{ ...row, Period: "2010/11" }], [attendance, again], academic);
    expect(findings).toEqual(["error duplicate-ref Targets!A3"]);
    expect(messages).toEqual(["Ref: “1” stands in row 2 too, with other figures."]);
    expect(targets).toEqual([95]);
  });

  test("a year that has two columns: neither counts", () => {
    const targets = [{ Ref: "1", "2009/10 Target": 94, "2009/10 (LAA target)": 95, "2010/11 Target": 96 }];
    const { findings, targets: numbers } = judged([row], targets, academic);
    expect(findings).toEqual(["error header-ambiguous Targets!A1:D1"]);
    expect(numbers).toEqual([null]);
  });

  test("a year that is none", () => {
    const { findings, messages, targets } = judged([row], [{ ...attendance, "2011/21 Target": 96 }], academic);
    expect(findings).toEqual(["warning period-unreadable Targets!E1"]);
    expect(messages[0]).toMatch(/^2011\/21 Target says “2011\/21”; expected a year/);
    expect(targets).toEqual([94]);
  });

  test("of a table of targets alone are that it holds no figures", () => {
    const judgement = judgementOf([tableWith("Targets", [attendance])]);
    expect(findingsOf(judgement)).toEqual(["error no-indicator-table"]);
    expect(judgement.findings[0]!.message).toContain("The table Targets: targets for years, no figures.");
  });
});

const headersWritten = (targets: Row) =>
  judged([{ Period: "2009/10", Actual: 93 }], [targets], academic).table.computed.map(({ header }) => header);

test("the gap to the target is written, though the table has no column of targets", () => {
  expect(headersWritten(attendance)).toContain("Gap to target");
  expect(headersWritten({ ...attendance, Ref: "2" })).not.toContain("Gap to target");
});
