/**
 * Whether the analyst can see the pane. Pane and ribbon functions share one page, which also runs with the pane closed.
 */
let visible = false;
const listeners = new Set<() => void>();

/** How long, in milliseconds, Excel may take to show the pane before it is taken for refused. */
const patience = 2_000;

export function paneIsVisible(): boolean {
  return visible;
}

/** Calls back whenever the pane is shown or hidden, until the returned function is called. */
export function onPaneVisibility(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Starts to follow the pane. `initial` is what `Office.onReady` says ("Taskpane", "Hidden", "Unknown"); anything but
 * "Taskpane" counts as hidden, since a message shown twice is better than one that nobody sees.
 */
export async function followPane(initial: string | undefined): Promise<void> {
  change(initial === "Taskpane");
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
    change(visibilityMode === Office.VisibilityMode.taskpane),
  );
}

/**
 * Asks Excel to show the pane; answers whether it did. Excel ignores this for add-ins from Microsoft Marketplace since
 * February 2026 (https://learn.microsoft.com/office/dev/add-ins/develop/show-hide-add-in), so nothing may depend on it.
 */
export async function showPane(): Promise<boolean> {
  if (visible) return true;
  Office.addin.showAsTaskpane().catch(reportError);
  return new Promise((answer) => {
    const stop = onPaneVisibility(() => settle(visible));
    const timer = setTimeout(() => settle(visible), patience);
    function settle(shown: boolean): void {
      clearTimeout(timer);
      stop();
      answer(shown);
    }
  });
}

function change(next: boolean): void {
  visible = next;
  for (const listener of listeners) listener();
}
