import type { Assessment } from "../../indicators/assessment.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import { parseStatus } from "../../indicators/parseStatus.ts";
import type { Recognised } from "../recognition/recognise.ts";

/**
 * Says where a RAG word or letter that somebody typed differs from the computed status; made once a table. A bullet
 * whose colour is lost is no RAG word, and where nothing could be computed there is nothing to differ from.
 */
export function statusCheck({
  cells,
  columns,
}: Recognised): (row: number, assessment: Assessment) => readonly Observation[] {
  const column = columns.get("status");
  if (column === undefined) return () => NOTHING;
  return (row, { computedStatus }) => {
    const written = cells.values[row]![column];
    const status = typeof written === "string" ? parseStatus(written) : null;
    if (status === null || computedStatus === "Grey" || status === computedStatus) return NOTHING;
    return [
      {
        code: "status-disagrees",
        role: "status",
        found: String(written),
        expected: `by the rules it is ${computedStatus}`,
      },
    ];
  };
}
