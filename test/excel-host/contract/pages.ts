import { type Contract, equals, errorCode, holds, refused } from "./contract.ts";

const layout = "https://learn.microsoft.com/javascript/api/excel/excel.pagelayout";

export const headersAndFooters: Contract = {
  title: "headers and footers are read as they were set, codes and all; empty where there are none",
  source: "https://learn.microsoft.com/javascript/api/excel/excel.headerfooter",
  needs: "1.9",
  async run(context, sheet) {
    const texts = sheet.pageLayout.headersFooters.defaultForAllPages;
    texts.load("leftHeader, centerFooter, rightFooter");
    await context.sync();
    const before = [texts.leftHeader, texts.centerFooter, texts.rightFooter];
    texts.leftHeader = "Aims && actions";
    texts.centerFooter = "Page &P of &N";
    texts.load("leftHeader, centerFooter, rightFooter");
    sheet.pageLayout.headersFooters.load("state");
    await context.sync();
    return [
      equals("before", ["", "", ""], before),
      equals(
        "after",
        ["Aims && actions", "Page &P of &N", ""],
        [texts.leftHeader, texts.centerFooter, texts.rightFooter],
      ),
      equals("state", "Default", sheet.pageLayout.headersFooters.state),
    ];
  },
};

export const longHeadersAreRefused: Contract = {
  title: "a header has at most 255 characters",
  source: "https://learn.microsoft.com/openspecs/office_standards/ms-oi29500/18a8d655-24df-4375-aa11-33c30b9ee92c",
  needs: "1.9",
  async run(context, sheet) {
    const code = await errorCode(context, () => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "x".repeat(256);
    });
    return [refused("256 characters", code)];
  },
};

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

export const margins: Contract = {
  title: "margins are in points; those not given stay",
  source: `${layout}#excel-excel-pagelayout-setprintmargins-member(1)`,
  needs: "1.9",
  async run(context, sheet) {
    const { pageLayout } = sheet;
    pageLayout.load("topMargin");
    await context.sync();
    const before = pageLayout.topMargin;
    pageLayout.setPrintMargins("Inches", { left: 0.5, right: 0.5 });
    pageLayout.footerMargin = 18;
    pageLayout.load("leftMargin, topMargin, footerMargin");
    await context.sync();
    return [
      holds("left", "36", near(pageLayout.leftMargin, 36), pageLayout.leftMargin),
      holds("footer", "18", near(pageLayout.footerMargin, 18), pageLayout.footerMargin),
      holds("top", "as before", near(pageLayout.topMargin, before), pageLayout.topMargin),
    ];
  },
};

export const centredPages: Contract = {
  title: "pages are centred where that was set",
  source: `${layout}#excel-excel-pagelayout-centerhorizontally-member`,
  needs: "1.9",
  async run(context, sheet) {
    sheet.pageLayout.centerHorizontally = true;
    sheet.load("pageLayout/centerHorizontally, pageLayout/centerVertically");
    await context.sync();
    const { centerHorizontally, centerVertically } = sheet.pageLayout;
    return [equals("across and down", [true, false], [centerHorizontally, centerVertically])];
  },
};

export const printAreas: Contract = {
  title: "the print area is a range; a null object where there is none",
  source: `${layout}#excel-excel-pagelayout-getprintareaornullobject-member(1)`,
  needs: "1.9",
  async run(context, sheet) {
    const none = sheet.pageLayout.getPrintAreaOrNullObject();
    await context.sync();
    const before = none.isNullObject;
    sheet.pageLayout.setPrintArea("A1:F20");
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    return [equals("none", true, before), equals("address", "Contract!A1:F20", printed.address)];
  },
};
