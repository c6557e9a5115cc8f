import { makeStyles, tokens } from "@fluentui/react-components";
import { type RefObject, useState } from "react";
import type { ReportedFinding } from "../changes/acceptances.ts";
import type { Severity } from "../findings/finding.ts";
import { FindingItem } from "./FindingItem.tsx";
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
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** What was found in the workbook, the most severe first. */
export function FindingList({ findings, heading, onGoTo }: FindingListProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  const { shown, left } = findingsToShow(findings, limit);
  return (
    <section>
      <SectionHeading heading={heading}>Findings</SectionHeading>
      <FindingToolbar />
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
            <ul className={styles.list}>
              {shown
                .filter((finding) => finding.severity === severity)
                .map((finding, index) => (
                  <FindingItem key={`${finding.code} ${index}`} finding={finding} onGoTo={onGoTo} />
                ))}
            </ul>
          </section>
        ))}
      <ShowMore left={left} heading={heading} onMore={() => setLimit(limit + pageSize)} />
    </section>
  );
}
