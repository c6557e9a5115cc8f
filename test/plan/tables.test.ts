import { squash } from "../../src/figures/normalise.ts";
import { indicatorsTable, performanceTable, planColumn } from "../../src/plan/tables.ts";

describe.each([indicatorsTable, performanceTable])("the columns of the $name table", ({ columns }) => {
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
    for (const column of columns) expect(planColumn(column.role)).toEqual(column);
  });
});
