import type { Finding } from "../../findings/finding.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { RepeatedTables } from "../crossChecks/repeatedTables.ts";
import type { Definitions } from "../rows/definitions.ts";
import type { IndicatorRow } from "../rows/readRows.ts";
import type { Recognised } from "../recognition/recognise.ts";
import type { IsSharedRef } from "./sharedRefs.ts";

/** All that is known before the tables beside those of indicators are read. */
export interface ReadWorkbook {
  readonly tables: readonly Recognised[];
  readonly rows: readonly IndicatorRow[];
  readonly definitions: Definitions;
  readonly isSharedRef: IsSharedRef;
  readonly repeated: RepeatedTables;
  readonly settings: PlanSettings;
  /** Takes what could not be read. */
  readonly report: (finding: Finding) => void;
}
