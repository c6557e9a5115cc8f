import type { Message } from "./message.ts";

/** Excel allows one dialog to a page. */
let current: Office.Dialog | "opening" | null = null;

/** What the dialog shows, or will show once it asks. */
let latest: Message;

/** Shares of the screen, in per cent. */
const size = { height: 45, width: 30 };

/**
 * Shows a message in a dialog of Excel's. The message is handed to the dialog once that has loaded, never put into its
 * address: an address is seen by the web server, and nothing may leave the workbook. Where dialogs are not available the
 * browser's console is told.
 */
export function showMessage(message: Message): void {
  latest = message;
  if (current === "opening") return;
  if (current !== null) {
    current.messageChild(JSON.stringify(latest));
    return;
  }
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.2")) {
    reportError(new Error(`Excel has no dialogs to show this in: ${message.title}`));
    return;
  }
  current = "opening";
  const address = new URL("dialog.html", location.href).href;
  Office.context.ui.displayDialogAsync(address, { ...size, displayInIframe: true }, (result) => {
    if (result.status === Office.AsyncResultStatus.Failed) {
      current = null;
      reportError(new Error(`The dialog could not be opened: ${result.error.code} ${result.error.message}`));
      return;
    }
    listenTo(result.value);
  });
}

function listenTo(dialog: Office.Dialog): void {
  current = dialog;
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
    if ("message" in received && received.message === "ready") {
      dialog.messageChild(JSON.stringify(latest));
      return;
    }
    current = null;
    dialog.close();
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
    current = null;
  });
}
