import type { ReactNode } from "react";
import type { Geometry } from "../sheet/geometry.ts";
import { useGridStyles } from "./gridStyles.ts";
import type { Span, View } from "./viewport.ts";

interface LinesProps {
  geometry: Geometry;
  view: View;
  rows: Span;
  columns: Span;
}

const GRIDLINE = "#e1e1e1";

/** The faint lines between cells. */
export function Lines({ geometry, view, rows, columns }: LinesProps): ReactNode {
  const styles = useGridStyles();
  const across = ends(geometry.columns, columns, view.left);
  const down = ends(geometry.rows, rows, view.top);
  const right = geometry.columns.start(columns.last + 1) - view.left;
  const bottom = geometry.rows.start(rows.last + 1) - view.top;
  const path = [...across.map((x) => `M${x - 0.5} 0V${bottom}`), ...down.map((y) => `M0 ${y - 0.5}H${right}`)].join("");
  return (
    <svg aria-hidden className={styles.lines} width="100%" height="100%">
      <path d={path} stroke={GRIDLINE} fill="none" />
    </svg>
  );
}

/** Where lines end, in the view; those scrolled under the frozen ones are left out. */
function ends(axis: Geometry["rows"], { frozen, first, last }: Span, scrolled: number): number[] {
  const frozenEnd = axis.start(frozen);
  const places: number[] = [];
  for (let index = 0; index < frozen; index += 1) places.push(axis.start(index + 1));
  for (let index = first; index <= last; index += 1) {
    const end = axis.start(index + 1) - scrolled;
    if (end > frozenEnd) places.push(end);
  }
  return places;
}
