import { normalise, squash } from "../figures/normalise.ts";
import type { Target } from "../figures/target.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Reading } from "../indicators/series.ts";

/** The spelling that is in full, and so preferred where several stand in a workbook. */
const inFull: Readonly<Record<string, string>> = {
  national: "National average",
  regional: "Regional average",
  neighbours: "Statistical neighbours",
};

/** Counts the spellings of comparators in a workbook's targets; then says which differ from the one to prefer. */
export interface Wordings {
  count(reading: Reading): void;
  check(reading: Reading): readonly Observation[];
}

const NOTHING: readonly Observation[] = [];

/** "NAT AV" beside "National average": made once a workbook. */
export function wordings(): Wordings {
  const spellings = new Map<string, Map<string, { text: string; count: number }>>();
  const preferred = new Map<string, string>();

  const prefer = (level: string): string => {
    const known = preferred.get(level);
    if (known !== undefined) return known;
    const all = [...(spellings.get(level)?.values() ?? [])];
    const full = all.find(({ text }) => normalise(text) === normalise(inFull[level] ?? ""));
    const chosen = full ?? all.reduce((most, each) => (each.count > most.count ? each : most));
    preferred.set(level, chosen.text);
    return chosen.text;
  };

  const checkOne = (target: Target | null, role: "target" | "periodTarget"): readonly Observation[] => {
    const level = plainLevel(target);
    if (target === null || level === null || (spellings.get(level)?.size ?? 0) < 2) return NOTHING;
    const expected = prefer(level);
    return squash(expected) === squash(target.text)
      ? NOTHING
      : [{ code: "wording-differs", role, found: target.text, expected }];
  };

  return {
    count: ({ target, periodTarget }) => {
      for (const each of [target, periodTarget]) {
        const level = plainLevel(each);
        if (each === null || level === null) continue;
        const ofLevel = spellings.get(level) ?? new Map<string, { text: string; count: number }>();
        spellings.set(level, ofLevel);
        const spelling = ofLevel.get(squash(each.text));
        if (spelling) spelling.count++;
        else ofLevel.set(squash(each.text), { text: each.text, count: 1 });
      }
    },
    check: ({ target, periodTarget }) => {
      const first = checkOne(target, "target");
      const second = checkOne(periodTarget, "periodTarget");
      return first.length === 0 ? second : second.length === 0 ? first : [...first, ...second];
    },
  };
}

/** The comparator of a target that names one and nothing else. */
function plainLevel(target: Target | null): string | null {
  if (target?.kind !== "comparator" || target.levels.length !== 1 || target.offset !== 0 || target.operator !== null)
    return null;
  return target.levels[0] ?? null;
}
