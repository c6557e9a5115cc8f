import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { formatArea } from "../../model/address.ts";
import type { Style } from "../../model/workbook.ts";
import type { Edit } from "../app/editing.ts";
import { cssFont, lineHeight, textWidth } from "../sheet/text.ts";
import { useGridStyles } from "./gridStyles.ts";

interface CellEditorProps {
  edit: Edit;
  /** The cell's place in the view, and the room to its right. */
  left: number;
  top: number;
  width: number;
  height: number;
  room: number;
  style: Style;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** The box a cell is edited in; it grows with its text. */
export function CellEditor(props: CellEditorProps): ReactNode {
  const { edit, left, top, width, height, room, style, onChange, onKeyDown } = props;
  const { wrap } = style;
  const font = cssFont(style);
  const styles = useGridStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const needed = Math.max(...edit.text.split("\n").map((line) => textWidth(line, font))) + 16;

  const { where } = edit;
  useEffect(() => {
    const { current } = box;
    if (current === null || where !== "cell") return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(current.value.length, current.value.length);
  }, [where]);

  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.style.height = "0";
    current.style.height = `${Math.max(height + 3, current.scrollHeight + 4)}px`;
  });

  return (
    <textarea
      ref={box}
      className={styles.editor}
      aria-label={`Edit ${formatArea({ ...edit.place, rows: 1, columns: 1 })}`}
      value={edit.text}
      rows={1}
      spellCheck={false}
      style={{
        left: left - 2,
        top: top - 2,
        width: Math.min(Math.max(width + 3, wrap ? 0 : needed), Math.max(room, width + 3)),
        font,
        lineHeight: `${lineHeight(style)}px`,
        whiteSpace: wrap || needed > room ? "pre-wrap" : "pre",
      }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
