import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A Chromium and what its process needs. */
export interface InstalledBrowser {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The browser to test in: CHROME_PATH, else an installed Chrome, Chromium or Edge, else, on Linux, the Chromium of an npm
 * package. Throws, saying so, where there is none.
 */
export function findBrowser(): InstalledBrowser {
  const executablePath = process.env["CHROME_PATH"] ?? installedPaths().find((candidate) => existsSync(candidate));
  if (executablePath !== undefined) return { executablePath, env: {} };
  if (process.platform === "linux") return packagedBrowser();
  throw new Error("No Chrome, Chromium or Edge was found. Name one in CHROME_PATH.");
}

function installedPaths(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
      const folder = process.env[variable];
      return folder === undefined ? [] : programs.map((program) => path.join(folder, program));
    });
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Test files run side by side: each worker unpacks for itself, lest one starts what another is still writing. */
const unpackedIn = path.join(tmpdir(), `plan-indicators-chromium-${process.env["JEST_WORKER_ID"] ?? "0"}`);

/**
 * Unpacks the Chromium of @sparticuz/chromium, in a process of its own: the package is an ES module, which Jest does not
 * load, and the variable that makes it unpack the libraries a bare machine lacks has to be set before it is imported.
 */
function packagedBrowser(): InstalledBrowser {
  const script = `
    import chromium from "@sparticuz/chromium";
    const executablePath = await chromium.executablePath();
    process.stdout.write(JSON.stringify({ executablePath, libraries: process.env.LD_LIBRARY_PATH ?? "" }));`;
  mkdirSync(unpackedIn, { recursive: true });
  const written = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", TMPDIR: unpackedIn },
    encoding: "utf8",
  });
  const { executablePath, libraries }: { executablePath: string; libraries: string } = JSON.parse(written);
  return { executablePath, env: { LD_LIBRARY_PATH: libraries } };
}
