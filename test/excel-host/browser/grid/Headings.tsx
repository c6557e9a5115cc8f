/* oxlint-disable jsx-a11y/prefer-tag-over-role -- as in Grid.tsx */
import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { columnName } from "../../model/address.ts";
import type { Geometry } from "../sheet/geometry.ts";
import { useGridStyles } from "./gridStyles.ts";
import { HEADING_HEIGHT, type Span } from "./viewport.ts";

interface HeadingsProps {
  geometry: Geometry;
  columns: Span;
  headingWidth: number;
  selectedFrom: number;
  selectedTo: number;
}

/** The letters above the columns. */
export const Headings = memo(function Headings(props: HeadingsProps): ReactNode {
  const { geometry, columns, headingWidth } = props;
  const styles = useGridStyles();
  const frozenWidth = geometry.columns.start(columns.frozen);
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles.row} style={{ top: 0, height: HEADING_HEIGHT }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={styles.heading}
          style={{ width: headingWidth, height: HEADING_HEIGHT }}
        >
          <span className={styles.unseen}>Whole sheet</span>
          <svg aria-hidden width="10" height="10" viewBox="0 0 10 10">
            <path d="M10 0v10H0z" fill="currentColor" opacity="0.45" />
          </svg>
        </div>
        {columns.frozen > 0 && (
          <div className={styles.clip} style={{ left: headingWidth, width: frozenWidth }}>
            <Letters {...props} from={0} to={columns.frozen - 1} />
          </div>
        )}
        <div className={styles.clip} style={{ left: headingWidth + frozenWidth, right: 0 }}>
          <div style={{ transform: `translateX(calc(${-frozenWidth}px - var(--scrolled-left)))` }}>
            <Letters {...props} from={columns.first} to={columns.last} />
          </div>
        </div>
      </div>
    </div>
  );
});

function Letters({
  geometry,
  selectedFrom,
  selectedTo,
  from,
  to,
}: HeadingsProps & { from: number; to: number }): ReactNode {
  const styles = useGridStyles();
  const letters: ReactNode[] = [];
  for (let column = from; column <= to; column += 1) {
    const width = geometry.columns.size(column);
    if (width === 0) continue;
    const selected = column >= selectedFrom && column <= selectedTo;
    letters.push(
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        className={mergeClasses(
          styles.heading,
          selected && styles.headingSelected,
          selected && styles.headingSelectedBelow,
        )}
        style={{ left: geometry.columns.start(column), width, height: HEADING_HEIGHT }}
      >
        {columnName(column)}
      </div>,
    );
  }
  return letters;
}
