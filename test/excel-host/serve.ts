import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { developerCertificate } from "./browser/server/certificates.ts";
import { sideload } from "./browser/server/sideload.ts";
import { PROJECT_FOLDER, startServer } from "./browser/server/startServer.ts";

/*
 * tsx test/excel-host/serve.ts [--port 3000] [--no-open]: the stand-in, in the person's browser
 * tsx test/excel-host/serve.ts --https [--sideload]: the built add-in alone, for Excel itself
 */

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3000" },
      https: { type: "boolean", default: false },
      sideload: { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
    },
  });
  if (values.https) await serveAddIn(Number(values.port), values.sideload);
  else await serveStandIn(Number(values.port), !values["no-open"] && !process.env["CI"]);
}

async function serveStandIn(port: number, open: boolean): Promise<void> {
  requireBuilt("stand-in/index.html");
  const { url } = await startServer({ port });
  process.stdout.write(`Plan Indicators on its stand-in for Excel: ${url}/ Stop with Ctrl+C.\n`);
  if (open) openBrowser(`${url}/`);
}

async function serveAddIn(port: number, inExcel: boolean): Promise<void> {
  requireBuilt("add-in/taskpane.html");
  const { url } = await startServer({ port, certificate: developerCertificate(), addInOnly: true });
  process.stdout.write(`The add-in is at ${url} for Excel. Stop with Ctrl+C.\n`);
  if (inExcel) sideload(path.join(PROJECT_FOLDER, "dist", "add-in", "manifest.xml"));
}

function requireBuilt(page: string): void {
  if (!existsSync(path.join(PROJECT_FOLDER, "dist", page))) {
    throw new Error(`There is no dist/${page}. npm start and npm run start:excel build it.`);
  }
}

/** Opens the person's browser; a machine without one is no fault, the address has been printed. */
function openBrowser(url: string): void {
  const [command, ...args] = OPEN[process.platform] ?? ["xdg-open"];
  const browser = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  browser.on("error", () => process.stdout.write("Open it in a browser.\n"));
  browser.unref();
}

const OPEN: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
