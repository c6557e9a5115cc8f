import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FailureBanner } from "../FailureBanner.tsx";
import { useUnseen } from "../unseen.ts";
import type { FindingActions } from "./FindingTools.tsx";
import type { FindingResult } from "./findingWork.ts";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    border: "none",
  },
  button: { minWidth: "auto" },
  result: { marginBottom: tokens.spacingVerticalS },
});

const actions = {
  highlight: { label: "Highlight in sheet", failed: "The cells were not highlighted" },
  clear: { label: "Clear", failed: "The marks were not taken away" },
  writeSheet: { label: "Write a findings sheet", failed: "The findings sheet was not written" },
} as const;

type Action = keyof typeof actions;

/** What can be done with all findings: mark their cells, take the marks away, list them on a worksheet. */
export function Toolbar({ report, busy, act }: FindingActions) {
  const styles = useStyles();
  const unseen = useUnseen();
  const [last, setLast] = useState<{ readonly action: Action; readonly result: FindingResult } | null>(null);
  // Marks may be left of findings that are no more.
  const possible: readonly Action[] = report.findings.length === 0 ? ["clear"] : ["highlight", "clear", "writeSheet"];
  // What was said of another report's findings is no longer true.
  const shown = last?.result.report === report ? last : null;

  async function press(action: Action): Promise<void> {
    const result = await act((work, now) => work[action](now));
    if (result !== null) setLast({ action, result });
  }

  return (
    <>
      <fieldset className={styles.tools} data-findings>
        <legend className={unseen}>With all findings</legend>
        {possible.map((action) => (
          <Button
            key={action}
            size="small"
            className={styles.button}
            disabledFocusable={busy}
            aria-label={action === "clear" ? "Clear the highlights" : undefined}
            onClick={() => void press(action)}
          >
            {actions[action].label}
          </Button>
        ))}
      </fieldset>
      <output className={unseen}>{shown?.result.failure?.message ?? shown?.result.sentence}</output>
      {shown && (
        <div className={styles.result}>
          <Result {...shown} />
        </div>
      )}
    </>
  );
}

function Result({ action, result: { failure, sentence, partly } }: { action: Action; result: FindingResult }) {
  if (failure) return <FailureBanner title={actions[action].failed} failure={failure} />;
  return (
    <MessageBar intent={partly ? "warning" : "success"} layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
