import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { statuses } from "../indicators/statuses.ts";
import type { Status } from "../indicators/assessment.ts";
import { useDark } from "./Appearance.tsx";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    boxSizing: "border-box",
    padding: "0 6px",
    border: "1px solid transparent",
    borderRadius: "4px",
    fontSize: "12px",
    lineHeight: "18px",
    fontWeight: 600,
    whiteSpace: "nowrap",
  },
  shape: { width: "12px", textAlign: "center" },
});

/** A status as it stands in the worksheet: shape, word and colours. */
export function StatusMark({ status, className }: { status: Status; className?: string }) {
  const styles = useStyles();
  const { word, shape, ...light } = statuses[status];
  const { fill, text } = useDark() ? light.dark : light;
  return (
    <span className={mergeClasses(styles.mark, className)} style={{ backgroundColor: fill, color: text }}>
      <span aria-hidden="true" className={styles.shape}>
        {shape}
      </span>
      {word}
    </span>
  );
}
