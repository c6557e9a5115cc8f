import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { ReportedFinding } from "../../changes/acceptances.ts";
import type { RefreshReport } from "../../report.ts";
import { notLoaded } from "../performTask.ts";
import type { Tasks } from "../tasks.ts";
import { useUnseen } from "../unseen.ts";
import type { FindingResult } from "./findingWork.ts";
import { type Leaving, useFocusAfter } from "./focusAfter.ts";

type Controls = typeof import("./controls.ts");
type Work = typeof import("./findingWork.ts");

/** What the controls beside the findings share. */
export interface FindingActions {
  readonly report: RefreshReport;
  readonly busy: boolean;
  /** Does something with the findings; null: Excel is at work already. */
  readonly act: (
    action: (work: Work, report: RefreshReport) => Promise<FindingResult>,
  ) => Promise<FindingResult | null>;
  /**
   * The same for one finding, which goes to the other list: the next one takes the focus, and a screen reader is told.
   * `pressed`: its button.
   */
  readonly move: (
    kind: Leaving,
    pressed: Element,
    action: (work: Work, report: RefreshReport) => Promise<FindingResult>,
  ) => Promise<FindingResult | null>;
}

interface Tools extends FindingActions {
  /** null while they are being loaded. */
  readonly controls: Controls | "failed" | null;
  readonly load: () => void;
}

const ToolsContext = createContext<Tools | null>(null);

interface FindingToolsProps {
  readonly report: RefreshReport;
  readonly busy: boolean;
  readonly onReport: Tasks["onReport"];
  readonly children: ReactNode;
}

/** Gives the findings within it their controls, which are loaded with the first report, not with the pane. */
export function FindingTools({ report, busy, onReport, children }: FindingToolsProps) {
  const unseen = useUnseen();
  const { keep } = useFocusAfter(report.findings);
  const [said, setSaid] = useState("");
  const [controls, setControls] = useState<Tools["controls"]>(null);

  useEffect(() => void loadControls().then(setControls), []);

  const act: Tools["act"] = (action) => onReport((shown) => perform(shown, action));
  const tools: Tools = {
    report,
    busy,
    controls,
    load: () => {
      setControls(null);
      void loadControls().then(setControls);
    },
    act,
    async move(kind, pressed, action) {
      keep(kind, pressed);
      const result = await act(action);
      if (result === null || result.failure !== null) keep(null, pressed);
      else setSaid(result.sentence);
      return result;
    },
  };
  return (
    <ToolsContext value={tools}>
      {children}
      <output className={unseen}>{said}</output>
    </ToolsContext>
  );
}

async function loadControls(): Promise<Controls | "failed"> {
  try {
    return await import(/* webpackChunkName: "findings" */ "./controls.ts");
  } catch (cause) {
    reportError(cause);
    return "failed";
  }
}

/** The code that speaks to Excel comes with that of a refresh. */
async function perform(
  report: RefreshReport,
  action: (work: Work, report: RefreshReport) => Promise<FindingResult>,
): Promise<FindingResult> {
  let work: Work;
  try {
    work = await import(/* webpackChunkName: "refresh" */ "./findingWork.ts");
  } catch (cause) {
    reportError(cause);
    return { report, sentence: "", partly: false, failure: notLoaded };
  }
  return action(work, report);
}

const useStyles = makeStyles({ failed: { margin: `${tokens.spacingVerticalS} 0` } });

/** What can be done with all findings, above their list. */
export function FindingToolbar() {
  const styles = useStyles();
  const tools = useContext(ToolsContext);
  if (tools === null || tools.controls === null) return null;
  if (tools.controls === "failed")
    return (
      <p className={styles.failed}>
        What can be done with the findings could not be loaded. Check the network connection.{" "}
        <Button size="small" onClick={tools.load}>
          Try again
        </Button>
      </p>
    );
  return <tools.controls.Toolbar {...tools} />;
}

/** Accepts a finding, for a reason. */
export function AcceptFinding({ finding }: { finding: ReportedFinding }) {
  const tools = useContext(ToolsContext);
  if (tools === null || tools.controls === null || tools.controls === "failed") return null;
  return <tools.controls.AcceptForm {...tools} finding={finding} />;
}

/** The findings that somebody accepted. */
export function AcceptedFindings({ onGoTo }: { onGoTo: (sheet: string, address: string) => void }) {
  const tools = useContext(ToolsContext);
  if (tools === null || tools.controls === null || tools.controls === "failed") return null;
  return <tools.controls.AcceptedList {...tools} onGoTo={onGoTo} />;
}
