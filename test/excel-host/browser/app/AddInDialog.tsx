import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { SANDBOX } from "../protocol/appContext.ts";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import type { FramedDialog } from "../protocol/dialog.ts";

const useStyles = makeStyles({
  dialog: {
    flexDirection: "column",
    padding: 0,
    minWidth: "280px",
    minHeight: "160px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    overflow: "hidden",
    "&[open]": { display: "flex" },
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  header: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "4px 4px 4px 16px" },
  frame: { flexGrow: 1, width: "100%", border: "none" },
});

/** A dialog that the add-in opened, in a box over the page. */
export function AddInDialog({ title, dialog }: { title: string; dialog: FramedDialog }): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const attach = useCallback(
    (frame: HTMLIFrameElement | null) => {
      if (frame?.contentWindow) dialog.attach(frame.contentWindow);
    },
    [dialog],
  );
  return (
    <dialog
      ref={box}
      className={styles.dialog}
      aria-label={title}
      style={{ width: `${dialog.width}vw`, height: `${dialog.height}vh` }}
      onCancel={(event) => {
        event.preventDefault();
        dialog.close();
      }}
    >
      <div className={styles.header}>
        <Text as="h2" weight="semibold">
          {title}
        </Text>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close the dialog" onClick={dialog.close} />
      </div>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- as Excel on the web frames an add-in */}
      <iframe sandbox={SANDBOX} ref={attach} className={styles.frame} src={dialog.address} title={title} />
    </dialog>
  );
}
