/** The add-in as its manifest describes it to Excel. */
export interface AddIn {
  name: string;
  /** The page of the task pane and the shared runtime: a path on this server. */
  page: string;
  tabs: RibbonTab[];
}

export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

export interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

export interface RibbonButton {
  id: string;
  label: string;
  /** What a tooltip says. */
  title: string;
  description: string;
  /** By size in pixels: a path on this server. */
  icons: ReadonlyMap<number, string>;
  action: ButtonAction;
}

export type ButtonAction = { kind: "function"; name: string } | { kind: "pane" };

/** Excel's own tabs that an add-in may join, by id (the Office documentation's "Built-in tabs"). */
const OFFICE_TABS: Readonly<Record<string, string>> = {
  TabHome: "Home",
  TabInsert: "Insert",
  TabPageLayoutExcel: "Page Layout",
  TabFormulas: "Formulas",
  TabData: "Data",
  TabReview: "Review",
  TabView: "View",
};

/** Reads an add-in only manifest. Throws, naming it, for what the stand-in does not draw. */
export function readManifest(xml: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (manifest.localName !== "OfficeApp") throw new Error("manifest.xml is no add-in manifest");
  const host = only(
    all(manifest, "Host").filter((element) => typeOf(element) === "Workbook"),
    "Workbook host",
  );
  const resources = readResources(manifest);
  const surfaces = all(host, "ExtensionPoint").filter((element) => typeOf(element) === "PrimaryCommandSurface");
  return {
    name: only(all(manifest, "DisplayName"), "DisplayName").getAttribute("DefaultValue") ?? "",
    page: pathOf(resources(only(all(host, "Runtime"), "Runtime"))),
    tabs: surfaces.flatMap((surface) => [...surface.children]).map((tab) => readTab(tab, resources)),
  };
}

type Resources = (element: Element) => string;

/** The text or address that an element's resid names. */
function readResources(manifest: Element): Resources {
  const values = new Map(
    all(only(all(manifest, "Resources"), "Resources"), "*").map((element) => [
      element.getAttribute("id"),
      element.getAttribute("DefaultValue"),
    ]),
  );
  return (element) => {
    const id = element.getAttribute("resid");
    const value = values.get(id);
    if (value === undefined || value === null) throw new Error(`manifest.xml has no resource "${id}"`);
    return value;
  };
}

function readTab(tab: Element, resources: Resources): RibbonTab {
  const id = tab.getAttribute("id") ?? "";
  const label = tab.localName === "OfficeTab" ? OFFICE_TABS[id] : resources(child(tab, "Label"));
  if (label === undefined) throw new Error(`stand-in: the tab ${id} is not modelled`);
  return { id, label, groups: children(tab, "Group").map((group) => readGroup(group, resources)) };
}

function readGroup(group: Element, resources: Resources): RibbonGroup {
  return {
    id: group.getAttribute("id") ?? "",
    label: resources(child(group, "Label")),
    buttons: children(group, "Control").map((control) => readButton(control, resources)),
  };
}

function readButton(control: Element, resources: Resources): RibbonButton {
  if (typeOf(control) !== "Button") throw new Error(`stand-in: a ${typeOf(control)} in the ribbon is not modelled`);
  const supertip = child(control, "Supertip");
  return {
    id: control.getAttribute("id") ?? "",
    label: resources(child(control, "Label")),
    title: resources(child(supertip, "Title")),
    description: resources(child(supertip, "Description")),
    icons: new Map(
      children(child(control, "Icon"), "Image").map((image) => [
        Number(image.getAttribute("size")),
        pathOf(resources(image)),
      ]),
    ),
    action: readAction(child(control, "Action")),
  };
}

function readAction(action: Element): ButtonAction {
  switch (typeOf(action)) {
    case "ExecuteFunction":
      return { kind: "function", name: child(action, "FunctionName").textContent.trim() };
    case "ShowTaskpane":
      return { kind: "pane" };
    default:
      throw new Error(`stand-in: the action ${typeOf(action)} is not modelled`);
  }
}

/** The manifest names the address the add-in is hosted at; here its files are served from this page's origin. */
const pathOf = (address: string): string => new URL(address).pathname;

const all = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS("*", name)];

const children = (element: Element, name: string): Element[] =>
  [...element.children].filter((candidate) => candidate.localName === name);

const child = (element: Element, name: string): Element =>
  only(children(element, name), `${element.localName}/${name}`);

function only(elements: Element[], what: string): Element {
  const [first] = elements;
  if (first === undefined) throw new Error(`manifest.xml has no ${what}`);
  return first;
}

const typeOf = (element: Element): string => element.getAttribute("xsi:type") ?? "";
