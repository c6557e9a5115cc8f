import { useSyncExternalStore } from "react";
import { onPaneVisibility } from "./visibility.ts";

const preferred = matchMedia("(prefers-color-scheme: dark)");

/** Office's own theme where it tells it, else the system's. Office says nothing of a change: asked again when the pane is shown. */
export function useDarkTheme(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function isDark(): boolean {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme?.isDarkTheme ?? preferred.matches;
}

function subscribe(listener: () => void): () => void {
  preferred.addEventListener("change", listener);
  const stop = onPaneVisibility(listener);
  return () => {
    preferred.removeEventListener("change", listener);
    stop();
  };
}
