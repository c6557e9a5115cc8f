import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { Task } from "./tasks.ts";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    // On a low or much magnified pane a fixed header would leave no room for what it is about.
    "@media (min-height: 480px)": { position: "sticky", top: 0 },
  },
  title: { display: "flex", alignItems: "baseline", justifyContent: "space-between", flexWrap: "wrap" },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  refresh: { flexGrow: 1 },
  line: {
    height: "2px",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    backgroundColor: tokens.colorNeutralStroke3,
  },
});

/** The title and the two things to do. While one runs both buttons stay in the keyboard's reach. */
export function ActionBar({ running, onRun }: { running: Task | null; onRun: (task: Task) => void }) {
  const styles = useStyles();
  const busy = running !== null;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1 className={styles.name}>Plan Indicators</h1>
        <Link href="help.html" target="_blank">
          Help
        </Link>
      </div>
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
      </div>
      <div className={styles.line}>{busy && <ProgressBar shape="square" aria-label="Working" />}</div>
    </header>
  );
}
