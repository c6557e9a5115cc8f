import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import { nameKey, refKey, type DefinedIndicator, type Definitions } from "../rows/definitions.ts";
import { bodyCell, rowFindings, type RowFindings } from "../locate.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";

/** Says which rows have a ref that the workbook's Indicators table does not have: of each ref the first. Made once a table. */
export function refCheck({ all }: Definitions): (row: IndicatorRow) => readonly Observation[] {
  const told = new Set(all.map(({ ref }) => refKey(ref)));
  return ({ reading, defined, refKey: key }) => {
    if (all.length === 0 || defined !== null || reading.ref === null || told.has(key)) return NOTHING;
    told.add(key);
    return [{ code: "unknown-ref", role: "ref", found: reading.ref, expected: "" }];
  };
}

/** The cells of the workbook's Indicators tables that cannot be read. */
export function definitionFindings({ all }: Definitions): readonly Finding[] {
  const findings: Finding[] = [];
  const located = new Map<Recognised, RowFindings>();
  for (const { recognised, row, observations } of all) {
    if (observations.length === 0) continue;
    let ofTable = located.get(recognised);
    if (ofTable === undefined) {
      ofTable = rowFindings(recognised, (finding) => findings.push(finding));
      located.set(recognised, ofTable);
    }
    ofTable.add(row, observations);
  }
  for (const ofTable of located.values()) ofTable.finish();
  return findings;
}

/** Indicators that are defined and have no row of figures; one that is defined twice alike has those of the other. */
export function indicatorsWithoutRow(definitions: Definitions, rows: readonly IndicatorRow[]): readonly Finding[] {
  const used = new Set(rows.flatMap(({ defined }) => (defined === null ? [] : [keysOf(defined)])));
  return definitions.all.filter((defined) => !used.has(keysOf(defined))).map(withoutRow);
}

function keysOf({ ref, name }: DefinedIndicator): string {
  return `${refKey(ref)}\u0000${nameKey(name)}`;
}

function withoutRow({ recognised, row, ref, name }: DefinedIndicator): Finding {
  const { cells, columns, headers } = recognised;
  const role = name === null ? "ref" : "indicator";
  return makeFinding(
    "indicator-without-row",
    { sheet: cells.sheet, cell: bodyCell(cells, row, columns.get(role) ?? 0) },
    { column: headers[role] ?? "", found: name ?? ref ?? "", expected: "" },
  );
}
