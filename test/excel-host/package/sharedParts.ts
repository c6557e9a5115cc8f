import type { Workbook } from "../model/workbook.ts";
import { readPalette } from "./colours.ts";
import { editStyleSheet, type StyleSheet } from "./editStyles.ts";
import { addPart, addRelationship, partText, type EditableParts } from "./parts.ts";
import { styleSheetOf, themeOf } from "./readWorkbook.ts";
import type { SaveContext } from "./saveWorksheet.ts";
import { editStringTable } from "./sharedStrings.ts";
import { readDifferentialStyles } from "./styles.ts";
import { workbookPart, type WorkbookXml } from "./workbookXml.ts";
import { encodeXml, serialiseXml } from "./xml.ts";

/** The parts that worksheets share, opened when the first is written and stored when all are. */
export function openSharedParts(
  parts: EditableParts,
  before: WorkbookXml,
  workbook: Workbook,
): { context: SaveContext; store(): void } {
  const stylesPart = workbookPart(parts, before, "styles");
  const stylesRoot = styleSheetOf(parts, before);
  const palette = readPalette(themeOf(parts, before), stylesRoot);
  const styles: StyleSheet = editStyleSheet(stylesRoot, palette);
  const stringsPart = workbookPart(parts, before, "sharedStrings");
  const strings = editStringTable(stringsPart === null ? null : partText(parts, stringsPart));
  const formats: number[] = [];
  const store = (part: string | null, kind: string, xml: string) => {
    if (part !== null) {
      parts.set(part, encodeXml(xml));
      return;
    }
    const path = `${before.path.slice(0, before.path.lastIndexOf("/") + 1)}${kind}.xml`;
    addPart(parts, path, `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`, xml);
    addRelationship(parts, before.path, kind, path);
  };
  return {
    context: {
      workbook,
      parts,
      palette,
      dxfs: readDifferentialStyles(stylesRoot, palette),
      strings,
      cellFormat(index) {
        const style = workbook.styles[index];
        if (!style) throw new Error(`The workbook has no style ${index}.`);
        return (formats[index] ??= styles.cellFormat(style));
      },
      differentialFormat: (look) => styles.differentialFormat(look),
      differentialFormatOf: (dxfXml) => styles.differentialFormatOf(dxfXml),
    },
    store() {
      const document = stylesRoot.ownerDocument;
      if (styles.changed && document) store(stylesPart, "styles", serialiseXml(document));
      const texts = strings.xml();
      if (texts !== null) store(stringsPart, "sharedStrings", texts);
    },
  };
}
