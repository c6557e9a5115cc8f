import { fc } from "../fastCheck.ts";
import type { CellValue } from "../../src/figures/cell.ts";
import { isNarrowingSentence } from "../../src/indicators/groupGaps/narrowingSentence.ts";
import { judgementOf, judgeRow, judgeRows, tableOf } from "../tables/tables.ts";

interface Years {
  readonly before: readonly [group: CellValue, peers: CellValue];
  readonly now: readonly [group: CellValue, peers: CellValue];
}

const GAPS = ["Ref", "Period", "Group", "Group value", "Peers", "Peer value"];

/** The row of 2017 of an indicator with a Gaps table beside it. */
function judged(gaps: readonly (readonly CellValue[])[], definition: Readonly<Record<string, CellValue>> = {}) {
  const row = { Ref: "7", Period: "2017", Polarity: "High", Unit: "%", Target: 70, Actual: 60, ...definition };
  const tables = [tableOf(Object.keys(row), [Object.values(row)]), tableOf(GAPS, gaps, { name: "Gaps", row: 20 })];
  return judgementOf(tables, { yearType: "calendar" }).tables[0]!.rows[0]!.assessment;
}

const pair = ({ before, now }: Years, group = "FSM", peers = "others") => [
  ["7", "2016", group, before[0], peers, before[1]],
  ["7", "2017", group, now[0], peers, now[1]],
];

describe("the gap of a group to its peers", () => {
  test.each<[string, Years, number | null, string | null]>([
    [
      "narrowed by both",
      { before: [50, 60], now: [51, 59] },
      2,
      "FSM gap to others narrowed by 2.0 pp, from −10.0 pp to −8.0 pp: the group rose by 1.0 pp and the peers fell by 1.0 pp.",
    ],
    [
      "narrowed by the group",
      { before: [50, 60], now: [53, 61] },
      2,
      "FSM gap to others narrowed by 2.0 pp, from −10.0 pp to −8.0 pp: the group rose by 3.0 pp and the peers rose by 1.0 pp.",
    ],
    [
      "narrowed only because the peers fell",
      { before: [50, 60], now: [49, 55] },
      4,
      "FSM gap to others narrowed by 4.0 pp, from −10.0 pp to −6.0 pp: the group fell by 1.0 pp and the peers fell by 5.0 pp, so it narrowed only because the peers fell.",
    ],
    [
      "narrowed mainly because the peers fell",
      { before: [50, 60], now: [51, 58] },
      3,
      "FSM gap to others narrowed by 3.0 pp, from −10.0 pp to −7.0 pp: the group rose by 1.0 pp and the peers fell by 2.0 pp, so it narrowed mainly because the peers fell.",
    ],
    [
      "of a group above its peers, narrowed only because these rose",
      { before: [12, 8], now: [12, 9] },
      -1,
      "FSM gap to others narrowed by 1.0 pp, from +4.0 pp to +3.0 pp: the group did not change and the peers rose by 1.0 pp, so it narrowed only because the peers rose.",
    ],
    [
      "of a group above its peers, narrowed mainly because these rose",
      { before: [12, 8], now: [11, 10] },
      -3,
      "FSM gap to others narrowed by 3.0 pp, from +4.0 pp to +1.0 pp: the group fell by 1.0 pp and the peers rose by 2.0 pp, so it narrowed mainly because the peers rose.",
    ],
    [
      "widened",
      { before: [50, 60], now: [50, 62] },
      -2,
      "FSM gap to others widened by 2.0 pp, from −10.0 pp to −12.0 pp: the group did not change and the peers rose by 2.0 pp.",
    ],
    [
      "opened",
      { before: [60, 60], now: [57, 60] },
      -3,
      "FSM gap to others widened by 3.0 pp, from 0.0 pp to −3.0 pp: the group fell by 3.0 pp and the peers did not change.",
    ],
    [
      "closed",
      { before: [57, 60], now: [60, 60] },
      3,
      "FSM gap to others narrowed by 3.0 pp, from −3.0 pp to 0.0 pp: the group rose by 3.0 pp and the peers did not change.",
    ],
    [
      "unchanged",
      { before: [50, 60], now: [52, 62] },
      0,
      "FSM gap to others unchanged at −10.0 pp: the group rose by 2.0 pp and the peers rose by 2.0 pp.",
    ],
    [
      "with more decimals",
      { before: [50.1, 60.1], now: [50.15, 60.2] },
      -0.05,
      "FSM gap to others widened by 0.05 pp, from −10.00 pp to −10.05 pp: the group rose by 0.05 pp and the peers rose by 0.10 pp.",
    ],
    [
      "turned over",
      { before: [58, 60], now: [61, 60] },
      3,
      "FSM gap to others turned over, from −2.0 pp to +1.0 pp: the group rose by 3.0 pp and the peers did not change.",
    ],
    ["without a figure before", { before: ["c", 60], now: [50, 60] }, null, null],
    ["without a figure now", { before: [50, 60], now: [50, ""] }, null, null],
  ])("%s", (_title, years, change, sentence) => {
    const { gapChange, narrowing } = judged(pair(years));
    expect(narrowing).toBe(sentence);
    expect(gapChange).toBe(change);
  });
});

test("is unchanged within half a unit of the indicator's decimals", () => {
  const years: Years = { before: [50, 60], now: [50.4, 60] };
  expect(judged(pair(years), { Decimals: 0 })).toMatchObject({
    gapChange: 0.4,
    narrowing: "FSM gap to others unchanged at −9.6 pp: the group did not change and the peers did not change.",
  });
  expect(judged(pair(years), { Decimals: 1 }).narrowing).toContain("narrowed by 0.4 pp");
});

describe("several groups", () => {
  const gaps = [
    ...pair({ before: [50, 60], now: [52, 60] }, "FSM", ""),
    ...pair({ before: [30, 60], now: [30, 61] }, "SEND; EHCP", "no SEND"),
    ...pair({ before: [20, 60], now: [21, 60] }, "", ""),
  ];
  const sentence =
    "Gap narrowed by 1.0 pp, from −40.0 pp to −39.0 pp: the group rose by 1.0 pp and the peers did not change; " +
    "FSM gap narrowed by 2.0 pp, from −10.0 pp to −8.0 pp: the group rose by 2.0 pp and the peers did not change; " +
    "SEND, EHCP gap to no SEND widened by 1.0 pp, from −30.0 pp to −31.0 pp: the group did not change and the peers rose by 1.0 pp.";

  test("have a sentence together, and no one change", () => {
    expect(judged(gaps)).toMatchObject({ gapChange: null, narrowing: sentence });
  });

  test("whatever the order of their rows", () => {
    expect(judged(gaps.toReversed()).narrowing).toBe(sentence);
  });

  test("of which one has no figure before, have no one change either", () => {
    expect(judged([...pair({ before: [50, 60], now: [52, 60] }), ["7", "2017", "SEND", 30, "", 60]])).toMatchObject({
      gapChange: null,
      narrowing: expect.stringMatching(/^FSM gap to others narrowed/),
    });
  });
});

describe("what cannot be compared", () => {
  test.each<[string, readonly (readonly CellValue[])[], Readonly<Record<string, CellValue>>]>([
    [
      "a year is missing between",
      [
        ["7", "2015", "FSM", 50, "others", 60],
        ["7", "2017", "FSM", 51, "others", 60],
      ],
      {},
    ],
    [
      "no gap of the row's period",
      [
        ["7", "2015", "FSM", 50, "others", 60],
        ["7", "2016", "FSM", 51, "others", 60],
      ],
      {},
    ],
    ["a break between", pair({ before: [50, 60], now: [51, 60] }), { "Break from": "2017" }],
    ["no period in the row", pair({ before: [50, 60], now: [51, 60] }), { Period: "" }],
    [
      "other peers",
      [
        ["7", "2016", "FSM", 50, "all", 60],
        ["7", "2017", "FSM", 51, "others", 60],
      ],
      {},
    ],
    [
      "two rows for the same that differ",
      [...pair({ before: [50, 60], now: [51, 60] }), ["7", "2016", "FSM", 52, "others", 60]],
      {},
    ],
    ["another indicator", pair({ before: [50, 60], now: [51, 60] }).map((row) => ["8", ...row.slice(1)]), {}],
  ])("%s", (_title, gaps, definition) => {
    expect(judged(gaps, definition)).toMatchObject({ gapChange: null, narrowing: null });
  });

  test("a count of the year so far is compared with that of the year before", () => {
    const gaps = [
      ["7", "Q1 2016/17", "FSM", 5, "others", 9],
      ["7", "Q4 2016/17", "FSM", 25, "others", 49],
      ["7", "Q1 2017/18", "FSM", 6, "others", 9],
    ];
    const definition = { Period: "Q1 2017/18", Accumulation: "Cumulative", Unit: "Number", "Year type": "Financial" };
    expect(judged(gaps, definition)).toMatchObject({
      gapChange: 1,
      narrowing: "FSM gap to others narrowed by 1, from −4 to −3: the group rose by 1 and the peers did not change.",
    });
  });
});

const kindOf = (sentence: string | null) => /narrowed|widened|unchanged|turned over/.exec(sentence ?? "")?.[0];

describe("turned round", () => {
  const points = fc.integer({ min: 0, max: 100 });

  test("when group and peers change places, every gap has the other sign", () => {
    fc.assert(
      fc.property(points, points, points, points, (a, b, c, d) => {
        const one = judged(pair({ before: [a, b], now: [c, d] }, "FSM", "others"));
        const other = judged(pair({ before: [b, a], now: [d, c] }, "FSM", "others"));
        expect(other.gapChange).toBe(one.gapChange === 0 ? 0 : -one.gapChange!);
        expect(kindOf(other.narrowing)).toBe(kindOf(one.narrowing));
      }),
    );
  });

  test("every sentence is recognised as the add-in's, and holds no −0, NaN or Infinity", () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.double({ noNaN: true, min: -1e12, max: 1e12 }), points);
    const name = fc.string({ maxLength: 120 }).map((text) => `g${text.replace(/[\d#]/g, "")}`);
    const years = fc.record({ before: fc.tuple(value, value), now: fc.tuple(value, value), name });
    fc.assert(
      fc.property(fc.array(years, { minLength: 1, maxLength: 3 }), (groups) => {
        const { narrowing, gapChange } = judged(groups.flatMap((each) => pair(each, each.name, "")));
        if (narrowing === null) return;
        expect(isNarrowingSentence(narrowing)).toBe(true);
        expect(narrowing).not.toMatch(/NaN|Infinity|\u22120(?:\.0+)? pp/);
        expect(gapChange === null || Number.isFinite(gapChange)).toBe(true);
      }),
    );
  });

  test.each([
    "",
    "FSM gap narrowed",
    "The gap narrowed by 2.0 pp.",
    "FSM gap narrowed by 2.0 pp, from −10.0 pp to −8.0 pp.",
  ])("%p is nobody's but the analyst's", (text) => {
    expect(isNarrowingSentence(text)).toBe(false);
  });
});

const rows = (before: Record<string, CellValue>, now: Record<string, CellValue>) =>
  judgeRows(
    [
      { Period: "2016", Target: 70, National: "", Actual: "", ...before },
      { Period: "2017", Target: 70, National: "", Actual: "", ...now },
    ],
    { yearType: "calendar" },
  ).map(({ assessment }) => [assessment.gapChange, assessment.narrowing]);

describe("without a Gaps table, the change of the gap to national", () => {
  test.each<[Record<string, CellValue>, Record<string, CellValue>, number | null]>([
    [{ Actual: 62, National: 69 }, { Actual: 64, National: 69 }, 2],
    [{ Actual: 62, National: 69 }, { Actual: 64, National: 72 }, -1],
    [{ Actual: 62, National: 69 }, { Actual: 62, National: 69 }, 0],
    [{ Actual: 62.1, National: 69 }, { Actual: 62.4, National: 69.3 }, 0],
    [{ Actual: 62, National: "" }, { Actual: 64, National: 69 }, null],
    [{ Actual: 62, National: 69 }, { Actual: 64, National: "c" }, null],
    [{ Actual: "", National: 69 }, { Actual: 64, National: 69 }, null],
    [{ Actual: 62, National: 69 }, { Actual: "x", National: 69 }, null],
    [{ Actual: 62, National: 69, Period: "2015" }, { Actual: 64, National: 69 }, null],
  ])("from %p to %p: %p", (before, now, change) => {
    expect(rows(before, now)).toEqual([
      [null, null],
      [change, null],
    ]);
  });

  test("is not known from a Previous column, which has no national figure beside it", () => {
    expect(judgeRow({ Target: 70, Actual: 64, Previous: 62, National: 69 }).gapChange).toBeNull();
  });
});

test("a gap supplied as one figure is an indicator like others, in its own unit (NI 92, low is good)", () => {
  const row = {
    Ref: "NI 92",
    Indicator: "Narrowing the gap between the lowest achieving 20% in the Early Years Foundation Stage and the rest",
    Polarity: "Low",
    Unit: "%",
    Target: 33,
    Actual: 34,
    Previous: 35.5,
  };
  expect(judgeRow(row)).toMatchObject({
    status: "Amber",
    gapToTarget: 1,
    direction: "Improved",
    gapChange: null,
    narrowing: null,
  });
});
