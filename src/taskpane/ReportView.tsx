import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useRef, useState, type ReactNode } from "react";
import type { CellChange } from "../findings/cellChange.ts";
import type { Status } from "../indicators/assessment.ts";
import type { RefreshReport } from "../report.ts";
import { FindingList } from "./FindingList.tsx";
import { AcceptedFindings, FindingTools } from "./findings/FindingTools.tsx";
import { IndicatorList } from "./IndicatorList.tsx";
import { NotRefreshed } from "./NotRefreshed.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";
import { StatusCounts } from "./StatusCounts.tsx";
import { findingCounts, notRefreshed, resultSentence, severityOrder, statusCounts } from "./summary.ts";
import { TablesSection } from "./tables/TablesSection.tsx";
import type { Task, Tasks } from "./tasks.ts";

const useStyles = makeStyles({
  sentence: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  findings: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

export interface ReportViewProps {
  readonly task: Task;
  readonly report: RefreshReport;
  /** What came of the last fix; it stands with the findings. */
  readonly fixResult: ReactNode;
  readonly busy: boolean;
  readonly onGoTo: (sheet: string, address: string) => void;
  readonly onFix: (changes: readonly CellChange[]) => void;
  readonly onReport: Tasks["onReport"];
}

/** What came of a refresh or a check: the sentence, the counts, then indicators and findings; a check shows findings first. */
export function ReportView({ task, report, fixResult, busy, onGoTo, onFix, onReport }: ReportViewProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Status | null>(null);
  const findings = useRef<HTMLHeadingElement>(null);
  const counts = statusCounts(report);
  const status = counts.some((count) => count.status === chosen) ? chosen : null;
  // Where no table was refreshed at all, the findings below are nothing else.
  const refused = task === "refresh" && report.tables.length > 0 ? notRefreshed(report.findings) : [];
  // The same list until there is another report: the keyboard's place in it hangs on that.
  const open = useMemo(() => report.findings.filter(({ accepted }) => accepted === null), [report]);
  const worst = severityOrder.find((severity) => open.some((finding) => finding.severity === severity));
  const indicatorList = report.tables.some(({ rows }) => rows.length > 0) && (
    <IndicatorList key="indicators" report={report} status={status} onGoTo={onGoTo} />
  );
  const findingList = (
    <Fragment key="findings">
      <FindingList findings={open} heading={findings} fixResult={fixResult} busy={busy} onGoTo={onGoTo} onFix={onFix} />
      <AcceptedFindings onGoTo={onGoTo} />
    </Fragment>
  );
  return (
    <FindingTools report={report} busy={busy} onReport={onReport}>
      {refused.length > 0 && <NotRefreshed findings={refused} />}
      <p className={styles.sentence}>{resultSentence(task, report)}</p>
      {counts.length > 0 && <StatusCounts counts={counts} chosen={status} onChoose={setChosen} />}
      {worst !== undefined && (
        <p className={styles.findings}>
          <SeverityIcon severity={worst} />
          <Link as="button" inline onClick={() => findings.current?.focus()}>
            {findingCounts(open)}
          </Link>
        </p>
      )}
      <TablesSection report={report} onGoTo={onGoTo} onReport={onReport} />
      {task === "check" ? [findingList, indicatorList] : [indicatorList, findingList]}
    </FindingTools>
  );
}
