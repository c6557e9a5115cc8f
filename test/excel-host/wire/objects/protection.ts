import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { optionalText, type Arguments } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import { readOnly, type WireType } from "../wireType.ts";

/** Whether each is allowed on a protected worksheet where nothing else is said. */
const OPTIONS: Record<string, boolean> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
export const protectionType: WireType<Worksheet> = {
  name: "WorksheetProtection",
  properties: {
    options: readOnly(({ protection }) =>
      protection === null ? null : ({ ...OPTIONS, ...protection.options, selectionMode: "Normal" } satisfies Json),
    ),
    protected: readOnly(({ protection }) => protection !== null),
  },
  methods: {
    protect,
    unprotect: (worksheet, args, { workbook, passwords }) => {
      if (worksheet.protection === null) return;
      const given = optionalText(args, 0) ?? "";
      if (worksheet.protection.password && given !== "" && !passwords.has(worksheet))
        notModelled("unprotecting a worksheet by the password in its file");
      if (worksheet.protection.password && passwords.get(worksheet) !== given) fail("AccessDenied");
      worksheet.protection = null;
      markChanged(workbook, worksheet, "protection");
    },
  },
};

/** "Protects a worksheet. Fails if the worksheet has already been protected." */
function protect(worksheet: Worksheet, args: Arguments, { workbook, passwords }: Session): void {
  if (worksheet.protection !== null) fail("AccessDenied");
  const given = args.values[0] ?? {};
  if (typeof given !== "object") fail("InvalidArgument");
  const options: Record<string, boolean> = { ...OPTIONS };
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "boolean" && name in OPTIONS) options[name] = value;
    else if (value !== null && !(name === "selectionMode" && value === "Normal")) fail("InvalidArgument");
  }
  const password = optionalText(args, 1) ?? "";
  worksheet.protection = { options, password: password !== "" };
  if (password !== "") passwords.set(worksheet, password);
  markChanged(workbook, worksheet, "protection");
}
