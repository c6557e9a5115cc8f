import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalM} 0 0` },
});

/** What an analyst needs to know before the first press. */
export function FirstRun() {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>
        <b>Refresh RAG</b> judges every indicator against its target and writes status, reason, gap and direction beside
        it. <b>Check</b> does the same and writes nothing.
      </p>
      <p className={styles.text}>No other cell is ever changed, and nothing leaves this workbook.</p>
    </>
  );
}
