import { periodKey } from "../../figures/period.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import type { IndicatorRow } from "../rows/readRows.ts";

/**
 * Says which rows of a table repeat another: the same ref twice in one period (an error if the figures differ), or the
 * same measure under two refs. Made once a table; rows are handed to it in order.
 */
export function duplicateCheck(): (row: IndicatorRow) => readonly Observation[] {
  const byRef = new Map<string, IndicatorRow>();
  const byName = new Map<string, IndicatorRow>();
  return (row) => {
    const { ref, name, period, periodText } = row.reading;
    const inPeriod = period === null ? periodText : periodKey(period);
    const when = inPeriod === null && row.areaKey === "" ? "" : `\u0000${row.areaKey}\u0000${inPeriod}`;
    const sameRef = row.refKey === "" ? undefined : firstWith(byRef, row.refKey + when, row);
    const sameName = row.nameKey === "" ? undefined : firstWith(byName, row.nameKey + when, row);
    if (sameRef !== undefined && ref !== null) {
      const differ = !sameFigures(sameRef, row);
      const expected = `in row ${rowNumber(sameRef)} too${differ ? ", with other figures" : ""}`;
      return [{ code: "duplicate-ref", role: "ref", found: ref, expected, severity: differ ? "error" : "warning" }];
    }
    if (sameName === undefined || name === null || areDefinedApart(sameName, row)) return NOTHING;
    const other = sameName.reading.ref;
    return [
      {
        code: "duplicate-indicator",
        role: "indicator",
        found: name,
        expected: `in row ${rowNumber(sameName)} too${other !== null && ref !== null ? `, under the ref ${other}` : ""}`,
      },
    ];
  };
}

/** The Indicators table has the measure twice, which is said there. */
function areDefinedApart(a: IndicatorRow, b: IndicatorRow): boolean {
  return a.defined !== null && b.defined !== null && a.defined !== b.defined;
}

function firstWith(rows: Map<string, IndicatorRow>, key: string, row: IndicatorRow): IndicatorRow | undefined {
  const first = rows.get(key);
  if (first === undefined) rows.set(key, row);
  return first;
}

function rowNumber({ recognised, row }: IndicatorRow): number {
  return recognised.cells.row + row + 2;
}

function sameFigures(a: IndicatorRow, b: IndicatorRow): boolean {
  return figuresOf(a) === figuresOf(b);
}

function figuresOf({ reading: { actual, target } }: IndicatorRow): string {
  const value = actual?.kind === "number" ? actual.value : (actual?.kind ?? "");
  return `${value} ${target?.kind === "number" ? target.figure.value : (target?.text ?? "")}`;
}
