import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, useState } from "react";
import { type IndicatorRow, rowDetail } from "./indicatorRow.ts";
import { StatusMark } from "./StatusMark.tsx";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "flex-start" },
  go: {
    flexGrow: 1,
    minWidth: 0,
    alignItems: "flex-start",
    justifyContent: "flex-start",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    ...shorthands.borderStyle("none"),
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  status: { flexShrink: 0, minWidth: "70px" },
  // In a pane too narrow for both, the name stands below the status.
  name: { flexGrow: 1, flexBasis: "130px", minWidth: 0, overflowWrap: "anywhere" },
  detail: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  toggle: { flexShrink: 0, marginTop: "5px" },
  chevron: { transitionProperty: "transform", transitionDuration: tokens.durationFast },
  open: { transform: "rotate(180deg)" },
  reason: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS} 78px`,
    "@media (max-width: 280px)": { paddingLeft: 0 },
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface IndicatorItemProps {
  readonly row: IndicatorRow;
  /** Whether the row's period is to stand beside it, where it is not that of the whole table. */
  readonly showPeriod: boolean;
  readonly onGoTo: () => void;
}

/** One indicator: its status and name, which go to its row in the sheet, and the reason behind a second button. */
export function IndicatorItem({ row, showPeriod, onGoTo }: IndicatorItemProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const reasonId = useId();
  const name = row.indicator ?? row.ref ?? `Row ${row.row}`;
  const detail = rowDetail(row, showPeriod);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Button appearance="subtle" className={styles.go} title={`Go to row ${row.row}`} onClick={onGoTo}>
          <StatusMark status={row.status} className={styles.status} />
          <span className={styles.name}>
            {name}
            {detail !== "" && <span className={styles.detail}>{detail}</span>}
          </span>
        </Button>
        <Button
          appearance="subtle"
          size="small"
          className={styles.toggle}
          icon={<ChevronDown16Regular className={mergeClasses(styles.chevron, open && styles.open)} />}
          aria-label={`Reason: ${name}`}
          aria-expanded={open}
          aria-controls={reasonId}
          onClick={() => setOpen(!open)}
        />
      </div>
      <p id={reasonId} className={styles.reason} hidden={!open}>
        {row.reason}
      </p>
    </li>
  );
}
