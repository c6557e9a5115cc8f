import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The greens of a spreadsheet program. */
const GREEN: BrandVariants = {
  10: "#011906",
  20: "#02260d",
  30: "#033314",
  40: "#05401a",
  50: "#074f23",
  60: "#0a5c2b",
  70: "#0c6b34",
  80: "#107c41",
  90: "#1c8a4e",
  100: "#33995f",
  110: "#4ea974",
  120: "#69b889",
  130: "#85c89f",
  140: "#a2d7b6",
  150: "#c0e6ce",
  160: "#dff4e6",
};

const LIGHT: Theme = createLightTheme(GREEN);
const DARK: Theme = { ...createDarkTheme(GREEN), colorBrandForeground1: GREEN[110], colorBrandForeground2: GREEN[120] };

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  prefersDark.addEventListener("change", listener);
  return () => prefersDark.removeEventListener("change", listener);
}

/** Light or dark, as the person's system is. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => prefersDark.matches) ? DARK : LIGHT;
}
