import { formatAddress, parseArea, splitAddress } from "../../model/address.ts";
import { markWorkbookChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { isNameTaken, isTableName } from "../../model/tableNames.ts";
import type { Workbook } from "../../model/workbook.ts";
import { worksheetNamed } from "../../model/worksheets.ts";
import { textArgument, type Arguments } from "../arguments.ts";
import type { Session } from "../session.ts";
import { asRange, readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { absoluteAddress, areaOf, rangeOn } from "./rangeArea.ts";

type DefinedName = Workbook["names"][number];

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection: names of a worksheet, or (null) of the workbook. */
export const namedItemsType: WireType<string | null> = {
  name: "NamedItemCollection",
  items: (scope, session) => inScope(scope, session).map((name) => wire("NamedItem", name)),
  methods: {
    add,
    getCount: (scope, _, session) => inScope(scope, session).length,
    getItem: (scope, args, session) => find(scope, args, session) ?? fail("ItemNotFound"),
    getItemOrNullObject: find,
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
export const namedItemType: WireType<DefinedName> = {
  name: "NamedItem",
  identity: (name) => name.name,
  exists: (name, { workbook }) => workbook.names.includes(name),
  properties: {
    formula: readOnly((name) => `=${bare(name)}`),
    name: readOnly((name) => name.name),
    scope: readOnly((name) => (name.worksheet === null ? "Workbook" : "Worksheet")),
    type: readOnly((name, session) =>
      rangeOf(name, session) === null ? notModelled(`the type of the name ${name.name}`) : "Range",
    ),
    value: readOnly((name, session) =>
      rangeOf(name, session) === null ? notModelled(`the value of the name ${name.name}`) : bare(name),
    ),
    visible: readOnly((name) => !name.hidden),
  },
  methods: {
    delete: (name, _, { workbook }) => {
      workbook.names = workbook.names.filter((other) => other !== name);
      markWorkbookChanged(workbook);
    },
    getRange: (name, _, session) => rangeOf(name, session) ?? fail("ItemNotFound"),
    getRangeOrNullObject: (name, _, session) => rangeOf(name, session),
  },
};

const bare = (name: DefinedName): string => name.formula.replace(/^=/, "");

const inScope = (scope: string | null, { workbook }: Session): DefinedName[] =>
  workbook.names.filter((name) => name.worksheet === scope);

function find(scope: string | null, args: Arguments, session: Session): WireObject | null {
  const key = textArgument(args, 0).toLowerCase();
  const found = inScope(scope, session).find((name) => name.name.toLowerCase() === key);
  return found === undefined ? null : wire("NamedItem", found);
}

/** A name in use is ItemAlreadyExists (OfficeDev/office-js#2875); names of ranges are made, those of formulas are not. */
function add(scope: string | null, args: Arguments, { workbook }: Session): WireObject {
  const name = textArgument(args, 0);
  if (!isTableName(name)) fail("InvalidArgument");
  const taken = workbook.names.some(
    (other) => other.worksheet === scope && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken || (scope === null && isNameTaken(workbook, name))) fail("ItemAlreadyExists");
  const range = asRange(args.values[1]) ?? notModelled("a name for something other than a Range");
  const formula = absoluteAddress(formatAddress(range.position.worksheet.name, areaOf(range)));
  const defined: DefinedName = { name, formula, worksheet: scope, hidden: false };
  workbook.names.push(defined);
  markWorkbookChanged(workbook);
  return wire("NamedItem", defined);
}

function rangeOf(name: DefinedName, session: Session): WireObject | null {
  const place = splitAddress(bare(name));
  const worksheet = place.worksheet === null ? undefined : worksheetNamed(session.workbook, place.worksheet);
  const area = parseArea(place.area);
  return worksheet === undefined || area === null ? null : rangeOn(session, worksheet, area);
}
