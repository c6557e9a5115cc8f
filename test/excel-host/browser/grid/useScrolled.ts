import { useLayoutEffect, useState } from "react";

/** How far an element is scrolled, and its size without scroll bars, in CSS pixels. */
export interface Scrolled {
  left: number;
  top: number;
  width: number;
  height: number;
}

const UNSEEN: Scrolled = { left: 0, top: 0, width: 0, height: 0 };

/** How a scrolling element stands, kept up to date; nothing of it shows while it is null. */
export function useScrolled(element: HTMLElement | null): Scrolled {
  const [scrolled, setScrolled] = useState(UNSEEN);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = (): void => {
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
      setScrolled({ left, top, width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure);
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [element]);
  return scrolled;
}
