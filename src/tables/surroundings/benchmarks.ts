import { groupedBy } from "../../figures/groupedBy.ts";
import type { YearType } from "../../figures/period.ts";
import type { BenchmarkFigure } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { nameKey, refKey } from "../rows/definitions.ts";
import { readBenchmarks, type BenchmarkRow } from "./readBenchmarks.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { IsSharedRef } from "./sharedRefs.ts";
import type { ReadWorkbook } from "./readWorkbook.ts";

const NOTHING: readonly BenchmarkFigure[] = [];

/**
 * Reads the Benchmarks tables; the figures of an indicator are found by its ref, else by its name. Those of an
 * indicator that the workbook does not have are left alone: a list of benchmarks serves many workbooks.
 *
 * Rows of one indicator are given the same list, so that it is put in order once.
 */
export function* gatherBenchmarks({
  tables,
  isSharedRef,
  settings,
  report,
}: Omit<ReadWorkbook, "rows" | "definitions" | "repeated">): Generator<
  void,
  (row: IndicatorRow) => readonly BenchmarkFigure[]
> {
  const ofTables: (readonly BenchmarkRow[])[] = [];
  for (const table of tables)
    if (table.side === "Benchmarks") ofTables.push(yield* readBenchmarks(table, { isSharedRef, settings, report }));
  const benchmarks = ofTables.flat();
  if (benchmarks.length === 0) return () => NOTHING;
  const byRef = groupedBy(benchmarks, (benchmark) => benchmark.refKey);
  const byName = groupedBy(benchmarks, (benchmark) => benchmark.nameKey);
  const found = new Map<string, readonly BenchmarkFigure[]>();

  const figuresOf = (row: IndicatorRow, yearType: YearType | null): readonly BenchmarkFigure[] => {
    const known = namesOf(row);
    const own: BenchmarkFigure[] = [];
    const take = (benchmark: BenchmarkRow) => {
      if (belongsTo(benchmark, known, isSharedRef)) own.push(figureOf(benchmark, yearType, settings));
    };
    for (const ref of known.refs) byRef.get(ref)?.forEach(take);
    for (const name of known.names)
      for (const benchmark of byName.get(name) ?? []) if (!known.refs.includes(benchmark.refKey)) take(benchmark);
    return own;
  };

  return (row) => {
    const yearType = row.definition.yearType ?? settings.yearType ?? row.reading.period?.yearType ?? null;
    const key = `${row.refKey}\u0000${row.nameKey}\u0000${yearType}`;
    let figures = found.get(key);
    if (figures === undefined) {
      figures = figuresOf(row, yearType);
      found.set(key, figures);
    }
    return figures;
  };
}

function figureOf({ figure, row, periodOf }: BenchmarkRow, yearType: YearType | null, settings: PlanSettings) {
  return yearType === settings.yearType ? figure : { ...figure, period: periodOf(row, yearType) };
}

/** What an indicator is known by: in its row, and in the Indicators table. */
interface KnownBy {
  readonly refs: readonly string[];
  readonly names: readonly string[];
}

function namesOf({ refKey: ref, nameKey: name, defined }: IndicatorRow): KnownBy {
  return {
    refs: keysOf(ref, refKey(defined?.ref ?? null)),
    names: keysOf(name, nameKey(defined?.name ?? null)),
  };
}

function keysOf(own: string, inDefinition: string): readonly string[] {
  const keys = own === inDefinition ? [own] : [own, inDefinition];
  return keys.filter((key) => key !== "");
}

/** By ref where both have one, else by name. Where several indicators have the ref, the names must agree too. */
function belongsTo(benchmark: BenchmarkRow, { refs, names }: KnownBy, isSharedRef: IsSharedRef): boolean {
  const sameName = names.includes(benchmark.nameKey);
  if (benchmark.refKey === "" || refs.length === 0) return sameName;
  return refs.includes(benchmark.refKey) && (sameName || !isSharedRef(benchmark.refKey));
}
