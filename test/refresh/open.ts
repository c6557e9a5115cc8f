import { refresh, type RefreshReport } from "../../src/refresh.ts";
import { createHost, type ExcelHost } from "../excel-host/host.ts";
import type { Workbook } from "../excel-host/model/workbook.ts";
import { connectOfficeJs } from "../excel-host/node/officeJs.ts";

export interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** Refresh RAG, as the ribbon button does it. */
  refresh(): Promise<RefreshReport>;
  /** Check: the same, and nothing written. */
  check(): Promise<RefreshReport>;
}

/** A user's AutoCorrect option decides whether tables take in what is written beside them: we rely on neither. */
export const tableSettings = [
  { tables: "take in what is written beside them", autoExpandTables: true },
  { tables: "stay as they are", autoExpandTables: false },
] as const;

export interface OpenOptions {
  readonly patience?: number;
  readonly autoExpandTables?: boolean;
}

/** Opens a workbook in the Excel stand-in, with the real Office.js library between it and the add-in. */
export function openInExcel(workbook: Workbook, options: OpenOptions = {}): OpenWorkbook {
  const { patience = 60_000, autoExpandTables = true } = options;
  const host = createHost(workbook, { autoExpandTables });
  connectOfficeJs(host);
  return {
    workbook,
    host,
    refresh: () => refresh({ write: true, patience }),
    check: () => refresh({ write: false, patience }),
  };
}
