import type { CellValue } from "../figures/cell.ts";
import { decimalsOfGap, roundHalfAway } from "../figures/decimals.ts";
import { gapsInPoints, type Unit } from "../figures/unit.ts";
import type { Role } from "../plan/roles.ts";
import type { Assessment, Direction, Polarity } from "./assessment.ts";
import { isReasonSentence } from "./reasons.ts";
import { statuses } from "./statuses.ts";

/** What a table has to give: which columns, and what the rules made of its rows. */
export interface Inputs {
  readonly roles: ReadonlySet<string>;
  readonly assessments: readonly Assessment[];
}

/** A column that the add-in writes. */
export interface ComputedColumn {
  /** Its name in the workbook's memory; never changes. */
  readonly key: string;
  readonly header: string;
  /** Text cells get the format "@" before they are written, or Excel would parse them. */
  readonly text: boolean;
  /** null leaves the cell blank. */
  readonly value: (assessment: Assessment) => string | number | null;
  /** Excel's number format, "@" for text. */
  readonly format: (assessment: Assessment) => string;
  /** Written unless a plan switches it off. */
  readonly default: boolean;
  /** Whether the table has what the column is made of. */
  readonly needs: (inputs: Inputs) => boolean;
  /** Points. */
  readonly width: number;
  /** Whether a long text goes on in the next line of its cell. */
  readonly wrap: boolean;
  /** Whether the add-in could have written the value; a copied worksheet's columns are recognised as ours by it. */
  readonly isOurs: (value: CellValue) => boolean;
}

const asText = { text: true, format: () => "@" } as const;

const has =
  (...roles: readonly Role[]) =>
  ({ roles: present }: Inputs) =>
    roles.every((role) => present.has(role));

/** The computed columns in the order in which they stand in a table. */
export const computedColumns: readonly ComputedColumn[] = [
  {
    key: "rag",
    header: "RAG",
    ...asText,
    value: ({ status }) => statuses[status].word,
    default: true,
    needs: () => true,
    width: 48,
    wrap: false,
    isOurs: (value) => Object.values<{ word: string }>(statuses).some(({ word }) => word === value),
  },
  {
    key: "reason",
    header: "RAG reason",
    ...asText,
    value: ({ reason }) => reason,
    default: true,
    needs: () => true,
    width: 300,
    wrap: true,
    isOurs: (value) => typeof value === "string" && isReasonSentence(value),
  },
  gapColumn(
    "gapToTarget",
    "Gap to target",
    ({ roles }) => roles.has("actual") && (roles.has("target") || roles.has("periodTarget")),
  ),
  gapColumn(
    "gapToNational",
    "Gap to national",
    ({ roles, assessments }) =>
      roles.has("actual") && (roles.has("national") || assessments.some(({ national }) => national !== null)),
  ),
  {
    key: "direction",
    header: "Direction of travel",
    ...asText,
    value: ({ direction, change }) => (direction === null ? null : `${arrow(direction, change)} ${direction}`),
    default: true,
    needs: (inputs) => has("actual", "previous")(inputs) || has("actual", "period")(inputs),
    width: 90,
    wrap: false,
    isOurs: (value) => typeof value === "string" && DIRECTION.test(value),
  },
];

/** Whether a cell could have been written by the add-in in that column; a blank could. */
export function isOurWord(columnKey: string, value: CellValue): boolean {
  if (value === "") return true;
  return computedColumns.find(({ key }) => key === columnKey)?.isOurs(value) ?? false;
}

function gapColumn(
  key: "gapToTarget" | "gapToNational",
  header: string,
  needs: ComputedColumn["needs"],
): ComputedColumn {
  return {
    key,
    header,
    text: false,
    value: (assessment) => assessment[key],
    format: (assessment) => gapFormat(assessment, assessment[key]),
    default: true,
    needs,
    width: 96,
    wrap: false,
    isOurs: (value) => typeof value === "number",
  };
}

const UP = "▲";
const DOWN = "▼";
const LEVEL = "►";
const DIRECTION = new RegExp(
  `^(?:${LEVEL} No change|[${UP}${DOWN}${LEVEL}] (?:Improved|Worsened|Increased|Decreased))$`,
);

/** The arrow shows which way the figure went, the word whether that is good: "▼ Improved" where low is good. */
function arrow(direction: Direction, change: number | null): string {
  if (direction === "No change" || change === null || change === 0) return LEVEL;
  return change > 0 ? UP : DOWN;
}

/** In quotes, since to Excel only a hyphen is a sign of its own; a hyphen is shorter than the plus it stands under. */
const MINUS = "\u2212";

/** What a gap above, below and at the comparator is called; nothing where polarity is unknown or the indicator is not judged. */
const GAP_WORDS = {
  high: [", better", ", worse", ", in line"],
  low: [", worse", ", better", ", in line"],
  plan: [", worse", ", worse", ", in line"],
  none: ["", "", ""],
} as const satisfies Record<Polarity, readonly [above: string, below: string, at: string]>;

/**
 * The number format of a gap, "−5.0 pp, worse": the sign always, the unit of a gap ("pp" where the figures are
 * percentages), the indicator's decimals, and the word by polarity. The cell holds the unrounded number; one that
 * rounds to 0 is shown without a sign and is in line.
 */
function gapFormat({ unit, decimals, polarity }: Assessment, gap: number | null): string {
  const shown = Math.max(0, decimalsOfGap(decimals, gapsInPoints(unit)));
  const level = gap !== null && roundHalfAway(gap, shown) === 0;
  const key = `${unit.kind} ${unit.scale} ${shown} ${polarity} ${level}`;
  let format = gapFormats.get(key);
  if (format === undefined) {
    format = makeGapFormat(unit, shown, polarity, level);
    gapFormats.set(key, format);
  }
  return format;
}

/** A workbook has few of them and many rows. */
const gapFormats = new Map<string, string>();

function makeGapFormat(unit: Unit, shown: number, polarity: Polarity | null, level: boolean): string {
  const inPoints = gapsInPoints(unit);
  const digits = `${inPoints ? "" : "#,##"}0${shown === 0 ? "" : `.${"0".repeat(shown)}`}`;
  const behind = inPoints ? " pp" : unit.scale === 1e6 ? "m" : unit.scale === 1e3 ? "k" : "";
  const currency = unit.kind === "pounds" ? "£" : "";
  const [above, below, at] = GAP_WORDS[polarity ?? "none"];
  const section = (sign: string, word: string) => `${quoted(sign + currency)}${digits}${quoted(behind + word)}`;
  if (level) return [1, 2, 3].map(() => section("", at)).join(";");
  return `+${section("", above)};${section(MINUS, below)};${section("", at)}`;
}

function quoted(text: string): string {
  return text === "" ? "" : `"${text}"`;
}
