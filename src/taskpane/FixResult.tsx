import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { fixedSentence, leftSentence } from "./fixWords.ts";
import { counted } from "./summary.ts";
import type { TaskState } from "./tasks.ts";

const useStyles = makeStyles({
  result: {
    marginTop: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    // In view while one finding after another is put right; below the pane's own header.
    "@media (min-height: 480px)": { position: "sticky", top: "58px", zIndex: 1 },
  },
  text: { margin: 0 },
});

interface FixResultProps {
  readonly fixed: NonNullable<TaskState["fixed"]>;
  readonly undoable: TaskState["undoable"];
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** What became of the cells that were to be changed or put back, and the way back. */
export function FixResult({ fixed, undoable, busy, onUndo }: FixResultProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef<TaskState["fixed"]>(null);
  // The button that was pressed may be gone with its finding, and the focus with it. It goes to a control, since on the
  // web Office.js leads out of the pane from whatever the Tab key does not reach.
  useEffect(() => {
    if (seen.current === fixed) return;
    seen.current = fixed;
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    (place.current?.querySelector("button") ?? document.querySelector<HTMLElement>("[data-fix]"))?.focus();
  });
  const { kind, outcome } = fixed;
  const { failure, left } = outcome;
  const code = failure?.code == null ? null : `Error code: ${failure.code}`;
  const texts = [failure?.message, fixedSentence(fixed), leftSentence(fixed), failure?.advice, code];
  const latest = undoable.at(-1)?.length ?? 0;
  const isLatest = kind === "fix" && outcome.undo.length > 0;
  const intent = failure ? "error" : left.length > 0 ? "warning" : "success";
  return (
    <div ref={place} className={styles.result}>
      <MessageBar intent={intent} layout={intent === "success" && isLatest ? "singleline" : "multiline"}>
        <MessageBarBody>
          {texts.map(
            (text) =>
              text && (
                <p key={text} className={styles.text}>
                  {text}
                </p>
              ),
          )}
        </MessageBarBody>
        {latest > 0 && (
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={onUndo}>
              {isLatest ? "Undo" : `Undo the change of ${counted(latest, "cell")} before`}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
