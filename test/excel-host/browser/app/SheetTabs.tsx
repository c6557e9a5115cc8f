import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Workbook, Worksheet } from "../../model/workbook.ts";
import { TabStrip } from "./TabStrip.tsx";

interface SheetTabsProps {
  workbook: Workbook;
  /** What the page is doing, at the right. */
  status: string;
  onActivate: (worksheet: Worksheet) => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    height: "30px",
    padding: "0 12px 0 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", minWidth: 0, overflowX: "auto", scrollbarWidth: "none" },
  tab: {
    position: "relative",
    padding: "0 14px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: "13px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px ${tokens.colorBrandStroke1}`,
  },
  colour: { position: "absolute", insetInline: "6px", top: "2px", height: "3px", borderRadius: "2px" },
  status: {
    marginInlineStart: "auto",
    paddingInlineStart: "16px",
    alignSelf: "center",
    fontSize: "12px",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
});

/** The tabs of the worksheets that are not hidden, and the status bar beside them. */
export function SheetTabs({ workbook, status, onActivate }: SheetTabsProps): ReactNode {
  const styles = useStyles();
  const { worksheets, active } = workbook;
  const shown = worksheets.filter(({ visibility }) => visibility === "Visible");
  return (
    <footer className={styles.bar} data-region="sheets">
      <TabStrip
        label="Worksheets"
        items={shown.map(({ uid, name, tabColor }) => ({
          id: uid,
          label: (
            <>
              {tabColor !== null && <span className={styles.colour} style={{ backgroundColor: tabColor }} />}
              {name}
            </>
          ),
        }))}
        selected={worksheets[active]?.uid ?? ""}
        className={styles.tabs}
        tabClassName={(selected) => mergeClasses(styles.tab, selected && styles.active)}
        onSelect={(uid) => {
          const chosen = shown.find((worksheet) => worksheet.uid === uid);
          if (chosen !== undefined) onActivate(chosen);
        }}
      />
      <output className={styles.status}>{status}</output>
    </footer>
  );
}
