import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import { groupedBy } from "../figures/groupedBy.ts";
import type { CellChange } from "../findings/cellChange.ts";
import type { ReportedFinding } from "../changes/acceptances.ts";
import type { Severity } from "../findings/finding.ts";
import { FindingItem } from "./FindingItem.tsx";
import { FixAlike } from "./FixAlike.tsx";
import { fixesAlike } from "./fixWords.ts";
import { useFocusAfterFix } from "./focusAfterFix.ts";
import { FindingToolbar } from "./findings/FindingTools.tsx";
import { SectionHeading } from "./SectionHeading.tsx";
import { SeverityIcon } from "./SeverityIcon.tsx";
import { ShowMore } from "./ShowMore.tsx";
import { findingsToShow, pageSize } from "./shown.ts";
import { findingCounts, severityOrder } from "./summary.ts";

const useStyles = makeStyles({
  group: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  meaning: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  none: { margin: `${tokens.spacingVerticalXS} 0` },
});

const meanings: Record<Severity, string> = {
  error: "to be put right",
  warning: "worth checking",
  info: "worth knowing",
};

interface FindingListProps {
  /** Without those that somebody accepted. */
  readonly findings: readonly ReportedFinding[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What came of the last fix. */
  readonly fixResult: ReactNode;
  readonly busy: boolean;
  readonly onGoTo: (sheet: string, address: string) => void;
  readonly onFix: (changes: readonly CellChange[]) => void;
}

/** What was found in the workbook, the most severe first. */
export function FindingList({ findings, heading, fixResult, busy, onGoTo, onFix }: FindingListProps) {
  const styles = useStyles();
  const list = useRef<HTMLElement>(null);
  const keepPlace = useFocusAfterFix(list, findings);
  const [limit, setLimit] = useState(pageSize);
  const { shown, left } = findingsToShow(findings, limit);
  // There may be 100,000 of them, and they are drawn anew whenever work begins or ends.
  const alikeBySeverity = useMemo(
    () => new Map([...groupedBy(findings, ({ severity }) => severity)].map(([key, each]) => [key, fixesAlike(each)])),
    [findings],
  );
  return (
    <section ref={list}>
      <SectionHeading heading={heading}>Findings</SectionHeading>
      <FindingToolbar />
      {fixResult}
      {findings.length === 0 && <p className={styles.none}>Nothing to put right.</p>}
      {severityOrder
        .filter((severity) => shown.some((finding) => finding.severity === severity))
        .map((severity) => (
          <section key={severity}>
            <h3 className={styles.group}>
              <SeverityIcon severity={severity} />
              <span>
                {findingCounts(findings.filter((finding) => finding.severity === severity))}
                <span className={styles.meaning}>, {meanings[severity]}</span>
              </span>
            </h3>
            {alikeBySeverity.get(severity)?.map((alike) => (
              <FixAlike key={alike.code} alike={alike} busy={busy} onFix={onFix} />
            ))}
            <ul className={styles.list}>
              {shown
                .filter((finding) => finding.severity === severity)
                .map((finding, index) => (
                  <FindingItem
                    key={`${finding.code} ${index}`}
                    finding={finding}
                    busy={busy}
                    onGoTo={onGoTo}
                    onFix={(changes, button) => {
                      keepPlace(button);
                      onFix(changes);
                    }}
                  />
                ))}
            </ul>
          </section>
        ))}
      <ShowMore left={left} heading={heading} onMore={() => setLimit(limit + pageSize)} />
    </section>
  );
}
