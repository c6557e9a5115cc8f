import { fail } from "../../model/excelError.ts";
import { addWorksheet } from "../../model/worksheets.ts";
import type { Workbook, Worksheet } from "../../model/workbook.ts";
import { keyArgument, optionalBoolean, optionalText, type Arguments } from "../arguments.ts";
import { registers, WORKBOOK } from "../events.ts";
import { wire, type WireObject, type WireType } from "../wireType.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export const worksheetsType: WireType<Workbook> = {
  name: "WorksheetCollection",
  items: ({ worksheets }) => worksheets.map((worksheet) => wire("Worksheet", worksheet)),
  methods: {
    ...registers<Workbook>(() => WORKBOOK),
    add: (workbook, args) => wire("Worksheet", addWorksheet(workbook, optionalText(args, 0))),
    getActiveWorksheet: ({ worksheets, active }) => wire("Worksheet", worksheets[active] ?? fail("ItemNotFound")),
    getCount: (workbook, args) => shown(workbook, args).length,
    getFirst: (workbook, args) => wire("Worksheet", shown(workbook, args)[0] ?? fail("ItemNotFound")),
    getItem: (workbook, args) => find(workbook, args) ?? fail("ItemNotFound"),
    getItemOrNullObject: (workbook, args) => find(workbook, args),
    getLast: (workbook, args) => wire("Worksheet", shown(workbook, args).at(-1) ?? fail("ItemNotFound")),
  },
};

function shown({ worksheets }: Workbook, args: Arguments): Worksheet[] {
  return optionalBoolean(args, 0) === true
    ? worksheets.filter((worksheet) => worksheet.visibility === "Visible")
    : worksheets;
}

function find({ worksheets }: Workbook, args: Arguments): WireObject | null {
  const key = keyArgument(args, 0);
  const worksheet = worksheets.find(
    (other) => other.uid === key || other.name.toLowerCase() === String(key).toLowerCase(),
  );
  return worksheet === undefined ? null : wire("Worksheet", worksheet);
}
