import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readElements, resourcesOf, type ManifestElement, type Resource, type ResourceKind } from "./readManifest.ts";

/** What the manifest has to agree with. */
export interface Project {
  /** The folder with assets/ and src/. */
  readonly root: string;
  /** package.json's. */
  readonly version: string;
  /** Names under which the add-in makes functions known to Excel. */
  readonly functions: readonly string[];
}

/** Sizes in pixels that every icon of the ribbon comes in: https://learn.microsoft.com/office/dev/add-ins/design/add-in-icons */
const iconSizes = ["16", "20", "24", "32", "40", "48", "64", "80"];

/** The kind of resource that an element's resid has to name. */
const kindOfReference: Record<string, ResourceKind> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
};

/** Most characters, by the schema: https://learn.microsoft.com/openspecs/office_file_formats/ms-owemxml */
const longest = { id: 32, ShortStrings: 125, LongStrings: 250, Images: 2048, Urls: 2048 };

/** Most characters of the settings outside the resources. */
const longestSetting: Record<string, number> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  TaskpaneId: 125,
};

/** What Office would refuse or silently ignore, one sentence each; empty where all is well. */
export function checkManifest(xml: string, project: Project): readonly string[] {
  const elements = readElements(xml);
  const resources = resourcesOf(elements);
  return [
    ...checkIds(elements),
    ...checkReferences(elements, resources),
    ...checkLengths(elements, resources),
    ...checkAddresses(elements, resources),
    ...checkPages(elements, resources, project),
    ...checkIcons(elements, resources, project),
    ...checkFunctions(elements, project),
    ...checkSharedPage(elements, resources),
    ...checkVersion(elements, project),
  ];
}

function checkIds(elements: readonly ManifestElement[]): readonly string[] {
  const ids = elements.map((element) => element.attribute("id")).filter((id) => id !== null);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `The id ${id} is used twice.`);
}

function checkReferences(elements: readonly ManifestElement[], resources: readonly Resource[]): readonly string[] {
  const references = elements.flatMap((element) => {
    const resid = element.attribute("resid");
    return resid === null ? [] : [{ name: element.name, resid }];
  });
  const unresolved = references.flatMap(({ name, resid }) => {
    const wanted = kindOfReference[name];
    if (wanted === undefined) return [`${name} has a resid, and nothing says what it should name.`];
    const named = resources.find(({ id }) => id === resid);
    if (named === undefined) return [`${name} names the resource ${resid}, which does not exist.`];
    return named.kind === wanted ? [] : [`${name} names ${resid} of ${named.kind}, not of ${wanted}.`];
  });
  const unused = resources.filter(({ id }) => !references.some(({ resid }) => resid === id));
  return [...unresolved, ...unused.map(({ id }) => `Nothing uses the resource ${id}.`)];
}

function checkLengths(elements: readonly ManifestElement[], resources: readonly Resource[]): readonly string[] {
  const texts = [
    ...resources.map(({ id }) => ({ what: `the id ${id}`, text: id, most: longest.id })),
    ...resources.map(({ id, kind, value }) => ({ what: id, text: value, most: longest[kind] })),
    ...elements.flatMap((element) => {
      const most = longestSetting[element.name];
      if (most === undefined || element.attribute("resid") !== null) return [];
      return [{ what: element.name, text: element.attribute("DefaultValue") ?? element.text, most }];
    }),
  ];
  return texts
    .filter(({ text, most }) => text.length === 0 || text.length > most)
    .map(({ what, text, most }) => `The length of ${what} is ${text.length}, not 1 to ${most}.`);
}

function checkAddresses(elements: readonly ManifestElement[], resources: readonly Resource[]): readonly string[] {
  const addresses = addressesOf(elements, resources);
  const insecure = addresses.filter((address) => !address.startsWith("https://"));
  const origins = new Set(
    addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).origin),
  );
  return [
    ...insecure.map((address) => `${address} is not an https address.`),
    ...(origins.size > 1 ? [`The addresses are of several origins: ${[...origins].join(", ")}.`] : []),
  ];
}

function checkPages(
  elements: readonly ManifestElement[],
  resources: readonly Resource[],
  { root }: Project,
): readonly string[] {
  return addressesOf(elements, resources)
    .filter((address) => address.endsWith(".html"))
    .filter((address) => !existsSync(join(root, "src/taskpane", pathOf(address))))
    .map((address) => `${address} has no page in src/taskpane.`);
}

function checkIcons(
  elements: readonly ManifestElement[],
  resources: readonly Resource[],
  { root }: Project,
): readonly string[] {
  const references = elements.filter(({ name, parent }) => name === "Image" && parent === "Icon");
  const sizes = references.map((image) => image.attribute("size"));
  const icons = elements.filter(({ name }) => name === "Icon").length;
  const missing = iconSizes.filter((size) => sizes.filter((each) => each === size).length !== icons);
  const images = [
    ...references.map((image) => ({
      address: resources.find(({ id }) => id === image.attribute("resid"))?.value,
      size: Number(image.attribute("size")),
    })),
    { address: valueOf(elements, "IconUrl"), size: 32 },
    { address: valueOf(elements, "HighResolutionIconUrl"), size: 64 },
  ];
  return [
    ...missing.map((size) => `Not every icon comes in size ${size}.`),
    ...images.flatMap(({ address, size }) =>
      address === undefined ? [] : checkImage(join(root, pathOf(address)), size),
    ),
  ];
}

function checkImage(file: string, size: number): readonly string[] {
  if (!existsSync(file)) return [`There is no icon ${file}.`];
  const png = readFileSync(file);
  if (png.toString("latin1", 1, 4) !== "PNG") return [`${file} is not a PNG file.`];
  // The header chunk comes first and holds width and height: https://www.w3.org/TR/png-3/#11IHDR
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${file} is ${width} by ${height} pixels, not ${size} by ${size}.`];
}

function checkFunctions(elements: readonly ManifestElement[], { functions }: Project): readonly string[] {
  const named = elements.filter(({ name }) => name === "FunctionName").map(({ text }) => text);
  return [
    ...named.filter((name) => !functions.includes(name)).map((name) => `No function is associated with ${name}.`),
    ...functions.filter((name) => !named.includes(name)).map((name) => `No button runs the function ${name}.`),
  ];
}

/** The shared runtime does not load where the three differ: https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime */
function checkSharedPage(elements: readonly ManifestElement[], resources: readonly Resource[]): readonly string[] {
  const runtime = elements.find(({ name }) => name === "Runtime");
  const resid = runtime?.attribute("resid") ?? null;
  const others = elements.filter(
    ({ name, parent }) => name === "FunctionFile" || (name === "SourceLocation" && parent === "Action"),
  );
  const address = resources.find(({ id }) => id === resid)?.value;
  return [
    ...(runtime?.attribute("lifetime") === "long" ? [] : ["The runtime's lifetime is not long."]),
    ...others
      .filter((other) => other.attribute("resid") !== resid)
      .map(({ name }) => `${name} has another resid than the runtime, ${resid}.`),
    ...(valueOf(elements, "SourceLocation") === address ? [] : ["DefaultSettings has another page than the runtime."]),
  ];
}

/** Office ignores add-ins below version 1.0 without a word, and Excel on the web wants all four numbers. */
function checkVersion(elements: readonly ManifestElement[], { version }: Project): readonly string[] {
  const stated = elements.find(({ name }) => name === "Version")?.text ?? "";
  return [
    ...(/^[1-9]\d*\.\d+\.\d+\.\d+$/.test(stated) ? [] : [`The version ${stated} is not four numbers from 1.0.0.0.`]),
    ...(stated === `${version}.0` ? [] : [`The version ${stated} is not that of package.json, ${version}.0.`]),
  ];
}

function addressesOf(elements: readonly ManifestElement[], resources: readonly Resource[]): readonly string[] {
  const settings = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"];
  return [
    ...settings.map((name) => valueOf(elements, name) ?? ""),
    ...resources.filter(({ kind }) => kind === "Urls" || kind === "Images").map(({ value }) => value),
  ];
}

function valueOf(elements: readonly ManifestElement[], name: string): string | undefined {
  return elements.find((element) => element.name === name)?.attribute("DefaultValue") ?? undefined;
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
