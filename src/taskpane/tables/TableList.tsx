import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { useEffect, useId, useRef, useState } from "react";
import type { RoleChoice } from "../../changes/columnRoles.ts";
import type { RefreshReport } from "../../report.ts";
import { pageSize } from "../shown.ts";
import { ColumnItem } from "./ColumnItem.tsx";
import type { RoleResult } from "./roleWork.ts";
import { tableEntries, type HeaderEntry, type TableEntry } from "./tableEntries.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", alignItems: "flex-start" },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: "inherit", lineHeight: "inherit" },
  go: {
    justifyContent: "flex-start",
    width: "100%",
    minWidth: 0,
    ...shorthands.borderStyle("none"),
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
  },
  place: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  toggle: { flexShrink: 0, marginTop: "5px" },
  chevron: { transitionProperty: "transform", transitionDuration: tokens.durationFast },
  open: { transform: "rotate(180deg)" },
  note: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  columns: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: "none" },
});

/** Has a header mean something; null: Excel is at work already. */
type Give = (header: string, choice: RoleChoice) => Promise<RoleResult | null>;

interface TableListProps {
  readonly report: RefreshReport;
  readonly give: Give;
  readonly onGoTo: (sheet: string, address: string) => void;
}

/** The tables and ranges that were looked at: where they are, and what each of their columns is. */
export function TableList({ report, give, onGoTo }: TableListProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(pageSize);
  const list = useRef<HTMLUListElement>(null);
  // The column that was last said something of: its table may be another now, and found among others.
  const [latest, setLatest] = useState<{ readonly sheet: string; readonly header: string } | null>(null);
  const awaited = useRef<{ readonly report: RefreshReport; readonly sheet: string; readonly header: string } | null>(
    null,
  );
  const entries = tableEntries(report);

  useEffect(() => {
    const { current: lost } = awaited;
    if (lost === null || lost.report === report) return;
    awaited.current = null;
    if (document.activeElement !== document.body) return;
    const columns = list.current?.querySelectorAll<HTMLElement>("[data-sheet]") ?? [];
    [...columns].find(({ dataset }) => dataset["sheet"] === lost.sheet && dataset["header"] === lost.header)?.focus();
  });

  return (
    <>
      <ul ref={list} className={styles.list}>
        {entries.slice(0, limit).map((entry, index) => (
          <TableItem
            key={`${entry.sheet}!${entry.name} ${index}`}
            entry={entry}
            initiallyOpen={
              entry.asked ||
              entries.length === 1 ||
              (latest?.sheet === entry.sheet && entry.headers.some(({ header }) => header === latest.header))
            }
            give={(header, choice) => {
              const place = { sheet: entry.sheet, header: header.header };
              setLatest(place);
              awaited.current = { ...place, report };
              return give(choice === "as its header says" ? (header.assigned ?? header.header) : header.header, choice);
            }}
            onGoTo={() => onGoTo(entry.sheet, entry.range)}
          />
        ))}
      </ul>
      {entries.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + pageSize)}>
          Show more
        </Button>
      )}
    </>
  );
}

interface TableItemProps {
  readonly entry: TableEntry;
  /** Until somebody opens or closes it. */
  readonly initiallyOpen: boolean;
  readonly give: (header: HeaderEntry, choice: RoleChoice) => Promise<RoleResult | null>;
  readonly onGoTo: () => void;
}

function TableItem({ entry, initiallyOpen, give, onGoTo }: TableItemProps) {
  const { sheet, name, range, headers, notes } = entry;
  const styles = useStyles();
  const columns = useId();
  const [chosen, choose] = useState<boolean | null>(null);
  const open = chosen ?? initiallyOpen;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <h3 className={styles.heading}>
          <Button appearance="subtle" className={styles.go} title={`Go to ${range} on ${sheet}`} onClick={onGoTo}>
            <span>
              {name}
              <span className={styles.place}>{name === range ? sheet : `${sheet}, ${range}`}</span>
            </span>
          </Button>
        </h3>
        <Button
          appearance="subtle"
          size="small"
          className={styles.toggle}
          icon={<ChevronDown16Regular className={mergeClasses(styles.chevron, open && styles.open)} />}
          aria-label={`Columns of ${name}`}
          aria-expanded={open}
          aria-controls={columns}
          onClick={() => choose(!open)}
        />
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <ul id={columns} className={styles.columns} hidden={!open}>
        {open &&
          headers.map((header) => (
            <ColumnItem
              key={header.header}
              sheet={sheet}
              entry={header}
              give={(choice) => {
                choose(true);
                return give(header, choice);
              }}
            />
          ))}
      </ul>
    </li>
  );
}
