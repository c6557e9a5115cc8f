/**
 * Puts the JSON Schema of plan.json beside the built add-in: the last step of `npm run build`.
 *
 *     tsx test/plan/publishSchema.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { planJsonSchema } from "../../src/plan/document/jsonSchema.ts";

const folder = "dist/add-in";

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/plan.schema.json`, `${JSON.stringify(planJsonSchema(), null, 2)}\n`);
