/** The sequences in which ECMA-376 part 1 wants the children of an element; Excel repairs a file that has them otherwise. */
const sequence = (names: string): readonly string[] => names.split(" ");

/** CT_Workbook, 18.2.27. */
export const workbookOrder = sequence(
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups " +
    "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
    "fileRecoveryPr webPublishObjects extLst",
);

/** CT_Worksheet, 18.3.1.99. */
export const worksheetOrder = sequence(
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
    "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
    "tableParts extLst",
);

/** CT_SheetPr, 18.3.1.82. */
export const sheetPropertiesOrder = sequence("tabColor outlinePr pageSetUpPr");

/** CT_Table, 18.5.1.2. */
export const tableOrder = sequence("autoFilter sortState tableColumns tableStyleInfo extLst");

/** CT_Stylesheet, 18.8.39. */
export const styleSheetOrder = sequence(
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
);
