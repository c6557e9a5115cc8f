import { followPane } from "../taskpane/visibility.ts";
import { ribbonFunctions, tasks } from "./ribbon.ts";

/** What `Office.onReady` tells in a shared runtime, beyond what its types say. */
interface ReadyInfo {
  readonly host: Office.HostType | null;
  readonly addin?: { readonly visibilityMode?: string } | null;
}

/**
 * The start of the add-in's one page. Excel may press a button of the ribbon before anything else has loaded, and drops
 * the press when its function is not yet known: they are all made known here, at once.
 */
for (const [name, run] of Object.entries(ribbonFunctions))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(event));

const paneLoads = import(/* webpackChunkName: "pane" */ "../taskpane/index.tsx");

async function start({ host, addin }: ReadyInfo): Promise<void> {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("taskpane.html has no element with the id pane");
  if (host !== Office.HostType.Excel) {
    place.textContent = "Plan Indicators works inside Excel. Open a workbook and choose Home, Plan Indicators.";
    return;
  }
  followPane(addin?.visibilityMode).catch(reportError);
  try {
    const { drawPane } = await paneLoads;
    drawPane(place, tasks);
  } catch (cause) {
    place.textContent =
      "The pane could not be loaded. Check the network connection, then close the pane and open it again.";
    throw cause;
  }
}

void Office.onReady(start);
