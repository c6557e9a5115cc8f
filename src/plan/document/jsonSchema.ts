import { z } from "zod";
import { planDocument } from "./planDocument.ts";

/**
 * The JSON Schema (2020-12) of plan.json, by which editors complete and check it. Whether words can be read (a polarity,
 * a period) is beyond it.
 */
export function planJsonSchema(): object {
  return z.toJSONSchema(planDocument, { io: "input", target: "draft-2020-12" });
}
