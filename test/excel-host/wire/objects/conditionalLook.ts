import { fail } from "../../model/excelError.ts";
import type { ConditionalFormat, ConditionalLook } from "../../model/workbook.ts";
import { booleanValue, choiceArgument, choiceValue, integerArgument } from "../arguments.ts";
import type { Session } from "../session.ts";
import type { FormatBorderTarget, FormatTarget } from "../targets.ts";
import { readOnly, wire, type WireType } from "../wireType.ts";
import { colorValue } from "./color.ts";
import { changeRule } from "./conditionalFormat.ts";

type RuleWithLook = Exclude<ConditionalFormat["rule"], { kind: "other" }>;

const ruleOf = ({ format: { rule } }: FormatTarget): RuleWithLook =>
  rule.kind === "other" ? fail("InvalidOperation") : rule;

function changeLook(target: FormatTarget, change: Partial<ConditionalLook>, session: Session): void {
  changeRule(target, { ...ruleOf(target), ...change }, session);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
export const conditionalRangeFormatType: WireType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  navigation: {
    borders: (target) => wire("ConditionalRangeBorderCollection", target),
    fill: (target) => wire("ConditionalRangeFill", target),
    font: (target) => wire("ConditionalRangeFont", target),
  },
};

export const conditionalFillType: WireType<FormatTarget> = {
  name: "ConditionalRangeFill",
  properties: {
    color: {
      get: (target) => ruleOf(target).fill ?? "",
      set: (target, value, session) => changeLook(target, { fill: colorValue(value) }, session),
    },
  },
  methods: { clear: (target, _, session) => changeLook(target, { fill: null }, session) },
};

export const conditionalFontType: WireType<FormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    bold: {
      get: (target) => ruleOf(target).bold,
      set: (target, value, session) => changeLook(target, { bold: booleanValue(value) }, session),
    },
    color: {
      get: (target) => ruleOf(target).fontColor ?? "",
      set: (target, value, session) => changeLook(target, { fontColor: colorValue(value) }, session),
    },
  },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

type Edge = keyof NonNullable<ConditionalLook["borders"]>;

const EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const satisfies Record<FormatBorderTarget["side"], Edge>;

/** Conditional borders are thin: Office.js's styles, and what files call them. */
const LINES: Record<string, string> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
};

const side = (target: FormatTarget, which: FormatBorderTarget["side"]) =>
  wire("ConditionalRangeBorder", { ...target, side: which });

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangebordercollection */
export const conditionalBordersType: WireType<FormatTarget> = {
  name: "ConditionalRangeBorderCollection",
  items: (target) => SIDES.map((which) => side(target, which)),
  properties: { count: readOnly(() => SIDES.length) },
  navigation: {
    bottom: (target) => side(target, "EdgeBottom"),
    left: (target) => side(target, "EdgeLeft"),
    right: (target) => side(target, "EdgeRight"),
    top: (target) => side(target, "EdgeTop"),
  },
  methods: {
    getItem: (target, args) => side(target, choiceArgument(args, 0, SIDES)),
    getItemAt: (target, args) => side(target, SIDES[integerArgument(args, 0)] ?? fail("InvalidArgument")),
  },
};

const lineOf = (target: FormatBorderTarget) => ruleOf(target).borders?.[EDGES[target.side]];

function draw(target: FormatBorderTarget, change: { style?: string; color?: string }, session: Session): void {
  const line = { style: "thin", color: null, ...lineOf(target), ...change };
  changeLook(target, { borders: { ...ruleOf(target).borders, [EDGES[target.side]]: line } }, session);
}

function erase(target: FormatBorderTarget, session: Session): void {
  const { borders: old, ...rule } = ruleOf(target);
  const { [EDGES[target.side]]: _, ...borders } = old ?? {};
  changeRule(target, { ...rule, ...(Object.keys(borders).length > 0 && { borders }) }, session);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeborder */
export const conditionalBorderType: WireType<FormatBorderTarget> = {
  name: "ConditionalRangeBorder",
  identity: (target) => target.side,
  properties: {
    color: {
      get: (target) => lineOf(target)?.color ?? "#000000",
      set: (target, value, session) => draw(target, { color: colorValue(value) }, session),
    },
    sideIndex: readOnly((target) => target.side),
    style: {
      get: (target) => {
        const style = lineOf(target)?.style;
        if (style === undefined) return "None";
        return Object.keys(LINES).find((name) => LINES[name] === style) ?? fail("GeneralException");
      },
      set: (target, value, session) => {
        const style = LINES[choiceValue(value, [...Object.keys(LINES), "None"])];
        if (style === undefined) erase(target, session);
        else draw(target, { style }, session);
      },
    },
  },
};
