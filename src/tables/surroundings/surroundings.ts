import type { Finding } from "../../findings/finding.ts";
import type { AreaFigures, BenchmarkFigure, GroupGap } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { gatherAreas } from "./areas.ts";
import { gatherBenchmarks } from "./benchmarks.ts";
import { gatherDatedTargets, type DatedTargets } from "./datedTargets.ts";
import { gatherGroupGaps } from "./groupGaps.ts";
import type { RepeatedTables } from "../crossChecks/repeatedTables.ts";
import type { Definitions } from "../rows/definitions.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import { gatherSharedRefs, type IsSharedRef } from "./sharedRefs.ts";
import type { Recognised } from "../recognition/recognise.ts";

/** What a workbook's other tables and rows say of the indicator that a row belongs to. */
export interface Surroundings {
  readonly benchmarksOf: (row: IndicatorRow) => readonly BenchmarkFigure[];
  readonly groupGapsOf: (row: IndicatorRow) => readonly GroupGap[];
  readonly areasOf: (row: IndicatorRow) => ReadonlyMap<string, AreaFigures> | null;
  readonly datedTargets: DatedTargets;
  readonly isSharedRef: IsSharedRef;
  /** What could not be read in those tables, in the order of their rows. */
  readonly findings: readonly Finding[];
}

/** Reads the tables that stand beside those of indicators. */
export function* gatherSurroundings(
  tables: readonly Recognised[],
  rows: readonly IndicatorRow[],
  definitions: Definitions,
  repeated: RepeatedTables,
  settings: PlanSettings,
): Generator<void, Surroundings> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const isSharedRef = yield* gatherSharedRefs(rows, definitions);
  const workbook = { tables, rows, definitions, isSharedRef, repeated, settings, report };
  const benchmarksOf = yield* gatherBenchmarks(workbook);
  const groupGapsOf = yield* gatherGroupGaps(workbook);
  const datedTargets = yield* gatherDatedTargets(workbook);
  const areasOf = yield* gatherAreas(rows, settings);
  return { benchmarksOf, groupGapsOf, areasOf, datedTargets, isSharedRef, findings };
}
