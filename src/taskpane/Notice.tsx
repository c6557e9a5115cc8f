import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

/** Something the analyst should know that changes nothing about the result below. */
export function Notice({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
