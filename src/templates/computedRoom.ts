import { deliveryColumns } from "../delivery/columns.ts";
import type { OwnedColumn } from "../indicators/columns/computedColumn.ts";
import { columnsToWrite } from "../indicators/columns/columnsToWrite.ts";
import { againstStandard, areasBelow } from "../indicators/columns/standardColumns.ts";
import { tablesOfDocument, type ListName } from "../plan/document/documentTables.ts";
import type { PlanDocument } from "../plan/document/planDocument.ts";
import { columnsFor } from "./offeredColumns.ts";

/** Points that the computed columns of one of a plan's tables will take at its right, as far as its columns tell. */
export function computedRoom(document: PlanDocument, list: ListName): number {
  return columnsBeside(document, list).reduce((sum, { width }) => sum + width, 0);
}

function columnsBeside(document: PlanDocument, list: ListName): readonly OwnedColumn[] {
  const hasStandard = document.indicators?.some(({ standard }) => standard !== undefined) ?? false;
  if (list === "indicators") return hasStandard ? [areasBelow] : [];
  if (list !== "performance") return deliveryColumns.get(tablesOfDocument[list].name) ?? [];
  const inputs = { roles: columnsFor(document, list), assessments: [] };
  const usual = columnsToWrite(document.plan.columns ?? null).filter(({ needs }) => needs(inputs));
  return hasStandard ? [...usual, againstStandard] : usual;
}
