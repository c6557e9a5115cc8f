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

/** An address of the workbook's file that the pages of this server can read while this one is open. */
function addressOf(workbook: Workbook): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return URL.createObjectURL(new Blob([Uint8Array.from(saveWorkbook(workbook))], { type }));
}

/** Shows a workbook that the add-in made in a tab of its own, as Excel on the web does; false where the browser did not let it. */
export const openInTab = (workbook: Workbook): boolean =>
  window.open(`${location.pathname}?${new URLSearchParams({ workbook: addressOf(workbook) }).toString()}`) !== null;

/** The workbook that `openInTab` handed over. */
export async function fetchHandedOver(address: string): Promise<Workbook> {
  if (!address.startsWith("blob:")) throw new Error(`${address} is no workbook of another tab`);
  const response = await fetch(address);
  return readWorkbook(new Uint8Array(await response.arrayBuffer()));
}

/** Hands the workbook to the browser as a download. */
export function download(application: Application): void {
  const { host, fileName } = application.store.get();
  const address = addressOf(host.workbook);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
