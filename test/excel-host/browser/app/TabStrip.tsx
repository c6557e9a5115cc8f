import { useRef, type KeyboardEvent, type ReactNode } from "react";

export interface TabItem {
  id: string;
  label: ReactNode;
}

interface TabStripProps {
  label: string;
  items: readonly TabItem[];
  selected: string;
  /** The class of the strip, and of a tab that is selected or not. */
  className: string;
  tabClassName: (selected: boolean) => string;
  onSelect: (id: string) => void;
}

/** A row of tabs that the arrow keys go through, as ARIA has it. */
export function TabStrip({ label, items, selected, className, tabClassName, onSelect }: TabStripProps): ReactNode {
  const strip = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const at = items.findIndex(({ id }) => id === selected) + (step ?? 0);
    const next = items[at];
    if (step === undefined || next === undefined) return;
    onSelect(next.id);
    strip.current?.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  }

  return (
    <div ref={strip} role="tablist" aria-label={label} className={className}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          aria-selected={item.id === selected}
          tabIndex={item.id === selected ? 0 : -1}
          className={tabClassName(item.id === selected)}
          onClick={() => onSelect(item.id)}
          onKeyDown={onKeyDown}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
