import { useEffect, useRef, type RefObject } from "react";
import type { Finding } from "../findings/finding.ts";

/**
 * Keeps the keyboard's place in a list of fixes: when the finding whose fix was pressed has gone, the fix that has taken
 * its place gets the focus. Gives what is to be called with the button that was pressed.
 */
export function useFocusAfterFix(
  list: RefObject<HTMLElement | null>,
  findings: readonly Finding[],
): (button: HTMLElement) => void {
  const pressed = useRef<{ readonly index: number; readonly among: readonly Finding[] } | null>(null);
  useEffect(() => {
    if (pressed.current === null || pressed.current.among === findings) return;
    const buttons = fixesIn(list);
    // Whoever has gone back to the sheet meanwhile stays there.
    if (document.hasFocus()) buttons[Math.min(pressed.current.index, buttons.length - 1)]?.focus();
    pressed.current = null;
  });
  return (button) => {
    pressed.current = { index: fixesIn(list).indexOf(button), among: findings };
  };
}

function fixesIn(list: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  return [...(list.current?.querySelectorAll<HTMLElement>("[data-fix]") ?? [])];
}
