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

/** Opens a workbook in the Excel stand-in, with the real Office.js library between it and the add-in. */
export function openInExcel(workbook: Workbook, patience = 60_000): OpenWorkbook {
  const host = createHost(workbook);
  connectOfficeJs(host);
  return {
    workbook,
    host,
    refresh: () => refresh({ write: true, patience }),
    check: () => refresh({ write: false, patience }),
  };
}
