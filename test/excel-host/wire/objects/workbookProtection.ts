import { markWorkbookChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import type { Workbook } from "../../model/workbook.ts";
import { optionalText } from "../arguments.ts";
import { readOnly, type WireType } from "../wireType.ts";

/** Protected here, and so without a password. */
const protectedHere = new WeakSet<Workbook>();

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
export const workbookProtectionType: WireType<Workbook> = {
  name: "WorkbookProtection",
  properties: { protected: readOnly(({ structureProtected }) => structureProtected === true) },
  methods: {
    // "Protects the workbook. Fails if the workbook has been protected."
    protect: (workbook, args) => {
      if (workbook.structureProtected === true) fail("AccessDenied");
      if ((optionalText(args, 0) ?? "") !== "") notModelled("protecting a workbook with a password");
      workbook.structureProtected = true;
      protectedHere.add(workbook);
      markWorkbookChanged(workbook);
    },
    unprotect: (workbook) => {
      if (workbook.structureProtected !== true) return;
      if (!protectedHere.has(workbook)) notModelled("unprotecting a workbook whose file is protected");
      workbook.structureProtected = false;
      markWorkbookChanged(workbook);
    },
  },
};
