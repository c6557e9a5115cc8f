import { isEntireRow, lastRow, MAX_COLUMNS } from "../../model/area.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { choiceValue, recordValue } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { WireObject, WireType } from "../wireType.ts";
import { areaArgument, rangeOn } from "./rangeArea.ts";

/** Papers by Office.js's names, with the numbers that files have. */
const PAPERS: Record<string, number> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export const pageLayoutType: WireType<Worksheet> = {
  name: "PageLayout",
  properties: {
    orientation: {
      get: ({ pageLayout }) => (pageLayout.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (worksheet, value, session) =>
        change(session, worksheet, {
          orientation: choiceValue(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait",
        }),
    },
    paperSize: {
      get: ({ pageLayout }) => Object.keys(PAPERS).find((name) => PAPERS[name] === pageLayout.paperSize) ?? null,
      set: (worksheet, value, session) =>
        change(session, worksheet, {
          paperSize: PAPERS[String(value)] ?? notModelled(`the paper size ${String(value)}`),
        }),
    },
    zoom: { get: zoom, set: setZoom },
  },
  methods: {
    getPrintTitleRowsOrNullObject: printTitleRows,
    setPrintTitleRows: (worksheet, args, session) => {
      const area = areaArgument(args, 0, session.workbook, worksheet);
      if (!isEntireRow(area)) fail("InvalidArgument");
      change(session, worksheet, { titleRows: [area.row, lastRow(area)] });
    },
  },
};

function change(session: Session, worksheet: Worksheet, layout: Partial<Worksheet["pageLayout"]>): void {
  worksheet.pageLayout = { ...worksheet.pageLayout, ...layout };
  markChanged(session.workbook, worksheet, "pageLayout");
}

function zoom({ pageLayout: { fitToWidth, fitToHeight } }: Worksheet): Json {
  if (fitToWidth === null && fitToHeight === null) return { scale: 100 };
  return {
    ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
  };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions */
function setZoom(worksheet: Worksheet, value: unknown, session: Session): void {
  const { horizontalFitToPages, verticalFitToPages, scale } = recordValue(value);
  if (scale !== undefined && scale !== null && scale !== 100) notModelled("PageLayout.zoom.scale");
  change(session, worksheet, { fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) });
}

function pages(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : fail("InvalidArgument");
}

function printTitleRows(worksheet: Worksheet, _: unknown, session: Session): WireObject | null {
  const rows = worksheet.pageLayout.titleRows;
  return rows === null
    ? null
    : rangeOn(session, worksheet, { row: rows[0], column: 0, rows: rows[1] - rows[0] + 1, columns: MAX_COLUMNS });
}
