import { makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { incompleteSentence } from "./summary.ts";
import type { Failure } from "./tasks.ts";

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground2 },
});

/** What went wrong in Excel: what happened, what may be half done, what to do. */
export function FailureBanner({ title, failure }: { title: string; failure: Failure }) {
  const styles = useStyles();
  const { message, advice, code, incomplete } = failure;
  const unfinished = incompleteSentence(incomplete);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{message}</p>
        {unfinished !== null && <p className={styles.text}>{unfinished}</p>}
        {advice !== null && <p className={styles.text}>{advice}</p>}
        {code !== null && <p className={mergeClasses(styles.text, styles.code)}>Error code: {code}</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
