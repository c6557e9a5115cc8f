import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CellChange } from "../findings/cellChange.ts";
import type { ReportedFinding } from "../changes/acceptances.ts";
import { changeWords } from "./fixWords.ts";
import { useUnseen } from "./unseen.ts";
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
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface FindingItemProps {
  readonly finding: ReportedFinding;
  readonly busy: boolean;
  readonly onGoTo: (sheet: string, address: string) => void;
  /** `button`: the one that was pressed; it may be gone afterwards. */
  readonly onFix: (changes: readonly CellChange[], button: HTMLElement) => void;
}

/** One finding: what stands there, what to do, the way to the cell, and the fix where it is safe by itself. */
export function FindingItem({ finding, busy, onGoTo, onFix }: FindingItemProps) {
  const styles = useStyles();
  const { sheet, cell, message, fix, changes } = finding;
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
      <div className={styles.actions}>
        {changes.length > 0 && <FixButton finding={finding} busy={busy} onFix={onFix} />}
        <AcceptFinding finding={finding} />
      </div>
    </li>
  );
}

function FixButton({ finding, busy, onFix }: Omit<FindingItemProps, "onGoTo">) {
  const unseen = useUnseen();
  const words = useId();
  const { sheet, cell, changes } = finding;
  return (
    <>
      <Button
        size="small"
        data-fix
        disabledFocusable={busy}
        aria-describedby={words}
        onClick={({ currentTarget }) => onFix(changes, currentTarget)}
      >
        Fix
        <span className={unseen}>
          {" "}
          {cell} on {sheet}
        </span>
      </Button>
      <span id={words}>
        {changeWords(changes)}
        {elsewhere(finding)}
      </span>
    </>
  );
}

/** Where a single change is made, if that is not where the finding is: a polarity where the indicator is defined. */
function elsewhere({ sheet, cell, changes }: ReportedFinding): string {
  const [only, ...more] = changes;
  const isThere = only === undefined || more.length > 0 || (only.sheet === sheet && only.cell === cell);
  return isThere ? "" : ` in ${only.cell} on ${only.sheet}`;
}
