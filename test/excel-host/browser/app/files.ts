import type { Workbook } from "../../model/workbook.ts";
import { NotAWorkbook, readWorkbook, saveWorkbook } from "../../package/index.ts";
import type { Application } from "./application.ts";

/** The names of the sample workbooks on the server. */
export async function sampleNames(): Promise<string[]> {
  const response = await fetch("/samples/");
  if (!response.ok) return [];
  const names: string[] = await response.json();
  return names;
}

export async function fetchSample(name: string): Promise<Workbook> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`The server has no sample ${name}`);
  return readWorkbook(new Uint8Array(await response.arrayBuffer()));
}

/** Opens a file a person chose; one that is no workbook is said and changes nothing. */
export async function openFile(application: Application, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    application.open(readWorkbook(bytes), file.name);
  } catch (error) {
    if (!(error instanceof NotAWorkbook)) throw error;
    application.say(`${file.name} cannot be opened. ${error.message}`);
  }
}

/** Hands the workbook to the browser as a download. */
export function download(application: Application): void {
  const { host, fileName } = application.store.get();
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([Uint8Array.from(saveWorkbook(host.workbook))], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
