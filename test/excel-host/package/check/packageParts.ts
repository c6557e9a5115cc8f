import { SaxesParser } from "saxes";

import {
  contentType,
  contentTypesPath,
  findPart,
  partDocument,
  partText,
  relationshipsOf,
  relationshipsPath,
  type Parts,
} from "../parts.ts";
import { childElements, namespaces, rootOf } from "../xml.ts";
import { repeated } from "./sequences.ts";

function isXml(path: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(path);
}

export function checkWellFormed(parts: Parts): string[] {
  return [...parts.keys()].filter(isXml).flatMap((path) => {
    // VML is written by Office as HTML of its own kind and need not be well-formed.
    if (/\.vml$/i.test(path)) return [];
    try {
      new SaxesParser({ xmlns: true }).write(partText(parts, path)).close();
      return [];
    } catch (error) {
      return [`${path}: not well-formed XML (${error instanceof Error ? error.message : String(error)})`];
    }
  });
}

export function checkContentTypes(parts: Parts): string[] {
  const root = rootOf(partDocument(parts, contentTypesPath));
  const overrides = childElements(root, "Override").map((element) => element.getAttribute("PartName") ?? "");
  const defaults = childElements(root, "Default").map((element) =>
    (element.getAttribute("Extension") ?? "").toLowerCase(),
  );
  return [
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${contentTypesPath}: ${name} is not in the package`),
    ...repeated(overrides.map((name) => name.toLowerCase())).map(
      (name) => `${contentTypesPath}: ${name} is named twice`,
    ),
    ...repeated(defaults).map((extension) => `${contentTypesPath}: the extension ${extension} is named twice`),
    ...[...parts.keys()]
      .filter((path) => path !== contentTypesPath && contentType(parts, path) === "")
      .map((path) => `${path}: has no content type`),
    ...repeated([...parts.keys()].map((path) => path.toLowerCase())).map(
      (path) => `${path}: two parts differ only in case`,
    ),
  ];
}

export function checkRelationships(parts: Parts): string[] {
  const owners = ["", ...parts.keys()].filter((path) => parts.has(relationshipsPath(path)));
  const orphans = [...parts.keys()].filter(
    (path) => path.endsWith(".rels") && !owners.some((owner) => relationshipsPath(owner) === path),
  );
  return [
    ...orphans.map((path) => `${path}: belongs to no part`),
    ...owners.flatMap((owner) => checkRelationshipsOf(parts, owner)),
  ];
}

function checkRelationshipsOf(parts: Parts, owner: string): string[] {
  const path = relationshipsPath(owner);
  const relationships = relationshipsOf(parts, owner);
  const ids = relationships.map(({ id }) => id);
  const used = owner === "" || !isXml(owner) ? [] : usedRelationshipIds(parts, owner);
  return [
    ...relationships
      .filter(({ target, external }) => !external && findPart(parts, target) === null && target !== "")
      .map(({ id, target }) => `${path}: ${id} points to ${target}, which is not in the package`),
    ...repeated(ids).map((id) => `${path}: ${id} is used twice`),
    ...used
      .filter((id) => !ids.includes(id))
      .map((id) => `${owner}: refers to the relationship ${id}, which is not there`),
  ];
}

const relationshipAttributes = new Set(["id", "embed", "link", "pict", "dm", "lo", "qs", "cs"]);

function usedRelationshipIds(parts: Parts, path: string): string[] {
  if (/\.vml$/i.test(path)) return [];
  const ids = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ attributes }) => {
    for (const attribute of Object.values(attributes)) {
      if (
        attribute.uri === namespaces.relationships &&
        relationshipAttributes.has(attribute.local) &&
        attribute.value !== ""
      ) {
        ids.add(attribute.value);
      }
    }
  });
  parser.write(partText(parts, path)).close();
  return [...ids];
}
