import { parseBands } from "../../src/indicators/rules/parseBands.ts";

/** "Green [90, ∞)": square where the edge is inside, round where it is not. */
const shown = (text: string) =>
  parseBands(text)?.bands.map(
    ({ status, from, above, to, below }) =>
      `${status} ${from === null || above ? "(" : "["}${from ?? "-∞"}, ${to ?? "∞"}${to === null || below ? ")" : "]"}`,
  ) ?? null;

const usual = ["Green [90, ∞)", "Amber [80, 90]", "Red (-∞, 80)"];

describe("bands", () => {
  test.each<[string, readonly string[]]>([
    ["Green ≥ 90; Amber 80 to 90; Red < 80", usual],
    ["GREEN: >= 90%, AMBER: 80% - 90%, RED: < 80%", usual],
    ["Green: 90+\nAmber: 80–90\nRed: below 80", usual],
    ["G=90 or more; A=80 to 90; R=under 80", usual],
    ["≥ 90 Green; between 80 and 90 Amber; less than 80 Red", usual],
    ["90% and above = Green / 80% to 90% = Amber / less than 80% = Red", usual],
    ["Green at least 90. Amber from 80 to 90. Red fewer than 80.", usual],
    ["Green is ≥90 Amber is 80-90 Red is <80", usual],
    ["G≥90 A 80-90 R<80", usual],
    ["≥90 green 80-90 amber <80 red", usual],
    ["Green ≥ 90; Amber ≥ 80 and < 90; Red < 80", ["Green [90, ∞)", "Amber [80, 90)", "Red (-∞, 80)"]],
    ["Green ≥ 90; Amber 80 to less than 90; Red < 80", ["Green [90, ∞)", "Amber [80, 90)", "Red (-∞, 80)"]],
    ["Green ≥ 90; Amber < 90 and ≥ 80; Red < 80", ["Green [90, ∞)", "Amber [80, 90)", "Red (-∞, 80)"]],
    ["Green > 90; Amber 90 to > 80; Red ≤ 80", ["Green (90, ∞)", "Amber (80, 90]", "Red (-∞, 80]"]],
    ["Green ≥ 90; Amber ≥ 80; Red < 80", ["Green [90, ∞)", "Amber [80, 90)", "Red (-∞, 80)"]],
    ["Green ≥ 90; Amber ≥ 80; Red otherwise", ["Green [90, ∞)", "Amber [80, 90)", "Red (-∞, 80)"]],
    ["Green ≤ 5; Amber ≤ 10; Red > 10", ["Green (-∞, 5]", "Amber (5, 10]", "Red (10, ∞)"]],
    ["Green: 0; Amber: 1 to 3; Red: 3 or more", ["Green [0, 0]", "Amber [1, 3]", "Red [3, ∞)"]],
    ["Blue > 95; Green 90 to 95; Red < 90", ["Blue (95, ∞)", "Green [90, 95]", "Red (-∞, 90)"]],
    [
      "Red < 80 or > 120; Amber 80 to 90 or 110 to 120; Green 90 to 110",
      ["Red (-∞, 80)", "Red (120, ∞)", "Amber [80, 90]", "Amber [110, 120]", "Green [90, 110]"],
    ],
    ["Green ≥ 1,000, Amber 800 to 1,000, Red < 800", ["Green [1000, ∞)", "Amber [800, 1000]", "Red (-∞, 800)"]],
    ["Green ≥ −0.5; Amber −1 to −0.5; Red < −1", ["Green [-0.5, ∞)", "Amber [-1, -0.5]", "Red (-∞, -1)"]],
    ["Green ≤ £1.2m; Red > £1.2m", ["Green (-∞, 1200000]", "Red (1200000, ∞)"]],
    ["Green: no more than 20 days; Red: over 20 days", ["Green (-∞, 20]", "Red (20, ∞)"]],
  ])("“%s”", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    "",
    "tolerance",
    "Red",
    "90",
    "Green at target; Red otherwise",
    "Green ≥ 90; Amber within 5%; Red < 80",
    "Purple ≥ 90",
    "Grey < 5",
    "Amber: see the note",
  ])("“%s” is none", (text) => {
    expect(parseBands(text)).toBeNull();
  });

  test.each<[string, readonly string[]]>([
    ["Green ≥ 90; Amber 80 to 90; Red < 80", []],
    ["Green 90 to 100; Amber 80 to 90; Red 0 to 80", []],
    ["Red < 80 or > 120; Amber 80 to 90 or 110 to 120; Green 90 to 110", []],
    ["Green ≥ 90; Amber 80 to 89; Red < 80", ["values between 89 and 90 are in no band"]],
    ["Green > 90; Amber 80 to < 90; Red < 80", ["90 itself is in no band"]],
    ["Green ≥ 90; Amber 80 to 90", ["values below 80 are in no band"]],
    ["Green ≤ 5; Amber 5 to 10", ["values above 10 are in no band"]],
    ["Green ≥ 90; Amber 80 to 95; Red < 80", ["values between 90 and 95 are in both Green and Amber"]],
    ["Green ≥ 90; Red ≤ 95", ["values between 90 and 95 are in both Green and Red"]],
    ["Green ≥ 90; Amber 90 to 80; Red < 80", ["the bounds of Amber are swapped (“90 to 80”)"]],
    ["Green ≥ 90; Amber < 90 and ≥ 80; Red < 80", []],
    ["Green 0; Amber 0; Red > 0", ["0 is in both Green and Amber"]],
  ])("“%s” has these faults: %p", (text, problems) => {
    expect(parseBands(text)?.problems).toEqual(problems);
  });
});
