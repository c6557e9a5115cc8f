import { readFigure } from "../../figures/readFigure.ts";
import { parsePeriod, type PeriodReading } from "../../figures/period/parsePeriod.ts";
import type { YearType } from "../../figures/period.ts";
import type { Observation } from "../../indicators/observation.ts";
import type { GroupGap } from "../../indicators/series.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { Role } from "../../plan/roles.ts";
import { nameKey, refKey, textOf, type DefinedIndicator } from "../rows/definitions.ts";
import { rowFindings } from "../locate.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";
import { rowKinds } from "../recognition/rowKind.ts";
import { isSliceEnd } from "../slices.ts";
import type { ReadWorkbook } from "./readWorkbook.ts";

const NO_GAPS: readonly GroupGap[] = [];

/** A row of a Gaps table: its period can only be read where the year type of its indicator is known. */
interface GapRow extends Omit<GroupGap, "period"> {
  readonly periodOf: (yearType: YearType | null) => PeriodReading;
}

/** The rows of one indicator, and what they are by year type. */
interface IndicatorGaps {
  readonly rows: GapRow[];
  readonly byYearType: Map<YearType | null, readonly GroupGap[]>;
}

/**
 * Reads the Gaps tables; the gaps of an indicator are found by its entry in the Indicators table, its ref or its name.
 * They are the whole authority's, so that no school or ward has them.
 */
export function* gatherGroupGaps({
  tables,
  rows,
  definitions,
  isSharedRef,
  settings,
  report,
}: Omit<ReadWorkbook, "repeated">): Generator<void, (row: IndicatorRow) => readonly GroupGap[]> {
  const gapsTables = tables.filter(({ side }) => side === "Gaps");
  if (gapsTables.length === 0) return () => NO_GAPS;
  const found = new Map<DefinedIndicator | string, IndicatorGaps>();
  const keysOf = (defined: DefinedIndicator | null, ref: string, name: string) => {
    if (defined !== null) return [defined];
    return [...(ref === "" || isSharedRef(ref) ? [] : [`ref ${ref}`]), ...(name === "" ? [] : [`name ${name}`])];
  };
  for (const table of gapsTables) {
    const located = rowFindings(table, report);
    const kindOf = rowKinds(table);
    const gapOf = gapReader(table, settings);
    for (let row = 0; row < table.cells.values.length; row++) {
      if (isSliceEnd(row)) yield;
      if (kindOf(row) !== "indicator") continue;
      const { ref, name, gap, observations } = gapOf(row);
      located.add(row, observations);
      const defined = definitions.find(refKey(ref), nameKey(name));
      if (ref !== null && name === null && isSharedRef(refKey(ref)))
        located.add(row, [{ code: "ref-shared", role: "ref", found: ref, expected: "the gap was left out" }]);
      if (definitions.all.length > 0 && !definitions.isKnown(refKey(ref), nameKey(name)))
        located.add(row, [
          { code: "unknown-ref", role: ref === null ? "indicator" : "ref", found: ref ?? name ?? "", expected: "" },
        ]);
      for (const key of keysOf(defined, refKey(ref), nameKey(name))) {
        const others = found.get(key);
        if (others === undefined) found.set(key, { rows: [gap], byYearType: new Map() });
        else others.rows.push(gap);
      }
    }
    yield* located.finish();
  }
  const isWhole = wholeAuthority(rows, settings);
  return (row) => {
    if (!isWhole(row)) return NO_GAPS;
    for (const key of keysOf(row.defined, row.refKey, row.nameKey)) {
      const gaps = found.get(key);
      if (gaps !== undefined) return gapsOf(gaps, row.definition.yearType ?? settings.yearType);
    }
    return NO_GAPS;
  };
}

function gapsOf({ rows, byYearType }: IndicatorGaps, yearType: YearType | null): readonly GroupGap[] {
  let gaps = byYearType.get(yearType);
  if (gaps === undefined) {
    gaps = rows.map(({ periodOf, ...row }) => {
      const period = periodOf(yearType);
      return { ...row, period: period.state === "read" ? period.period : null };
    });
    byYearType.set(yearType, gaps);
  }
  return gaps;
}

/** Whether a row is about the whole authority: it names no area, or the plan's, or all rows name the same. */
function wholeAuthority(
  rows: readonly IndicatorRow[],
  { authority }: PlanSettings,
): (row: Pick<IndicatorRow, "areaKey">) => boolean {
  const areas = new Set(rows.map(({ areaKey }) => areaKey).filter((area) => area !== ""));
  const whole = authority === null ? (areas.size === 1 ? [...areas][0] : undefined) : nameKey(authority);
  return ({ areaKey }) => areaKey === "" || areaKey === whole;
}

interface ReadGap {
  readonly ref: string | null;
  readonly name: string | null;
  readonly gap: GapRow;
  readonly observations: readonly Observation[];
}

function gapReader({ cells, columns }: Recognised, settings: PlanSettings): (row: number) => ReadGap {
  const cell = (role: Role, row: number) => cells.values[row]![columns.get(role) ?? -1] ?? "";
  const text = (role: Role, row: number) => textOf(cell(role, row));
  const format = (role: Role, row: number) => {
    const column = columns.get(role);
    return column === undefined ? undefined : formatAt(cells, column, row);
  };
  const figure = (role: Role, row: number) =>
    readFigure(cell(role, row), format(role, row), {
      sheet: cells.sheet,
      row: cells.row + 1 + row,
      column: cells.column + (columns.get(role) ?? 0),
    });
  return (row) => {
    const periodOf = (yearType: YearType | null) =>
      parsePeriod(cell("period", row), {
        yearType,
        within: settings.reportingPeriod,
        numberFormat: format("period", row),
      });
    const gap = {
      periodOf,
      group: text("group", row) ?? "",
      groupValue: figure("groupValue", row),
      peers: text("peers", row) ?? "",
      peerValue: figure("peerValue", row),
    };
    const observations: Observation[] = [];
    const period = periodOf(settings.yearType);
    if (period.state === "unreadable")
      observations.push({ code: "period-unreadable", role: "period", found: period.text, expected: "" });
    for (const role of ["groupValue", "peerValue"] as const) {
      const { [role]: value } = gap;
      if (value.kind === "unreadable")
        observations.push({ code: "figure-unreadable", role, found: value.text, expected: "" });
    }
    return { ref: text("ref", row), name: text("indicator", row), gap, observations };
  };
}
