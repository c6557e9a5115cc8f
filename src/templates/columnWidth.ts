import type { Role } from "../plan/roles.ts";
import type { CellKind } from "./workbookContent.ts";

/** Points that a character of Arial 10 takes, and what a header's filter button takes beside its longest word. */
const CHARACTER = 5.4;
const BOLD_CHARACTER = 6.2;
const BUTTON = 22;

/** Words of up to so many characters stand in a column of so many points. */
const steps: readonly (readonly [characters: number, points: number])[] = [
  [8, 50],
  [14, 78],
  [24, 92],
  [60, 116],
  [130, 160],
  [260, 190],
  [600, 240],
  [1000, 300],
];
/** Excel's rows are no higher than 409 points. */
const WIDEST = 400;

/** What a column needs for the words that are still to come. */
const room: Readonly<Partial<Record<Role, number>>> = {
  outcome: 170,
  indicator: 190,
  description: 190,
  aims: 190,
  commentary: 220,
  action: 200,
  risk: 170,
  managedBy: 170,
  milestone: 120,
  owner: 110,
  leadAgency: 110,
  lead: 100,
  source: 110,
  overrideReason: 110,
  group: 120,
  peers: 90,
  programme: 140,
  period: 62,
};

/** How wide a column of a template is, in points: by its longest cell, its header, and what will be written there. */
export function columnWidth(header: string, role: Role | null, kind: CellKind, texts: readonly string[]): number {
  const words = header.split(/\s+/).map((word) => word.length);
  // The header row has room for two lines.
  const byHeader = Math.max(...words, words.length > 2 ? header.length / 2 + 2 : 0) * BOLD_CHARACTER + BUTTON;
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const byCells =
    kind === "text"
      ? (steps.find(([characters]) => longest <= characters)?.[1] ?? WIDEST)
      : Math.min(longest * CHARACTER + 16, 120);
  const byRole = (kind === "text" && role !== null && room[role]) || 0;
  return Math.round(Math.max(byHeader, byCells, byRole, 44));
}
