import { refresh } from "../../src/refresh.ts";
import { openScorecard, type OpenScorecard } from "./excel.ts";
import type { HostState } from "./hostThread.ts";
import { measure, type Effort } from "./measure.ts";
import type { Contents } from "./workbook.ts";

/** One refresh: what it took of the add-in's thread, of the stand-in, and of the way between them. */
export interface MeasuredRefresh extends Effort {
  readonly rows: number;
  readonly contents: Contents;
  readonly occasion: "first" | "second" | "one cell edited";
  readonly excel: HostState;
  /** Whether anything in the workbook changed, memory included. */
  readonly changed: boolean;
  readonly cellsWritten: number;
  readonly findings: number;
}

/** Refreshes a scorecard of so many rows for the first time, again, and after one figure was edited. */
export async function measureRefreshes(
  rows: number,
  contents: Contents = "scorecard",
): Promise<readonly MeasuredRefresh[]> {
  const excel = await openScorecard({ rows, contents });
  try {
    const measureNow = async (occasion: MeasuredRefresh["occasion"]) => ({
      rows,
      contents,
      occasion,
      ...(await measureRefresh(excel)),
    });
    const first = await measureNow("first");
    const second = await measureNow("second");
    await excel.edit();
    return [first, second, await measureNow("one cell edited")];
  } finally {
    await excel.close();
  }
}

async function measureRefresh(excel: OpenScorecard): Promise<Omit<MeasuredRefresh, "rows" | "contents" | "occasion">> {
  const before = await excel.state();
  const [report, effort] = await measure(() => refresh({ write: true }));
  const after = await excel.state();
  return {
    ...effort,
    excel: after,
    changed: after.revision !== before.revision,
    cellsWritten: report.cellsWritten,
    findings: report.findings.length,
  };
}
