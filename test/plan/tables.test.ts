import { squash } from "../../src/figures/normalise.ts";
import { planColumn } from "../../src/plan/tables.ts";
import { benchmarksTable } from "../../src/plan/tables/benchmarks.ts";
import { gapsTable } from "../../src/plan/tables/gaps.ts";
import { indicatorsTable } from "../../src/plan/tables/indicators.ts";
import { performanceTable } from "../../src/plan/tables/performance.ts";
import { planTable } from "../../src/plan/tables/plan.ts";

const indicatorTables = [indicatorsTable, performanceTable];
const all = [...indicatorTables, planTable, benchmarksTable, gapsTable];

describe.each(all)("the columns of the $name table", ({ columns }) => {
  test("have headers and synonyms that each stand for one role only", () => {
    const roles = new Map<string, string[]>();
    for (const { role, header, synonyms, lastResorts = [] } of columns)
      for (const written of [header, ...synonyms, ...lastResorts])
        roles.set(squash(written), [...(roles.get(squash(written)) ?? []), role]);
    expect([...roles].filter(([, of]) => of.length > 1)).toEqual([]);
  });

  test("have one declaration a role", () => {
    const roles = columns.map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
  });
});

describe.each(indicatorTables)("the columns of the $name table", ({ columns }) => {
  test("are found by their roles", () => {
    for (const column of columns) expect(planColumn(column.role)).toEqual(column);
  });
});
