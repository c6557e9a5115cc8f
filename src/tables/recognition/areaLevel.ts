import { squash, tidy } from "../../figures/normalise.ts";

const NATIONS = ["england", "wales", "scotland", "northernireland", "unitedkingdom", "uk", "greatbritain", "gb"];

const REGIONS = [
  "northeast",
  "northwest",
  "yorkshireandthehumber",
  "yorkshireandhumber",
  "yorkshirehumber",
  "eastmidlands",
  "westmidlands",
  "eastofengland",
  "east",
  "london",
  "innerlondon",
  "outerlondon",
  "southeast",
  "southwest",
];

const nations = NATIONS.join("|");
const NATIONAL = new RegExp(
  `^(?:all)?(?:(?:${nations})(?:all)?(?:providers|schools|pupils|authorities|las|statefunded|statefundedschools)?|national(?:figure|all)?|nation|country)(?:average|mean|total|figure)?$`,
);
const REGIONAL = new RegExp(
  `^(?:(?:england)?(?:${REGIONS.join("|")})(?:england)?|region(?:al)?)(?:region|average|mean|total)?$`,
);
const NEIGHBOURS = /^(?:statistical|stat|nearest)neighbours?(?:average|mean|median)?$|^sn(?:average)?$/;

/** Whose figures a row holds where these are there to be compared with: "England", "All England providers", "South East". */
export type AreaLevel = "national" | "regional" | "neighbours";

/** The level that a row's area says; null for an authority, a school, a ward … */
export function levelOfArea(text: string): AreaLevel | null {
  // No area is called so much.
  if (text.length > 60) return null;
  const key = squash(tidy(text).replace(/\([^)]*\)/g, ""));
  if (NATIONAL.test(key)) return "national";
  if (REGIONAL.test(key)) return "regional";
  return NEIGHBOURS.test(key) ? "neighbours" : null;
}
