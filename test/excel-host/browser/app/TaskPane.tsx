import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { SANDBOX } from "../protocol/appContext.ts";
import { useCallback, type ReactNode } from "react";
import type { Runtime } from "../protocol/runtime.ts";

interface TaskPaneProps {
  title: string;
  runtime: Runtime;
  visible: boolean;
  onClose: () => void;
}

/** Excel's own width for a task pane. */
const PANE_WIDTH = 350;

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    width: `${PANE_WIDTH}px`,
    boxSizing: "border-box",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "&[hidden]": { display: "none" },
  },
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "6px 6px 6px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  frame: { flexGrow: 1, width: "100%", border: "none" },
});

/** The add-in's page beside the sheet. Closed, it is hidden and goes on running: its runtime is a shared one. */
export function TaskPane({ title, runtime, visible, onClose }: TaskPaneProps): ReactNode {
  const styles = useStyles();
  const attach = useCallback(
    (frame: HTMLIFrameElement | null) => {
      if (frame?.contentWindow) runtime.attach(frame.contentWindow);
    },
    [runtime],
  );
  return (
    <aside className={styles.pane} hidden={!visible} aria-label={`${title} task pane`} data-region="pane">
      <div className={styles.header}>
        <Text as="h2" size={400} weight="semibold">
          {title}
        </Text>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close the task pane" onClick={onClose} />
      </div>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- as Excel on the web frames an add-in */}
      <iframe sandbox={SANDBOX} ref={attach} className={styles.frame} src={runtime.address} title={title} />
    </aside>
  );
}
