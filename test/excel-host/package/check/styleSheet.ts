import { partDocument, type Parts } from "../parts.ts";
import { styleSheetOrder } from "../schemaOrder.ts";
import { workbookPart, type WorkbookXml } from "../workbookXml.ts";
import { childElement, childElements, numberAttribute, rootOf } from "../xml.ts";
import { checkOrder, repeated } from "./sequences.ts";

export function checkStyleSheet(parts: Parts, workbookXml: WorkbookXml): string[] {
  const part = workbookPart(parts, workbookXml, "styles");
  if (part === null) return [];
  const root = rootOf(partDocument(parts, part));
  const sizes = new Map(childElements(root).map((list) => [list.localName ?? "", childElements(list).length]));
  const formats = ["cellStyleXfs", "cellXfs"].flatMap((list) => childElements(childElement(root, list), "xf"));
  const ids = childElements(childElement(root, "numFmts"), "numFmt").map(
    (format) => format.getAttribute("numFmtId") ?? "",
  );
  const references = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" };
  return [
    ...checkOrder(
      part,
      childElements(root).map((element) => element.localName ?? ""),
      styleSheetOrder,
    ),
    ...childElements(root)
      .filter((list) => numberAttribute(list, "count", childElements(list).length) !== childElements(list).length)
      .map((list) => `${part}: ${list.localName} counts wrongly`),
    ...repeated(ids).map((id) => `${part}: two number formats have the id ${id}`),
    ...formats.flatMap((xf) =>
      Object.entries(references)
        .filter(([attribute, list]) => numberAttribute(xf, attribute, 0) >= Math.max(1, sizes.get(list) ?? 0))
        .map(
          ([attribute, list]) =>
            `${part}: ${attribute} ${xf.getAttribute(attribute)} is not among the ${sizes.get(list) ?? 0} ${list}`,
        ),
    ),
  ];
}
