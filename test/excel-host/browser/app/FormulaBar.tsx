import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatArea } from "../../model/address.ts";
import { sameArea } from "../../model/area.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { handleEditKey } from "../grid/editKeys.ts";
import { selectCell, type Selection } from "../sheet/selection.ts";
import type { Application, ApplicationState } from "./application.ts";
import { entryText } from "./entry.ts";
import { focusSheet } from "./regions.ts";

interface FormulaBarProps {
  application: Application;
  state: ApplicationState;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    gap: "6px",
    height: "32px",
    padding: "3px 8px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  box: {
    boxSizing: "border-box",
    minWidth: 0,
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: "13px",
    ":focus": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px" },
  },
  name: { width: "104px", flexShrink: 0 },
  sign: {
    alignSelf: "center",
    fontFamily: "Georgia, serif",
    fontStyle: "italic",
    color: tokens.colorNeutralForeground3,
  },
  text: { flexGrow: 1 },
});

/** Where the selection is, and what the active cell holds; both can be typed into. */
export function FormulaBar({ application, state }: FormulaBarProps): ReactNode {
  const styles = useStyles();
  const { selection, edit, host, sheet } = state;
  const held = entryText(host.workbook, sheet.worksheet, selection.active);
  return (
    <section className={styles.bar} data-region="formula bar" aria-label="Formula bar">
      <NameBox address={addressOf(sheet.worksheet, selection)} onGo={application.goTo} />
      <span aria-hidden className={styles.sign}>
        fx
      </span>
      <input
        className={`${styles.box} ${styles.text}`}
        aria-label="Contents of the cell"
        spellCheck={false}
        value={edit?.text ?? held}
        onFocus={() => application.beginEdit(null, "edit", "bar")}
        onChange={(event) => application.changeEdit(event.target.value)}
        onKeyDown={(event) => handleEditKey(event, application)}
      />
    </section>
  );
}

/** Merged cells go by their first. */
function addressOf(worksheet: Worksheet, { active, area }: Selection): string {
  return formatArea(sameArea(area, selectCell(worksheet, active).area) ? { ...active, rows: 1, columns: 1 } : area);
}

function NameBox({ address, onGo }: { address: string; onGo: (address: string) => boolean }): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={`${styles.box} ${styles.name}`}
      aria-label="Name box: the selected cells"
      spellCheck={false}
      value={typed ?? address}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && onGo(typed ?? address))) focusSheet();
      }}
    />
  );
}
