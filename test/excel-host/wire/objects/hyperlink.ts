import { displayText } from "../../model/displayText.ts";
import { cellAt } from "../../model/cells.ts";
import { markChanged } from "../../model/changes.ts";
import { fail, notModelled } from "../../model/excelError.ts";
import { overlaps, sameArea, subtract } from "../../model/area.ts";
import { checkAllowed, checkCellsWritable } from "../../model/protection.ts";
import { restyle } from "../../model/restyle.ts";
import type { Area, Hyperlink, Workbook, Worksheet } from "../../model/workbook.ts";
import { recordValue } from "../arguments.ts";
import type { Json } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { RangeTarget } from "../targets.ts";
import { newRange } from "../session.ts";
import { areaOf } from "./rangeArea.ts";
import { setValues } from "./rangeValues.ts";

/** Of the Office theme since 2013. */
const LINK_COLOUR = "#0563C1";

/** https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink: links within the workbook are modelled. */
export function hyperlink(range: RangeTarget, { workbook }: Session): Json {
  const { worksheet } = range.position;
  const area = areaOf(range);
  const here = touching(worksheet, area);
  if (worksheet.carried?.some((other) => other.kind === "link" && overlaps(other.area, area)) === true)
    return notModelled("reading a link out of the workbook");
  const [link, another] = here;
  if (link === undefined) return null;
  if (another !== undefined || subtract(area, link.area).length > 0)
    return notModelled("reading links that differ within a range");
  return {
    documentReference: link.documentReference,
    screenTip: link.screenTip,
    textToDisplay: displayText(workbook, cellAt(worksheet, area.row, area.column)),
  };
}

/** The first cell gets the text, all of them the look of a link. */
export function setHyperlink(range: RangeTarget, value: unknown, session: Session): void {
  const { worksheet } = range.position;
  const area = areaOf(range);
  const { address, documentReference, screenTip, textToDisplay } = recordValue(value);
  if (address !== undefined && address !== null && address !== "") notModelled("a link out of the workbook");
  if (typeof documentReference !== "string" || documentReference === "") return fail("InvalidArgument");
  checkAllowed(worksheet, "allowInsertHyperlinks");
  checkCellsWritable(session.workbook, worksheet, area);
  if (typeof textToDisplay === "string")
    setValues(newRange(session, worksheet, { ...area, rows: 1, columns: 1 }), [[textToDisplay]], session);
  else if (displayText(session.workbook, cellAt(worksheet, area.row, area.column)) === "")
    notModelled("a link without a text on a blank cell");
  clearHyperlinks(session.workbook, worksheet, area);
  const tip = typeof screenTip === "string" ? screenTip : "";
  worksheet.hyperlinks = [...(worksheet.hyperlinks ?? []), { area, documentReference, screenTip: tip }];
  markChanged(session.workbook, worksheet, "hyperlinks");
  restyle(session.workbook, worksheet, area, (style) => ({
    ...style,
    font: { ...style.font, underline: true, color: LINK_COLOUR },
  }));
}

const touching = ({ hyperlinks = [] }: Worksheet, area: Area): Hyperlink[] =>
  hyperlinks.filter((link) => overlaps(link.area, area));

/** Takes links off the cells and leaves what the cells hold and how they look. */
export function clearHyperlinks(workbook: Workbook, worksheet: Worksheet, area: Area): void {
  const gone = touching(worksheet, area);
  if (worksheet.carried?.some((other) => other.kind === "link" && overlaps(other.area, area)) === true)
    notModelled("removing a link out of the workbook");
  if (gone.length === 0) return;
  worksheet.hyperlinks = (worksheet.hyperlinks ?? []).flatMap((link) =>
    subtract(link.area, area).map((rest) => (sameArea(rest, link.area) ? link : { ...link, area: rest })),
  );
  markChanged(workbook, worksheet, "hyperlinks");
}
