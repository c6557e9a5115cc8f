import { pageAddress } from "./appContext.ts";
import { converse, refuseUnknownEvent, type Conversation } from "./conversation.ts";

/** A dialog of the add-in, framed by the stand-in as Excel on the web frames one opened with `displayInIframe`. */
export interface FramedDialog {
  /** With what the library reads from it. */
  address: string;
  /** Percent of the screen. */
  width: number;
  height: number;
  attach: (frame: Window) => void;
  /** The person closed it. */
  close: () => void;
}

/** The one dialog a page may have open at a time: the library sees to that. */
export interface Dialogs {
  /** `registration`: with it the library asks for a dialog's events, and so for the dialog. */
  open: (registration: unknown) => void;
  close: () => void;
  /** `Office.context.ui.messageParent`. */
  messageToOwner: (call: Record<string, unknown>) => void;
  /** `dialog.messageChild`. */
  messageToDialog: (call: Record<string, unknown>) => void;
}

interface DialogSurroundings {
  instance: () => string;
  call: (name: string, data: unknown, caller: string) => Promise<unknown>;
  show: (dialog: FramedDialog | null) => void;
  /** With the payload of `dialogMessageReceived`. */
  tellOwner: (payload: Record<string, unknown>) => void;
}

/** `OSF.DialogMessageType`. */
const MESSAGE = { fromDialog: 0, fromOwner: 1, closedByPerson: 12_006 } as const;

export function createDialogs({ instance, call, show, tellOwner }: DialogSurroundings): Dialogs {
  let page: Conversation | null = null;
  let isOpen = false;

  function close(): void {
    page?.close();
    page = null;
    if (isOpen) show(null);
    isOpen = false;
  }

  return {
    close,
    open(registration) {
      const { path, width, height } = requested(registration);
      const id = instance();
      const conversation = `dialog-${id}`;
      isOpen = true;
      show({
        address: pageAddress(path, conversation, id, true),
        width,
        height,
        attach(frame) {
          page?.close();
          page = converse(frame, conversation, {
            call: (name, data) => call(name, data, id),
            register: refuseUnknownEvent,
          });
        },
        close() {
          close();
          tellOwner({ messageType: MESSAGE.closedByPerson });
        },
      });
    },
    messageToOwner({ messageToParent }) {
      tellOwner({ messageType: MESSAGE.fromDialog, messageContent: messageToParent, messageOrigin: location.origin });
    },
    messageToDialog({ messageContent }) {
      const payload = { messageType: MESSAGE.fromOwner, messageContent, messageOrigin: location.origin };
      page?.raise("dialogParentMessageReceived", payload);
    },
  };
}

/** What `displayDialogAsync` was given; on this server, whatever scheme the library was told. */
function requested(registration: unknown): { path: string; width: number; height: number } {
  const { url, width, height }: { url: string; width: number; height: number } = JSON.parse(targetOf(registration));
  const address = new URL(url);
  if (address.host !== location.host) throw new Error(`stand-in: a dialog of ${address.host} is not modelled`);
  return { path: address.pathname + address.search + address.hash, width, height };
}

function targetOf(registration: unknown): string {
  if (typeof registration !== "object" || registration === null || !("targetId" in registration)) {
    throw new Error("stand-in: a dialog without an address is not modelled");
  }
  return String(registration.targetId);
}
