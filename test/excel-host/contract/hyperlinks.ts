import { type Contract, equals } from "./contract.ts";

const hyperlinkPage = "https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink";

export const linksWithinTheWorkbook: Contract = {
  title: "a link to a place in the workbook is read as it was set, and its text stands in the first cell",
  source: hyperlinkPage,
  needs: "1.7",
  async run(context, sheet) {
    const range = sheet.getRange("B2");
    range.hyperlink = { documentReference: "Contract!A1", screenTip: "Back to the top", textToDisplay: "Top" };
    range.load("hyperlink, values");
    await context.sync();
    return [
      equals(
        "hyperlink",
        ["Contract!A1", "Back to the top", "Top"],
        [range.hyperlink.documentReference, range.hyperlink.screenTip, range.hyperlink.textToDisplay],
      ),
      equals("values", [["Top"]], range.values),
    ];
  },
};

export const clearedLinks: Contract = {
  title: "links that are cleared leave what the cells hold, and how they look",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto",
  needs: "1.7",
  async run(context, sheet) {
    const range = sheet.getRange("B2");
    range.hyperlink = { documentReference: "Contract!A1", textToDisplay: "Top" };
    await context.sync();
    range.load("format/font/underline");
    await context.sync();
    const { underline } = range.format.font;
    range.clear("Hyperlinks");
    range.load("hyperlink, values, format/font/underline");
    await context.sync();
    const found: unknown = range.hyperlink;
    return [
      equals("linked", "none", found === null || found === undefined ? "none" : found),
      equals("values", [["Top"]], range.values),
      equals("underlined", ["Single", "Single"], [underline, range.format.font.underline]),
    ];
  },
};
