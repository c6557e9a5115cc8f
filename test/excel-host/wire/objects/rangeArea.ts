import { parseArea, splitAddress } from "../../model/address.ts";
import { isOnSheet } from "../../model/area.ts";
import { fail } from "../../model/excelError.ts";
import type { Area, Workbook, Worksheet } from "../../model/workbook.ts";
import type { Arguments } from "../arguments.ts";
import { newRange, type Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { asRange, wire, type WireObject } from "../wireType.ts";

/** The cells a range stands for now; InvalidReference once they are deleted. */
export const areaOf = (range: RangeTarget): Area => range.position.area ?? fail("InvalidReference");

/** A new range; InvalidArgument where it would leave the worksheet. */
export function rangeOn(session: Session, worksheet: Worksheet, area: Area): WireObject {
  if (!isOnSheet(area)) fail("InvalidArgument");
  return wire("Range", newRange(session, worksheet, area));
}

/** A range of the same worksheet as another. */
export const beside = (session: Session, range: RangeTarget, area: Area): WireObject =>
  rangeOn(session, range.position.worksheet, area);

/** Reads "A1:B2", "Sheet1!A1" or a defined name as Worksheet.getRange does; InvalidArgument for anything else. */
export function areaAt(workbook: Workbook, worksheet: Worksheet, address: string): Area {
  const { worksheet: named, area } = splitAddress(address);
  if (named !== null && named.toLowerCase() !== worksheet.name.toLowerCase()) fail("InvalidArgument");
  return parseArea(area) ?? definedArea(workbook, worksheet, area) ?? fail("InvalidArgument");
}

function definedArea(workbook: Workbook, worksheet: Worksheet, name: string): Area | null {
  const defined = workbook.names.find(
    (other) =>
      other.name.toLowerCase() === name.toLowerCase() &&
      (other.worksheet === null || other.worksheet === worksheet.name),
  );
  if (defined === undefined) return null;
  const place = splitAddress(defined.formula.replace(/^=/, ""));
  return place.worksheet?.toLowerCase() === worksheet.name.toLowerCase() ? parseArea(place.area) : null;
}

/** An argument "Range or address": its area on the worksheet. */
export function areaArgument(args: Arguments, index: number, workbook: Workbook, worksheet: Worksheet): Area {
  const given = args.values[index];
  if (typeof given === "string") return areaAt(workbook, worksheet, given);
  const range = asRange(given) ?? fail("InvalidArgument");
  if (range.position.worksheet !== worksheet) fail("InvalidArgument");
  return areaOf(range);
}

/** "Sheet1!A1:B2" → "Sheet1!$A$1:$B$2". */
export function absoluteAddress(address: string): string {
  const bang = address.lastIndexOf("!") + 1;
  return address.slice(0, bang) + address.slice(bang).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}
