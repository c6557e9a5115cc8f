import { lastColumn, lastRow } from "../../model/area.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { checkAllowed } from "../../model/protection.ts";
import { restyle, stylesIn } from "../../model/restyle.ts";
import type { Area, Style } from "../../model/workbook.ts";
import { choiceValue, textArgument } from "../arguments.ts";
import type { Session } from "../session.ts";
import type { BorderTarget, RangeTarget } from "../targets.ts";
import { readOnly, wire, type WireType } from "../wireType.ts";
import { colorValue } from "./color.ts";
import { areaOf } from "./rangeArea.ts";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const satisfies BorderTarget["side"][];

type Edge = keyof Style["borders"];
type Line = NonNullable<Style["borders"][Edge]>;

/** Style and weight of Office.js to the one name that files have. */
const LINES: Record<string, Partial<Record<string, string>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export const bordersType: WireType<RangeTarget> = {
  name: "RangeBorderCollection",
  items: (range) => SIDES.map((side) => wire("RangeBorder", { range, side })),
  properties: { count: readOnly(() => SIDES.length) },
  methods: {
    getItem: (range, args) => {
      const index = textArgument(args, 0);
      if (index === "DiagonalDown" || index === "DiagonalUp") notModelled(`the border ${index}`);
      return wire("RangeBorder", { range, side: choiceValue(index, SIDES) });
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
export const borderType: WireType<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ side }) => side,
  properties: {
    color: {
      get: (target, session) => agreed(target, session, (line) => line?.color ?? "#000000"),
      set: (target, value, session) => {
        const color = colorValue(value);
        draw(target, session, (line) => ({ style: line?.style ?? "thin", color }));
      },
    },
    sideIndex: readOnly(({ side }) => side),
    style: {
      get: (target, session) => agreed(target, session, (line) => lineName(line)[0]),
      set: (target, value, session) => {
        const style = choiceValue(value, [...Object.keys(LINES), "None"]);
        const first = Object.values(LINES[style] ?? {})[style === "Continuous" ? 1 : 0];
        draw(target, session, (line) => (first === undefined ? null : { style: first, color: line?.color ?? null }));
      },
    },
    weight: {
      get: (target, session) => agreed(target, session, (line) => lineName(line)[1]),
      set: (target, value, session) => {
        const weight = choiceValue(value, ["Hairline", "Thin", "Medium", "Thick"]);
        draw(target, session, (line) => ({
          style: LINES[lineName(line)[0]]?.[weight] ?? LINES["Continuous"]![weight]!,
          color: line?.color ?? null,
        }));
      },
    },
  },
};

function lineName(line: Line | null): [style: string, weight: string] {
  if (line === null) return ["None", "Thin"];
  for (const [style, weights] of Object.entries(LINES)) {
    for (const [weight, name] of Object.entries(weights)) if (name === line.style) return [style, weight];
  }
  return fail("GeneralException");
}

/** Which cells of a range have the side as an edge of their own. */
const EDGES: Record<BorderTarget["side"], (area: Area) => { area: Area; edge: Edge }[]> = {
  EdgeTop: (area) => [{ area: { ...area, rows: 1 }, edge: "top" }],
  EdgeBottom: (area) => [{ area: { ...area, row: lastRow(area), rows: 1 }, edge: "bottom" }],
  EdgeLeft: (area) => [{ area: { ...area, columns: 1 }, edge: "left" }],
  EdgeRight: (area) => [{ area: { ...area, column: lastColumn(area), columns: 1 }, edge: "right" }],
  InsideVertical: (area) => {
    const columns = area.columns - 1;
    if (columns === 0) return [];
    return [
      { area: { ...area, columns }, edge: "right" },
      { area: { ...area, column: area.column + 1, columns }, edge: "left" },
    ];
  },
  InsideHorizontal: (area) => {
    const rows = area.rows - 1;
    if (rows === 0) return [];
    return [
      { area: { ...area, rows }, edge: "bottom" },
      { area: { ...area, row: area.row + 1, rows }, edge: "top" },
    ];
  },
};

const edges = ({ range, side }: BorderTarget): { area: Area; edge: Edge }[] => EDGES[side](areaOf(range));

function agreed(target: BorderTarget, { workbook }: Session, read: (line: Line | null) => string): string | null {
  const { worksheet } = target.range.position;
  const values = edges(target).flatMap(({ area, edge }) =>
    stylesIn(workbook, worksheet, area).map((style) => read(style.borders[edge] ?? null)),
  );
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function draw(target: BorderTarget, { workbook }: Session, line: (old: Line | null) => Line | null): void {
  const { worksheet } = target.range.position;
  checkAllowed(worksheet, "allowFormatCells");
  for (const { area, edge } of edges(target)) {
    restyle(workbook, worksheet, area, (style) => {
      const { [edge]: old, ...borders } = style.borders;
      const drawn = line(old ?? null);
      return { ...style, borders: drawn === null ? borders : { ...borders, [edge]: drawn } };
    });
  }
}
