import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Status } from "../indicators/assessment.ts";
import type { RefreshReport, TableReport } from "../report.ts";
import { IndicatorItem } from "./IndicatorItem.tsx";
import { MakeTable } from "./MakeTable.tsx";
import { SectionHeading } from "./SectionHeading.tsx";
import { ShowMore } from "./ShowMore.tsx";
import { rowCells } from "./indicatorRow.ts";
import { pageSize, rowsToShow } from "./shown.ts";

const useStyles = makeStyles({
  table: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface IndicatorListProps {
  readonly report: RefreshReport;
  /** null: of every status. */
  readonly status: Status | null;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** The indicators by table, those that need attention first. */
export function IndicatorList({ report, status, onGoTo }: IndicatorListProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [limit, setLimit] = useState(pageSize);
  const { tables, left } = rowsToShow(report, status, limit);
  return (
    <section>
      <SectionHeading heading={heading}>Indicators</SectionHeading>
      {tables.map(({ table, rows, period }) => (
        <section key={`${table.sheet}!${table.range}`}>
          <h3 className={styles.table}>{tableTitle(table, period, report)}</h3>
          {table.table === null && <MakeTable place={table} />}
          <ul className={styles.list}>
            {rows.map((row, index) => (
              <IndicatorItem
                key={`${row.row} ${row.period} ${index}`}
                row={row}
                showPeriod={period === null}
                onGoTo={() => onGoTo(table.sheet, rowCells(table.range, row.row))}
              />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore left={left} heading={heading} onMore={() => setLimit(limit + pageSize)} />
    </section>
  );
}

/** The worksheet, and the table where the worksheet has several. */
function tableTitle({ sheet, table, range }: TableReport, period: string | null, { tables }: RefreshReport): string {
  const alone = tables.filter((other) => other.sheet === sheet).length === 1;
  const place = alone ? sheet : `${sheet}, ${table ?? range}`;
  return period === null ? place : `${place} · ${period}`;
}
