import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/**
 * Whether LibreOffice is there to open what was written. Where it is not, says so in one line, and throws on a build server
 * (`CI` is set): there its absence is a fault of the server, not of the person.
 */
export function hasLibreOffice(): boolean {
  if (programPath() !== null) return true;
  const message = "LibreOffice (soffice) is not installed, so what it would open was not checked.";
  if (process.env["CI"]) throw new Error(message);
  process.stderr.write(`${message}\n`);
  return false;
}

function programPath(): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/Applications/LibreOffice.app/Contents/MacOS"];
  const candidates = folders.flatMap((folder) => [join(folder, "soffice"), join(folder, "soffice.exe")]);
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The workbook as LibreOffice opens and saves it. Throws with what LibreOffice said where it made no file. */
export async function convertWithLibreOffice(bytes: Uint8Array, format: "pdf" | "xlsx"): Promise<Uint8Array> {
  const program = programPath();
  if (program === null) throw new Error("LibreOffice (soffice) is not installed.");
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const input = join(folder, "workbook.xlsx");
    await writeFile(input, bytes);
    // A profile of its own: LibreOffice runs only once on one profile.
    const { stdout, stderr } = await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        join(folder, "out"),
        input,
      ],
      { timeout: 120_000 },
    );
    const output = join(folder, "out", `workbook.${format}`);
    return await readFile(output).catch((error: unknown) => {
      throw new Error(`LibreOffice could not open the workbook: ${stdout}${stderr}`, { cause: error });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
