import type { ExcelHost } from "../../host.ts";
import { appContext, pageAddress } from "./appContext.ts";
import { createCommands, type CompletedCommand } from "./commands.ts";
import { converse, refuseUnknownEvent, type Conversation } from "./conversation.ts";
import { createDialogs, type FramedDialog } from "./dialog.ts";
import { answerService } from "./services.ts";
import { eventsOf, richApiMessage, visibilityChanged, type UserAction } from "./workbookEvents.ts";

/** What the runtime asks of the page around it. */
export interface RuntimeSurroundings {
  host: ExcelHost;
  documentUrl: string;
  addInName: string;
  /** The add-in's page, "/taskpane.html". */
  page: string;
  onVisible: (visible: boolean) => void;
  onControlEnabled: (controlId: string, enabled: boolean) => void;
  onCommandCompleted: (command: CompletedCommand) => void;
  /** A dialog to show, or null: it was closed. */
  onDialog: (dialog: FramedDialog | null) => void;
  /** The person tabbed out of the pane, forwards or backwards, or pressed Escape. */
  onFocusLeaves: (to: "next" | "previous" | "sheet") => void;
}

/** The add-in's shared runtime: one page, in the pane, shown or hidden. */
export interface Runtime {
  address: string;
  attach: (frame: Window) => void;
  /** Shown or hidden by the person or by a button that opens the pane; the page is told. */
  setVisible: (visible: boolean) => void;
  /** A ribbon button's function; a page that is not ready yet is called once it is. */
  invoke: (functionName: string, controlId: string) => void;
  tell: (action: UserAction) => void;
  close: () => void;
}

/** What `executeMethod` carries: the method's number, and its arguments by position or name. */
interface MethodCall {
  dispatchId: number;
  arguments: Record<string, unknown>;
}

function methodCall(data: unknown): MethodCall {
  const call: Record<string, unknown> = { ...(typeof data === "object" && data) };
  const { DdaMethod: method } = call;
  const dispatchId = typeof method === "object" && method && "DispatchId" in method ? method.DispatchId : null;
  return { dispatchId: Number(dispatchId), arguments: call };
}

/** Dispatch ids of `executeMethod`, by the library's names. */
const METHOD = { executeRichApiRequest: 93, appCommandCompleted: 94, messageParent: 144, sendMessage: 145 } as const;

/** A request flag: the batch waits until no cell is edited. */
const DELAY_FOR_CELL_EDIT = 64;

/** Actions of `OSF.AgaveHostAction` by which the keyboard leaves a page. */
const FOCUS_LEAVES: ReadonlyMap<number, "next" | "previous" | "sheet"> = new Map([
  [5, "next"], // Ctrl+F6
  [6, "previous"], // Ctrl+Shift+F6
  [13, "next"], // Tab after the last control
  [14, "previous"], // Shift+Tab before the first
  [15, "sheet"], // Escape
  [16, "sheet"], // F2
  [17, "next"], // nothing in it can have the keyboard
  [18, "previous"],
]);

/** Selected, unselected, its address, the library's telemetry, keys with modifiers: nothing here follows from them. */
const HEARD_ONLY: readonly number[] = [0, 1, 21, 23, 39];

let instances = 0;

/** Unlike any other of this tab, reloads of it included: the library remembers its pages by it. */
function nextInstance(): string {
  instances += 1;
  return `${Date.now().toString(36)}-${instances}`;
}

/** Starts the add-in's runtime; it lives once its address is framed and the frame attached. */
export function createRuntime(surroundings: RuntimeSurroundings, initiallyVisible: boolean): Runtime {
  const { host, documentUrl, addInName } = surroundings;
  const instance = nextInstance();
  const conversation = `pane-${instance}`;
  const commands = createCommands();
  /** Calls of functions that came before the page could hear them. */
  const waiting: unknown[] = [];
  let visible = initiallyVisible;
  let page: Conversation | null = null;

  const dialogs = createDialogs({
    instance: nextInstance,
    call,
    show: surroundings.onDialog,
    tellOwner: (payload) => page?.raise("dialogMessageReceived", payload),
  });
  const stopListening = host.onEvent((event) => page?.raise("richApiMessage", richApiMessage([event])));

  function setVisible(next: boolean): void {
    if (visible === next) return;
    visible = next;
    page?.raise("richApiMessage", richApiMessage([visibilityChanged(visible)]));
    surroundings.onVisible(visible);
  }

  /** What a page of the add-in calls, the pane's or a dialog's. */
  async function call(name: string, data: unknown, caller: string): Promise<unknown> {
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext({ requirements: host.requirements, documentUrl, addInName, instance: caller, visible });
      case "ContextActivationManager_notifyHost":
        return notified(data, caller);
      case "executeMethod":
        return executeMethod(methodCall(data));
      default:
        throw new Error(`stand-in: ${name} is not modelled`);
    }
  }

  /** What a page tells of itself. A dialog keeps the keyboard until it is closed. */
  function notified(data: unknown, caller: string): void {
    const action = Array.isArray(data) ? Number(data[1]) : Number.NaN;
    const leaves = FOCUS_LEAVES.get(action);
    if (leaves === undefined && !HEARD_ONLY.includes(action)) {
      throw new Error(`stand-in: host action ${action} is not modelled`);
    }
    if (leaves !== undefined && caller === instance) surroundings.onFocusLeaves(leaves);
  }

  async function executeMethod({ dispatchId, arguments: args }: MethodCall): Promise<unknown> {
    switch (dispatchId) {
      case METHOD.executeRichApiRequest:
        return { Version: 1, Error: 0, Data: [200, [], await batch(args["ArrayData"])] };
      case METHOD.appCommandCompleted:
        surroundings.onCommandCompleted(commands.complete(String(args["0"]), Number(args["1"])));
        break;
      case METHOD.messageParent:
        dialogs.messageToOwner(args);
        break;
      case METHOD.sendMessage:
        dialogs.messageToDialog(args);
        break;
      default:
        throw new Error(`stand-in: method ${dispatchId} of Office.js is not modelled`);
    }
    return { Version: 1, Error: 0 };
  }

  /** A batch and its flags stand at fixed places of the library's array. */
  async function batch(safeArray: unknown): Promise<string> {
    if (!Array.isArray(safeArray)) throw new Error("stand-in: a batch of another shape is not modelled");
    const json = String(safeArray[4]);
    const delayForCellEdit = (Number(safeArray[6]) & DELAY_FOR_CELL_EDIT) !== 0;
    const services = { visible: () => visible, show: setVisible, enable: surroundings.onControlEnabled };
    return answerService(json, services) ?? (await host.execute(json, { delayForCellEdit }));
  }

  return {
    address: pageAddress(surroundings.page, conversation, instance, false),
    attach(frame) {
      page?.close();
      page = converse(frame, conversation, {
        call: (name, data) => call(name, data, instance),
        register(name, data) {
          if (name === "dialogMessageReceived") dialogs.open(data);
          else refuseUnknownEvent(name);
        },
        registered(name) {
          if (name === "appCommandInvoked") for (const args of waiting.splice(0)) page?.raise(name, args);
        },
        unregister(name) {
          if (name === "dialogMessageReceived") dialogs.close();
        },
      });
    },
    setVisible,
    invoke(functionName, controlId) {
      const args = commands.start(functionName, controlId);
      if (page?.raise("appCommandInvoked", args) !== true) waiting.push(args);
    },
    tell(action) {
      page?.raise("richApiMessage", richApiMessage(eventsOf(action)));
      if (action.kind === "selected") page?.raise("documentSelectionChanged", {});
    },
    close() {
      stopListening();
      dialogs.close();
      page?.close();
    },
  };
}
