import { rateRisk } from "../../src/delivery/riskRating.ts";
import { parseRiskScale } from "../../src/plan/riskScale.ts";

describe("a plan’s risk scale", () => {
  test.each<[string, readonly number[]]>([
    ["Low, Medium, High", [1, 2, 3]],
    ["Nil 0, Low 1, Medium 2, High 3", [0, 1, 2, 3]],
    ["1 Low, 2 Medium, 4 High", [1, 2, 4]],
    ["Low (1), High = 5", [1, 5]],
    ["1, 2, 3, 4, 5", [1, 2, 3, 4, 5]],
  ])("%s counts %j", (words, points) => {
    expect(parseRiskScale(words.split(", "))?.map((step) => step.points)).toEqual(points);
  });

  test.each(["Low", "Low, low", "High 3, Low 1", ""])("%j is none", (words) => {
    expect(parseRiskScale(words.split(", "))).toBeNull();
  });
});

describe("a risk’s rating", () => {
  const scale = parseRiskScale(["Nil 0", "Low 1", "Medium 2", "High 3"]);

  test.each<[string, string, number | null]>([
    ["Low", "Medium", 2],
    ["High", "HIGH", 9],
    ["Nil", "Medium", 0],
    ["3", "2 - Medium", 6],
    ["", "Medium", null],
    ["Severe", "Medium", null],
  ])("impact %s, likelihood %s: %s", (impact, likelihood, rating) => {
    expect(rateRisk({ impact, likelihood }, scale).rating).toBe(rating);
  });

  test("what is no step of the scale is told, a blank is not", () => {
    const { observations } = rateRisk({ impact: "Severe", likelihood: "" }, scale);
    expect(observations).toMatchObject([{ code: "risk-unreadable", role: "impact", found: "Severe" }]);
  });

  test("is blank where the plan has no scale", () => {
    expect(rateRisk({ impact: "Low", likelihood: "Medium" }, null)).toEqual({
      rating: null,
      highest: null,
      observations: [],
    });
  });
});
