import { normalise, tidy } from "../../figures/normalise.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { periodLabel } from "../../figures/period/periodLabel.ts";
import { saysNothing } from "../../indicators/parseDefinition.ts";
import { parseStatus } from "../../indicators/parseStatus.ts";
import type { Override } from "../../indicators/series.ts";
import type { Role } from "../../plan/roles.ts";
import { textOf } from "./definitions.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";

type Read<T> = (row: number) => T | null;

const nothing = () => null;

/** The statuses that were set by hand; made once a table. */
export function overrideReader(recognised: Recognised): Read<Override> {
  const { columns } = recognised;
  if (!columns.has("override")) return nothing;
  const [written, reason, by] = (["override", "overrideReason", "overrideBy"] as const).map((role) =>
    wordReader(recognised, role),
  );
  const date = dayReader(recognised, "overrideDate");
  return (row) => {
    const text = written!(row);
    if (text === null || saysNothing(text) || NO_OVERRIDE.test(text)) return null;
    return { text, status: parseStatus(text), reason: reason!(row), by: by!(row), date: date(row) };
  };
}

const NO_OVERRIDE = /^(?:no|none|no override|false)$/i;

/** The words of a column, tidy; null for a blank. */
function wordReader({ cells, columns }: Recognised, role: Role): Read<string> {
  const column = columns.get(role);
  if (column === undefined) return nothing;
  return (row) => {
    const text = textOf(cells.values[row]![column]);
    return text === null ? null : tidy(text);
  };
}

/** A day as a person reads it: "3 May 2017" for Excel's serial number of it, else as written; null for a blank. */
export function dayReader(recognised: Recognised, role: Role): Read<string> {
  const { cells, columns } = recognised;
  const column = columns.get(role);
  if (column === undefined) return nothing;
  const wordsOf = wordReader(recognised, role);
  const known = new Map<string, string>();
  return (row) => {
    const text = wordsOf(row);
    if (text === null || saysNothing(text)) return null;
    const value = cells.values[row]![column] ?? "";
    if (typeof value !== "number") return text;
    const numberFormat = formatAt(cells, column, row);
    const key = `${text} ${numberFormat}`;
    let label = known.get(key);
    if (label === undefined) {
      const reading = parsePeriod(value, { numberFormat });
      label = reading.state === "read" ? periodLabel(reading.period) : text;
      known.set(key, label);
    }
    return label;
  };
}

const figureStatuses: readonly (readonly [string, RegExp])[] = [
  ["provisional", /^(?:p|prov\.?|provisional(?: data| figures?)?|unvalidated|unverified)$/],
  ["revised", /^(?:r|rev\.?|revised(?: data| figures?)?)$/],
  ["final", /^(?:f|final(?: data| figures?)?|finalised|confirmed|validated|actual)$/],
  ["estimated", /^(?:e|est\.?|estimated?(?: data| figures?)?)$/],
  ["partial", /^(?:part|partial(?: data| figures?)?|incomplete|part[ -]year)$/],
];

/** How final a figure is, by the words of official statistics; as written where it is none of them. */
export function figureStatusReader(recognised: Recognised): Read<string> {
  if (!recognised.columns.has("figureStatus")) return nothing;
  const wordsOf = wordReader(recognised, "figureStatus");
  return (row) => {
    const text = wordsOf(row);
    if (text === null || saysNothing(text)) return null;
    const word = normalise(text).replace(/^[([]|[)\]]$/g, "");
    return figureStatuses.find(([, pattern]) => pattern.test(word))?.[0] ?? text;
  };
}
