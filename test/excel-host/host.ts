import { revisionOf } from "./model/changes.ts";
import { messageOf } from "./model/excelError.ts";
import type { Workbook } from "./model/workbook.ts";
import { runBatch } from "./wire/batch.ts";
import type { BatchRequest, BatchResponse } from "./wire/protocol.ts";
import { newSession, type Session, type WorkbookEvent } from "./wire/session.ts";

/** How a sync can go wrong: an Excel error before, within or after its work, or an answer that never comes. */
export interface Fault {
  /** The sync it strikes, from 1, counted since the host was made or `resetCounts`. */
  sync: number;
  when: "before" | "within" | "after" | "never";
  /** For "within": which part of its actions Excel carries out before it stops, from 0 to 1. */
  share?: number;
  /** An Excel error code, such as "GeneralException"; ignored for "never". */
  code?: string;
}

export interface Counts {
  /** Batches that Office.js sent and waits for; its own `_RemoveReference` batches are not counted. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  /** Milliseconds spent in the host. */
  milliseconds: number;
}

/** Excel, as far as Office.js can tell: it takes batches (the JSON that the library sends) and answers them on a workbook. */
export interface ExcelHost {
  workbook: Workbook;
  /** AutoCorrect's "Include new rows and columns in table": a user's option, so every write is tested under both. */
  autoExpandTables: boolean;
  /** Which ApiSets are answered, e.g. {ExcelApi: "1.14"}. */
  requirements: Record<string, string>;
  /** A cell is being edited by the user: Excel refuses batches meanwhile. */
  editingCell: boolean;
  faults: Fault[];
  /** Called before each sync with its number: a co-author changes the workbook here. */
  beforeSync: ((sync: number) => void) | null;
  counts: Counts;
  resetCounts(): void;
  /** One batch: the request's JSON to the response's JSON. Never answers for a fault "never". `delayForCellEdit` is flag 64. */
  execute(requestJson: string, options?: { delayForCellEdit?: boolean }): Promise<string>;
  /** Told after each batch that changed the workbook. */
  onChanged(listener: () => void): () => void;
  /** The workbooks that the add-in made with `Excel.createWorkbook`, each opened in a window of its own. */
  created: Workbook[];
  /** Told of each of them. */
  onCreated(listener: (workbook: Workbook) => void): () => void;
  /** Told of the events that the add-in has handlers for; the library takes them as a message of its own. */
  onEvent(listener: (event: WorkbookEvent) => void): () => void;
  /** Whether the add-in has a handler for this kind of event on this worksheet, table or "Workbook". */
  handles(type: number, targetId: string): boolean;
}

export interface HostOptions {
  autoExpandTables?: boolean;
  requirements?: Record<string, string>;
}

/** The API sets of Excel 2021, the oldest that the add-in supports. */
const REQUIREMENTS: Record<string, string> = {
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  ExcelApi: "1.14",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
};

/** "Excel on the web has a payload size limit for requests and responses of 5MB" (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins). */
const MOST_BYTES = 5 * 1024 * 1024;

/** A host for a workbook, as Excel is just after it opened it. */
export function createHost(workbook: Workbook, options: HostOptions = {}): ExcelHost {
  const changeListeners = new Set<() => void>();
  const eventListeners = new Set<(event: WorkbookEvent) => void>();
  const createdListeners = new Set<(workbook: Workbook) => void>();
  const waiting: (() => void)[] = [];
  let editing = false;

  const host: ExcelHost = {
    workbook,
    autoExpandTables: options.autoExpandTables ?? true,
    requirements: { ...(options.requirements ?? REQUIREMENTS) },
    get editingCell() {
      return editing;
    },
    set editingCell(value) {
      editing = value;
      if (!value) for (const go of waiting.splice(0)) go();
    },
    faults: [],
    beforeSync: null,
    counts: noCounts(),
    resetCounts: () => {
      host.counts = noCounts();
    },
    execute,
    onChanged: (listener) => subscribe(changeListeners, listener),
    created: [],
    onCreated: (listener) => subscribe(createdListeners, listener),
    onEvent: (listener) => subscribe(eventListeners, listener),
    handles: (type, targetId) => session.registeredEvents.has(`${type}/${targetId}`),
  };
  const session: Session = newSession(workbook, {
    autoExpandTables: () => host.autoExpandTables,
    created(made) {
      host.created.push(made);
      for (const listener of createdListeners) listener(made);
    },
  });

  async function execute(requestJson: string, { delayForCellEdit = false } = {}): Promise<string> {
    const request: BatchRequest = JSON.parse(requestJson);
    if (isCleanUp(request)) return JSON.stringify(runBatch(request, session));
    const sync = ++host.counts.syncs;
    const bytes = byteLength(requestJson);
    host.counts.bytesIn += bytes;
    if (bytes > MOST_BYTES) return answer(failure("RequestPayloadSizeLimitExceeded"));
    await released(delayForCellEdit);
    if (editing) return answer(failure("InvalidOperationInCellEditMode"));
    host.beforeSync?.(sync);
    const fault = host.faults.find((other) => other.sync === sync);
    if (fault?.when === "never") return new Promise<string>(() => {});
    if (fault?.when === "before") return answer(failure(fault.code ?? "GeneralException"));
    if (fault?.when === "within") {
      timed({ ...request, Actions: request.Actions.slice(0, request.Actions.length * (fault.share ?? 0.5)) });
      return answer(failure(fault.code ?? "GeneralException"));
    }
    const response = JSON.stringify(timed(request));
    if (fault?.when === "after") return answer(failure(fault.code ?? "GeneralException"));
    return byteLength(response) > MOST_BYTES ? answer(failure("ResponsePayloadSizeLimitExceeded")) : answer(response);
  }

  /** `delayForCellEdit`: "Excel queues the batch until the user exits cell edit mode" (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit). */
  async function released(delay: boolean): Promise<void> {
    if (editing && delay && host.requirements["DelayForCellEdit"] !== undefined) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function timed(request: BatchRequest): BatchResponse {
    const start = performance.now();
    const revision = revisionOf(workbook);
    try {
      return runBatch(request, session);
    } finally {
      host.counts.milliseconds += performance.now() - start;
      const events = session.events.splice(0);
      if (revisionOf(workbook) !== revision) for (const listener of changeListeners) listener();
      for (const event of events) for (const listener of eventListeners) listener(event);
    }
  }

  function answer(response: string): string {
    host.counts.bytesOut += byteLength(response);
    return response;
  }

  return host;
}

const noCounts = (): Counts => ({ syncs: 0, bytesIn: 0, bytesOut: 0, milliseconds: 0 });

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const failure = (code: string): string =>
  JSON.stringify({
    Results: [],
    Error: { Code: code, Message: messageOf(code), Location: "", ActionIndex: -1, HttpStatusCode: 400 },
  } satisfies BatchResponse);

/** After Excel.run the library lets its ranges go, in a batch that nobody waits for. */
function isCleanUp({ Actions }: BatchRequest): boolean {
  const calls = Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.ActionType === 3 && action.Name === "_RemoveReference");
}
