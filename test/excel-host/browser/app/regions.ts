/**
 * The parts of the window in the order F6 goes through them, marked with `data-region`. The Tab key moves the selection in
 * the sheet, as in Excel, so F6 is the way out of it.
 */
function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.checkVisibility());
}

const FOCUSABLE = "iframe, [role=tab][tabindex='0'], button:not(:disabled), input";

/** Moves the keyboard to the next part of the window, or the previous one. */
export function focusRegion(direction: 1 | -1, from: Element | null = document.activeElement): void {
  const all = regions();
  const at = all.findIndex((region) => region.contains(from));
  const next = all[(Math.max(at, direction === 1 ? -1 : 0) + direction + all.length) % all.length];
  if (next !== undefined) focusInto(next);
}

export function focusSheet(): void {
  const sheet = regions().find((region) => region.dataset["region"] === "sheet");
  if (sheet !== undefined) focusInto(sheet);
}

function focusInto(region: HTMLElement): void {
  const target = region.tabIndex >= 0 ? region : (region.querySelector<HTMLElement>(FOCUSABLE) ?? region);
  target.focus();
}
