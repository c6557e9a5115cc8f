import { formatMemory, memoryNamespace, recall, type Memory } from "../changes/memory.ts";
import type { Session } from "./session.ts";

/** Found by its namespace, since writing it makes Excel give it another id (office-js issue 3564). */
export function ourPart({ workbook }: Excel.RequestContext): Excel.CustomXmlPart {
  return workbook.customXmlParts.getByNamespace(memoryNamespace).getOnlyItem();
}

/** Writes the memory into the first of our parts, or a new one, and deletes the others: there is one afterwards. Queues only. */
export function queueMemory(context: Excel.RequestContext, parts: readonly string[], memory: Memory): void {
  const { customXmlParts } = context.workbook;
  for (const id of parts.slice(1)) customXmlParts.getItem(id).delete();
  if (parts.length === 0) customXmlParts.add(formatMemory(memory));
  else ourPart(context).setXml(formatMemory(memory));
}

/** What the workbook remembers now, and the ids of the parts that say so; two syncs. */
export async function readMemory(
  session: Session,
): Promise<{ readonly memory: Memory | "newer"; readonly parts: readonly string[] }> {
  const { customXmlParts } = session.context.workbook;
  const found = customXmlParts.getByNamespace(memoryNamespace).load("items/id");
  await session.sync();
  const parts = found.items.map(({ id }) => id);
  const texts = parts.map((id) => customXmlParts.getItem(id).getXml());
  if (texts.length > 0) await session.sync();
  return { memory: recall(texts.map(({ value }) => value)), parts };
}
