import { paneIsVisible, showPane } from "../taskpane/visibility.ts";
import { performFix } from "../taskpane/performFix.ts";
import { performTask } from "../taskpane/performTask.ts";
import { alreadyRunning, createTasks, type Task } from "../taskpane/tasks.ts";
import { busyMessage, messageFor } from "./message.ts";
import { showMessage } from "./messageDialog.ts";

/** The one list of running and finished tasks: the ribbon's functions and the pane live in the same page. */
export const tasks = createTasks(performTask, performFix);

/** The functions that manifest.xml names, by that name. */
export const ribbonFunctions = {
  refreshRag: (event: Office.AddinCommands.Event) => runFromRibbon("refresh", event),
  check: (event: Office.AddinCommands.Event) => runFromRibbon("check", event),
} satisfies Record<string, (event: Office.AddinCommands.Event) => Promise<void>>;

/** Excel keeps a button busy until `completed` is called, and wants it called once, whatever happened. */
async function runFromRibbon(task: Task, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    const shown = task === "check" ? showPane() : Promise.resolve(false);
    const { running } = tasks.state();
    const outcome = await tasks.run(task);
    const message = outcome === null ? busyMessage(alreadyRunning(running ?? task)) : messageFor(outcome);
    if (message !== null && !paneIsVisible() && !(await shown)) showMessage(message);
  } finally {
    event.completed();
  }
}
