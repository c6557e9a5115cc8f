import { useEffect, useRef } from "react";

/** What goes with its finding when it was pressed; the next of its kind then takes the focus. */
export type Leaving = "accept" | "take-back";

/** For the buttons that `useFocusAfter` knows, as a data attribute. */
export const leaving = (kind: Leaving) => ({ "data-leaving": kind });

interface Place {
  /** Those in view when it was pressed. */
  readonly findings: unknown;
  readonly kind: Leaving;
  readonly index: number;
}

/**
 * Moves the focus to the next button of the kind, else to the first that stands with the findings, when the findings have
 * changed. To a button, not to a heading: Office.js lets the Tab key leave the pane from what it takes for no stop.
 *
 * `keep` is called with what was pressed, before it goes; null: nothing goes.
 */
export function useFocusAfter(findings: unknown): { readonly keep: (kind: Leaving | null, pressed: Element) => void } {
  const place = useRef<Place | null>(null);
  useEffect(() => {
    if (place.current === null || place.current.findings === findings) return;
    const { kind, index } = place.current;
    place.current = null;
    const buttons = buttonsOf(kind);
    const next = buttons[Math.min(index, buttons.length - 1)] ?? document.querySelector("[data-leaving]");
    const target = next ?? document.querySelector("[data-findings] button");
    if (target instanceof HTMLElement) target.focus();
  });
  return {
    keep: (kind, pressed) => {
      place.current = kind === null ? null : { findings, kind, index: Math.max(0, buttonsOf(kind).indexOf(pressed)) };
    },
  };
}

function buttonsOf(kind: Leaving): readonly Element[] {
  return [...document.querySelectorAll(`[data-leaving="${kind}"]`)];
}
