import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { ActionBar } from "./ActionBar.tsx";
import { AtWorkContext } from "./atWork.ts";
import { FailureBanner } from "./FailureBanner.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { NewFromTemplate } from "./NewFromTemplate.tsx";
import { Notice } from "./Notice.tsx";
import { ReportView } from "./ReportView.tsx";
import { resultSentence } from "./summary.ts";
import type { Task, TaskState } from "./tasks.ts";
import { useUnseen } from "./unseen.ts";

export interface PaneProps {
  readonly state: TaskState;
  readonly onRun: (task: Task) => void;
  /** Selects a cell or a range of a sheet. */
  readonly onGoTo: (sheet: string, address: string) => void;
}

const useStyles = makeStyles({
  main: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
});

/** The whole pane, from plain data. */
export function Pane({ state, onRun, onGoTo }: PaneProps) {
  const styles = useStyles();
  const unseen = useUnseen();
  const { running, outcome, notice } = state;
  const [adding, setAdding] = useState(false);
  const busy = running !== null || adding;
  const atWork = useMemo(() => ({ busy, onWork: setAdding }), [busy]);
  return (
    <>
      <ActionBar running={running} busy={busy} onRun={onRun} />
      <main className={styles.main} aria-busy={busy}>
        <output className={unseen}>{announcement(state)}</output>
        {notice !== null && <Notice text={notice} />}
        {outcome === null && <FirstRun />}
        {outcome?.kind === "failure" && (
          <FailureBanner
            title={outcome.task === "refresh" ? "Refresh RAG did not finish" : "Check did not finish"}
            failure={outcome.failure}
          />
        )}
        {outcome?.kind === "report" && (
          <AtWorkContext value={atWork}>
            <ReportView task={outcome.task} report={outcome.report} onGoTo={onGoTo} />
          </AtWorkContext>
        )}
        <NewFromTemplate busy={busy} onWork={setAdding} />
      </main>
    </>
  );
}

/** What a screen reader says, without being asked, of what happens in the pane. */
function announcement({ running, outcome, notice }: TaskState): string {
  if (notice !== null) return notice;
  if (running !== null) return running === "refresh" ? "Refreshing" : "Checking";
  if (outcome === null) return "";
  if (outcome.kind === "failure") return `It did not finish. ${outcome.failure.message}`;
  return resultSentence(outcome.task, outcome.report);
}
