import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { Task, Work } from "./tasks.ts";
import { useUnseen } from "./unseen.ts";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    // On a low or much magnified pane a fixed header would leave no room for what it is about.
    "@media (min-height: 480px)": { position: "sticky", top: 0 },
  },
  buttons: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  refresh: { flexGrow: 1 },
  help: { padding: tokens.spacingHorizontalXS },
  line: {
    height: "2px",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    backgroundColor: tokens.colorNeutralStroke3,
  },
});

interface ActionBarProps {
  readonly running: Work | null;
  /** Whether Excel is at work for the pane: at a task, or at a template. */
  readonly busy: boolean;
  readonly onRun: (task: Task) => void;
}

/** The two things to do, and the help; Excel shows the add-in's name above them. While one runs both buttons stay in the keyboard's reach. */
export function ActionBar({ running, busy, onRun }: ActionBarProps) {
  const styles = useStyles();
  const unseen = useUnseen();
  return (
    <header className={styles.header}>
      <h1 className={unseen}>Plan Indicators</h1>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<ArrowSync20Regular />}
          className={styles.refresh}
          disabledFocusable={busy}
          onClick={() => onRun("refresh")}
        >
          {running === "refresh" ? "Refreshing…" : "Refresh RAG"}
        </Button>
        <Button disabledFocusable={busy} onClick={() => onRun("check")}>
          {running === "check" ? "Checking…" : "Check"}
        </Button>
        <Link href="help.html" target="_blank" className={styles.help}>
          Help
        </Link>
      </div>
      <div className={styles.line}>{busy && <ProgressBar shape="square" aria-label="Working" />}</div>
    </header>
  );
}
