import { tablesOfDocument, listNames } from "../../src/plan/document/documentTables.ts";
import { planJsonSchema } from "../../src/plan/document/jsonSchema.ts";
import { settingNames } from "../../src/plan/settingNames.ts";
import type { PlanTable } from "../../src/plan/tables/planTable.ts";

interface Schema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

// As it is published.
const schema: Schema & { $schema?: string } = JSON.parse(JSON.stringify(planJsonSchema()));

const rowOf = (name: string) => schema.properties?.[name]?.items?.properties ?? {};

describe("the JSON Schema of plan.json", () => {
  test("is one of 2020-12, with the lists in their order, of which only the settings must be there", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties ?? {})).toEqual(["plan", ...listNames]);
    expect(schema.required).toEqual(["plan"]);
    expect(schema.additionalProperties).toBe(false);
  });

  test("has every setting by its header, none of them needed", () => {
    const { properties = {}, required = [], additionalProperties } = schema.properties?.["plan"] ?? {};
    expect(Object.entries(properties).map(([key, { title }]) => [key, title])).toEqual(
      settingNames.map(({ key, header }) => [key, header]),
    );
    expect(required).toEqual([]);
    expect(additionalProperties).toBe(false);
  });

  test.each(listNames)("has every column of %s, with its header and what may stand there", (name) => {
    const { columns, years }: PlanTable = tablesOfDocument[name];
    const row = rowOf(name);
    for (const { role, header, prompt, list } of columns) {
      expect(row[role]).toMatchObject({ title: header, ...(list && { examples: list }) });
      const description = row[role]?.description ?? "";
      expect(prompt ?? description).toBe(description);
      expect(description).toMatch(/\.$/);
    }
    expect(Object.keys(row)).toEqual([...columns.map(({ role }) => role), ...(years ? ["years"] : [])]);
    expect(schema.properties?.[name]?.items?.additionalProperties).toBe(false);
  });

  test("says of which type a cell is", () => {
    expect(rowOf("outcomes")).toMatchObject({ ref: { type: "string" }, aims: { type: "array" } });
    expect(rowOf("performance")).toMatchObject({ target: { anyOf: [{ type: "string" }, { type: "number" }] } });
    expect(rowOf("budgets")["years"]).toMatchObject({ type: "object" });
  });
});
