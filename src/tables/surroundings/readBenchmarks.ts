import { tidy } from "../../figures/normalise.ts";
import { parsePeriod, type PeriodReading } from "../../figures/period/parsePeriod.ts";
import type { Period, YearType } from "../../figures/period.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { averageIn } from "../../indicators/comparators/average.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import { parseCohort } from "../../indicators/parseDefinition.ts";
import type { BenchmarkFigure } from "../../indicators/series.ts";
import type { Role } from "../../plan/roles.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { readBenchmarkLevel } from "./benchmarkLevel.ts";
import { nameKey, refKey, textOf } from "../rows/definitions.ts";
import { rowFindings } from "../locate.ts";
import { periodReader, shownPeriod } from "../rows/readPeriods.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";
import { rowKinds } from "../recognition/rowKind.ts";
import { isSliceEnd } from "../slices.ts";
import type { ReadWorkbook } from "./readWorkbook.ts";

/** A row of a Benchmarks table. */
export interface BenchmarkRow {
  readonly refKey: string;
  readonly nameKey: string;
  /** Its years are of the plan's type. */
  readonly figure: BenchmarkFigure;
  readonly row: number;
  /** Its period where the indicator says of which type its years are. */
  readonly periodOf: (row: number, yearType: YearType | null) => Period | null;
}

/** A column of a row, what stands there, and what was expected. */
type Unreadable = readonly [role: Role, found: string, expected: string];

/** Reads a Benchmarks table's rows; those without a figure are left out. */
export function* readBenchmarks(
  recognised: Recognised,
  { isSharedRef, settings, report }: Pick<ReadWorkbook, "isSharedRef" | "settings" | "report">,
): Generator<void, readonly BenchmarkRow[]> {
  const { cells } = recognised;
  const located = rowFindings(recognised, report);
  const benchmarks: BenchmarkRow[] = [];
  const kindOf = rowKinds(recognised);
  const read = benchmarkReader(recognised, settings);
  for (let row = 0; row < cells.values.length; row++) {
    if (isSliceEnd(row)) yield;
    const kind = kindOf(row);
    if (kind === "blank" || kind === "total" || kind === "header") continue;
    const benchmark = read(row);
    if (benchmark === null) continue;
    const problem = isUnreadable(benchmark)
      ? unreadable(benchmark)
      : benchmark.nameKey === "" && isSharedRef(benchmark.refKey)
        ? ofSharedRef(recognised, row)
        : null;
    located.add(row, problem === null ? NOTHING : [problem]);
    if (problem === null && !isUnreadable(benchmark)) benchmarks.push(benchmark);
  }
  yield* located.finish();
  return benchmarks;
}

function isUnreadable(benchmark: BenchmarkRow | Unreadable): benchmark is Unreadable {
  return Array.isArray(benchmark);
}

function unreadable([role, found, expected]: Unreadable): Observation {
  return { code: "benchmark-unreadable", role, found, expected };
}

function ofSharedRef({ cells, columns }: Recognised, row: number): Observation {
  const found = textOf(cells.values[row]![columns.get("ref") ?? -1]) ?? "";
  return { code: "ref-shared", role: "ref", found, expected: "the benchmark was left out" };
}

/** Made once a table. null: a row without a figure. */
function benchmarkReader(
  recognised: Recognised,
  settings: PlanSettings,
): (row: number) => BenchmarkRow | Unreadable | null {
  const { cells, columns } = recognised;
  const levelOf = once(readBenchmarkLevel);
  const averageOf = once(averageIn);
  const cohortOf = once(parseCohort);
  const readPeriod = benchmarkPeriods(recognised, settings);
  const periodOf = (row: number, yearType: YearType | null) => {
    const period = readPeriod(row, yearType);
    return period.state === "read" ? period.period : null;
  };
  const text = (role: Role, row: number) => {
    const column = columns.get(role);
    return column === undefined ? null : textOf(cells.values[row]![column]);
  };
  return (row) => {
    const figure = figureIn(recognised, row);
    if (figure.kind === "blank") return null;
    const keys = { refKey: refKey(text("ref", row)), nameKey: nameKey(text("indicator", row)) };
    if (keys.refKey === "" && keys.nameKey === "")
      return [columns.has("ref") ? "ref" : "indicator", "", "the indicator’s ref or name"];
    const written = text("level", row) ?? "";
    const geography = text("geography", row);
    const source = text("source", row);
    const level = levelOf(written === "" ? (geography ?? "") : written);
    if (level === null) return ["level", written, "national, regional, neighbours, authority or top quartile"];
    if (figure.kind === "unreadable") return ["value", figure.text, "a number, a symbol such as c or x, or a blank"];
    const period = readPeriod(row, settings.yearType);
    if (period.state === "unreadable")
      return [text("period", row) === null ? "value" : "period", period.text, "a year, term, quarter, month or date"];
    return {
      ...keys,
      figure: {
        level,
        // "England" of a national figure and "Region" of a regional one say no more than the level does.
        geography: geography === null || levelOf(geography) === level ? null : tidy(geography),
        cohort: cohortOf(text("cohort", row) ?? ""),
        periodText: shownPeriod(recognised, row, text("period", row) ?? "", period),
        period: period.state === "read" ? period.period : null,
        figure,
        figureStatus: text("figureStatus", row),
        average: averageOf(`${written} ${geography ?? ""} ${source ?? ""}`),
        source,
      },
      row,
      periodOf,
    };
  };
}

function figureIn({ cells, columns }: Recognised, row: number): BenchmarkFigure["figure"] {
  const column = columns.get("value") ?? -1;
  const place = { sheet: cells.sheet, row: cells.row + 1 + row, column: cells.column + column };
  return readFigure(cells.values[row]![column] ?? "", formatAt(cells, column, row), place);
}

/** A row's period: in its own column, else beside the value ("69% (2015/16)"). */
function benchmarkPeriods(
  recognised: Recognised,
  { reportingPeriod: within }: PlanSettings,
): (row: number, yearType: YearType | null) => PeriodReading {
  const inColumn = periodReader(recognised, "period", within);
  return (row, yearType) => {
    const period = inColumn(row, yearType);
    if (period.state !== "blank") return period;
    const figure = figureIn(recognised, row);
    return figure.kind === "number" && figure.period !== null
      ? parsePeriod(figure.period, { yearType, within })
      : period;
  };
}

const MOST_KNOWN = 1000;

/** A table repeats its words in many rows; each is read once. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < MOST_KNOWN) known.set(text, value);
    return value;
  };
}
