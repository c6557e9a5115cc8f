import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportedFinding } from "../changes/acceptances.ts";
import { AcceptFinding } from "./findings/FindingTools.tsx";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  fix: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
  cell: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

interface FindingItemProps {
  readonly finding: ReportedFinding;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** One finding: what stands there, what to do, and the way to the cell. */
export function FindingItem({ finding, onGoTo }: FindingItemProps) {
  const styles = useStyles();
  const { sheet, cell, message, fix } = finding;
  return (
    <li className={styles.item}>
      <p className={styles.text}>{message}</p>
      {fix !== null && <p className={styles.fix}>{fix}</p>}
      {sheet !== null && (
        <p className={styles.cell}>
          {cell === null ? (
            sheet
          ) : (
            <Link as="button" inline onClick={() => onGoTo(sheet, cell)}>
              {sheet}, {cell}
            </Link>
          )}
        </p>
      )}
      <AcceptFinding finding={finding} />
    </li>
  );
}
