import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { RoleChoice } from "../../changes/columnRoles.ts";
import type { RefreshReport } from "../../report.ts";
import { DisclosureButton } from "../DisclosureButton.tsx";
import { notLoaded } from "../performTask.ts";
import { counted, listed } from "../summary.ts";
import type { Tasks } from "../tasks.ts";
import { tableQuestion } from "./question.ts";
import type { RoleResult } from "./roleWork.ts";

type TableList = typeof import("./TableList.tsx").TableList;

const useStyles = makeStyles({
  heading: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  toggle: {
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    minWidth: "auto",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
});

interface TablesSectionProps {
  readonly report: RefreshReport;
  readonly onGoTo: (sheet: string, address: string) => void;
  readonly onReport: Tasks["onReport"];
}

/** The tables with what their columns are read as. Closed where nothing is to be asked; loaded when it is opened. */
export function TablesSection({ report, onGoTo, onReport }: TablesSectionProps) {
  const styles = useStyles();
  const content = useId();
  const [chosen, choose] = useState<boolean | null>(null);
  const [List, setList] = useState<{ readonly of: TableList } | "failed" | null>(null);
  const question = tableQuestion(report);
  const open = chosen ?? question !== null;

  useEffect(() => {
    if (open && List === null) void loadList().then(setList);
  }, [open, List]);

  if (report.tables.length + report.refused.length === 0) return null;

  function give(header: string, choice: RoleChoice): Promise<RoleResult | null> {
    // What was asked for stays in view when it is answered.
    choose(true);
    return onReport((shown) => perform(shown, header, choice));
  }

  return (
    <section>
      <h2 className={styles.heading}>
        <DisclosureButton open={open} controls={content} className={styles.toggle} onToggle={() => choose(!open)}>
          Tables
        </DisclosureButton>
        <span className={styles.counts}>{tableCounts(report)}</span>
      </h2>
      <div id={content} hidden={!open}>
        {open && question !== null && <p className={styles.text}>{question}</p>}
        {open && List === "failed" && (
          <p className={styles.text}>
            The tables could not be loaded. Check the network connection.{" "}
            <Button size="small" onClick={() => setList(null)}>
              Try again
            </Button>
          </p>
        )}
        {open && List !== null && List !== "failed" && <List.of report={report} give={give} onGoTo={onGoTo} />}
      </div>
    </section>
  );
}

function tableCounts({ tables, refused }: RefreshReport): string {
  const parts = [
    tables.length === 0 ? [] : [`${counted(tables.length, "table")} of indicators`],
    refused.length === 0 ? [] : [`${refused.length.toLocaleString("en-GB")} left alone`],
  ];
  return listed(parts.flat());
}

async function loadList(): Promise<{ readonly of: TableList } | "failed"> {
  try {
    return { of: (await import(/* webpackChunkName: "tables" */ "./TableList.tsx")).TableList };
  } catch (cause) {
    reportError(cause);
    return "failed";
  }
}

/** The code that speaks to Excel comes with that of a refresh. */
async function perform(report: RefreshReport, header: string, choice: RoleChoice): Promise<RoleResult> {
  let work: typeof import("./roleWork.ts");
  try {
    work = await import(/* webpackChunkName: "refresh" */ "./roleWork.ts");
  } catch (cause) {
    reportError(cause);
    return { report, saved: false, failure: notLoaded };
  }
  return work.giveRole(report, header, choice);
}
