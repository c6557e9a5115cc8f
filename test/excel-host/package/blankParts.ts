import { contentTypesPath, xmlHeader } from "./parts.ts";
import { absentWorksheetUid } from "./tables.ts";
import { encodeXml } from "./xml.ts";

/** The parts of an empty workbook, as Excel 2016 to 2021 write them. */
export function blankParts(): Map<string, Uint8Array> {
  return new Map(Object.entries(blank).map(([path, xml]) => [path, encodeXml(xmlHeader + xml)]));
}

/** An empty worksheet part. */
export function blankWorksheet(uid: string): string {
  return (
    `${xmlHeader}<worksheet xmlns="${main}" xmlns:r="${relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${uid}">` +
    '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    '<sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const fonts = (name: string) => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const themeColours: Record<string, string> = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>' +
  '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  Object.entries(themeColours)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
    .join("") +
  `</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${fonts("Calibri Light")}</a:majorFont><a:minorFont>${fonts("Calibri")}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;

const styles =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const blank: Record<string, string> = {
  [contentTypesPath]:
    `<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    Object.entries({
      "/xl/workbook.xml": `${spreadsheetType}.sheet.main+xml`,
      "/xl/worksheets/sheet1.xml": `${spreadsheetType}.worksheet+xml`,
      "/xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
      "/xl/styles.xml": `${spreadsheetType}.styles+xml`,
      "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
      "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    })
      .map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
      .join("") +
    "</Types>",
  "_rels/.rels":
    `<Relationships xmlns="${packageNamespace}/relationships">` +
    relationship(1, `${relationships}/officeDocument`, "xl/workbook.xml") +
    relationship(2, `${packageNamespace}/relationships/metadata/core-properties`, "docProps/core.xml") +
    relationship(3, `${relationships}/extended-properties`, "docProps/app.xml") +
    "</Relationships>",
  "xl/workbook.xml":
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr defaultThemeVersion="166925"/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
    '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${packageNamespace}/relationships">` +
    relationship(1, `${relationships}/worksheet`, "worksheets/sheet1.xml") +
    relationship(2, `${relationships}/theme`, "theme/theme1.xml") +
    relationship(3, `${relationships}/styles`, "styles.xml") +
    "</Relationships>",
  "xl/worksheets/sheet1.xml": blankWorksheet(absentWorksheetUid(0)).slice(xmlHeader.length),
  "xl/theme/theme1.xml": theme,
  "xl/styles.xml": styles,
  "docProps/core.xml":
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"/>',
  "docProps/app.xml":
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Plan Indicators</Application></Properties>',
};
