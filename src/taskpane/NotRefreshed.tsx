import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Finding } from "../findings/finding.ts";
import { counted } from "./summary.ts";

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
});

/** More than these are to be read among the findings. */
const most = 3;

/** Tables that a refresh left as they were: what stood in the way, and what to do. */
export function NotRefreshed({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  const more = findings.length - most;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <h2 className={styles.title}>Not refreshed</h2>
        {findings.slice(0, most).map(({ sheet, code, message, fix }) => (
          <p key={`${sheet} ${code} ${message}`} className={styles.text}>
            {message} {fix}
          </p>
        ))}
        {more > 0 && <p className={styles.text}>{counted(more, "other")} among the findings.</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
