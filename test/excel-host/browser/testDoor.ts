import type { ExcelHost } from "../host.ts";
import { readWorkbook, saveWorkbook } from "../package/index.ts";
import type { Application } from "./app/application.ts";
import type { CompletedCommand } from "./protocol/commands.ts";

/** `window.standIn`: what browser tests reach beyond what a person can. */
export interface StandIn {
  /** Of the workbook that is open: faults, co-authors, the requirement matrix. */
  readonly host: ExcelHost;
  /** Ribbon commands that have completed, oldest first. */
  readonly completed: readonly CompletedCommand[];
  open: (bytes: ArrayLike<number>, fileName: string) => void;
  save: () => Uint8Array;
  click: (controlId: string) => void;
  openPane: () => void;
  closePane: () => void;
  /** Selects the cells of an address on the active worksheet. */
  goTo: (address: string) => boolean;
}

declare global {
  interface Window {
    standIn?: StandIn;
  }
}

export function openTestDoor(application: Application): void {
  const { completed, click, openPane, closePane, goTo, store } = application;
  window.standIn = {
    get host() {
      return store.get().host;
    },
    completed,
    open: (bytes, fileName) => application.open(readWorkbook(Uint8Array.from(bytes)), fileName),
    save: () => saveWorkbook(store.get().host.workbook),
    click,
    openPane,
    closePane,
    goTo,
  };
}
