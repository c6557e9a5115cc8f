import type { CellValue } from "../../figures/cell.ts";
import { withoutNoise } from "../../figures/decimals.ts";
import { readNumberFormat } from "../../figures/numberFormat.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { periodLabel } from "../../figures/period/periodLabel.ts";
import { dayIn } from "../../figures/period/calendar.ts";
import type { PlanCell } from "../../plan/document/planDocument.ts";
import type { ColumnKind } from "../../plan/tables/planTable.ts";

/** A cell as Excel holds it. */
export interface HeldCell {
  readonly value: CellValue;
  readonly format: string;
}

/** The number format of plain text and plain numbers. */
export const GENERAL = "General";

/** The number format of a day. */
const DAY_FORMAT = "d mmm yyyy";

/**
 * What a cell of a plan.json is in Excel: "15%" is 0.15 under "0%", "£1,200" is 1200 under "£#,##0", "2009-07-31" a date,
 * lines stand below each other. What would not come back as it is written stays text: "007", "2.4% (2007/08)".
 */
export function heldCell(cell: PlanCell, kind: ColumnKind): HeldCell {
  if (typeof cell === "number") return { value: cell, format: GENERAL };
  if (typeof cell !== "string") return { value: cell.join("\n"), format: GENERAL };
  const held = kind === "period" ? heldDay(cell) : FIGURES.has(kind) ? heldFigure(cell) : null;
  return held !== null && writtenCell(held, kind) === cell ? held : { value: cell, format: GENERAL };
}

const FIGURES: ReadonlySet<ColumnKind> = new Set(["figure", "target", "money", "count"]);

const FIGURE = /^-?(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( ?%)?$/;

function heldFigure(text: string): HeldCell | null {
  const [, pound = "", whole = "", decimals = "", percent = ""] = FIGURE.exec(text) ?? [];
  if (whole === "") return null;
  const digits = text.replace(/[^\d.-]/g, "");
  const format = `${pound}${whole.includes(",") ? "#,##" : ""}0${decimals.replaceAll(/\d/g, "0")}${percent}`;
  return { value: Number(percent === "" ? digits : `${digits}e-2`), format };
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY_IN_MILLISECONDS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

function heldDay(text: string): HeldCell | null {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return { value: (Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY_IN_MILLISECONDS, format: DAY_FORMAT };
}

/** What a cell of Excel's is in a plan.json; null for a blank. The inverse of `heldCell`. */
export function writtenCell({ value, format }: HeldCell, kind: ColumnKind): PlanCell | null {
  if (kind === "lines") {
    const lines = String(value)
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== "");
    return lines.length === 0 ? null : lines;
  }
  if (typeof value === "number") {
    if (readNumberFormat(format).date) return writtenDay({ value, format });
    if (FIGURES.has(kind)) return writtenFigure(value, format);
  }
  const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return text.trim() === "" ? null : text;
}

/** A day as "2009-07-31"; a month shown as "Sep-09" by its name. */
function writtenDay({ value, format }: HeldCell): string {
  const reading = parsePeriod(value, { numberFormat: format });
  if (reading.state !== "read") return String(value);
  const { kind, start, day } = reading.period;
  return kind === "date" ? dayIn(start, day ?? 1) : periodLabel(reading.period);
}

const SHOWN = /^(£?)(#,##)?0(?:\.(0+))?( ?%)?$/;

/** As it is shown, where that is the whole number; else the number, a percentage with its sign. */
function writtenFigure(value: number, format: string): string | number {
  const { percentage } = readNumberFormat(format);
  const shown = percentage ? withoutNoise(value * 100) : value;
  const [matched, pound = "", grouped, zeros = "", percent = ""] = SHOWN.exec(format) ?? [];
  const text = Math.abs(shown).toLocaleString("en-GB", {
    minimumFractionDigits: zeros.length,
    maximumFractionDigits: zeros.length,
    useGrouping: grouped !== undefined,
  });
  const exact = matched !== undefined && Number(text.replaceAll(",", "")) === Math.abs(shown);
  if (exact) return `${shown < 0 ? "-" : ""}${pound}${text}${percent}`;
  return percentage ? `${shown}%` : value;
}
