import { withoutNoise } from "../../figures/decimals.ts";
import { periodKey, previousPeriod, samePeriodLastYear, sideOf, type Period } from "../../figures/period.ts";
import type { Figure } from "../../figures/figure.ts";
import { normalise } from "../../figures/normalise.ts";
import { amountOf } from "../amount.ts";
import type { Context } from "../context.ts";
import { narrowingSentence, type GroupMovement } from "./narrowingSentence.ts";
import { effectiveTarget } from "../rules/effectiveTarget.ts";
import type { GroupGap } from "../series.ts";
import { comparatorOf } from "../comparators/comparators.ts";
import { figurePeriod } from "../earlier/figurePeriod.ts";
import type { EarlierFigures } from "../earlier/earlierFigures.ts";

/** How a gap moved since the period before. */
export interface GapMovement {
  /** Change in the gap, signed as the gaps are; percentage points where the unit is %. */
  readonly change: number | null;
  /** In words, with whose doing it was; null where the workbook holds no groups' gaps for the indicator. */
  readonly narrowing: string | null;
}

const NONE: GapMovement = { change: null, narrowing: null };

/** The change in a group's gap to its peers (the Gaps table), else in the reading's gap to national. */
export function gapMovement(context: Context, earlier: EarlierFigures): GapMovement {
  if (context.series.groupGaps.length > 0) return groupGapMovement(context, earlier);
  const change = changeToNational(context, earlier);
  return change === null ? NONE : { change, narrowing: null };
}

/** Of several groups' gaps there is no one change. */
function groupGapMovement(context: Context, earlier: EarlierFigures): GapMovement {
  const { reading, series, unit } = context;
  const before = reading.period && periodBefore(context, earlier);
  if (reading.period === null || before === null) return NONE;
  const byPeriod = gapsByPeriod(series.groupGaps);
  const groups = byPeriod.get(periodKey(reading.period));
  const earlierGroups = byPeriod.get(periodKey(before));
  if (groups === undefined || earlierGroups === undefined) return NONE;
  const movements = [...groups].flatMap(([key, now]) => movementOf(context, now, earlierGroups.get(key) ?? null) ?? []);
  if (movements.length === 0) return NONE;
  const [only] = movements;
  return {
    change: only !== undefined && groups.size === 1 ? withoutNoise(only.now - only.before) : null,
    narrowing: narrowingSentence(movements, unit),
  };
}

/** The period of the previous comparable reading; where there is none, what it would be, but not across a break. */
function periodBefore({ indicator, reading }: Context, { previousReading }: EarlierFigures): Period | null {
  if (previousReading?.period) return previousReading.period;
  const { accumulation, frequency, breakFrom } = indicator;
  const { period } = reading;
  if (period === null) return null;
  const overlaps = accumulation === "cumulative" || accumulation === "rolling" || period.kind === "term";
  const before = overlaps ? samePeriodLastYear(period) : previousPeriod(period, frequency);
  if (before === null || breakFrom === null) return before;
  const side = sideOf(period, breakFrom);
  return side !== null && side === sideOf(before, breakFrom) ? before : null;
}

function movementOf({ indicator, unit }: Context, now: GroupGap | null, before: GroupGap | null): GroupMovement | null {
  if (now === null || before === null) return null;
  const amount = (figure: Figure) => amountOf(figure, indicator, unit);
  const [group, peers] = [amount(now.groupValue), amount(now.peerValue)];
  const [groupBefore, peersBefore] = [amount(before.groupValue), amount(before.peerValue)];
  if (group === null || peers === null || groupBefore === null || peersBefore === null) return null;
  const movement: GroupMovement = {
    group: now.group,
    peers: now.peers,
    before: withoutNoise(groupBefore.value - peersBefore.value),
    now: withoutNoise(group.value - peers.value),
    groupChange: withoutNoise(group.value - groupBefore.value),
    peersChange: withoutNoise(peers.value - peersBefore.value),
    decimals: Math.max(group.decimals, peers.decimals, groupBefore.decimals, peersBefore.decimals),
  };
  const { before: gapBefore, now: gapNow, groupChange, peersChange } = movement;
  return [gapNow - gapBefore, groupChange, peersChange].every(Number.isFinite) ? movement : null;
}

/** By period, then by group and peers in their order; null where two rows for the same differ. */
type GapsByPeriod = ReadonlyMap<string, ReadonlyMap<string, GroupGap | null>>;

/** The gaps of an indicator are one list for all its readings. */
const known = new WeakMap<readonly GroupGap[], GapsByPeriod>();

function gapsByPeriod(gaps: readonly GroupGap[]): GapsByPeriod {
  const made = known.get(gaps);
  if (made !== undefined) return made;
  const byPeriod = new Map<string, Map<string, GroupGap | null>>();
  const inOrder = gaps
    .map((gap) => ({ gap, key: keyOf(gap) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { gap, key } of inOrder) {
    if (gap.period === null) continue;
    const period = periodKey(gap.period);
    const groups = byPeriod.get(period) ?? new Map<string, GroupGap | null>();
    const other = groups.get(key);
    groups.set(key, other === undefined || (other !== null && sameFigures(other, gap)) ? gap : null);
    byPeriod.set(period, groups);
  }
  known.set(gaps, byPeriod);
  return byPeriod;
}

function keyOf({ group, peers }: GroupGap): string {
  return `${normalise(group)}\u0000${normalise(peers)}`;
}

function sameFigures(a: GroupGap, b: GroupGap): boolean {
  return sameNumber(a.groupValue, b.groupValue) && sameNumber(a.peerValue, b.peerValue);
}

function sameNumber(a: Figure, b: Figure): boolean {
  return a.kind === "number" && b.kind === "number" && a.value === b.value;
}

/** Only where both national figures are of their readings' own periods. */
function changeToNational(context: Context, { previousReading }: EarlierFigures): number | null {
  const { series, settings, unit, actual, previous } = context;
  const { national } = context.comparators;
  if (previousReading === null || actual === null || previous === null) return null;
  if (national.amount === null || national.period !== null) return null;
  const { target } = effectiveTarget(previousReading, series.indicator, settings);
  const period = figurePeriod(previousReading, series.indicator, settings);
  const before = comparatorOf("national", { series, reading: previousReading, period, judged: target, unit, settings });
  if (before.amount === null || before.period !== null) return null;
  const change = actual.value - national.amount.value - (previous.value - before.amount.value);
  return Number.isFinite(change) ? withoutNoise(change) : null;
}
