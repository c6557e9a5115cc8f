import type { Severity } from "../findings/finding.ts";

/** How cells with findings are marked. */
export interface HighlightLook {
  readonly severity: Severity;
  /** By which a mark of ours is known, wherever it is copied or moved: always true, and nobody else's. */
  readonly formula: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  /** "#RRGGBB". */
  readonly lineColour: string;
  /** null: the cell keeps its own. */
  readonly fill: string | null;
}

const formulaFor = (severity: Severity) => `=N("Plan Indicators: ${severity}")=0`;

/**
 * One look a severity. The frame's line tells them apart without colour; violet is no status's colour, and black on the
 * fills has a contrast of at least 15 to 1.
 */
export const highlightLooks: readonly HighlightLook[] = [
  { severity: "error", formula: formulaFor("error"), line: "Continuous", lineColour: "#4B2A86", fill: "#DCCBF2" },
  { severity: "warning", formula: formulaFor("warning"), line: "Dash", lineColour: "#4B2A86", fill: "#EFE7FA" },
  { severity: "info", formula: formulaFor("info"), line: "Dot", lineColour: "#4B2A86", fill: null },
];

/** Whether a conditional format with this formula is a mark of ours; without one it is a mark that was not finished. */
export function isOurFormula(formula: string): boolean {
  const written = formula.replace(/^=/, "").trim();
  return written === "" || highlightLooks.some((look) => look.formula === `=${written}`);
}
