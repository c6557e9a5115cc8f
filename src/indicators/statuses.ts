import type { Status } from "./assessment.ts";

/** How a status looks: never by colour alone. Text on fill has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface StatusLook {
  readonly word: Status;
  /** Stands beside the word. */
  readonly shape: string;
  /** "#RRGGBB": on a light ground, and in the cells of a worksheet. */
  readonly fill: string;
  readonly text: string;
  /** On a dark ground. */
  readonly dark: { readonly fill: string; readonly text: string };
}

/**
 * The statuses, best first. From Green to Red the fills grow darker, so that they differ too for those who cannot tell
 * red from green, and on a grey print.
 */
export const statuses = {
  Blue: { word: "Blue", shape: "★", fill: "#CFE2F7", text: "#0B3F75", dark: { fill: "#123A63", text: "#B7D7F8" } },
  Green: { word: "Green", shape: "●", fill: "#D3F0DC", text: "#0B5128", dark: { fill: "#124A2A", text: "#B4EBC8" } },
  Amber: { word: "Amber", shape: "◆", fill: "#FFD98A", text: "#5C3600", dark: { fill: "#5A3C06", text: "#FFDD9A" } },
  Red: { word: "Red", shape: "■", fill: "#F2A59D", text: "#6B0A10", dark: { fill: "#6B1A1C", text: "#FFC4BE" } },
  Grey: { word: "Grey", shape: "○", fill: "#E9E9E9", text: "#454545", dark: { fill: "#3D3D3D", text: "#DADADA" } },
} as const satisfies Record<Status, StatusLook>;
