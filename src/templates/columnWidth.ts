import type { Role } from "../plan/roles.ts";
import type { CellKind } from "./workbookContent.ts";

/** Points that a character of Arial 10 takes, and what a header's filter button takes beside its longest word. */
const CHARACTER = 5.4;
const BOLD_CHARACTER = 5.8;
const BUTTON = 20;
/** Words stand a little apart from the column before them. */
const INDENT = 7;

/** Words of up to so many characters stand in a column of so many points. */
const steps: readonly (readonly [characters: number, points: number])[] = [
  [8, 50],
  [14, 78],
  [24, 92],
  [60, 116],
  [130, 160],
  [260, 190],
  [400, 240],
  [600, 280],
  [1000, 320],
];
const NARROWEST = 37;
/** Excel's rows are no higher than 409 points. */
const WIDEST = 400;

/** A target may be a sentence. */
const WIDEST_FIGURE = 160;

/** What a column needs for the words that are still to come. */
const room: Readonly<Partial<Record<Role, number>>> = {
  outcome: 170,
  theme: 110,
  partnership: 110,
  leadAgency: 110,
  supportingAgencies: 116,
  aims: 190,
  actionsInWords: 190,
  measuresInWords: 190,
  indicator: 190,
  description: 190,
  lead: 100,
  source: 110,
  area: 110,
  overrideReason: 110,
  commentary: 220,
  geography: 92,
  group: 120,
  peers: 90,
  action: 200,
  owner: 110,
  milestone: 120,
  due: 78,
  resources: 120,
  risk: 170,
  managedBy: 170,
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
      : Math.min(longest * CHARACTER + 16, WIDEST_FIGURE);
  const byRole = (kind === "text" && role !== null && room[role]) || 0;
  const indent = kind === "figure" ? 0 : INDENT;
  return Math.round(Math.max(byHeader, byCells, byRole, NARROWEST) + indent);
}
