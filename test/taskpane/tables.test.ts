import { tableQuestion } from "../../src/taskpane/tables/question.ts";
import { tableEntries } from "../../src/taskpane/tables/tableEntries.ts";
import type { RefreshReport } from "../../src/report.ts";
import { finding, report, table } from "./sampleReport.ts";

type ColumnRole = RefreshReport["refused"][number]["roles"][number];

const column = (header: string, stated: Partial<ColumnRole> = {}): ColumnRole => ({
  header,
  role: null,
  ambiguous: false,
  assigned: null,
  ...stated,
});

const refused = (name: string): RefreshReport["refused"][number] => ({
  sheet: "Tasks",
  table: name,
  range: "A1:B3",
  roles: [column("KPI")],
  why: "no column of indicators",
});

describe("what is asked about the tables", () => {
  const scorecard = table("Scorecard", ["Red"]);
  const ambiguous = finding({ code: "header-ambiguous" });
  const missing = finding({ code: "header-missing" });

  test.each<[string, RefreshReport, string]>([
    ["nothing where all is clear", report([scorecard], { findings: [finding()] }), "nothing"],
    [
      "nothing where some are left alone beside a clear one",
      report([scorecard], { refused: [refused("Tasks")] }),
      "nothing",
    ],
    ["nothing of an empty workbook", report([]), "nothing"],
    ["what is unclear", report([scorecard], { findings: [missing, ambiguous] }), "It is not clear"],
    ["what is missing", report([scorecard], { findings: [missing] }), "A column that is needed is missing"],
    [
      "nothing that somebody accepted",
      report([scorecard], { findings: [{ ...missing, accepted: "So be it" }] }),
      "nothing",
    ],
    [
      "what cannot be",
      report([scorecard], { findings: [finding({ code: "role-unsupported" })] }),
      "A column cannot be what was chosen",
    ],
    ["all, where none was found", report([], { refused: [refused("Tasks")] }), "No table of indicators was found"],
  ])("is %s", (_, given, expected) => {
    expect(tableQuestion(given) ?? "nothing").toContain(expected);
  });
});

describe("the tables in the list", () => {
  test("are those of indicators, then those left alone; what is unclear, missing or refused is said", () => {
    const given = report(
      [
        table("June", ["Red"], {
          table: "June",
          range: "A1:C2",
          roles: [
            column("Outturn", { role: "actual", ambiguous: true }),
            column("Latest", { role: "actual", ambiguous: true }),
          ],
        }),
        table("July", ["Red"], { range: "B3:F5", missing: ["target"] }),
      ],
      { refused: [refused("Tasks")] },
    );
    expect(tableEntries(given).map(({ name, notes, asked }) => ({ name, notes, asked }))).toEqual([
      { name: "June", notes: ["“Outturn” and “Latest” could each be the Actual."], asked: true },
      { name: "B3:F5", notes: ["No column is the Target."], asked: true },
      { name: "Tasks", notes: ["Left alone: no column of indicators."], asked: false },
    ]);
  });

  test("left alone are asked about where there are few and no other", () => {
    const names = ["A", "B", "C", "D"].map(refused);
    const asked = (count: number) =>
      tableEntries(report([], { refused: names.slice(0, count) })).filter((entry) => entry.asked).length;
    expect([1, 3, 4].map(asked)).toEqual([1, 3, 0]);
  });

  test("left alone in spite of what was chosen are asked about", () => {
    const begun = { ...refused("Tasks"), roles: [column("KPI", { role: "indicator", assigned: "KPI" })] };
    const [, entry] = tableEntries(report([table("June", ["Red"])], { refused: [begun] }));
    expect(entry!.asked).toBe(true);
  });

  test("have each header once, with how many columns have it", () => {
    const roles = [column("Score"), column("Name"), column("Score")];
    const [entry] = tableEntries(report([table("June", ["Red"], { roles })]));
    expect(entry!.headers.map(({ header, columns }) => [header, columns])).toEqual([
      ["Score", 2],
      ["Name", 1],
    ]);
  });
});
