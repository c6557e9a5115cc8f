import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Status } from "../indicators/assessment.ts";
import { StatusMark } from "./StatusMark.tsx";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle("none"),
  },
  count: { minWidth: "auto", padding: "3px 8px 3px 4px", gap: "6px" },
  chosen: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
});

interface StatusCountsProps {
  readonly counts: readonly { readonly status: Status; readonly count: number }[];
  /** The status whose indicators are shown; null: all. */
  readonly chosen: Status | null;
  readonly onChoose: (status: Status | null) => void;
}

/** How many indicators have each status; a press shows those alone, another press shows all again. */
export function StatusCounts({ counts, chosen, onChoose }: StatusCountsProps) {
  const styles = useStyles();
  return (
    <fieldset aria-label="Show indicators by status" className={styles.counts}>
      {counts.map(({ status, count }) => (
        <Button
          key={status}
          size="small"
          aria-pressed={status === chosen}
          className={mergeClasses(styles.count, status === chosen && styles.chosen)}
          onClick={() => onChoose(status === chosen ? null : status)}
        >
          <StatusMark status={status} />
          {count.toLocaleString("en-GB")}
        </Button>
      ))}
    </fieldset>
  );
}
