import { decimalsOfGap, EPSILON, roundHalfAway } from "../../figures/decimals.ts";
import { formatDistance } from "../../figures/format.ts";
import { tidy } from "../../figures/normalise.ts";
import { gapsInPoints, type Unit } from "../../figures/unit.ts";
import { fill, patternOf, type Gaps } from "../sentences/template.ts";

/** How the gap between a group and its peers moved, each as value now − value before. */
export interface GroupMovement {
  /** As written; "" where the table does not say. */
  readonly group: string;
  readonly peers: string;
  /** Group − peers. */
  readonly before: number;
  readonly now: number;
  readonly groupChange: number;
  readonly peersChange: number;
  /** Within half a unit of the decimals a difference is none. */
  readonly decimals: number;
}

/** Which gap it is. */
const SUBJECTS = {
  named: "{group} gap to {peers}",
  group: "{group} gap",
  peers: "Gap to {peers}",
  neither: "Gap",
};

/** What became of it. */
const MOVEMENTS = {
  narrowed: "{subject} narrowed by {distance}, from {before} to {now}",
  widened: "{subject} widened by {distance}, from {before} to {now}",
  unchanged: "{subject} unchanged at {now}",
  turnedOver: "{subject} turned over, from {before} to {now}",
};

/** By whose doing. */
const DOING = ": the group {group} and the peers {peers}";

/** What either did. */
const STEPS = { rose: "rose by {distance}", fell: "fell by {distance}", stayed: "did not change" };

/** Said where a gap narrowed less by the group's doing than by the peers': that is no success of the group's. */
const CAUSES = {
  onlyFell: ", so it narrowed only because the peers fell",
  onlyRose: ", so it narrowed only because the peers rose",
  mainlyFell: ", so it narrowed mainly because the peers fell",
  mainlyRose: ", so it narrowed mainly because the peers rose",
  none: "",
};

const BETWEEN = "; ";

/** What became of the gaps of an indicator's groups, one after the other. */
export function narrowingSentence(movements: readonly GroupMovement[], unit: Unit): string {
  return `${movements.map((movement) => clauseOf(movement, unit)).join(BETWEEN)}.`;
}

function clauseOf(movement: GroupMovement, unit: Unit): string {
  const { before, now } = movement;
  const decimals = decimalsOfGap(movement.decimals, gapsInPoints(unit));
  const kind = kindOf(movement);
  const step = (change: number) =>
    fill(STEPS[isFlat(change, movement) ? "stayed" : change > 0 ? "rose" : "fell"], {
      distance: formatDistance(change, unit, decimals),
    });
  const became = fill(MOVEMENTS[kind], {
    subject: subjectOf(movement),
    distance: formatDistance(Math.abs(now) - Math.abs(before), unit, decimals),
    before: signed(before, unit, decimals),
    now: signed(now, unit, decimals),
  });
  const doing = fill(DOING, { group: step(movement.groupChange), peers: step(movement.peersChange) });
  return became + doing + CAUSES[kind === "narrowed" ? causeOf(movement) : "none"];
}

function subjectOf(movement: GroupMovement): string {
  const [group, peers] = [nameIn(movement.group), nameIn(movement.peers)];
  const named = group === "" ? (peers === "" ? "neither" : "peers") : peers === "" ? "group" : "named";
  return fill(SUBJECTS[named], { group, peers });
}

function isFlat(change: number, { decimals }: GroupMovement): boolean {
  return Math.abs(change) <= 0.5 * 10 ** -decimals + EPSILON;
}

function kindOf(movement: GroupMovement): keyof typeof MOVEMENTS {
  const { before, now } = movement;
  if (isFlat(now - before, movement)) return "unchanged";
  if (before * now < 0) return "turnedOver";
  return Math.abs(now) < Math.abs(before) ? "narrowed" : "widened";
}

/** How much of the narrowing was whose: for a group below its peers, what it rose and what they fell. */
function causeOf(movement: GroupMovement): keyof typeof CAUSES {
  const { before, groupChange, peersChange } = movement;
  const byGroup = before < 0 ? groupChange : -groupChange;
  const byPeers = before < 0 ? -peersChange : peersChange;
  if (isFlat(byPeers, movement) || byPeers < byGroup + EPSILON) return "none";
  const only = byGroup < 0 || isFlat(byGroup, movement);
  if (peersChange < 0) return only ? "onlyFell" : "mainlyFell";
  return only ? "onlyRose" : "mainlyRose";
}

function signed(gap: number, unit: Unit, decimals: number): string {
  const rounded = roundHalfAway(gap, decimals);
  const sign = rounded > 0 ? "+" : rounded < 0 ? "\u2212" : "";
  return sign + formatDistance(gap, unit, decimals);
}

const LONGEST_NAME = 80;

/** A semicolon would read as the end of the clause. */
function nameIn(name: string): string {
  const plain = tidy(name).replaceAll(";", ",");
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1).trimEnd()}…` : plain;
}

function anyOf(templates: Readonly<Record<string, string>>, gaps: Gaps): string {
  return Object.values(templates)
    .map((template) => patternOf(template, gaps))
    .join("|");
}

const PATTERN = (() => {
  const name = `[^;]{1,${LONGEST_NAME}}?`;
  const distance = "[^;:]{1,40}?";
  const subject = anyOf(SUBJECTS, { group: name, peers: name });
  const step = anyOf(STEPS, { distance });
  const became = anyOf(MOVEMENTS, { subject, distance, before: distance, now: distance });
  const clause = `(?:${became})${patternOf(DOING, { group: step, peers: step })}(?:${anyOf(CAUSES, {})})`;
  return new RegExp(`^${clause}(?:${BETWEEN}${clause})*\\.$`, "u");
})();

const LONGEST_SENTENCE = 5000;

/** Whether a text is a sentence that `narrowingSentence` can make: how a copied worksheet's column is recognised. */
export function isNarrowingSentence(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && PATTERN.test(text);
}
