import { isEntireColumn, isEntireRow, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../../model/area.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import type { PageMargins, Worksheet } from "../../model/workbook.ts";
import { booleanValue, choiceArgument, choiceValue, numberValue, recordValue, type Arguments } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import { wire, type Property, type WireObject, type WireType } from "../wireType.ts";
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
    centerHorizontally: {
      get: ({ pageLayout }) => pageLayout.centerHorizontally ?? false,
      set: (worksheet, value, session) => change(session, worksheet, { centerHorizontally: booleanValue(value) }),
    },
    centerVertically: {
      get: ({ pageLayout }) => pageLayout.centerVertically ?? false,
      set: (worksheet, value, session) => change(session, worksheet, { centerVertically: booleanValue(value) }),
    },
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigation: { headersFooters: (worksheet) => wire("HeaderFooterGroup", worksheet) },
  methods: {
    getPrintAreaOrNullObject: printArea,
    setPrintArea: (worksheet, args, session) =>
      change(session, worksheet, { printArea: areaArgument(args, 0, session.workbook, worksheet) }),
    setPrintMargins: setMargins,
    getPrintTitleRowsOrNullObject: printTitleRows,
    setPrintTitleRows: (worksheet, args, session) => {
      const area = areaArgument(args, 0, session.workbook, worksheet);
      if (!isEntireRow(area)) fail("InvalidArgument");
      change(session, worksheet, { titleRows: [area.row, lastRow(area)] });
    },
    getPrintTitleColumnsOrNullObject: printTitleColumns,
    setPrintTitleColumns: (worksheet, args, session) => {
      const area = areaArgument(args, 0, session.workbook, worksheet);
      if (!isEntireColumn(area)) fail("InvalidArgument");
      change(session, worksheet, { titleColumns: [area.column, lastColumn(area)] });
    },
  },
};

function change(session: Session, worksheet: Worksheet, layout: Partial<Worksheet["pageLayout"]>): void {
  worksheet.pageLayout = { ...worksheet.pageLayout, ...layout };
  markChanged(session.workbook, worksheet, "pageLayout");
}

/** What Excel gives a new worksheet, in points. */
const MARGINS: PageMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

function margin(side: keyof PageMargins): Property<Worksheet> {
  return {
    get: ({ pageLayout }) => (pageLayout.margins ?? MARGINS)[side],
    set: (worksheet, value, session) => changeMargins(session, worksheet, { [side]: points(value, 1) }),
  };
}

/** "Margins not provided remain unchanged." */
function setMargins(worksheet: Worksheet, args: Arguments, session: Session): void {
  const unit = choiceArgument(args, 0, ["Points", "Inches", "Centimeters"]);
  const given = Object.entries(recordValue(args.values[1])).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const margins = given.map(([side, value]) => {
    if (!Object.hasOwn(MARGINS, side)) fail("InvalidArgument");
    return [side, points(value, { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit])];
  });
  changeMargins(session, worksheet, Object.fromEntries(margins));
}

function points(value: unknown, unit: number): number {
  const size = numberValue(value);
  return size >= 0 ? size * unit : fail("InvalidArgument");
}

function changeMargins(session: Session, worksheet: Worksheet, margins: Partial<PageMargins>): void {
  change(session, worksheet, { margins: { ...MARGINS, ...worksheet.pageLayout.margins, ...margins } });
}

function printArea(worksheet: Worksheet, _: unknown, session: Session): WireObject | null {
  const area = worksheet.pageLayout.printArea;
  if (area !== undefined) return wire("RangeAreas", { worksheet, areas: [area] });
  const several = session.workbook.names.some(
    (name) => name.worksheet === worksheet.name && name.name === "_xlnm.Print_Area",
  );
  return several ? notModelled("a print area of several areas") : null;
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

function printTitleColumns(worksheet: Worksheet, _: unknown, session: Session): WireObject | null {
  const columns = worksheet.pageLayout.titleColumns;
  return columns === undefined
    ? null
    : rangeOn(session, worksheet, { row: 0, column: columns[0], rows: MAX_ROWS, columns: columns[1] - columns[0] + 1 });
}
