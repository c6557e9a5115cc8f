import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CellChange } from "../findings/cellChange.ts";
import { ActionBar } from "./ActionBar.tsx";
import { AtWorkContext } from "./atWork.ts";
import { FailureBanner } from "./FailureBanner.tsx";
import { announcementOf } from "./fixWords.ts";
import { FixResult } from "./FixResult.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { NewFromTemplate } from "./NewFromTemplate.tsx";
import { NewPlan } from "./NewPlan.tsx";
import { Notice } from "./Notice.tsx";
import { Report } from "./Report.tsx";
import { resultSentence } from "./summary.ts";
import type { Task, Tasks, TaskState, Work } from "./tasks.ts";
import { useUnseen } from "./unseen.ts";

export interface PaneProps {
  readonly state: TaskState;
  readonly onRun: (task: Task) => void;
  /** Selects a cell or a range of a sheet. */
  readonly onGoTo: (sheet: string, address: string) => void;
  /** Changes cells of the analyst's. */
  readonly onFix: (changes: readonly CellChange[]) => void;
  /** Undoes the latest fix. */
  readonly onUndo: () => void;
  /** Does something with the report that is shown. */
  readonly onReport: Tasks["onReport"];
}

const useStyles = makeStyles({
  main: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
});

/** The whole pane, from plain data. */
export function Pane({ state, onRun, onGoTo, onFix, onUndo, onReport }: PaneProps) {
  const styles = useStyles();
  const unseen = useUnseen();
  const { running, outcome, notice, fixed, undoable } = state;
  const [adding, setAdding] = useState(false);
  const busy = running !== null || adding;
  const fixResult = fixed && <FixResult fixed={fixed} undoable={undoable} busy={busy} onUndo={onUndo} />;
  const atWork = useMemo(() => ({ busy, onWork: setAdding }), [busy]);
  const report =
    outcome?.kind === "report"
      ? { task: outcome.task, report: outcome.report, fixResult, busy, onGoTo, onFix, onReport }
      : null;
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
        {outcome?.kind !== "report" && fixResult}
        <AtWorkContext value={atWork}>
          <Report isComing={running !== null || report !== null} shown={report} />
        </AtWorkContext>
        <NewPlan busy={busy} onWork={setAdding} />
        <NewFromTemplate busy={busy} onWork={setAdding} />
      </main>
    </>
  );
}

/** What a screen reader says, without being asked, of what happens in the pane. */
function announcement({ running, outcome, notice, fixed }: TaskState): string {
  if (notice !== null) return notice;
  if (running !== null) return atWork[running];
  if (fixed !== null) return announcementOf(fixed);
  if (outcome === null) return "";
  if (outcome.kind === "failure") return `It did not finish. ${outcome.failure.message}`;
  return resultSentence(outcome.task, outcome.report);
}

const atWork: Record<Work, string> = {
  refresh: "Refreshing",
  check: "Checking",
  fix: "Changing cells",
  undo: "Putting cells back",
  findings: "Working",
};
