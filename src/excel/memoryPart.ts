import { memoryNamespace } from "../changes/memory.ts";

/** Queues that the workbook keeps this memory in one part of ours; `parts`: the ids of those that it has. */
export function keepMemory(context: Excel.RequestContext, parts: readonly string[], xml: string): void {
  const { customXmlParts } = context.workbook;
  for (const id of parts.slice(1)) customXmlParts.getItem(id).delete();
  if (parts.length === 0) customXmlParts.add(xml);
  else ourPart(context).setXml(xml);
}

/** Found by its namespace, since writing it makes Excel give it another id (office-js issue 3564). */
export function ourPart({ workbook }: Excel.RequestContext): Excel.CustomXmlPart {
  return workbook.customXmlParts.getByNamespace(memoryNamespace).getOnlyItem();
}
