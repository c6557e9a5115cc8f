import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReportedFinding } from "../../changes/acceptances.ts";
import { DisclosureButton } from "../DisclosureButton.tsx";
import { pageSize } from "../shown.ts";
import { counted } from "../summary.ts";
import type { FindingActions } from "./FindingTools.tsx";
import { leaving } from "./focusAfter.ts";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM },
  toggle: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginTop: tokens.spacingVerticalXS,
  },
  problem: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorStatusDangerForeground1 },
});

interface AcceptedListProps extends FindingActions {
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** The findings that somebody accepted, with the reasons; each can be taken back. Nothing where there are none. */
export function AcceptedList(props: AcceptedListProps) {
  const styles = useStyles();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(pageSize);
  const accepted = props.report.findings.filter((finding) => finding.accepted !== null);
  if (accepted.length === 0) return null;
  return (
    <div className={styles.section}>
      <DisclosureButton open={open} controls={list} className={styles.toggle} onToggle={() => setOpen(!open)}>
        {counted(accepted.length, "accepted finding")}
      </DisclosureButton>
      <div id={list} hidden={!open}>
        <ul className={styles.list}>
          {accepted.slice(0, limit).map((finding, index) => (
            <AcceptedItem key={`${finding.code} ${index} ${finding.message}`} {...props} finding={finding} />
          ))}
        </ul>
        {accepted.length > limit && (
          <Button size="small" onClick={() => setLimit(limit + pageSize)}>
            Show more
          </Button>
        )}
      </div>
    </div>
  );
}

function AcceptedItem({ finding, busy, move, onGoTo }: AcceptedListProps & { readonly finding: ReportedFinding }) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const { sheet, cell, message, accepted } = finding;

  async function takeBack(button: Element): Promise<void> {
    const result = await move("take-back", button, (work, report) => work.accept(report, finding, null));
    if (result !== null && result.failure !== null) setProblem(`Not taken back. ${result.failure.message}`);
  }

  return (
    <li className={styles.item}>
      <p className={styles.text}>{message}</p>
      <p className={styles.reason}>Accepted because: {accepted}</p>
      <div className={styles.line}>
        {sheet !== null && cell !== null && (
          <Link as="button" inline onClick={() => onGoTo(sheet, cell)}>
            {sheet}, {cell}
          </Link>
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={`Take back: ${message}`}
          {...leaving("take-back")}
          onClick={({ currentTarget }) => void takeBack(currentTarget)}
        >
          Take back
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </li>
  );
}
