import { type Contract, equals, errorCode, holds, refused } from "./contract.ts";

const partsPage = "https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings";
const scoped = "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection";
const part = "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart";

const namespace = "urn:plan-indicators:contract";
const xml = (text: string): string => `<contract xmlns="${namespace}"><text>${text}</text></contract>`;

/** Without a declaration, which Excel may put before it. */
const body = (found: string): string => found.replace(/^<\?xml[^>]*\?>\s*/, "");

async function cleanUp(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  for (const item of parts.items) item.delete();
  await context.sync();
}

export const addedParts: Contract = {
  title: "a custom XML part is found by its namespace and gives its XML back",
  source: `${partsPage}#custom-xml-data-in-excel-and-word`,
  needs: "1.5",
  cleanUp,
  async run(context) {
    const parts = context.workbook.customXmlParts;
    parts.add(xml("one"));
    await context.sync();
    const found = parts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id, namespaceUri");
    const text = found.getXml();
    await context.sync();
    return [
      equals("found", false, found.isNullObject),
      equals("xml", xml("one"), body(text.value)),
      equals("namespaceUri", namespace, found.namespaceUri),
      holds("id", "not empty", found.id !== "", found.id),
    ];
  },
};

export const missingParts: Contract = {
  title: "a namespace without parts has no only item",
  source: `${scoped}#excel-excel-customxmlpartscopedcollection-getonlyitemornullobject-member(1)`,
  needs: "1.5",
  async run(context) {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    const count = parts.getCount();
    const only = parts.getOnlyItemOrNullObject();
    await context.sync();
    const found = [count.value, only.isNullObject];
    const code = await errorCode(context, () =>
      context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load("id"),
    );
    return [equals("count and null object", [0, true], found), refused("getOnlyItem", code)];
  },
};

export const severalParts: Contract = {
  title: "a namespace with two parts has both, and no only item",
  source: scoped,
  needs: "1.5",
  cleanUp,
  async run(context) {
    context.workbook.customXmlParts.add(xml("one"));
    context.workbook.customXmlParts.add(xml("two"));
    await context.sync();
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
    await context.sync();
    const texts = parts.items.map((item) => item.getXml());
    await context.sync();
    const code = await errorCode(context, () =>
      context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load("id"),
    );
    return [
      equals("parts", [xml("one"), xml("two")], texts.map((text) => body(text.value)).toSorted()),
      refused("getOnlyItem", code),
    ];
  },
};

export const replacedParts: Contract = {
  title: "setXml replaces a part's whole XML and leaves one part in the namespace",
  source: `${part}#excel-excel-customxmlpart-setxml-member(1)`,
  needs: "1.5",
  cleanUp,
  async run(context) {
    const parts = context.workbook.customXmlParts;
    parts.add(xml("one"));
    await context.sync();
    parts.getByNamespace(namespace).getOnlyItem().setXml(xml("two"));
    await context.sync();
    const count = parts.getByNamespace(namespace).getCount();
    const text = parts.getByNamespace(namespace).getOnlyItem().getXml();
    await context.sync();
    return [equals("count", 1, count.value), equals("xml", xml("two"), body(text.value))];
  },
};

export const deletedParts: Contract = {
  title: "a deleted part is gone",
  source: `${part}#excel-excel-customxmlpart-delete-member(1)`,
  needs: "1.5",
  cleanUp,
  async run(context) {
    const parts = context.workbook.customXmlParts;
    parts.add(xml("one"));
    await context.sync();
    parts.getByNamespace(namespace).getOnlyItem().delete();
    const count = parts.getByNamespace(namespace).getCount();
    await context.sync();
    return [equals("count", 0, count.value)];
  },
};

export const brokenXml: Contract = {
  title: "what is no XML is refused",
  source:
    "https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection#excel-excel-customxmlpartcollection-add-member(1)",
  needs: "1.5",
  async run(context) {
    const code = await errorCode(context, () => context.workbook.customXmlParts.add("<open>").load("id"));
    return [refused("<open>", code)];
  },
};
