import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { ExcelHost } from "../host.ts";
import type { WorkbookEvent } from "../wire/session.ts";

/** Flag of a request: `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;

/** The category of the library's messages that carry workbook events. */
const EVENT_CATEGORY = 65_536;

/** What the library is asked here beyond its public types. */
interface LibraryInternals {
  OSF: {
    _OfficeAppFactory?: { getContext: () => unknown };
    DDA: { RichApi: { executeRichApiRequestAsync: (message: unknown[], callback: (result: unknown) => void) => void } };
  };
  OfficeExtension: {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    _testTriggerRichApiMessageEvent: (message: unknown) => void;
  };
}

let loaded: LibraryInternals | null = null;
let connected: { host: ExcelHost; disconnect: () => void } | null = null;

/**
 * Connects the real Office.js library of this process to a host; another host replaces the one before.
 *
 * The library is read once, from the npm package or from the folder named by the environment variable `OFFICE_JS`.
 * It believes to be in a browser's page, so a few of a page's objects are made up around it.
 */
export function connectOfficeJs(host: ExcelHost): void {
  loaded ??= load();
  connected?.disconnect();
  connected = { host, disconnect: host.onEvent(pass) };
}

function load(): LibraryInternals {
  pretendToBePage();
  const path = libraryPath();
  // A script of this realm, whatever made it: in a test runner's sandbox the library's globals land where the tests see theirs.
  // oxlint-disable-next-line no-eval -- vm.runInThisContext would run it outside of that sandbox
  (0, eval)(`${readFileSync(path, "utf8")}\n//# sourceURL=${path}`);
  // oxlint-disable-next-line no-unsafe-type-assertion -- the library has made these globals, and has no types for them
  const library = globalThis as unknown as LibraryInternals;
  library.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, callback) => void answer(message, callback);
  library.OfficeExtension.CommonUtility["_doApiNotSupportedCheck"] = true;
  library.OfficeExtension["_testSetRichApiMessageReadyImpl"](() => Promise.resolve());
  // office.js makes this when a page starts; here Office.context has the host's API sets and nothing else.
  const context = { requirements: { isSetSupported } };
  library.OSF["_OfficeAppFactory"] = { getContext: () => context };
  return library;
}

function libraryPath(): string {
  const folder =
    process.env["OFFICE_JS"] ??
    join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
  const readable = join(folder, "excel-web-16.00.debug.js");
  return existsSync(readable) ? readable : join(folder, "excel-web-16.00.js");
}

function pretendToBePage(): void {
  const element = { setAttribute: () => {}, style: {} };
  const page = {
    window: globalThis,
    self: globalThis,
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", search: "", hash: "", protocol: "http:", hostname: "localhost" },
    document: {
      createElement: () => element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: () => {},
    },
  };
  for (const [name, value] of Object.entries(page)) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

async function answer(message: unknown[], callback: (result: unknown) => void): Promise<void> {
  const { host } = connected!;
  const delayForCellEdit = (Number(message[6]) & DELAY_FOR_CELL_EDIT) !== 0;
  try {
    const response = await host.execute(String(message[4]), { delayForCellEdit });
    callback({ status: "succeeded", value: { data: [200, [], response] } });
  } catch (error) {
    // A fault of the stand-in itself: the add-in sees a GeneralException that carries it.
    callback({
      status: "failed",
      error: { code: 5001, message: error instanceof Error ? error.stack : String(error) },
    });
  }
}

function pass({ type, targetId, message }: WorkbookEvent): void {
  const entry = { messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(message) };
  loaded?.OfficeExtension["_testTriggerRichApiMessageEvent"]({ entries: [entry] });
}

/** Answers from the host's API sets: "1.9" is older than "1.14", and a set without a version asked for needs only to be there. */
function isSetSupported(name: string, version: string | number = "0"): boolean {
  const sets = Object.entries(connected!.host.requirements);
  const supported = sets.find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (supported === undefined) return false;
  const [major, minor] = parts(supported);
  const [neededMajor, neededMinor] = parts(String(version));
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

function parts(version: string): [major: number, minor: number] {
  const [major, minor] = version.split(".");
  return [Number(major), Number(minor ?? 0)];
}
