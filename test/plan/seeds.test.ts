import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ListName } from "../../src/plan/document/documentTables.ts";
import type { PlanRow } from "../../src/plan/document/planDocument.ts";
import { problemLine } from "../../src/plan/document/problem.ts";
import { parsePlan } from "../../src/tables/planDocument/parsePlan.ts";

const folder = join(__dirname, "../../assets/plans");
const textOf = (name: string) => readFileSync(join(folder, `${name}.json`), "utf8");

/** The plan's lists, each empty where the plan has none. */
function plan(name: string): Record<ListName, readonly PlanRow[]> {
  const parsed = parsePlan(textOf(name));
  if ("problems" in parsed) throw new Error(parsed.problems.map(problemLine).join("\n"));
  const { document } = parsed;
  return {
    outcomes: document.outcomes ?? [],
    indicators: document.indicators ?? [],
    performance: document.performance ?? [],
    targets: document.targets ?? [],
    benchmarks: document.benchmarks ?? [],
    gaps: document.gaps ?? [],
    actions: document.actions ?? [],
    risks: document.risks ?? [],
    budgets: document.budgets ?? [],
  };
}

const birmingham = plan("birmingham-education-2017-18");
const sandwell = plan("sandwell-laa-2008-11");
const worcestershire = plan("worcestershire-ni101");
const walsall = plan("walsall-primary-strategy-2011");
const sefton = plan("sefton-education-strategy");

const filled = { birmingham, sandwell, worcestershire, walsall, sefton };

const range = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
const column = (rows: readonly PlanRow[], role: keyof PlanRow) => rows.map((row) => row[role]);
const row = (rows: readonly PlanRow[], ref: string) => rows.find((each) => each.ref === ref);
const perOutcome = ({ outcomes }: typeof birmingham, rows: readonly PlanRow[]) =>
  outcomes.map(({ ref }) => rows.filter((each) => each.outcome === ref).length);
const linesOf = (cell: PlanRow[keyof PlanRow]) => (Array.isArray(cell) ? cell : []);
const byRef = (rows: readonly PlanRow[], role: keyof PlanRow) =>
  Object.fromEntries(rows.filter((each) => each[role] !== undefined).map((each) => [each.ref, each[role]]));

describe.each(Object.entries(filled))("the plan of %s", (_, each) => {
  test("names the indicator of each row as its Indicators table does", () => {
    const names = new Map(each.indicators.map(({ ref, indicator }) => [ref, indicator]));
    expect(names.size).toBe(each.indicators.length);
    for (const { ref, indicator } of [...each.performance, ...each.targets, ...each.gaps])
      expect([ref, indicator]).toEqual([ref, names.get(ref)]);
    expect(each.risks.filter(({ indicator }) => !names.has(indicator))).toEqual([]);
  });

  test("gives each indicator a polarity, and a row of figures", () => {
    expect(each.indicators.filter(({ polarity }) => polarity === undefined)).toEqual([]);
    const rows = new Set(column(each.performance, "ref"));
    expect(each.indicators.filter(({ ref }) => !rows.has(ref))).toEqual([]);
  });

  test("has the outcome of each indicator and action, and no ref twice", () => {
    const outcomes = new Set<unknown>([undefined, ...column(each.outcomes, "ref")]);
    expect([...each.indicators, ...each.actions].filter(({ outcome }) => !outcomes.has(outcome))).toEqual([]);
    for (const rows of [each.outcomes, each.actions, each.risks])
      expect(new Set(column(rows, "ref")).size).toBe(rows.length);
  });

  test("says nobody’s telephone number or address", () => {
    expect(JSON.stringify(each)).not.toMatch(/@|\b0\d{3,4} ?\d{6}\b/);
  });
});

test("a blank plan says which years its targets and budgets are for, and nothing else", () => {
  const years = { "2026/27": null, "2027/28": null, "2028/29": null };
  expect(parsePlan(textOf("blank"))).toEqual({ document: { plan: {}, targets: [{ years }], budgets: [{ years }] } });
});

describe("Birmingham 2017-18", () => {
  const ofOutcomes = birmingham.indicators.filter(({ outcome }) => outcome !== undefined);

  test("has 6 outcomes with 28 indicators, 30 “We will” and 18 “How we will do it”", () => {
    expect(birmingham.outcomes).toHaveLength(6);
    expect(column(ofOutcomes, "ref")).toEqual(["1", "1a", ...range("", 2, 23), ...range("A", 1, 4)]);
    expect(perOutcome(birmingham, ofOutcomes)).toEqual([6, 9, 2, 4, 3, 4]);
    expect(perOutcome(birmingham, birmingham.actions)).toEqual([5, 4, 5, 6, 4, 6]);
    const how = column(birmingham.outcomes, "actionsInWords").map((cell) =>
      linesOf(cell).map((line) => line.replace(/:.*/, "")),
    );
    expect(how).toEqual(Array.from({ length: 6 }, () => ["Leadership", "Resources", "Improvement"]));
  });

  test("has each target as printed", () => {
    const rows = birmingham.performance.filter(({ period }) => period === "2017/18");
    const numbers = { "1a": "80%", "2": "0", "3": "0", "4": "0", "8": "0", "9": "0", "10": "0", "12": "0" };
    expect(byRef(rows.slice(0, 28), "target")).toEqual({
      ...numbers,
      "1": "Improving Trend",
      "5": "NAT AV",
      "6": "NAT AVE",
      "7": "NAT AVE",
      "11": "NAT AVE",
      "13": "NAT AVE",
      "14": "NAT AVE",
      "15": "99%",
      "16": "95%",
      "17": "NAT AVE",
      "18": "Reducing Trend",
      "19": "Reducing Trend",
      "20": "Reducing Trend",
      "21": "3%",
      "22": "Increasing Trend",
      "23": "Increasing Trend",
      A1: "TBC",
      A2: "TBC",
      A3: "TBC",
      A4: "TBC",
    });
    expect(rows.filter(({ actual }) => actual !== undefined)).toEqual([]);
  });

  test("has each description, with the tags that are printed in three; 9, 10, 19 and 20 have none", () => {
    const without = ofOutcomes.filter(({ description }) => description === undefined);
    expect(column(without, "ref")).toEqual(["9", "10", "19", "20"]);
    const tagged = ofOutcomes.filter(({ description }) => /<[a-z]/.test(String(description)));
    expect(column(tagged, "ref")).toEqual(["5", "6", "7"]);
    expect(row(ofOutcomes, "5")?.description).toMatch(/^<p>The proportion of eligible 2 year olds in England/);
    expect(row(ofOutcomes, "A2")?.description).toBe(
      "This will be a measure of new contracts and work agreed with schools.",
    );
  });

  test("says where low is good", () => {
    const low = birmingham.indicators.filter(({ polarity }) => polarity === "low");
    expect(column(low, "ref")).toEqual([...range("", 2, 4), ...range("", 17, 21), "C3", "P6", "P7", "P9"]);
    const open = birmingham.indicators.filter(({ polarity }) => polarity === "none");
    expect(column(open, "ref")).toEqual(["A4"]);
  });

  test("has six council-wide measures with their frequency and no target", () => {
    const councilWide = birmingham.indicators.filter(({ designation }) => designation === "local");
    expect(byRef(councilWide, "frequency")).toEqual({
      C1: "termly",
      C2: "yearly",
      C3: "monthly",
      C4: "monthly",
      C5: "yearly",
      C6: "yearly",
    });
    for (const ref of range("C", 1, 6)) expect(row(birmingham.performance, ref)).not.toHaveProperty("target");
  });

  test("has nine measures of 2016-17, each with the year or school year that its figure is of", () => {
    const progress = birmingham.performance.filter(({ ref }) => String(ref).startsWith("P"));
    const figures = progress.map(({ ref, period, target, periodTarget, actual }) =>
      [ref, period, target, periodTarget, actual].join(" | "),
    );
    expect(figures).toEqual([
      "P1 | 2016/17 | 90% | 90% | 80.6%",
      "P2 | 2015/16 | 70% | 70% | 64%",
      "P3 | 2015/16 | 52% | 52% | 47%",
      "P4 | 2015/16 | 0 | 0 | 0",
      "P5 | 2015/16 | National average | 22.8 | 25.3",
      "P6 | 2016/17 | 0 | 0 | 106",
      "P7 | 2016/17 | 4% | 4% | 2.7%",
      "P8 | 2016/17 | 100% | 100% | 98.4%",
      "P9 | 2015/16 | National average | 10.5% | 12.2%",
    ]);
    expect(byRef(progress, "national")).toEqual({ P2: "69%", P3: "54%", P4: "0", P5: "22.8", P9: "10.5%" });
    expect(progress.filter(({ commentary }) => commentary === undefined)).toEqual([]);
    expect(progress.filter(({ status }) => status !== undefined)).toEqual([]);
    const academic = progress.filter(({ ref }) => row(birmingham.indicators, String(ref))?.yearType === "academic");
    expect(column(academic, "period")).toEqual(Array.from({ length: 5 }, () => "2015/16"));
  });

  test("has 20 service plans, without the people who lead them", () => {
    const service = birmingham.actions.filter(({ ref }) => /^S\d/.test(String(ref)));
    expect(column(service, "ref")).toEqual(range("S", 1, 20));
    expect(service[0]).toEqual({ ref: "S1", action: "Service plan: Virtual School for Children in Care" });
    expect(service[19]?.action).toBe("Service plan: Communication and Stakeholder Engagement");
    expect(column(service, "owner").filter(Boolean)).toEqual([]);
  });
});

describe("Sandwell 2008-11", () => {
  test("has six key outcomes of one priority, with partnership, agencies and owners", () => {
    expect(sandwell.outcomes).toHaveLength(6);
    for (const outcome of sandwell.outcomes)
      expect(outcome).toMatchObject({
        theme: "Statutory Education Targets",
        partnership: "Children and Young People’s Trust Partnership",
        leadAgency: "Sandwell MBC",
        supportingAgencies: ["Schools", "Connexions", "LSC", "Voluntary and Community Sector"],
        owner: [
          "Cabinet Member for Children and Young People",
          "Executive Director of Children’s Services",
          "Director of Learning",
        ],
      });
  });

  test("has 25 actions, each with what its block says of it", () => {
    expect(perOutcome(sandwell, sandwell.actions)).toEqual([5, 3, 3, 4, 6, 4]);
    expect(sandwell.actions).toHaveLength(25);
    for (const action of sandwell.actions)
      expect(action).toMatchObject({
        owner: "Director of Learning",
        due: "March 2011",
        contribution: expect.stringMatching(/^The actions (?:set out|outlined) will /),
        risk: expect.any(String),
        plausibility: expect.any(String),
      });
    const risks = sandwell.actions.map(({ risk }) => String(risk).split("\n").length);
    expect(risks).toEqual([4, 4, 4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  });

  test("has 16 statutory targets of the school year 2008/09, none assigned to an outcome", () => {
    const stated = sandwell.targets.map(({ ref, years }) => [ref, years?.["2008/09"]]);
    expect(Object.fromEntries(stated)).toEqual({
      "NI 72": "47%",
      "NI 73": "75%",
      "NI 74": "65%",
      "NI 75": "37.8%",
      "NI 83": "69%",
      "NI 87": "6.7%",
      "NI 92": "35.7%",
      "NI 93": "90%",
      "NI 94": "89%",
      "NI 95": "29%",
      "NI 96": "55%",
      "NI 97": "58%",
      "NI 98": "28.9%",
      "NI 99": "48%",
      "NI 100": "52%",
      "NI 101": "20.7%",
    });
    for (const { years } of sandwell.targets)
      expect(years).toMatchObject({ "2009/10": "see below", "2010/11": "see below" });
    for (const indicator of sandwell.indicators) {
      expect(indicator).toMatchObject({ unit: "%", yearType: "academic", designation: "statutory" });
      expect(indicator).not.toHaveProperty("outcome");
    }
  });

  test("says that low is good for NI 87 and NI 92, and that the Key Stage 3 tests ended", () => {
    const low = sandwell.indicators.filter(({ polarity }) => polarity === "low");
    expect(column(low, "ref")).toEqual(["NI 87", "NI 92"]);
    expect(sandwell.indicators.filter(({ polarity }) => polarity === "high")).toHaveLength(14);
    expect(byRef(sandwell.indicators, "withdrawnFrom")).toEqual({
      "NI 74": "2008/09",
      "NI 83": "2008/09",
      "NI 95": "2008/09",
      "NI 96": "2008/09",
    });
  });

  test("has a blank row for each indicator and year", () => {
    expect(sandwell.performance).toHaveLength(48);
    expect(sandwell.performance.filter(({ actual }) => actual !== undefined)).toEqual([]);
  });

  test("has three main and five special budget headings with three blank years", () => {
    expect(sandwell.budgets.map(({ programme, programmeKind }) => [programmeKind, programme])).toEqual([
      ["main", "JCP core funds"],
      ["main", "PCT core funds"],
      ["main", "SMBC core fund"],
      ["special", "NLDC funds"],
      ["special", "WNF"],
      ["special", "PCT"],
      ["special", "DAF 1"],
      ["special", "DAF 2"],
    ]);
    for (const { years } of sandwell.budgets)
      expect(years).toEqual({ "2007/08": null, "2008/09": null, "2009/10": null });
  });
});

describe("Worcestershire NI 101", () => {
  test("has one indicator in depth, with its targets as printed", () => {
    expect(worcestershire.indicators).toHaveLength(1);
    expect(worcestershire.indicators[0]).toMatchObject({
      ref: "NI 101",
      polarity: "high",
      unit: "%",
      designation: "designated",
      lead: "Service Development Manager, LAAC Services",
      purpose: expect.stringContaining("11.8% achieved 5A*-C in 2006"),
    });
    expect(worcestershire.targets).toMatchObject([
      { baseline: "2.4% (2007/08)", years: { "2008/09": "15%", "2009/10": "17.8%", "2010/11": "Not set" } },
    ]);
    expect(column(worcestershire.performance, "period")).toEqual(["2008/09", "2009/10", "2010/11"]);
  });

  test("has what the priority depends on", () => {
    const aims = linesOf(worcestershire.outcomes[0]?.aims).join("\n");
    for (const words of ["NI 99 and NI 100", "Looked After Children", "Safeguarding Action Plan"])
      expect(aims).toContain(words);
    expect(worcestershire.outcomes[0]?.measuresInWords).toHaveLength(5);
  });

  test("has 4 risks, the row of two among them, with impact and likelihood", () => {
    expect(worcestershire.risks.map(({ risk, impact, likelihood }) => [risk, impact, likelihood])).toEqual([
      ["Recession likely to increase numbers of LAC", "Low", "Medium"],
      ["Post Laming increases in court proceedings", "Low", "Medium"],
      ["Possible flu pandemic will impact on services and placements", "Nil", "Medium"],
      ["High levels of SEN/small numbers increases potential variable in performance", "Low", "Medium"],
    ]);
    expect(worcestershire.risks.filter(({ managedBy }) => managedBy === undefined)).toEqual([]);
  });

  test("has 8 actions, with when as printed", () => {
    expect(column(worcestershire.actions, "due")).toEqual([
      "Each quarter/ongoing",
      "September 2009",
      "ongoing",
      "March 2010 / October 2010",
      "Quarterly",
      "September 2009",
      "Sept 2009 / Jan 2010 / May 2010",
      "September 2009",
    ]);
    for (const action of worcestershire.actions)
      expect(action).toMatchObject({ owner: expect.any(String), milestone: expect.any(String) });
    expect(column(worcestershire.actions, "resources").filter(Boolean)).toHaveLength(5);
  });
});

describe("Walsall 2011", () => {
  test("has ten priorities, eight actions and eight methods", () => {
    expect(walsall.outcomes).toHaveLength(10);
    expect(column(walsall.actions, "ref")).toEqual([...range("W", 1, 8), ...range("M", 1, 8)]);
  });

  test("has the floor standard: three indicators, where meeting the figure is meeting it", () => {
    expect(byRef(walsall.performance, "target")).toEqual({ F1: "60%", F2: "87%", F3: "86%" });
    for (const indicator of walsall.indicators)
      expect(indicator).toMatchObject({ standard: "Floor standard", allowance: "0", polarity: "high" });
    expect(column(walsall.performance, "actual").filter(Boolean)).toEqual([]);
  });
});

describe("Sefton", () => {
  const measures = sefton.indicators.filter(({ ref }) => /^M\d/.test(String(ref)));
  const targetOf = (ref: unknown) => row(sefton.performance, String(ref))?.target;

  test("has five priorities with their aims", () => {
    expect(sefton.outcomes.map(({ aims }) => linesOf(aims).length)).toEqual([2, 3, 3, 3, 3]);
    expect(perOutcome(sefton, sefton.actions).every((count) => count >= 5)).toBe(true);
  });

  test("has 28 distinct measures, those of two priorities once", () => {
    expect(column(measures, "ref")).toEqual(range("M", 1, 28));
    expect(new Set(column(measures, "indicator")).size).toBe(28);
    expect(perOutcome(sefton, measures)).toEqual([1, 5, 5, 14, 3]);
    const shared = measures.filter(({ dataQuality }) => /^Priority \d has it too/.test(String(dataQuality)));
    expect(column(shared, "indicator")).toEqual([
      "Young people not in education, employment or training (NEET)",
      "Participation rates",
      "Good Level of Development",
    ]);
  });

  test("monitors all but the one for which an aim sets a target", () => {
    const judged = measures.filter(({ ref }) => !/^Monitored against .*averages$/.test(String(targetOf(ref))));
    expect(column(judged, "indicator")).toEqual([
      "%age of pupils achieving 5A*- C grades at GCSE including English and mathematics",
    ]);
    expect(targetOf(judged[0]?.ref)).toBe("above the regional and national averages");
  });

  test("says where low is good; a gap below 0 is better nearer to 0", () => {
    const low = measures.filter(({ polarity }) => polarity === "low");
    expect(column(low, "indicator")).toEqual([
      "Young people not in education, employment or training (NEET)",
      "Overall absence rates",
      "Persistent absence rates",
      "Exclusion rates",
      "EYFS: %age inequality gap",
    ]);
    const gaps = measures.filter(({ unit }) => unit === "percentage points");
    expect(gaps.map(({ indicator, polarity }) => [indicator, polarity])).toEqual([
      ["Key Stage 2: FSN/non-FSN gap", "high"],
      ["Key Stage 4: FSN/non-FSN gap", "high"],
    ]);
  });

  test("has five gap measures for three groups, their figures blank", () => {
    expect([...new Set(column(sefton.gaps, "ref"))]).toEqual(range("G", 1, 5));
    const groups = ["Pupils with SEND", "LAC", "Pupils from disadvantaged backgrounds"];
    expect(column(sefton.gaps, "group")).toEqual(range("G", 1, 5).flatMap(() => groups));
    for (const gap of sefton.gaps) expect(Object.keys(gap)).toEqual(["ref", "indicator", "group", "peers"]);
  });

  test("has nine measures of each constituency, out of 100 children", () => {
    const figuresOf = (area: string) =>
      column(
        sefton.performance.filter((each) => each.area === area),
        "actual",
      );
    expect(figuresOf("Bootle")).toEqual([29, 8, 92, 52, 28, 39, 28, 9, 31]);
    expect(figuresOf("Central")).toEqual([9, 6, 96, 58, 23, 31, 13, 7, 15]);
    expect(figuresOf("Southport")).toEqual([15, 7, 93, 58, 22, 36, 13, 8, 19]);
    const constituency = sefton.indicators.filter(({ unit }) => unit === "per 100 children");
    expect(column(constituency, "ref")).toEqual(range("K", 1, 9));
  });

  test("has England’s figures as benchmarks: the gap with that measure, attendance apart from absence", () => {
    expect(sefton.benchmarks.map(({ indicator, period, level, value }) => [indicator, period, level, value])).toEqual([
      ["Key Stage 4: FSN/non-FSN gap", "2013/14", "national", "−28.4 pp"],
      ["Attendance: primary schools", "2012/13", "national", "95.3%"],
      ["Attendance: secondary schools", "2012/13", "national", "94.2%"],
    ]);
    expect(column(sefton.benchmarks.slice(1), "ref").filter(Boolean)).toEqual([]);
  });
});
