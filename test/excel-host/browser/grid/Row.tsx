/* oxlint-disable jsx-a11y/prefer-tag-over-role -- as in Grid.tsx */
import { mergeClasses } from "@fluentui/react-components";
import { memo, type CSSProperties, type ReactNode } from "react";
import { lastColumn } from "../../model/area.ts";
import type { Area, Worksheet } from "../../model/workbook.ts";
import { fitText } from "../sheet/fit.ts";
import type { Geometry } from "../sheet/geometry.ts";
import type { DrawnCell, Painter } from "../sheet/painter.ts";
import { PAPER, useGridStyles } from "./gridStyles.ts";
import type { Span } from "./viewport.ts";

/** Texts run over blank cells beside them, so cells this far left of the view are drawn too. */
const RUN_OVER = 20;

interface RowProps {
  worksheet: Worksheet;
  geometry: Geometry;
  painter: Painter;
  row: number;
  frozenColumns: number;
  firstColumn: number;
  lastColumn: number;
  headingWidth: number;
  /** The columns of the selection in this row; null for none. */
  selectedFrom: number | null;
  selectedTo: number;
  activeColumn: number | null;
}

/** The id of a cell's element, which the grid names as its active one. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** A row of the sheet: its number and those of its cells that show something. */
export const Row = memo(function Row(props: RowProps): ReactNode {
  const { worksheet, geometry, row, headingWidth, frozenColumns, selectedFrom } = props;
  const styles = useGridStyles();
  const height = geometry.rows.size(row);
  const frozenWidth = geometry.columns.start(frozenColumns);
  const selected = selectedFrom !== null;
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} style={{ top: geometry.rows.start(row), height }}>
      <div
        role="rowheader"
        className={mergeClasses(
          styles.heading,
          selected && styles.headingSelected,
          selected && styles.headingSelectedBeside,
        )}
        style={{ width: headingWidth, height }}
      >
        {row + 1}
      </div>
      {frozenColumns > 0 && (
        <div className={styles.clip} style={{ left: headingWidth, width: frozenWidth }}>
          <Cells {...props} worksheet={worksheet} from={0} to={frozenColumns - 1} />
        </div>
      )}
      <div className={styles.clip} style={{ left: headingWidth + frozenWidth, right: 0 }}>
        <div style={{ transform: `translateX(calc(${-frozenWidth}px - var(--scrolled-left)))` }}>
          <Cells
            {...props}
            worksheet={worksheet}
            from={Math.max(frozenColumns, props.firstColumn - RUN_OVER)}
            to={props.lastColumn}
          />
        </div>
      </div>
    </div>
  );
});

function Cells(props: RowProps & { from: number; to: number }): ReactNode {
  const { worksheet, painter, row, from, to, activeColumn, selectedFrom, selectedTo } = props;
  const cells: ReactNode[] = [];
  for (let column = from; column <= to; column += 1) {
    const merge = mergeAt(worksheet, row, column);
    if (merge && (merge.row !== row || merge.column !== column)) continue;
    const drawn = painter(row, column);
    if (drawn === null && column !== activeColumn && merge === undefined) continue;
    const selected = selectedFrom !== null && column >= selectedFrom && column <= selectedTo;
    cells.push(<Cell key={column} {...props} column={column} merge={merge} drawn={drawn} selected={selected} />);
  }
  return cells;
}

interface CellProps {
  worksheet: Worksheet;
  geometry: Geometry;
  row: number;
  column: number;
  merge: Area | undefined;
  drawn: DrawnCell | null;
  selected: boolean;
}

function Cell({ worksheet, geometry, row, column, merge, drawn, selected }: CellProps): ReactNode {
  const styles = useGridStyles();
  const { columns, rows } = geometry;
  const left = columns.start(column);
  const width = columns.start(merge ? lastColumn(merge) + 1 : column + 1) - left;
  const height = rows.start(merge ? merge.row + merge.rows : row + 1) - rows.start(row);
  if (width === 0) return null;
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 2}
      aria-selected={selected}
      className={styles.cell}
      style={{
        // The line above and left of a cell belongs to its neighbours; a fill or border covers it.
        left: left - 1,
        top: -1,
        width: width + 1,
        height: height + 1,
        ...boxStyle(drawn, merge !== undefined),
      }}
    >
      {drawn !== null && drawn.text !== "" && <CellText {...{ worksheet, geometry, row, column, drawn, width }} />}
      {drawn?.filter != null && <FilterArrow active={drawn.filter === "active"} />}
    </div>
  );
}

/** The line a cell leaves to the grid below and right of it, where nothing of its own is drawn. */
function boxStyle(drawn: DrawnCell | null, merged: boolean): CSSProperties {
  const { left, right, top, bottom } = drawn?.borders ?? {};
  const background = drawn?.fill ?? (merged ? PAPER : undefined);
  return {
    ...(background !== undefined && { backgroundColor: background, backgroundClip: "border-box" }),
    ...(merged && drawn?.fill == null && { borderRight: "1px solid #e1e1e1", borderBottom: "1px solid #e1e1e1" }),
    ...(left !== undefined && { borderLeft: left }),
    ...(right !== undefined && { borderRight: right }),
    ...(top !== undefined && { borderTop: top }),
    ...(bottom !== undefined && { borderBottom: bottom }),
  };
}

interface CellTextProps {
  worksheet: Worksheet;
  geometry: Geometry;
  row: number;
  column: number;
  drawn: DrawnCell;
  width: number;
}

function CellText({ worksheet, geometry, row, column, drawn, width }: CellTextProps): ReactNode {
  const styles = useGridStyles();
  const fitted = fitText(worksheet, geometry.columns, row, column, width, drawn);
  const runsOver = fitted.left + fitted.right > 0;
  const indent = drawn.indent * 9;
  return (
    <div
      className={mergeClasses(styles.text, drawn.wrap && styles.wrapped)}
      style={{
        left: -fitted.left,
        right: -fitted.right,
        font: drawn.font,
        lineHeight: `${drawn.lineHeight}px`,
        color: drawn.color,
        justifyContent: drawn.vertical,
        alignItems: drawn.wrap ? undefined : { left: "flex-start", center: "center", right: "flex-end" }[drawn.align],
        textAlign: drawn.align,
        ...(drawn.underline && { textDecoration: "underline" }),
        ...(indent > 0 && { [drawn.align === "right" ? "paddingRight" : "paddingLeft"]: indent + 3 }),
      }}
    >
      <span className={runsOver && drawn.fill === null ? styles.runOver : undefined}>{fitted.text}</span>
    </div>
  );
}

function FilterArrow({ active }: { active: boolean }): ReactNode {
  const styles = useGridStyles();
  return (
    <svg aria-hidden className={styles.filter} viewBox="0 0 14 14">
      <path d={active ? "M2 3h10L8.2 7.6V12L5.8 10.5V7.6z" : "M3.5 5.5h7L7 9.5z"} fill="currentColor" />
    </svg>
  );
}

function mergeAt(worksheet: Worksheet, row: number, column: number): Area | undefined {
  return worksheet.merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

/** The rows that are drawn: hidden ones are left out, those where merged cells in view begin are drawn too. */
export function rowsIn(
  worksheet: Worksheet,
  geometry: Geometry,
  { frozen, first, last }: Span,
): { frozen: number[]; scrolled: number[] } {
  const begun = worksheet.merges
    .filter(({ row, rows }) => row >= frozen && row < first && row + rows > first)
    .map(({ row }) => row);
  return {
    frozen: shownRows(geometry, 0, frozen - 1),
    scrolled: [...new Set([...begun, ...shownRows(geometry, first, last)])],
  };
}

function shownRows(geometry: Geometry, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) if (geometry.rows.size(row) > 0) rows.push(row);
  return rows;
}
