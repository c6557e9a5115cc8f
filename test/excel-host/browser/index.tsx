import { createRoot } from "react-dom/client";
import { createHost } from "../host.ts";
import { newWorkbook } from "../package/index.ts";
import { App } from "./app/App.tsx";
import { createApplication } from "./app/application.ts";
import { fetchHandedOver, fetchSample, openInTab, sampleNames } from "./app/files.ts";
import { focusRegion, focusSheet } from "./app/regions.ts";
import { readManifest } from "./ribbon/manifest.ts";
import { openTestDoor } from "./testDoor.ts";

/**
 * Opens the first sample, or what the address asks for: `?sample=name.xlsx`, `?pane=closed` to start without the pane.
 * `?workbook=` is what the add-in made in another tab.
 */
async function start(): Promise<void> {
  const place = document.getElementById("stand-in");
  if (place === null) throw new Error("index.html has no element with the id stand-in");
  const asked = new URLSearchParams(location.search);
  const manifest = await fetch("/manifest.xml");
  const samples = await sampleNames();
  const sample = asked.get("sample") ?? samples[0];
  const handedOver = asked.get("workbook");
  const application = createApplication({
    createHost,
    addIn: readManifest(await manifest.text()),
    workbook:
      handedOver !== null
        ? await fetchHandedOver(handedOver)
        : sample === undefined
          ? newWorkbook()
          : await fetchSample(sample),
    fileName: handedOver === null ? (sample ?? "Book1.xlsx") : "Book2.xlsx",
    openBeside: openInTab,
    onFocusLeavesPane(to) {
      if (to === "sheet") focusSheet();
      else focusRegion(to === "next" ? 1 : -1);
    },
  });
  openTestDoor(application);
  createRoot(place).render(<App application={application} samples={samples} />);
  if (asked.get("pane") !== "closed") application.openPane();
}

void start();
