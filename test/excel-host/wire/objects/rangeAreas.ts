import { formatAddress } from "../../model/address.ts";
import { isEntireColumn, isEntireRow, overlaps } from "../../model/area.ts";
import { fail } from "../../model/excelError.ts";
import type { Area, Worksheet } from "../../model/workbook.ts";
import { integerArgument } from "../arguments.ts";
import type { Session } from "../session.ts";
import type { AreasTarget } from "../targets.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";
import { rangeOn } from "./rangeArea.ts";

/** "If the merged areas count in this range is more than 512, then this method will fail to return the result." */
const MOST_MERGED_AREAS = 512;

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export const rangeAreasType: WireType<AreasTarget> = {
  name: "RangeAreas",
  properties: {
    address: readOnly(addresses),
    addressLocal: readOnly(addresses),
    areaCount: readOnly(({ areas }) => areas.length),
    cellCount: readOnly(({ areas }) => areas.reduce((count, area) => count + area.rows * area.columns, 0)),
    isEntireColumn: readOnly(({ areas }) => areas.every(isEntireColumn)),
    isEntireRow: readOnly(({ areas }) => areas.every(isEntireRow)),
  },
  navigation: {
    areas: (target) => wire("RangeCollection", target),
    conditionalFormats: (target) => wire("ConditionalFormatCollection", target),
    worksheet: (target) => wire("Worksheet", target.worksheet),
  },
  methods: { _KeepReference: () => {} },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangecollection */
export const rangeCollectionType: WireType<AreasTarget> = {
  name: "RangeCollection",
  items: ({ worksheet, areas }, session) => areas.map((area) => rangeOn(session, worksheet, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ worksheet, areas }, args, session: Session) =>
      rangeOn(session, worksheet, areas[integerArgument(args, 0)] ?? fail("InvalidArgument")),
  },
};

function addresses({ worksheet, areas }: AreasTarget): string {
  return areas.map((area) => formatAddress(worksheet.name, area)).join(",");
}

/** The merged areas in a range, or null for none. */
export function mergedAreas(worksheet: Worksheet, within: Area): WireObject | null {
  const areas = worksheet.merges.filter((merge) => overlaps(merge, within));
  if (areas.length > MOST_MERGED_AREAS) fail("GeneralException");
  return areas.length === 0 ? null : wire("RangeAreas", { worksheet, areas });
}
