import type { CellChange } from "../../findings/cellChange.ts";
import type { Polarity } from "../../indicators/assessment.ts";
import { parsePolarity } from "../../indicators/polarity.ts";
import { bodyCell } from "../locate.ts";
import type { Recognised } from "../recognition/recognise.ts";
import type { IndicatorRow } from "../rows/readRows.ts";

/**
 * Says what writes an indicator's polarity into the workbook: a word in the blank Polarity cell of its entry in the
 * Indicators table, else of its own row. No change where there is no such column, or something stands there. Made once a
 * workbook.
 */
export function polarityWriter(): (row: IndicatorRow, polarity: Polarity) => readonly CellChange[] {
  const known = new Map<Recognised, ReadonlyMap<Polarity, string>>();
  const spellingsIn = (recognised: Recognised, column: number) => {
    const spellings = known.get(recognised) ?? spellingsOf(recognised, column);
    known.set(recognised, spellings);
    return spellings;
  };
  return (row, polarity) => {
    const home = [row.defined, row].find((place) => place?.recognised.columns.has("polarity"));
    if (!home) return [];
    const { cells, columns } = home.recognised;
    const column = columns.get("polarity")!;
    if (cells.values[home.row]![column] !== "") return [];
    const after = spellingsIn(home.recognised, column).get(polarity) ?? polarity;
    return [
      {
        sheet: cells.sheet,
        cell: bodyCell(cells, home.row, column),
        before: { value: "", format: null },
        after: { value: after, format: null },
      },
    ];
  };
}

/** How the column itself writes each polarity: "High is good" stays the plan's word for it. Signs are no words. */
function spellingsOf({ cells }: Recognised, column: number): ReadonlyMap<Polarity, string> {
  const spellings = new Map<Polarity, string>();
  for (const row of cells.values) {
    const written = row[column];
    const polarity = typeof written === "string" && /^\p{L}/u.test(written) ? parsePolarity(written) : null;
    if (polarity !== null && !spellings.has(polarity)) spellings.set(polarity, String(written));
  }
  return spellings;
}
