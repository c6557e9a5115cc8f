import { formatAddress, parseArea } from "../model/address.ts";
import { restyle } from "../model/restyle.ts";
import { createTable } from "../model/tables.ts";
import type { Area, Workbook } from "../model/workbook.ts";
import { workbookWith } from "../model/workbookWith.ts";
import { saveWorkbook } from "../package/index.ts";

/** A file in base64, as add-ins hand one to Excel. */
export const bytesInBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

export const inBase64 = (workbook: Workbook): string => bytesInBase64(saveWorkbook(workbook));

const area = (address: string): Area => {
  const found = parseArea(address);
  if (found === null) throw new Error(`${address} is no area.`);
  return found;
};

/**
 * A workbook as a template is: "Inserted" with the table InsertedTable in A3:C5, a list and a rule that colours on its
 * third column, a formula in E1, frozen rows, a page in landscape, and a custom XML part; "Other" with one cell.
 */
export function templateWorkbook(): Workbook {
  const workbook = workbookWith({
    Inserted: [
      ["A plan", null, null, null, "=SUM(B4:B5)"],
      [],
      ["Ref", "Actual", "RAG"],
      ["KS1", 64, "Red"],
      ["KS2", 47.5, "Green"],
    ],
    Other: [["other"]],
  });
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("The workbook has no worksheet.");
  createTable(workbook, sheet, area("A3:C5"), true).name = "InsertedTable";
  restyle(workbook, sheet, area("B4:B5"), (style) => ({ ...style, numberFormat: "0.0", fill: "#DDEBF7" }));
  sheet.columns = [{ first: 1, last: 1, width: 20, hidden: false }];
  sheet.dataValidations = [
    {
      areas: [area("C4:C5")],
      rule: { kind: "list", source: '"Red,Amber,Green"', dropDown: true },
      ignoreBlanks: true,
      prompt: { show: true, title: "RAG", message: "How it is going" },
      errorAlert: { show: true, style: "stop", title: "", message: "" },
    },
  ];
  sheet.conditionalFormats = [
    {
      areas: [area("C4:C5")],
      priority: 1,
      stopIfTrue: false,
      rule: {
        kind: "cellIs",
        operator: "equal",
        formulas: ['"Red"'],
        fill: "#FFC7CE",
        fontColor: "#9C0006",
        bold: false,
      },
    },
  ];
  sheet.frozenRows = 3;
  sheet.pageLayout = { ...sheet.pageLayout, orientation: "landscape", titleRows: [2, 2] };
  sheet.hyperlinks = [{ area: area("A1"), documentReference: formatAddress("Other", area("A1")), screenTip: "" }];
  workbook.customXmlParts = [
    {
      id: "{0C5BD2C4-6B5C-4E36-8C3A-3C1F4D1A3E55}",
      xml: '<inserted xmlns="urn:plan-indicators:inserted"/>',
      part: null,
    },
  ];
  return workbook;
}
