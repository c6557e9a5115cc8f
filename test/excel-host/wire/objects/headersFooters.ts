import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import type { HeadersFooters, Worksheet } from "../../model/workbook.ts";
import { choiceValue, textValue } from "../arguments.ts";
import { wire, type Property, type WireType } from "../wireType.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup: those of all pages alike are modelled. */
export const headerFooterGroupType: WireType<Worksheet> = {
  name: "HeaderFooterGroup",
  properties: {
    state: {
      get: (worksheet) => (textsOf(worksheet) ? "Default" : null),
      set: (worksheet, value) => {
        textsOf(worksheet);
        if (choiceValue(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]) !== "Default")
          notModelled("a header or footer of its own for the first or for even pages");
      },
    },
  },
  navigation: { defaultForAllPages: (worksheet) => wire("HeaderFooter", worksheet) },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.headerfooter */
export const headerFooterType: WireType<Worksheet> = {
  name: "HeaderFooter",
  properties: {
    centerFooter: text("centerFooter"),
    centerHeader: text("centerHeader"),
    leftFooter: text("leftFooter"),
    leftHeader: text("leftHeader"),
    rightFooter: text("rightFooter"),
    rightHeader: text("rightHeader"),
  },
};

const NONE: HeadersFooters = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

function textsOf({ pageLayout }: Worksheet): HeadersFooters {
  if (pageLayout.headersFooters === null) return notModelled("headers and footers that differ between pages");
  return pageLayout.headersFooters ?? NONE;
}

/** The most that the three sections of a header, or a footer, have together ([MS-OI29500] 2.1.633). */
const LONGEST = 255;

function text(name: keyof HeadersFooters): Property<Worksheet> {
  return {
    get: (worksheet) => textsOf(worksheet)[name],
    set: (worksheet, value, { workbook }) => {
      const texts = { ...textsOf(worksheet), [name]: textValue(value) };
      for (const end of ["Header", "Footer"] as const) {
        const sections = [texts[`left${end}`], texts[`center${end}`], texts[`right${end}`]].filter(Boolean);
        // Each has its code before it, such as "&L".
        if (sections.join("").length + 2 * sections.length > LONGEST) fail("InvalidArgument");
      }
      worksheet.pageLayout = { ...worksheet.pageLayout, headersFooters: texts };
      markChanged(workbook, worksheet, "pageLayout");
    },
  };
}
