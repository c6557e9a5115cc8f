import { groupedBy } from "../../figures/groupedBy.ts";
import type { YearType } from "../../figures/period.ts";
import type { Finding } from "../../findings/finding.ts";
import type { BenchmarkFigure } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { nameKey, refKey } from "../rows/definitions.ts";
import { readBenchmarks, type BenchmarkRow } from "./readBenchmarks.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { isSliceEnd } from "../slices.ts";

const NOTHING: readonly BenchmarkFigure[] = [];

/**
 * Reads the Benchmarks tables; the figures of an indicator are found by its ref, else by its name. Those of an
 * indicator that the workbook does not have are left alone: a list of benchmarks serves many workbooks.
 *
 * Rows of one indicator are given the same list, so that it is put in order once.
 */
export function* gatherBenchmarks(
  tables: readonly Recognised[],
  rows: readonly IndicatorRow[],
  settings: PlanSettings,
  report: (finding: Finding) => void,
): Generator<void, (row: IndicatorRow) => readonly BenchmarkFigure[]> {
  const ofTables: (readonly BenchmarkRow[])[] = [];
  for (const table of tables)
    if (table.side === "Benchmarks") ofTables.push(yield* readBenchmarks(table, settings, report));
  const benchmarks = ofTables.flat();
  if (benchmarks.length === 0) return () => NOTHING;
  const byRef = groupedBy(benchmarks, (benchmark) => benchmark.refKey);
  const byName = groupedBy(benchmarks, (benchmark) => benchmark.nameKey);
  const namesOfRef = yield* gatherNames(rows, byRef);
  const found = new Map<string, readonly BenchmarkFigure[]>();

  const figuresOf = (row: IndicatorRow, yearType: YearType | null): readonly BenchmarkFigure[] => {
    const known = namesOf(row);
    const own: BenchmarkFigure[] = [];
    const take = (benchmark: BenchmarkRow) => {
      if (belongsTo(benchmark, known, namesOfRef)) own.push(figureOf(benchmark, yearType, settings));
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
  /** Whether the Indicators table has it, so that its ref is not one that another table counts anew. */
  readonly defined: boolean;
}

function namesOf({ refKey: ref, nameKey: name, defined }: IndicatorRow): KnownBy {
  return {
    refs: keysOf(ref, refKey(defined?.ref ?? null)),
    names: keysOf(name, nameKey(defined?.name ?? null)),
    defined: defined !== null,
  };
}

function keysOf(own: string, inDefinition: string): readonly string[] {
  const keys = own === inDefinition ? [own] : [own, inDefinition];
  return keys.filter((key) => key !== "");
}

/**
 * By ref where both have one, else by name. A ref is enough where it stands for one indicator only; where tables count
 * their refs from 1, the names must agree too.
 */
function belongsTo(benchmark: BenchmarkRow, { refs, names, defined }: KnownBy, namesOfRef: NamesOfRef): boolean {
  const sameName = names.includes(benchmark.nameKey);
  if (benchmark.refKey === "" || refs.length === 0) return sameName;
  if (!refs.includes(benchmark.refKey)) return false;
  return sameName || defined || benchmark.nameKey === "" || (namesOfRef.get(benchmark.refKey)?.size ?? 0) < 2;
}

/** The names that a workbook's rows give a ref. */
type NamesOfRef = ReadonlyMap<string, ReadonlySet<string>>;

function* gatherNames(rows: readonly IndicatorRow[], refs: ReadonlyMap<string, unknown>): Generator<void, NamesOfRef> {
  const namesOfRef = new Map<string, Set<string>>();
  for (const [index, { refKey: ref, nameKey: name }] of rows.entries()) {
    if (isSliceEnd(index)) yield;
    if (name === "" || !refs.has(ref)) continue;
    const names = namesOfRef.get(ref);
    if (names === undefined) namesOfRef.set(ref, new Set([name]));
    else names.add(name);
  }
  return namesOfRef;
}
