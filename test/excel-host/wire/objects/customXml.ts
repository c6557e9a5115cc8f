import { SaxesParser } from "saxes";

import { markWorkbookChanged } from "../../model/changes.ts";
import { fail } from "../../model/excelError.ts";
import { newUid } from "../../model/identity.ts";
import type { CustomXmlPart } from "../../model/workbook.ts";
import { textArgument, type Arguments } from "../arguments.ts";
import type { Session } from "../session.ts";
import { readOnly, wire, type WireObject, type WireType } from "../wireType.ts";

/** The parts of the workbook, all (null) or those of a namespace. */
type Scope = string | null;

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection */
export const customXmlPartsType: WireType<Scope> = {
  name: "CustomXmlPartCollection",
  items: (scope, session) => partsOf(scope, session).map((part) => wire("CustomXmlPart", part)),
  methods: {
    add: (_, args, { workbook }) => {
      const xml = textArgument(args, 0);
      namespaceOf(xml);
      const part: CustomXmlPart = { id: newUid(), xml, part: null };
      workbook.customXmlParts.push(part);
      markWorkbookChanged(workbook);
      return wire("CustomXmlPart", part);
    },
    getByNamespace: (_, args) => wire("CustomXmlPartScopedCollection", textArgument(args, 0)),
    getCount: (scope, _, session) => partsOf(scope, session).length,
    getItem: (scope, args, session) => find(scope, args, session) ?? fail("ItemNotFound"),
    getItemOrNullObject: find,
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection */
export const scopedPartsType: WireType<Scope> = {
  name: "CustomXmlPartScopedCollection",
  items: (scope, session) => partsOf(scope, session).map((part) => wire("CustomXmlPart", part)),
  methods: {
    getCount: (scope, _, session) => partsOf(scope, session).length,
    getItem: (scope, args, session) => find(scope, args, session) ?? fail("ItemNotFound"),
    getItemOrNullObject: find,
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    getOnlyItem: (scope, _, session) => only(scope, session) ?? fail("GeneralException"),
    getOnlyItemOrNullObject: (scope, _, session) => only(scope, session),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart */
export const customXmlPartType: WireType<CustomXmlPart> = {
  name: "CustomXmlPart",
  identity: (part) => part.id,
  exists: (part, { workbook }) => workbook.customXmlParts.includes(part),
  properties: {
    id: readOnly((part) => part.id),
    namespaceUri: readOnly((part) => namespaceOf(part.xml)),
  },
  methods: {
    delete: (part, _, { workbook }) => {
      workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== part);
      markWorkbookChanged(workbook);
    },
    getXml: (part) => part.xml,
    setXml: (part, args, { workbook }) => {
      const xml = textArgument(args, 0);
      namespaceOf(xml);
      part.xml = xml;
      markWorkbookChanged(workbook);
    },
  },
};

function partsOf(scope: Scope, { workbook }: Session): CustomXmlPart[] {
  return scope === null
    ? workbook.customXmlParts
    : workbook.customXmlParts.filter((part) => namespaceOf(part.xml) === scope);
}

function find(scope: Scope, args: Arguments, session: Session): WireObject | null {
  const id = textArgument(args, 0).toUpperCase();
  const part = partsOf(scope, session).find((other) => other.id.toUpperCase() === id);
  return part === undefined ? null : wire("CustomXmlPart", part);
}

function only(scope: Scope, session: Session): WireObject | null {
  const [part, another] = partsOf(scope, session);
  return part === undefined || another !== undefined ? null : wire("CustomXmlPart", part);
}

const namespaces = new Map<string, string>();

/** The namespace of the root element; InvalidArgument for what is no well-formed XML ("Must be a valid XML fragment"). */
function namespaceOf(xml: string): string {
  const known = namespaces.get(xml);
  if (known !== undefined) return known;
  const parser = new SaxesParser({ xmlns: true });
  let root: string | null = null;
  let broken = false;
  parser.on("error", () => (broken = true));
  parser.on("opentag", (tag) => (root ??= tag.uri));
  parser.write(xml).close();
  if (broken || root === null) return fail("InvalidArgument");
  namespaces.set(xml, root);
  return root;
}
