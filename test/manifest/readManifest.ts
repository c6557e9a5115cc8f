import { DOMParser, type Element } from "@xmldom/xmldom";

/** An element of the manifest with the local names of its parents, as far as the checks need it. */
export interface ManifestElement {
  readonly name: string;
  readonly parent: string;
  readonly text: string;
  /** An attribute's value; null where there is none. */
  readonly attribute: (name: string) => string | null;
}

export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly value: string;
}

export type ResourceKind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

/** All elements in the order in which they stand. Throws where the text is not well-formed XML. */
export function readElements(xml: string): readonly ManifestElement[] {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(`The manifest is not well-formed: ${message}`);
    },
  });
  return Array.from(parser.parseFromString(xml, "text/xml").getElementsByTagName("*"), toManifestElement);
}

/** The resources that resids refer to. */
export function resourcesOf(elements: readonly ManifestElement[]): readonly Resource[] {
  return elements.flatMap((element) => {
    const id = element.attribute("id");
    if (id === null || !isResourceKind(element.parent)) return [];
    return [{ id, kind: element.parent, value: element.attribute("DefaultValue") ?? "" }];
  });
}

function toManifestElement(element: Element): ManifestElement {
  return {
    name: element.localName ?? element.tagName,
    parent: element.parentElement?.localName ?? "",
    text: element.textContent?.trim() ?? "",
    attribute: (name) => element.getAttribute(name),
  };
}

function isResourceKind(name: string): name is ResourceKind {
  return name === "Images" || name === "Urls" || name === "ShortStrings" || name === "LongStrings";
}
