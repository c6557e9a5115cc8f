import { percent } from "../../src/figures/unit.ts";
import type { ReportedFinding } from "../../src/changes/acceptances.ts";
import type { Status } from "../../src/indicators/assessment.ts";
import type { RefreshReport, TableReport } from "../../src/report.ts";

type Row = TableReport["rows"][number];

/** A judged row of a sample; what a test does not state does not matter to it. */
export function row(status: Status, worksheetRow: number, stated: Partial<Row> = {}): Row {
  return {
    row: worksheetRow,
    ref: null,
    area: null,
    indicator: `Indicator of row ${worksheetRow}`,
    period: null,
    actual: null,
    target: null,
    targetKind: "number",
    polarity: "high",
    status,
    computedStatus: status,
    reasonCode: "on-target",
    reason: "",
    gapToTarget: null,
    gapToNational: null,
    gapToRegional: null,
    gapToNeighbours: null,
    national: null,
    regional: null,
    neighbours: null,
    nationalPeriod: null,
    regionalPeriod: null,
    neighboursPeriod: null,
    gapChange: null,
    narrowing: null,
    direction: null,
    directionLong: null,
    distanceTravelled: null,
    milestone: null,
    requiredPerYear: null,
    forecastStatus: null,
    interval: null,
    significance: null,
    oneMore: null,
    oneMoreForAmber: null,
    oneChild: null,
    recentTrend: null,
    variation: null,
    assurance: null,
    trialLimits: false,
    rank: null,
    of: null,
    quartile: null,
    againstStandard: null,
    dataPeriod: null,
    change: null,
    changeLong: null,
    unit: percent,
    decimals: 0,
    ...stated,
  };
}

/** A table of a sample, with a row for each status from row 2 down. */
export function table(sheet: string, statuses: readonly Status[], stated: Partial<TableReport> = {}): TableReport {
  const rows = statuses.map((status, index) => row(status, index + 2));
  const range = `A1:H${statuses.length + 1}`;
  return { sheet, table: null, range, columns: {}, roles: [], missing: [], written: [], rows, ...stated };
}

export function report(tables: readonly TableReport[], stated: Partial<RefreshReport> = {}): RefreshReport {
  return {
    plan: { title: null, asAt: null },
    tables,
    refused: [],
    findings: [],
    syncs: 4,
    cellsWritten: 45,
    ...stated,
  };
}

export function finding(stated: Partial<ReportedFinding> = {}): ReportedFinding {
  const message = stated.message ?? "Status says Amber where Red is computed.";
  return {
    severity: "warning",
    code: "status-disagrees",
    sheet: "Scorecard",
    cell: "D7",
    message,
    fix: null,
    changes: [],
    accepted: null,
    subject: { table: { id: null, name: "Scorecard" }, row: null, column: "Status", stands: message },
    ...stated,
  };
}
