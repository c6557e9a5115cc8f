import type { CellSpec } from "../workbooks/workbook.ts";

/** The columns of a council's scorecard, typed status and commentary among them. */
export const headers = [
  "Ref",
  "Performance indicator",
  "Period",
  "Unit",
  "Polarity",
  "Target",
  "Actual",
  "Previous",
  "National average",
  "Status",
  "Commentary",
];

/** Where the actual figure stands, from zero. */
export const actualColumn = headers.indexOf("Actual");

/** An indicator of so many quarters, so that a row's series has neighbours. */
export const quarters = 20;

export const measures = [
  { name: "Pupils at the expected standard in reading, writing and maths", unit: "%", polarity: "high", around: 61 },
  { name: "Children in need with a review in the last 12 months", unit: "%", polarity: "high", around: 88 },
  { name: "Education, health and care plans completed within 20 weeks", unit: "%", polarity: "high", around: 90 },
  { name: "Persistent absence", unit: "%", polarity: "low", around: 12 },
  {
    name: "Young people aged 16 to 18 not in education, employment or training",
    unit: "%",
    polarity: "low",
    around: 4,
  },
  { name: "Permanent exclusions", unit: "number", polarity: "low", around: 48 },
  { name: "Places taken up by two-year-olds", unit: "number", polarity: "high", around: 1250 },
  { name: "Average Attainment 8 score", unit: "score", polarity: "high", around: 47 },
] as const;

const words =
  "schools have worked with families and partners on early help attendance and reading while figures stay provisional until the autumn census is published".split(
    " ",
  );

/** The rows of a scorecard as an analyst could have typed them: the same for the same number of rows, always. */
export function scorecardRows(count: number): CellSpec[][] {
  const random = pseudoRandom(2017);
  return Array.from({ length: count }, (_, row) => scorecardRow(row, random));
}

function scorecardRow(row: number, random: () => number): CellSpec[] {
  const indicator = Math.floor(row / quarters);
  const quarter = row % quarters;
  const { name, unit, polarity, around } = measures[indicator % measures.length]!;
  const near = (figure: number) => Math.round(figure * (0.9 + 0.2 * random()) * 10) / 10;
  const cell = (figure: number): CellSpec =>
    unit === "%" ? { value: figure / 100, format: "0.0%" } : unit === "number" ? Math.round(figure) : figure;
  const [actual, target] = [near(around), near(around)];
  return [
    `PI ${indicator + 1}`,
    `${name}, locality ${Math.floor(indicator / measures.length) + 1}`,
    `Q${(quarter % 4) + 1} ${2012 + Math.floor(quarter / 4)}/${13 + Math.floor(quarter / 4)}`,
    unit,
    polarity === "high" ? "High is good" : "Low is good",
    targetText(indicator, random) ?? cell(target),
    // One figure in fifty is not there yet.
    random() < 0.02 ? "[x]" : cell(actual),
    cell(near(around)),
    cell(near(around)),
    "●",
    commentary(random),
  ];
}

/** Seven of ten targets are figures. */
function targetText(indicator: number, random: () => number): string | null {
  if (indicator % 10 === 7) return random() < 0.1 ? "NAT AV" : "National average";
  if (indicator % 10 === 8) return "Improving trend";
  return indicator % 10 === 9 ? "TBC" : null;
}

/** About 80 characters. */
function commentary(random: () => number): string {
  let text = "In";
  while (text.length < 76) text += ` ${words[Math.floor(random() * words.length)]!}`;
  return `${text}.`;
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
