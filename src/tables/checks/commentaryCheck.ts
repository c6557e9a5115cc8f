import { EPSILON, roundHalfAway } from "../../figures/decimals.ts";
import type { Figure, NumberFigure } from "../../figures/figure.ts";
import { formatFigure } from "../../figures/format.ts";
import { readFigure } from "../../figures/readFigure.ts";
import type { Target } from "../../figures/target.ts";
import type { Unit } from "../../figures/unit.ts";
import type { Assessment } from "../../indicators/assessment.ts";
import { NOTHING, type Observation } from "../../indicators/observation.ts";
import type { Role } from "../../plan/roles.ts";
import type { Recognised } from "../recognition/recognise.ts";
import type { IndicatorRow } from "../rows/readRows.ts";

const NUMBER = String.raw`[-\u2212]?£?\d+(?:,\d{3})*(?:\.\d+)?(?![\d.,]*\d)`;
const SIGN = "(?: ?%| ?pp\\b| ?per ?cent\\b)";
/** Before other words a number without a sign may count anything: "a target of 6 days". */
const FIGURE_LAST = String.raw`(${NUMBER}(?:${SIGN}|(?=\s*(?:[.,;:)]|$))))`;
const FIGURE_FIRST = String.raw`(?<![\w.,])(${NUMBER}${SIGN}?)`;
const IS = "(?:of|at|was|is|stood at|stands at|(?:was|is) set at)";
const TARGET = String.raw`\b(?<!(?:national|regional|quarterly|monthly|termly|minimum|floor) )target\b`;
const NATIONAL = String.raw`\b(?:national|England) average\b`;

/** Words that tie a figure to the target or to the national average; nothing looser: a sentence has many figures. */
const ties = [
  ["target", new RegExp(`${TARGET},? ${IS} ${FIGURE_LAST}`, "i")],
  [
    "target",
    new RegExp(String.raw`${TARGET}\W{1,3}(?:which|that) (?:was|is) the ${NATIONAL},? ${IS} ${FIGURE_LAST}`, "i"),
  ],
  ["target", new RegExp(`${FIGURE_FIRST} (?:annual |year[- ]end )?target\\b(?! (?:range|tolerance|gap))`, "i")],
  ["national", new RegExp(`${NATIONAL},? ${IS} ${FIGURE_LAST}`, "i")],
  ["national", new RegExp(`${FIGURE_FIRST} ${NATIONAL}`, "i")],
] as const satisfies readonly (readonly [Role, RegExp])[];

/** A sentence about another time may well name other figures. */
const OTHER_TIME =
  /\b(?:19|20)\d\d\b|\b(?:last|previous|prior|next|future|former|original|new|revised|interim|stretch) |\b(?:before|earlier)\b/i;

/**
 * Says where a commentary gives the target or the national average another figure than its row does; made once a table.
 */
export function commentaryCheck({
  cells,
  columns,
}: Recognised): (row: IndicatorRow, assessment: Assessment) => readonly Observation[] {
  const column = columns.get("commentary");
  if (column === undefined) return () => NOTHING;
  return (row, assessment) => {
    const written = cells.values[row.row]![column];
    if (typeof written !== "string" || !/target|average/i.test(written)) return NOTHING;
    return written
      .split(/(?<=[.!?;])\s+/)
      .filter((sentence) => !OTHER_TIME.test(sentence))
      .flatMap((sentence) => ties.flatMap(([role, tie]) => differing(tie.exec(sentence), role, row, assessment)));
  };
}

function differing(
  match: RegExpExecArray | null,
  role: "target" | "national",
  row: IndicatorRow,
  { unit, target: judgedAgainst }: Assessment,
): readonly Observation[] {
  const stated =
    match === null ? null : numberIn(readFigure(match[1]!.replace(/ ?per ?cent/i, "%"), undefined, NOWHERE), unit);
  if (match === null || stated === null || !saysUnit(stated, unit)) return NOTHING;
  const ofRow = role === "target" ? targetsOf(row) : [["national", row.reading.national] as const];
  const known = ofRow.flatMap(([of, figure]) => {
    const number = numberIn(figure, unit);
    return number === null ? [] : [{ of, ...number }];
  });
  const [first] = known;
  const values = [...known.map(({ value }) => value), ...(role === "target" ? [judgedAgainst ?? Number.NaN] : [])];
  if (first === undefined || values.some((value) => agrees(value, stated))) return NOTHING;
  const cell = formatFigure(first.value, unit, Math.max(0, first.decimals));
  const expected = `${row.reading.headers[first.of] ?? "the row"} says ${cell}`;
  return [{ code: "commentary-disagrees", role: "commentary", found: match[0], expected }];
}

const NOWHERE = { sheet: "", row: 0, column: 0 };

function targetsOf({ reading }: IndicatorRow): readonly (readonly [Role, Figure | null])[] {
  return [
    ["target", figureOf(reading.target)],
    ["periodTarget", figureOf(reading.periodTarget)],
  ];
}

function figureOf(target: Target | null): Figure | null {
  return target?.kind === "number" ? target.figure : null;
}

/** A number in the row's unit, or without one. */
function numberIn(figure: Figure | null, unit: Unit): NumberFigure | null {
  return figure?.kind === "number" && (figure.unit === null || figure.unit.kind === unit.kind) ? figure : null;
}

/** "54" beside percentages may count anything; only a plain number's unit needs no sign. */
function saysUnit({ unit: said }: NumberFigure, unit: Unit): boolean {
  return said !== null || unit.kind === "number";
}

/** At the decimals that the words give it: 69% is 68.96%. */
function agrees(value: number, stated: NumberFigure): boolean {
  return Math.abs(roundHalfAway(value, Math.max(0, stated.decimals)) - stated.value) < EPSILON;
}
