import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Frame, type FrameLocator, type Page } from "playwright-core";
import { contentType } from "../excel-host/browser/server/contentTypes.ts";
import { officeJsFile, officeJsFolder } from "../excel-host/browser/server/officeJs.ts";
import { PROJECT_FOLDER, startServer, type RunningServer } from "../excel-host/browser/server/startServer.ts";
import { findBrowser } from "./findBrowser.ts";

/** Loading the library, the built pane and a workbook takes a while on a busy machine. */
export const BROWSER_TIMEOUT = 60_000;

export interface BrowserUnderTest {
  browser: Browser;
  server: RunningServer;
  close: () => Promise<void>;
}

/** A browser, and a server with the add-in as it ships: its pages name the library on Microsoft's network. */
export async function startBrowser(): Promise<BrowserUnderTest> {
  const { executablePath, env } = findBrowser();
  const server = await startServer({ port: 0, localOfficeJs: false });
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    browser,
    server,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export interface StandInPage {
  page: Page;
  /** What is in the task pane. */
  pane: FrameLocator;
  /** The framed page of that name; waits until it is there. */
  frame: (name: "taskpane" | "dialog") => Promise<Frame>;
  /** Console errors, refused requests, violated policies: none in a run without faults. */
  problems: string[];
  close: () => Promise<void>;
}

export interface PageOptions {
  colorScheme?: "light" | "dark";
  viewport?: { width: number; height: number };
  /** Starts with the pane closed and the add-in not yet started. */
  pane?: "closed";
  /** What is made of manifest.xml before the stand-in reads it. */
  manifest?: (xml: string) => string;
}

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Opens the stand-in; the library's address is answered from the development dependency, every other one is refused. */
export async function openStandIn(
  { browser, server }: BrowserUnderTest,
  options: PageOptions = {},
): Promise<StandInPage> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? "light",
    viewport: options.viewport ?? { width: 1366, height: 768 },
    // A colour half way between two is nobody's colour.
    reducedMotion: "reduce",
  });
  const problems: string[] = [];
  const folder = officeJsFolder(PROJECT_FOLDER);
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${server.url}/`)) return route.continue();
    if (!url.startsWith(CDN)) {
      problems.push(`request to ${url}`);
      return route.abort();
    }
    const name = new URL(url).pathname.slice(new URL(CDN).pathname.length);
    return route.fulfill({ body: await officeJsFile(folder, name), contentType: contentType(name) });
  });
  const { manifest } = options;
  if (manifest !== undefined) {
    await context.route("**/manifest.xml", async (route) => {
      const body = manifest(readFileSync(path.join(PROJECT_FOLDER, "manifest.xml"), "utf8"));
      return route.fulfill({ body, contentType: contentType("manifest.xml") });
    });
  }
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      // oxlint-disable-next-line no-console -- runs in the page, whose console is listened to
      console.error(`policy ${violatedDirective} violated by ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error.stack)));
  await page.goto(`${server.url}/stand-in/${options.pane === "closed" ? "?pane=closed" : ""}`);
  await page.getByRole("grid").waitFor();
  return {
    page,
    pane: page.frameLocator("aside iframe"),
    problems,
    async frame(name) {
      const isNamed = (frame: Frame): boolean => frame.url().includes(`/${name}.html`);
      const present = page.frames().find(isNamed);
      return present ?? (await page.waitForEvent("framenavigated", { predicate: isNamed }));
    },
    close: () => context.close(),
  };
}

const AXE = path.join(PROJECT_FOLDER, "node_modules", "axe-core", "axe.min.js");

declare global {
  interface Window {
    axe?: typeof import("axe-core");
  }
}

/** What axe finds wrong in a page or frame, a line for each element; what is in frames of it is left out. */
export async function axeViolations(frame: Frame): Promise<string[]> {
  // As an expression, not as a script: the add-in's policy lets no other script in.
  await frame.evaluate(readFileSync(AXE, "utf8"));
  return frame.evaluate(async () => {
    const { violations } = await window.axe!.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
    );
  });
}
