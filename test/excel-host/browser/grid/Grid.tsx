/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table would lay out rows and cells itself; here each has its place */
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../../model/area.ts";
import { styleAt, styleIndexAt } from "../../model/styles.ts";
import type { Application, ApplicationState } from "../app/application.ts";
import { CellEditor } from "./CellEditor.tsx";
import { handleEditKey } from "./editKeys.ts";
import { moveSelection } from "./gridKeys.ts";
import { useGridStyles } from "./gridStyles.ts";
import { Headings } from "./Headings.tsx";
import { Lines } from "./Lines.tsx";
import { Overlay } from "./Overlay.tsx";
import { cellId, Row, rowsIn } from "./Row.tsx";
import { usePointer } from "./usePointer.ts";
import { useScrolled } from "./useScrolled.ts";
import { cellBox, HEADING_HEIGHT, headingWidth, scrollTo, visibleColumns, visibleRows, type View } from "./viewport.ts";

interface GridProps {
  application: Application;
  state: ApplicationState;
}

/** Blank rows and columns to scroll to beyond the used ones. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 15;

/** The worksheet as a grid: only what is in view is in the page, however many rows there are. */
export function Grid({ application, state }: GridProps): ReactNode {
  const { selection, edit, host, sheet } = state;
  const { worksheet, geometry, painter } = sheet;
  const styles = useGridStyles();
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const scrolled = useScrolled(element);

  const rowCount = Math.min(
    MAX_ROWS,
    Math.max(sheet.usedRows, selection.active.row, geometry.rows.at(scrolled.height)) + SPARE_ROWS,
  );
  const columnCount = Math.min(
    MAX_COLUMNS,
    Math.max(sheet.usedColumns, selection.active.column, geometry.columns.at(scrolled.width)) + SPARE_COLUMNS,
  );
  const headings = headingWidth(rowCount);
  const view: View = { ...scrolled, width: scrolled.width - headings, height: scrolled.height - HEADING_HEIGHT };
  const rows = visibleRows(worksheet, geometry, view, rowCount);
  const columns = visibleColumns(worksheet, geometry, view, columnCount);
  const frozenHeight = geometry.rows.start(worksheet.frozenRows);
  const pointer = usePointer(application, state, view, headings);

  const bringIntoView = useEffectEvent((row: number, column: number, ready: boolean) => {
    if (element === null || !ready) return;
    element.scrollTo({
      top: scrollTo(geometry.rows, worksheet.frozenRows, element.scrollTop, view.height, row),
      left: scrollTo(geometry.columns, worksheet.frozenColumns, element.scrollLeft, view.width, column),
    });
  });
  const ready = scrolled.height > 0;
  const { row: shownRow, column: shownColumn } = selection.shown;
  useLayoutEffect(() => bringIntoView(shownRow, shownColumn, ready), [shownRow, shownColumn, ready]);

  const editing = edit !== null;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) element?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing, element]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const { key, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const page = Math.max(1, geometry.rows.at(view.top + view.height) - geometry.rows.at(view.top) - 1);
    const moved = altKey
      ? null
      : moveSelection(worksheet, geometry, selection, { key, shift: shiftKey, control }, page);
    if (moved) application.select(moved);
    else if (key === "F2") application.beginEdit(null, "edit", "cell");
    else if (key === "Delete") application.clearSelection();
    else if (key === "Backspace") application.beginEdit("", "enter", "cell");
    else if (key.length === 1 && !control && !altKey) application.beginEdit(key, "enter", "cell");
    else return;
    event.preventDefault();
  }

  const drawn = rowsIn(worksheet, geometry, rows);
  const drawRow = (row: number): ReactNode => {
    const selected = row >= selection.area.row && row <= lastRow(selection.area);
    return (
      <Row
        key={row}
        {...{ worksheet, geometry, painter, row }}
        frozenColumns={columns.frozen}
        firstColumn={columns.first}
        lastColumn={columns.last}
        headingWidth={headings}
        selectedFrom={selected ? selection.area.column : null}
        selectedTo={lastColumn(selection.area)}
        activeColumn={row === selection.active.row ? selection.active.column : null}
      />
    );
  };

  return (
    <div className={styles.frame}>
      <div
        ref={setElement}
        data-region="sheet"
        role="grid"
        aria-label={`Worksheet ${worksheet.name}`}
        aria-rowcount={MAX_ROWS + 1}
        aria-colcount={MAX_COLUMNS + 1}
        aria-multiselectable
        aria-activedescendant={cellId(selection.active.row, selection.active.column)}
        tabIndex={0}
        className={styles.scroller}
        style={{ ["--scrolled-left" as string]: `${view.left}px` }}
        onKeyDown={onKeyDown}
        {...pointer}
        onDoubleClick={() => application.beginEdit(null, "edit", "cell")}
        onCopy={(event) => {
          event.clipboardData.setData("text/plain", application.copy());
          event.preventDefault();
        }}
        onPaste={(event) => {
          application.paste(event.clipboardData.getData("text/plain"));
          event.preventDefault();
        }}
      >
        <div
          style={{
            width: headings + geometry.columns.start(columnCount),
            height: HEADING_HEIGHT + geometry.rows.start(rowCount),
          }}
        >
          <div className={styles.view} style={{ width: scrolled.width, height: scrolled.height }}>
            {worksheet.showGridlines && (
              <div className={styles.lines} style={{ left: headings, top: HEADING_HEIGHT, right: 0, bottom: 0 }}>
                <Lines {...{ geometry, view, rows, columns }} />
              </div>
            )}
            <Headings
              {...{ geometry, columns }}
              headingWidth={headings}
              selectedFrom={selection.area.column}
              selectedTo={lastColumn(selection.area)}
            />
            {drawn.frozen.length > 0 && (
              <div role="rowgroup" className={styles.rows} style={{ top: HEADING_HEIGHT, height: frozenHeight }}>
                {drawn.frozen.map(drawRow)}
              </div>
            )}
            <div role="rowgroup" className={styles.rows} style={{ top: HEADING_HEIGHT + frozenHeight, bottom: 0 }}>
              <div style={{ transform: `translateY(${-frozenHeight - view.top}px)` }}>
                {drawn.scrolled.map(drawRow)}
              </div>
            </div>
          </div>
        </div>
      </div>
      <Overlay {...{ worksheet, geometry, view, selection }} headingWidth={headings} />
      {edit !== null && (
        <CellEditor
          key={`${cellId(edit.place.row, edit.place.column)}-${edit.where}`}
          edit={edit}
          {...cellBox(worksheet, geometry, view, headings, edit.place)}
          style={styleAt(host.workbook, styleIndexAt(worksheet, edit.place.row, edit.place.column))}
          onChange={application.changeEdit}
          onKeyDown={(event) => handleEditKey(event, application)}
        />
      )}
    </div>
  );
}
