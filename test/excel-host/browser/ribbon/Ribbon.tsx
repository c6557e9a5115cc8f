import { makeStyles, mergeClasses, Spinner, tokens, Tooltip } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { TabStrip } from "../app/TabStrip.tsx";
import type { AddIn, RibbonButton, RibbonGroup } from "./manifest.ts";

interface RibbonProps {
  addIn: AddIn;
  disabledControls: ReadonlySet<string>;
  /** The control whose function is running. */
  running: string | null;
  onClick: (controlId: string) => void;
}

const useStyles = makeStyles({
  ribbon: { backgroundColor: tokens.colorNeutralBackground3, padding: "0 8px" },
  tabs: { display: "flex", gap: "4px" },
  tab: {
    height: "30px",
    padding: "0 10px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selectedTab: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -3px ${tokens.colorBrandStroke1}`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
  },
  panel: {
    display: "flex",
    minHeight: "92px",
    marginBottom: "6px",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: "4px 6px 3px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: "2px", flexGrow: 1 },
  groupLabel: { fontSize: "11px", lineHeight: "14px", textAlign: "center", color: tokens.colorNeutralForeground3 },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "flex-start",
    gap: "4px",
    minWidth: "62px",
    maxWidth: "88px",
    padding: "6px 6px 2px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: "12px",
    lineHeight: "15px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed", "& img": { opacity: 0.4 } },
  },
  icon: { position: "relative", width: "32px", height: "32px" },
  running: { opacity: 0.35 },
  spinner: { position: "absolute", inset: 0 },
  supertip: { display: "grid", gap: "4px", maxWidth: "260px" },
});

/** The ribbon, with nothing on it but what the add-in's manifest puts there. */
export function Ribbon({ addIn, disabledControls, running, onClick }: RibbonProps): ReactNode {
  const styles = useStyles();
  const [selected, setSelected] = useState(addIn.tabs[0]?.id ?? "");
  const tab = addIn.tabs.find(({ id }) => id === selected);
  return (
    <section className={styles.ribbon} aria-label="Ribbon" data-region="ribbon">
      <TabStrip
        label="Ribbon tabs"
        items={addIn.tabs}
        selected={selected}
        className={styles.tabs}
        tabClassName={(active) => mergeClasses(styles.tab, active && styles.selectedTab)}
        onSelect={setSelected}
      />
      <div role="tabpanel" aria-label={tab?.label} className={styles.panel}>
        {tab?.groups.map((group) => (
          <Group key={group.id} {...{ group, disabledControls, running, onClick }} />
        ))}
      </div>
    </section>
  );
}

function Group({
  group,
  disabledControls,
  running,
  onClick,
}: Omit<RibbonProps, "addIn"> & { group: RibbonGroup }): ReactNode {
  const styles = useStyles();
  return (
    <fieldset aria-label={group.label} className={styles.group}>
      <div className={styles.buttons}>
        {group.buttons.map((button) => (
          <CommandButton
            key={button.id}
            button={button}
            disabled={disabledControls.has(button.id)}
            running={running === button.id}
            onClick={() => onClick(button.id)}
          />
        ))}
      </div>
      <div aria-hidden className={styles.groupLabel}>
        {group.label}
      </div>
    </fieldset>
  );
}

interface CommandButtonProps {
  button: RibbonButton;
  disabled: boolean;
  running: boolean;
  onClick: () => void;
}

function CommandButton({ button, disabled, running, onClick }: CommandButtonProps): ReactNode {
  const styles = useStyles();
  const supertip = (
    <span className={styles.supertip}>
      <strong>{button.title}</strong>
      <span>{button.description}</span>
    </span>
  );
  const sizes = [...button.icons].map(([size, address]) => `${address} ${size / 32}x`).join(", ");
  return (
    <Tooltip relationship="description" content={supertip} positioning="below-start">
      <button type="button" className={styles.button} disabled={disabled} aria-busy={running} onClick={onClick}>
        <span className={styles.icon}>
          <img
            alt=""
            width="32"
            height="32"
            src={button.icons.get(32)}
            srcSet={sizes}
            className={mergeClasses(running && styles.running)}
          />
          {running && <Spinner aria-hidden size="tiny" className={styles.spinner} />}
        </span>
        {button.label}
      </button>
    </Tooltip>
  );
}
