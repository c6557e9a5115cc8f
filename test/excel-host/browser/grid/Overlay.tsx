import { DataBarVerticalRegular, ImageRegular, ShapesRegular } from "@fluentui/react-icons";
import type { CSSProperties, ReactNode } from "react";
import { overlaps } from "../../model/area.ts";
import type { Area, Worksheet } from "../../model/workbook.ts";
import type { Geometry } from "../sheet/geometry.ts";
import { selectCell, type Selection } from "../sheet/selection.ts";
import { useGridStyles } from "./gridStyles.ts";
import { HEADING_HEIGHT, type View } from "./viewport.ts";

interface OverlayProps {
  worksheet: Worksheet;
  geometry: Geometry;
  view: View;
  headingWidth: number;
  selection: Selection;
}

/** The selection's border lies half on the line before the cell. */
const BLEED = 2;

/** What lies over the cells: charts and pictures as labelled boxes, pivots, the selection, the edge of frozen panes. */
export function Overlay(props: OverlayProps): ReactNode {
  const { worksheet, geometry, view, headingWidth } = props;
  const styles = useGridStyles();
  const frozenWidth = geometry.columns.start(worksheet.frozenColumns);
  const frozenHeight = geometry.rows.start(worksheet.frozenRows);
  const across = [
    { left: 0, width: frozenWidth, scrolled: 0 },
    { left: frozenWidth, width: view.width - frozenWidth, scrolled: view.left },
  ];
  const down = [
    { top: 0, height: frozenHeight, scrolled: 0 },
    { top: frozenHeight, height: view.height - frozenHeight, scrolled: view.top },
  ];
  return (
    <div className={styles.overlay} style={{ width: headingWidth + view.width, height: HEADING_HEIGHT + view.height }}>
      {down.flatMap((rows, y) =>
        across.map((columns, x) =>
          rows.height > 0 && columns.width > 0 ? (
            <div
              key={`${x}${y}`}
              className={styles.quadrant}
              style={{
                left: headingWidth + columns.left - BLEED,
                top: HEADING_HEIGHT + rows.top - BLEED,
                width: columns.width + BLEED,
                height: rows.height + BLEED,
              }}
            >
              <div
                style={{
                  transform: `translate(${BLEED - columns.left - columns.scrolled}px, ${BLEED - rows.top - rows.scrolled}px)`,
                }}
              >
                <Contents {...props} />
              </div>
            </div>
          ) : null,
        ),
      )}
      {frozenWidth > 0 && (
        <div
          className={styles.freezeLine}
          style={{ left: headingWidth + frozenWidth - 1, top: 0, bottom: 0, width: 1 }}
        />
      )}
      {frozenHeight > 0 && (
        <div
          className={styles.freezeLine}
          style={{ top: HEADING_HEIGHT + frozenHeight - 1, left: 0, right: 0, height: 1 }}
        />
      )}
    </div>
  );
}

const ICONS = { chart: DataBarVerticalRegular, picture: ImageRegular, shape: ShapesRegular };

function Contents({ worksheet, geometry, selection }: OverlayProps): ReactNode {
  const styles = useGridStyles();
  const area = box(geometry, selection.area);
  const active = box(geometry, selectCell(worksheet, selection.active).area);
  return (
    <>
      {worksheet.drawings.map(({ kind, name, area: place }, index) => {
        const Icon = ICONS[kind];
        return (
          <div key={index} className={styles.drawing} style={box(geometry, place)}>
            <Icon fontSize={28} />
            <span>{name}</span>
          </div>
        );
      })}
      <InputMessage {...{ worksheet, active: selection.active, below: active }} />
      {worksheet.pivots.map(({ name, area: place }) => (
        <div key={name} className={styles.pivot} style={box(geometry, place)}>
          <span className={styles.pivotName}>{name}</span>
        </div>
      ))}
      <div
        className={styles.selection}
        style={{ left: area.left - 2, top: area.top - 2, width: area.width + 3, height: area.height + 3 }}
      >
        <div
          className={styles.active}
          style={{
            ...active,
            left: active.left - area.left,
            top: active.top - area.top,
            width: active.width - 1,
            height: active.height - 1,
          }}
        />
      </div>
    </>
  );
}

interface InputMessageProps {
  worksheet: Worksheet;
  active: Selection["active"];
  below: { left: number; top: number; width: number; height: number };
}

/** What a data validation rule says while its cell is selected. */
function InputMessage({ worksheet, active, below }: InputMessageProps): ReactNode {
  const styles = useGridStyles();
  const here = { ...active, rows: 1, columns: 1 };
  const rule = worksheet.dataValidations?.find(({ areas }) => areas.some((area) => overlaps(area, here)));
  if (rule?.prompt.show !== true || rule.prompt.title + rule.prompt.message === "") return null;
  return (
    <div
      role="note"
      className={styles.inputMessage}
      style={{ left: below.left + below.width / 2, top: below.top + below.height + 6 }}
    >
      {rule.prompt.title !== "" && <strong>{rule.prompt.title}</strong>}
      <span>{rule.prompt.message}</span>
    </div>
  );
}

function box(
  { rows, columns }: Geometry,
  area: Area,
): { left: number; top: number; width: number; height: number } & CSSProperties {
  const left = columns.start(area.column);
  const top = rows.start(area.row);
  return {
    left,
    top,
    width: columns.start(area.column + area.columns) - left,
    height: rows.start(area.row + area.rows) - top,
  };
}
