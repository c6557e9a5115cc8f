import { readFileSync } from "node:fs";
import { checkManifest, type Project } from "./checkManifest.ts";
import { checkSchema } from "./checkSchema.ts";
import { manifestFile, project } from "./project.ts";

const manifest = readFileSync(manifestFile, "utf8");

test("manifest.xml is one that Office accepts and that describes this project", () => {
  expect(checkManifest(manifest, project)).toEqual([]);
});

test("manifest.xml keeps to Microsoft's schemas, where those are at hand", async () => {
  expect((await checkSchema(manifest)) ?? []).toEqual([]);
});

/** One fault put into the manifest, and what is said of it. */
const faults: readonly [fault: string, text: string, put: string, problem: string][] = [
  [
    "an id twice",
    'id="PlanIndicators.Check"',
    'id="PlanIndicators.RefreshRag"',
    "The id PlanIndicators.RefreshRag is used twice.",
  ],
  [
    "a resid of nothing",
    '<Label resid="Check.Label" />',
    '<Label resid="Gone" />',
    "Label names the resource Gone, which does not exist.",
  ],
  [
    "a resid of another kind",
    '<Label resid="Check.Label" />',
    '<Label resid="Help.Url" />',
    "Label names Help.Url of Urls, not of ShortStrings.",
  ],
  [
    "a resource that nothing uses",
    '<bt:Url id="Page.Url"',
    '<bt:Url id="Spare" DefaultValue="https://localhost:3000/help.html" /><bt:Url id="Page.Url"',
    "Nothing uses the resource Spare.",
  ],
  ["a label that is too long", '"Open pane"', `"${"x".repeat(126)}"`, "The length of Pane.Label is 126, not 1 to 125."],
  [
    "a description that is too long",
    'id="Pane.Description" DefaultValue="',
    `id="Pane.Description" DefaultValue="${"x".repeat(250)}`,
    "The length of Pane.Description is ",
  ],
  [
    "an id that is too long",
    'String id="Group.Label"',
    `String id="${"G".repeat(33)}"`,
    `The length of the id ${"G".repeat(33)} is 33, not 1 to 32.`,
  ],
  [
    "a description of the add-in that is too long",
    '<Description DefaultValue="',
    `<Description DefaultValue="${"x".repeat(250)}`,
    "The length of Description is ",
  ],
  [
    "an http address",
    'SupportUrl DefaultValue="https:',
    'SupportUrl DefaultValue="http:',
    "http://localhost:3000/help.html is not an https address.",
  ],
  [
    "an address elsewhere",
    'SupportUrl DefaultValue="https://localhost:3000',
    'SupportUrl DefaultValue="https://example.org',
    "The addresses are of several origins: https://localhost:3000, https://example.org.",
  ],
  [
    "a page that does not exist",
    'id="Help.Url" DefaultValue="https://localhost:3000/help.html"',
    'id="Help.Url" DefaultValue="https://localhost:3000/gone.html"',
    "https://localhost:3000/gone.html has no page in src/taskpane.",
  ],
  ["an icon of another size", "check-40.png", "check-48.png", "check-48.png is 48 by 48 pixels, not 40 by 40."],
  ["an icon that does not exist", "check-40.png", "check-41.png", "There is no icon "],
  ["an icon without one size", '<bt:Image size="24" resid="Pane.24" />', "", "Not every icon comes in size 24."],
  [
    "a function that no code has",
    "<FunctionName>check<",
    "<FunctionName>inspect<",
    "No function is associated with inspect.",
  ],
  [
    "a function that no button runs",
    "<FunctionName>check<",
    "<FunctionName>refreshRag<",
    "No button runs the function check.",
  ],
  [
    "another page for the functions",
    '<FunctionFile resid="Page.Url" />',
    '<FunctionFile resid="Help.Url" />',
    "FunctionFile has another resid than the runtime, Page.Url.",
  ],
  [
    "another page for the pane",
    '<SourceLocation resid="Page.Url" />',
    '<SourceLocation resid="Help.Url" />',
    "SourceLocation has another resid than the runtime, Page.Url.",
  ],
  [
    "another page for older versions",
    "taskpane.html",
    "help.html",
    "DefaultSettings has another page than the runtime.",
  ],
  ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', "The runtime's lifetime is not long."],
  ["a version below 1.0", "<Version>1.", "<Version>0.", "is not four numbers from 1.0.0.0."],
  ["a version of three numbers", ".0</Version>", "</Version>", "is not four numbers from 1.0.0.0."],
];

test.each(faults)("%s is noticed", (_fault, text, put, problem) => {
  expect(manifest).toContain(text);
  expect(checkManifest(manifest.replace(text, put), project)).toContainEqual(expect.stringContaining(problem));
});

test("a version that is not the package's is noticed", () => {
  const newer: Project = { ...project, version: "9.8.7" };
  expect(checkManifest(manifest, newer)).toContainEqual(expect.stringContaining("not that of package.json, 9.8.7.0."));
});

test("a manifest that is not well-formed is not read", () => {
  expect(() => checkManifest(manifest.replace("</Hosts>", ""), project)).toThrow("not well-formed");
});
