import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { selectCell } from "../excel/selectCell.ts";
import { Appearance } from "./Appearance.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Pane } from "./Pane.tsx";
import type { Tasks } from "./tasks.ts";
import { useDarkTheme } from "./theme.ts";

/** Draws the pane into its place on the page, and keeps it up with the tasks, whoever starts them. */
export function drawPane(place: HTMLElement, tasks: Tasks): void {
  async function goTo(sheet: string, address: string): Promise<void> {
    try {
      await selectCell(sheet, address);
    } catch {
      tasks.say(
        `Excel could not go to ${address} on ${sheet}. The sheet may be hidden or renamed, or a cell is being edited.`,
      );
    }
  }

  function Composition() {
    const state = useSyncExternalStore(tasks.subscribe, tasks.state);
    return (
      <Appearance dark={useDarkTheme()}>
        <ErrorBoundary>
          <Pane
            state={state}
            onRun={(task) => void tasks.run(task)}
            onGoTo={(sheet, address) => void goTo(sheet, address)}
            onReport={tasks.onReport}
          />
        </ErrorBoundary>
      </Appearance>
    );
  }

  place.textContent = "";
  createRoot(place).render(<Composition />);
}
