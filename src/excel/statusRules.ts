import type { Status } from "../indicators/assessment.ts";
import { statuses } from "../indicators/statuses.ts";
import { localAddress } from "./localAddress.ts";
import { RefreshError } from "./refreshError.ts";
import type { Session } from "./session.ts";

/**
 * The colours of our RAG column: conditional formats, one literal rule a status, so that the words stay the data; a
 * refresh makes them anew where one is missing or was changed. A conditional format has no lasting id in Excel (its id is a position), so
 * ours are known by type, operator, formula, colours and exact range.
 */
const rules = Object.values(statuses).map(({ word, fill, text }) => ({
  status: word,
  formula: `="${word}"`,
  fill,
  text,
}));

/** Whether every status has exactly one rule of ours, and each covers exactly the range ("K2:K10"). */
export function rulesComplete(items: readonly StatusRule[], address: string): boolean {
  return (
    items.length === rules.length &&
    rules.every(({ status }) => items.some((item) => item.status === status && item.address === address))
  );
}

/** Adds one rule a status to our RAG column. */
export function addStatusRules(range: Excel.Range): void {
  for (const { formula, fill, text } of rules) {
    const { cellValue } = range.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: formula, operator: "EqualTo" };
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = text;
  }
}

/** A conditional format on our RAG column. */
export interface StatusRule {
  readonly item: Excel.ConditionalFormat;
  /** The status it colours; null: it is none of ours, or one that a stopped refresh did not finish. */
  readonly status: Status | null;
  /** The cells it covers: "K2:K10". */
  readonly address: string;
}

/**
 * The fourth sync, where our RAG columns stand already: which conditional formats are on them. null: Excel could not tell.
 *
 * It is a sync of its own because Excel for Windows fails to read several rules on one range in some builds (office-js
 * issues 6827 and 6835). Statuses matter more than colours: the colours are then left as they are, and a finding says so.
 */
export async function readStatusRules(
  session: Session,
  found: readonly (readonly Excel.ConditionalFormat[])[],
): Promise<readonly (readonly StatusRule[])[] | null> {
  const asked = found.map((items) =>
    items
      .filter(({ type }) => type === "CellValue")
      .map((item) => ({
        item,
        cellValue: item.cellValue.load("rule,format/fill/color,format/font/color"),
        ranges: item.getRanges().load("address"),
      })),
  );
  if (asked.every((items) => items.length === 0)) return asked.map(() => []);
  try {
    await session.sync();
  } catch (error) {
    if (error instanceof RefreshError) throw error;
    return null;
  }
  return asked.map((items) =>
    items.map(({ item, cellValue, ranges }) => ({
      item,
      status: statusOf(cellValue),
      address: localAddress(ranges.address),
    })),
  );
}

/** Which status a conditional format is our rule for; null: it is not ours. */
function statusOf({ rule, format }: Excel.CellValueConditionalFormat): Status | null {
  const ours = rules.find(
    ({ formula, fill, text }) =>
      rule.operator === "EqualTo" &&
      rule.formula1 === formula &&
      sameColour(format.fill.color, fill) &&
      sameColour(format.font.color, text),
  );
  return ours?.status ?? null;
}

function sameColour(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}
