import { normalise, squash } from "../../figures/normalise.ts";
import type { Target } from "../../figures/target.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import type { Reading } from "../../indicators/series.ts";

/** The spelling that is in full, and so preferred where several stand in a workbook. */
const inFull: ReadonlyMap<string, string> = new Map([
  ["national", "National average"],
  ["regional", "Regional average"],
  ["neighbours", "Statistical neighbours"],
]);

/** Counts the spellings of comparators in a workbook's targets; then says which differ from the one to prefer. */
export interface Wordings {
  count(reading: Reading): void;
  check(reading: Reading): readonly Observation[];
}

/** "NAT AV" beside "National average": made once a workbook. */
export function wordings(): Wordings {
  const spellings = new Map<string, Map<string, { text: string; count: number }>>();
  const preferred = new Map<string, string>();

  const prefer = (meaning: string): string => {
    const known = preferred.get(meaning);
    if (known !== undefined) return known;
    const all = [...(spellings.get(meaning)?.values() ?? [])];
    const full = all.find(({ text }) => normalise(text) === normalise(inFull.get(meaning) ?? ""));
    const chosen = full ?? all.reduce((most, each) => (each.count > most.count ? each : most));
    preferred.set(meaning, chosen.text);
    return chosen.text;
  };

  const checkOne = (target: Target | null, role: "target" | "periodTarget"): readonly Observation[] => {
    const meaning = meaningOf(target);
    if (target === null || meaning === null || (spellings.get(meaning)?.size ?? 0) < 2) return NOTHING;
    const expected = prefer(meaning);
    return squash(expected) === squash(target.text)
      ? NOTHING
      : [{ code: "wording-differs", role, found: target.text, expected }];
  };

  return {
    count: ({ target, periodTarget }) => {
      for (const each of [target, periodTarget]) {
        const meaning = meaningOf(each);
        if (each === null || meaning === null) continue;
        const alike = spellings.get(meaning) ?? new Map<string, { text: string; count: number }>();
        spellings.set(meaning, alike);
        const spelling = alike.get(squash(each.text));
        if (spelling) spelling.count++;
        else alike.set(squash(each.text), { text: each.text, count: 1 });
      }
    },
    check: ({ target, periodTarget }) => {
      const first = checkOne(target, "target");
      const second = checkOne(periodTarget, "periodTarget");
      return first.length === 0 ? second : second.length === 0 ? first : [...first, ...second];
    },
  };
}

/** What a target that names a comparator asks for: "national", "national ≥", "national +2"; null for other targets. */
function meaningOf(target: Target | null): string | null {
  if (target?.kind !== "comparator") return null;
  const { levels, offset, operator } = target;
  const whose = levels.length === 1 ? levels[0]! : levels.toSorted().join(" and ");
  if (offset === 0 && operator === null) return whose;
  return `${whose}${offset === 0 ? "" : ` ${offset > 0 ? "+" : ""}${offset}`}${operator === null ? "" : ` ${operator}`}`;
}
