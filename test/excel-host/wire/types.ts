import { tableAutoFilter, worksheetAutoFilter } from "./objects/autoFilter.ts";
import { borderType, bordersType } from "./objects/borders.ts";
import { columnFilterType } from "./objects/columnFilter.ts";
import {
  cellValueType,
  conditionalFormatsType,
  conditionalFormatType,
  customFormatType,
  formatRuleType,
} from "./objects/conditionalFormat.ts";
import {
  conditionalBordersType,
  conditionalBorderType,
  conditionalFillType,
  conditionalFontType,
  conditionalRangeFormatType,
} from "./objects/conditionalLook.ts";
import { countedType } from "./objects/counted.ts";
import { customXmlPartsType, customXmlPartType, scopedPartsType } from "./objects/customXml.ts";
import { dataValidationType } from "./objects/dataValidation.ts";
import { freezePanesType } from "./objects/freezePanes.ts";
import { headerFooterGroupType, headerFooterType } from "./objects/headersFooters.ts";
import { namedItemsType, namedItemType } from "./objects/namedItems.ts";
import { pageLayoutType } from "./objects/pageLayout.ts";
import { protectionType } from "./objects/protection.ts";
import { rangeType } from "./objects/range.ts";
import { rangeAreasType, rangeCollectionType } from "./objects/rangeAreas.ts";
import { fillType, fontType, formatProtectionType, rangeFormatType } from "./objects/rangeFormat.ts";
import { rangeViewType } from "./objects/rangeView.ts";
import { tableType } from "./objects/table.ts";
import { tableCollectionType } from "./objects/tableCollection.ts";
import { tableColumnsType, tableColumnType } from "./objects/tableColumn.ts";
import { tableRowsType, tableRowType } from "./objects/tableRow.ts";
import { applicationType, documentPropertiesType, workbookCreatedType, workbookType } from "./objects/workbook.ts";
import { worksheetType } from "./objects/worksheet.ts";
import { worksheetsType } from "./objects/worksheetCollection.ts";
import type { Kind, Targets } from "./targets.ts";
import type { WireObject, WireType } from "./wireType.ts";

const TYPES: { [K in Kind]: WireType<Targets[K]> } = {
  Application: applicationType,
  AutoFilter: worksheetAutoFilter,
  CellValueConditionalFormat: cellValueType,
  ChartCollection: countedType("ChartCollection"),
  ConditionalFormat: conditionalFormatType,
  ConditionalFormatCollection: conditionalFormatsType,
  ConditionalRangeBorder: conditionalBorderType,
  ConditionalRangeBorderCollection: conditionalBordersType,
  ConditionalRangeFill: conditionalFillType,
  ConditionalRangeFont: conditionalFontType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  ConditionalFormatRule: formatRuleType,
  CustomConditionalFormat: customFormatType,
  CustomXmlPart: customXmlPartType,
  CustomXmlPartCollection: customXmlPartsType,
  CustomXmlPartScopedCollection: scopedPartsType,
  DataValidation: dataValidationType,
  DocumentProperties: documentPropertiesType,
  Filter: columnFilterType,
  FormatProtection: formatProtectionType,
  HeaderFooter: headerFooterType,
  HeaderFooterGroup: headerFooterGroupType,
  NamedItem: namedItemType,
  NamedItemCollection: namedItemsType,
  PageLayout: pageLayoutType,
  PivotTableCollection: countedType("PivotTableCollection"),
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeBorder: borderType,
  RangeBorderCollection: bordersType,
  RangeCollection: rangeCollectionType,
  RangeFill: fillType,
  RangeFont: fontType,
  RangeFormat: rangeFormatType,
  RangeView: rangeViewType,
  Table: tableType,
  TableAutoFilter: tableAutoFilter,
  TableCollection: tableCollectionType,
  TableColumn: tableColumnType,
  TableColumnCollection: tableColumnsType,
  TableRow: tableRowType,
  TableRowCollection: tableRowsType,
  Workbook: workbookType,
  WorkbookCreated: workbookCreatedType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetsType,
  WorksheetFreezePanes: freezePanesType,
  WorksheetProtection: protectionType,
};

/** The class of an object. */
// oxlint-disable-next-line no-unsafe-type-assertion -- `wire` saw to it that the object is of that class
export const typeOf = ({ kind }: WireObject): WireType<unknown> => TYPES[kind] as WireType<unknown>;
