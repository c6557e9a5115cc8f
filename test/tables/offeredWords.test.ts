import { planTables } from "../../src/plan/tables.ts";
import type { PlanTable } from "../../src/plan/tables/planTable.ts";
import { readerFor } from "../../src/tables/readers.ts";

const tables: readonly PlanTable[] = planTables;
const offered = tables.flatMap(({ name, columns }) =>
  columns.flatMap(({ role, kind, header, list = [] }) => list.map((word) => ({ name, role, kind, header, word }))),
);

test.each(offered)("in $name, $header can be “$word”, which its drop-down offers", ({ role, kind, word }) => {
  const canRead = readerFor(role, kind);
  expect(canRead === null || canRead(word, undefined)).toBe(true);
});

test.each(tables.flatMap(({ columns }) => columns.filter(({ prompt }) => prompt !== undefined)))(
  "what Excel says beside a cell of $header fits its box",
  ({ header, prompt = "" }) => {
    expect(header.length).toBeLessThanOrEqual(32);
    expect(prompt.length).toBeLessThanOrEqual(255);
    expect(prompt).toMatch(/^\S.*[.]$/);
  },
);
