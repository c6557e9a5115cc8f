import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { isReasonSentence } from "../../src/indicators/sentences/reasons.ts";
import { judgementOf, tableOf } from "../tables/tables.ts";

type Cells = Readonly<Record<string, CellValue>>;

const USUAL: Cells = {
  Indicator: "Some indicator",
  Polarity: "High",
  Period: "Q1 2017/18",
  Target: "70%",
  Actual: "64%",
  Override: "Green",
  "Override reason": "late panel data",
  "Override by": "Head of SEND",
  "Override date": "3 May 2017",
};

/** One row refreshed beside the sentence that stands there; "" where none does. */
function refreshed(cells: Cells, standing = "", settings: object = {}) {
  const row = { ...USUAL, ...cells, "RAG reason": standing };
  const headers = Object.keys(row);
  const reasons = headers.length - 1;
  const table = tableOf(headers, [Object.values(row)], { computed: [reasons], reasons });
  const judgement = judgementOf([table], settings);
  const { assessment } = judgement.tables[0]!.rows[0]!;
  const findings = judgement.findings.filter(({ code }) => code.startsWith("override"));
  return {
    ...assessment,
    findings: findings.map(({ severity, code, cell, message }) => ({ severity, code, cell, message })),
  };
}

/** The same row refreshed again and again, each time with other cells, beside its own last sentence. */
function afterwards(...edits: readonly Cells[]) {
  let last = refreshed({});
  let cells: Cells = {};
  for (const edit of edits) {
    cells = { ...cells, ...edit };
    last = refreshed(cells, last.reason);
  }
  return last;
}

const STANDS =
  "Overridden to Green by Head of SEND on 3 May 2017 (“late panel data”), made for 64% against 70% in Q1 2017/18; by the rules it is Red: 64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).";

describe("an override", () => {
  test("beats the computed status, which stays beside it", () => {
    expect(refreshed({})).toMatchObject({
      status: "Green",
      computedStatus: "Red",
      reasonCode: "override",
      reason: STANDS,
      gapToTarget: -6,
      findings: [],
    });
  });

  test.each<[CellValue, string]>([
    ["Green", "Green"],
    ["GREEN", "Green"],
    ["G", "Green"],
    ["b", "Blue"],
    ["Amber", "Amber"],
    ["Red", "Red"],
    ["Grey", "Grey"],
    ["", "Red"],
  ])("written %p makes the status %s", (text, status) => {
    expect(refreshed({ Override: text }).status).toBe(status);
  });

  test("that says what the rules say is one nevertheless", () => {
    expect(refreshed({ Override: "Red" })).toMatchObject({
      status: "Red",
      computedStatus: "Red",
      reasonCode: "override",
    });
  });

  test.each<[Cells, string]>([
    [{ Target: "TBC" }, "target-pending"],
    [{ Target: "Designated" }, "manual"],
    [{ Actual: "" }, "actual-missing"],
    [{ Polarity: "" }, "polarity-unknown"],
  ])("beats Grey too: %o", (cells) => {
    expect(refreshed(cells)).toMatchObject({ status: "Green", computedStatus: "Grey", reasonCode: "override" });
  });

  test.each<[Cells, string]>([
    [
      { "Override reason": "", "Override by": "", "Override date": "" },
      "Overridden to Green, made for 64% against 70% in Q1 2017/18; by the rules it is Red: 64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
    ],
    [
      { "Override by": "", Period: "" },
      "Overridden to Green on 3 May 2017 (“late panel data”), made for 64% against 70%; by the rules it is Red: 64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
    ],
    [
      { Actual: "", "Override date": "" },
      "Overridden to Green by Head of SEND (“late panel data”), made for no figure against 70% in Q1 2017/18; by the rules it is Grey: no figure yet: Actual is blank.",
    ],
    [
      { Target: "" },
      "Overridden to Green by Head of SEND on 3 May 2017 (“late panel data”), made for 64% in Q1 2017/18; by the rules it is Grey: no target set.",
    ],
    [
      { Target: "Designated" },
      "Overridden to Green by Head of SEND on 3 May 2017 (“late panel data”), made for 64% against “Designated” in Q1 2017/18; by the rules it is Grey: judge by hand: Target says “Designated”, which is no figure and no known target.",
    ],
    [
      { "Override reason": "“late” data;\nsee\u00a0note (3)" },
      "Overridden to Green by Head of SEND on 3 May 2017 (“'late' data; see note (3)”), made for 64% against 70% in Q1 2017/18; by the rules it is Red: 64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
    ],
  ])("says who, when, why and for what: %o", (cells, reason) => {
    expect(refreshed(cells).reason).toBe(reason);
  });

  test.each<[string, string]>([
    ["2016/17", "2016-17"],
    ["Q1 2016/17", "2016/17 Q1"],
    ["Spring term", "spring  Term"],
    ["Phase one", "phase one"],
  ])("stands where only the spelling of its period changes: “%s”, “%s”", (before, after) => {
    const standing = refreshed({ Period: before }).reason;
    expect(refreshed({ Period: after }, standing)).toMatchObject({ status: "Green", findings: [] });
  });

  test.each<[string, string]>([
    ["2016/17", "2017/18"],
    ["Q1 2016/17", "Q2 2016/17"],
    ["Q1 2016/17", ""],
    ["Phase one", "Phase two"],
  ])("lapses where its period changes: “%s”, “%s”", (before, after) => {
    expect(refreshed({ Period: after }, refreshed({ Period: before }).reason).reason).toMatch(
      /^Override to Green .* has lapsed/,
    );
  });

  test("names its figures with all their decimals", () => {
    expect(refreshed({ Actual: 64.04, Target: 70, Decimals: 0 }).reason).toContain("made for 64.04 against 70 in");
    expect(refreshed({ Target: "NAT AV", National: 69.123 }).reason).toContain("made for 64% against 69.123% in");
  });

  test("stands after refreshes", () => {
    expect(afterwards({}, {}, {})).toMatchObject({ status: "Green", reason: STANDS, findings: [] });
  });

  test("stands where only the rules change", () => {
    expect(refreshed({}, STANDS, { allowance: "10%" })).toMatchObject({
      status: "Green",
      computedStatus: "Amber",
      reason:
        "Overridden to Green by Head of SEND on 3 May 2017 (“late panel data”), made for 64% against 70% in Q1 2017/18; by the rules it is Amber: 64% is 6.0 pp below the target of 70%, within the 10% allowance (7.0 pp).",
    });
  });

  test("stands where the unit is learnt later", () => {
    const before = refreshed({ Actual: 64, Target: 70 }).reason;
    expect(before).toContain("made for 64 against 70 in");
    const after = refreshed({ Actual: 64, Target: 70, Unit: "%" }, before);
    expect(after.status).toBe("Green");
    expect(after.reason).toContain("made for 64% against 70% in");
  });

  test("stands beside a sentence that is not about it", () => {
    for (const standing of ["64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).", "As agreed."])
      expect(refreshed({}, standing).status).toBe("Green");
  });
});

describe("an override lapses", () => {
  const LAPSED =
    "Override to Green by Head of SEND on 3 May 2017 (“late panel data”) has lapsed, as it was made for 64% against 70% in Q1 2017/18; ";

  test.each<[string, Cells, string, string]>([
    ["the value", { Actual: "66%" }, "Red", "66% is 4.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp)."],
    [
      "the target",
      { Target: "65%" },
      "Amber",
      "64% is 1.0 pp below the target of 65%, within the 5% allowance (3.25 pp).",
    ],
    [
      "the period",
      { Period: "Q2 2017/18" },
      "Red",
      "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
    ],
    ["the figure", { Actual: "" }, "Grey", "no figure yet: Actual is blank."],
  ])("when %s changes", (_what, edit, status, now) => {
    expect(afterwards(edit)).toMatchObject({
      status,
      computedStatus: status,
      reason: LAPSED + now,
      findings: [
        {
          severity: "warning",
          code: "override-stale",
          cell: "F2",
          message: "Override says “Green”, made for 64% against 70% in Q1 2017/18, so it has lapsed.",
        },
      ],
    });
    expect(afterwards(edit).reasonCode).not.toBe("override");
  });

  test("when the figure of a comparator that is the target changes", () => {
    const cells = { Target: "National average", National: 69 };
    const { reason } = refreshed(cells);
    expect(refreshed(cells, reason).status).toBe("Green");
    expect(refreshed({ ...cells, National: 68 }, reason).status).toBe("Red");
  });

  test("when a decimal changes that is not shown", () => {
    const { reason } = refreshed({ Actual: 64.04, Decimals: 0 });
    expect(refreshed({ Actual: 64.04, Decimals: 0 }, reason).status).toBe("Green");
    expect(refreshed({ Actual: 64.01, Decimals: 0 }, reason).status).toBe("Red");
  });

  test("and stays so at the next refresh", () => {
    expect(afterwards({ Actual: "66%" }, {}, {})).toEqual(afterwards({ Actual: "66%" }));
    expect(afterwards({ Actual: "66%" }, { Actual: "67%" }).reason).toBe(
      `${LAPSED}67% is 3.0 pp below the target of 70%, within the 5% allowance (3.5 pp).`,
    );
  });

  test("and stands again if the figures return", () => {
    expect(afterwards({ Actual: "66%" }, { Actual: "67%" }, { Actual: "64%" })).toEqual(refreshed({}));
  });

  test.each<[string, Cells]>([
    ["date", { "Override date": "9 August 2017" }],
    ["reason", { "Override reason": "checked again" }],
    ["author", { "Override by": "Director" }],
    ["status", { Override: "Amber" }],
  ])("unless it is confirmed by a new %s", (_what, edit) => {
    const confirmed = afterwards({ Actual: "66%" }, edit);
    expect(confirmed).toMatchObject({ status: edit["Override"] ?? "Green", reasonCode: "override", findings: [] });
    expect(confirmed.reason).toContain("made for 66% against 70% in Q1 2017/18; by the rules it is Red: 66% is");
  });

  test("also where its reason is too long to be quoted whole", () => {
    const cells = { "Override reason": "Because ".repeat(50), "Override by": "Head ".repeat(50) };
    const { reason } = refreshed(cells);
    expect(refreshed(cells, reason).status).toBe("Green");
    expect(refreshed({ ...cells, Actual: "66%" }, reason).status).toBe("Red");
  });
});

describe("findings about an override", () => {
  test.each<[Cells, readonly string[]]>([
    [{}, []],
    [{ "Override reason": "" }, ["warning override-without-reason F2"]],
    [{ Override: "as agreed" }, ["warning override-unreadable F2"]],
    [{ Override: "", "Override reason": "" }, []],
  ])("%o: %p", (cells, expected) => {
    const { findings } = refreshed(cells);
    expect(findings.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`)).toEqual(expected);
  });

  test("one that names no status changes nothing", () => {
    const { status, reason } = refreshed({ Override: "as agreed" });
    expect([status, reason]).toEqual([
      "Red",
      "64% is 6.0 pp below the target of 70%, beyond the 5% allowance (3.5 pp).",
    ]);
  });

  test("one that has lapsed without a reason is both", () => {
    const { reason } = refreshed({ "Override reason": "" });
    const codes = refreshed({ "Override reason": "", Actual: "66%" }, reason).findings.map(({ code }) => code);
    expect(codes).toEqual(["override-without-reason", "override-stale"]);
  });
});

describe("whatever is written in its columns", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.constantFrom(
      "",
      "“quoted” (and bracketed)",
      "a; by the rules it is Red: no",
      "x, made for 64% against 70%",
      "on 3 May (“no”)",
      "line\nbreak",
    ),
  );
  const figure = fc.constantFrom<CellValue>("64%", 64, 64.04, "", "c", "about 60", 1e-10, 1e300, -0.5);

  test("it stands for the same figures, lapses for others, and its sentences are known as the add-in's", () => {
    fc.assert(
      fc.property(text, text, text, text, figure, figure, (reason, by, date, Period, one, other) => {
        const cells = {
          Override: "Green",
          "Override reason": reason,
          "Override by": by,
          "Override date": date,
          Period,
        };
        const first = refreshed({ ...cells, Actual: one });
        const again = refreshed({ ...cells, Actual: one }, first.reason);
        const changed = refreshed({ ...cells, Actual: other }, first.reason);
        const lapses = first.actual !== changed.actual;
        expect(again).toEqual(first);
        expect(first.reasonCode).toBe("override");
        expect(changed.reasonCode === "override").toBe(!lapses);
        for (const sentence of [first.reason, changed.reason]) {
          expect([sentence, isReasonSentence(sentence)]).toEqual([sentence, true]);
        }
        expect(refreshed({ ...cells, Actual: one }, changed.reason)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});
