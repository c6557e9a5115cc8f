import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { assignableRoles, roleName, type AssignableRole } from "../../src/plan/assignableRoles.ts";
import { assignedRoles } from "../../src/tables/recognition/assignedRoles.ts";
import { columnRoles } from "../../src/tables/recognition/columnRoles.ts";
import { figureColumns, recognise } from "../../src/tables/recognition/recognise.ts";
import { findingsOf, judgementOf, tableOf } from "./tables.ts";

type Roles = Readonly<Record<string, AssignableRole | null>>;

/** Role to header, of the table as a whole. */
function rolesOf(headers: readonly string[], rows: readonly CellValue[][], roles: Roles): Record<string, string> {
  const { columns } = recognise(tableOf(headers, rows, { roles }));
  return Object.fromEntries([...columns].map(([role, column]) => [role, headers[column] ?? ""]));
}

describe("a role that was given", () => {
  const headers = ["Indicator", "Target", "Actual", "Position"];
  const rows = [["Absence", 10, 12, 13]];

  test("comes before what any header says", () => {
    expect(rolesOf(headers, rows, { Position: "actual" })).toEqual({
      indicator: "Indicator",
      target: "Target",
      actual: "Position",
    });
  });

  test("may be none, and the column is then not read", () => {
    expect(rolesOf(headers, rows, { Actual: null })).toEqual({ indicator: "Indicator", target: "Target" });
  });

  test("decides between columns that could each have it", () => {
    const both = ["Indicator", "Target", "Outturn", "Latest"];
    expect(findingsOf(judgementOf([tableOf(both, rows)]))).toEqual(["error header-ambiguous A1:D1"]);
    const judged = judgementOf([tableOf(both, [["Absence", 10, 12, 13]], { roles: { Latest: "actual" } })]);
    expect(judged.tables[0]!.rows[0]!.assessment.actual).toBe(13);
  });

  test("of two columns that were both given it neither is taken, and that is said", () => {
    const judged = judgementOf([tableOf(headers, rows, { roles: { Position: "actual", Actual: "actual" } })]);
    expect(judged.findings[0]).toMatchObject({
      code: "header-ambiguous",
      message:
        "The table Table1: the columns “Actual” and “Position” could each be the Actual column, so none of them was used.",
      fix: "Say in the pane, under Tables, which of these columns it is, or rename all but one of them.",
    });
  });

  test("is not given to the likelier of two that were both given it", () => {
    const words = [["Absence", 10, "see below", 13]];
    const judged = judgementOf([tableOf(headers, words, { roles: { Position: "actual", Actual: "actual" } })]);
    expect(findingsOf(judged)).toEqual(["error header-ambiguous A1:D1"]);
  });

  test("may keep a column from being an indicator that the Indicators table knows", () => {
    const definitions = tableOf(["Ref", "Indicator", "Polarity"], [["A1", "Absence", "Low"]], {
      name: "Indicators",
      row: 20,
    });
    const figures = (roles: Roles) =>
      judgementOf([tableOf(["School", "Absence"], [["Oak", 12]], { name: "Figures", roles }), definitions]);
    expect(figures({}).tables.map(({ cells }) => cells.name)).toEqual(["Figures"]);
    expect(figures({ Absence: null }).refused.map(({ table }) => table)).toEqual(["Figures"]);
  });

  test("makes a column one whose number formats matter", () => {
    expect(figureColumns(recognise(tableOf(headers, rows, { roles: { Position: "national" } })))).toEqual([1, 2, 3]);
  });

  test("of names, over refs, is believed", () => {
    const refs = [
      ["1a", 10, 12],
      ["1b", 10, 12],
    ];
    expect(rolesOf(["PI", "Target", "Actual"], refs, {})).toMatchObject({ ref: "PI" });
    expect(rolesOf(["PI", "Target", "Actual"], refs, { PI: "indicator" })).toMatchObject({ indicator: "PI" });
  });

  test("leaves our own columns what they are", () => {
    const table = tableOf([...headers, "RAG"], [["Absence", 10, 12, 13, "Red"]], {
      computed: [4],
      roles: { RAG: "actual" },
    });
    expect(table.assigned.size).toBe(0);
  });

  test("that this version does not know counts for nothing", () => {
    expect(assignedRoles([{ header: "Actual", role: "vintage" }]).of("Actual")).toBeNull();
  });
});

describe("a header is the same", () => {
  const { of } = assignedRoles([{ header: "Where  we\nare", role: "actual" }]);
  test.each(["where we are", "WHERE WE ARE", " Where we are ", "Whereweare", "Where we\u00a0are"])(
    "as %j",
    (header) => {
      expect(of(header)?.role).toBe("actual");
    },
  );
  test.each(["Where we are now", "Where we are*", "Where"])("not as %j", (header) => {
    expect(of(header)).toBeNull();
  });
  test("by its last row, where its whole is not known", () => {
    const roles = assignedRoles([
      { header: "Got", role: "actual" },
      { header: "2016/17 Got", role: null },
    ]);
    expect(roles.of("2017/18 Got", "2017/18")?.role).toBe("actual");
    expect(roles.of("2016/17 Got", "2016/17")?.role).toBeNull();
    expect(roles.of("Got", "")?.header).toBe("Got");
  });
});

describe("columns of periods", () => {
  const headers = ["Indicator", "Want", "Got Q1", "Got Q2"];
  const rows = [["Absence", 10, 12, 9]];
  const want = { Want: "target" } as const;

  test("are read one by one where each was given the role", () => {
    const judged = judgementOf([
      tableOf(headers, rows, { roles: { ...want, "Got Q1": "actual", "Got Q2": "actual" } }),
    ]);
    expect(judged.tables[0]!.rows.map(({ assessment: { period, actual } }) => ({ period, actual }))).toEqual([
      { period: "Q1", actual: 12 },
      { period: "Q2", actual: 9 },
    ]);
  });

  test("of which one is not used are the others", () => {
    const years = ["Indicator", "Target", "2014/15", "2015/16", "2016/17"];
    const cells = [["Attainment", 60, 55, 56, 57]];
    const periods = (roles: Roles) =>
      judgementOf([tableOf(years, cells, { roles })]).tables[0]!.rows.map(({ assessment }) => assessment.period);
    expect(periods({})).toEqual(["2014/15", "2015/16", "2016/17"]);
    expect(periods({ "2014/15": null })).toEqual(["2015/16", "2016/17"]);
  });

  test("may be this year's figure and last year's", () => {
    const roles = { "2015/16": "lastYear", "2016/17": "actual" } as const;
    const years = ["Indicator", "Target", "2015/16", "2016/17"];
    expect(rolesOf(years, [["Attainment", 60, 55, 57]], roles)).toMatchObject({
      lastYear: "2015/16",
      actual: "2016/17",
    });
  });

  test("give way to the one that was given the role, within a period", () => {
    const both = ["Indicator", "Target", "Q1 Checked", "Q1 Actual", "Q2 Actual"];
    const judged = judgementOf([tableOf(both, [["Absence", 10, 13, 12, 9]], { roles: { "Q1 Checked": "actual" } })]);
    expect(judged.tables[0]!.rows.map(({ assessment }) => assessment.actual)).toEqual([13, 9]);
  });
});

describe("a table that is refused", () => {
  const headers = ["Thing", "Want", "Got"];
  const rows = [
    ["Absence", 10, 12],
    ["Attainment", 60, 64],
  ];

  test("is reported with its headers, and why", () => {
    expect(judgementOf([tableOf(headers, rows)]).refused).toEqual([
      {
        sheet: "Scorecard",
        table: "Table1",
        range: "A1:C3",
        roles: headers.map((header) => ({ header, role: null, ambiguous: false, assigned: null })),
        why: "no column of indicators",
      },
    ]);
  });

  test("is judged once its roles are given", () => {
    const roles = { Thing: "indicator", Want: "target", Got: "actual" } as const;
    const judged = judgementOf([tableOf(headers, rows, { roles })]);
    expect(judged.refused).toEqual([]);
    expect(judged.tables[0]!.columns).toEqual({ indicator: "Thing", target: "Want", actual: "Got" });
    expect(judged.tables[0]!.rows.map(({ assessment }) => assessment.target)).toEqual([10, 60]);
  });

  test("stays refused where the cells cannot be what was said, and one finding says so", () => {
    const tasks = [
      ["Write the plan", "March", "Ann"],
      ["Consult", "June", "Bob"],
      ["Publish", "July", "Cy"],
    ];
    const roles = { Thing: "indicator", Want: "target", Got: "commentary" } as const;
    const judged = judgementOf([tableOf(headers, tasks, { name: "Tasks", roles })]);
    expect(judged.tables).toEqual([]);
    expect(judged.findings.find(({ code }) => code === "role-unsupported")).toMatchObject({
      severity: "warning",
      cell: "B1",
      message: "The table Tasks was left alone: “Want” says “March”, and that column was chosen as the Target.",
      fix: "Choose what the column is under Tables in the pane, or put figures into it.",
    });
  });

  test("for another reason than a role that was given says nothing of it", () => {
    const roles = { Thing: "indicator", Got: "actual" } as const;
    expect(findingsOf(judgementOf([tableOf(headers, rows, { roles })]))).toEqual(["error no-indicator-table"]);
  });

  test("for words that nobody gave a role says nothing of it", () => {
    const tasks = tableOf(["KPI", "TARGET"], [["Plan", "March"]], { name: "Tasks", roles: { KPI: "indicator" } });
    expect(findingsOf(judgementOf([tasks]))).toEqual(["error no-indicator-table"]);
  });
});

describe("what a table's columns are read as", () => {
  test("is said of each, with those that are unclear, given and unused", () => {
    const table = tableOf(
      ["Indicator", "Lower is better", "Target", "Outturn", "Latest", "Lead", "England", "", "RAG"],
      [["Absence", "x", 10, 12, 13, "Ann", 11, "", "Red"]],
      { computed: [8], roles: { lead: null, "Lower is better": "polarity" } },
    );
    expect(columnRoles(recognise(table)).map(({ header, ...said }) => [header, ...Object.values(said)])).toEqual([
      ["Indicator", "indicator", false, null],
      ["Lower is better", "polarity", false, "Lower is better"],
      ["Target", "target", false, null],
      ["Outturn", "actual", true, null],
      ["Latest", "actual", true, null],
      ["Lead", null, false, "lead"],
      ["England", "national", false, null],
    ]);
  });

  test("of columns by period is said of every one", () => {
    const table = tableOf(["Indicator", "Target", "Q1", "Q2"], [["Absence", 10, 12, 13]]);
    expect(columnRoles(recognise(table)).map(({ role }) => role)).toEqual(["indicator", "target", "actual", "actual"]);
  });

  test("has a name for each role that can be given, none twice", () => {
    expect(new Set(assignableRoles.map(roleName)).size).toBe(assignableRoles.length);
  });
});

describe("where nothing else is changed by it", () => {
  const headers = ["Indicator", "Level", "Value"];

  test("a table of benchmarks stays one, whatever its headers were said to be elsewhere", () => {
    const cells = [["Absence", "National", 11]];
    expect(recognise(tableOf(headers, cells, { roles: { Value: "actual", Level: null } })).side).toBe("Benchmarks");
  });

  test("a year's target beside a column that was said to be the actual figure is one of figures", () => {
    const cells = [["Absence", 12, 10]];
    const year = ["Indicator", "Position", "2016/17 target"];
    const place = { name: "Targets" };
    expect(recognise(tableOf(year, cells, place)).side).toBe("Targets");
    expect(recognise(tableOf(year, cells, { ...place, roles: { Position: "actual" } })).performance).toBe(true);
  });
});

test("no role, whatever the cells hold, makes anything but a judgement", () => {
  const headers = [
    "Indicator",
    "Target",
    "Actual",
    "Q1 Actual",
    "2015/16",
    "2016/17",
    "Area",
    "Thing",
    "Level",
    "",
    "RAG",
  ];
  const cells: CellValue[] = [
    "",
    "Absence",
    "England",
    "Total",
    "1a",
    "c",
    "National average",
    "High",
    0,
    -2.5,
    43_000,
    true,
  ];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...headers), { minLength: 1 }),
      fc.array(fc.array(fc.constantFrom(...cells), { minLength: headers.length, maxLength: headers.length }), {
        maxLength: 6,
      }),
      fc.dictionary(fc.constantFrom(...headers), fc.constantFrom(...assignableRoles, null)),
      (written, rows, roles) => {
        const judged = judgementOf([
          tableOf(
            written,
            rows.map((row) => row.slice(0, written.length)),
            { roles },
          ),
        ]);
        expect(judged.tables.length + judged.refused.length).toBeLessThanOrEqual(1);
        const given = [...judged.tables, ...judged.refused].flatMap((each) =>
          each.roles.filter(({ assigned, role }) => assigned !== null && role !== null),
        );
        expect(given.map(({ role }) => role)).toEqual(given.map(({ header }) => roles[header]));
      },
    ),
  );
});
