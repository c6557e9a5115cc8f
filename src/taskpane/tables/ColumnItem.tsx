import { Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RoleChoice } from "../../changes/columnRoles.ts";
import { assignableRoles, roleName } from "../../plan/assignableRoles.ts";
import type { RoleResult } from "./roleWork.ts";
import type { HeaderEntry } from "./tableEntries.ts";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  header: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflowWrap: "anywhere" },
  note: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { flexShrink: 0, width: "52%", minWidth: 0, "@media (max-width: 280px)": { width: "60%" } },
  list: { zIndex: 10 },
  problem: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorStatusDangerForeground1 },
});

const choices: readonly RoleChoice[] = ["as its header says", ...assignableRoles, "not used"];

interface ColumnItemProps {
  readonly sheet: string;
  readonly entry: HeaderEntry;
  readonly give: (choice: RoleChoice) => Promise<RoleResult | null>;
}

/** One header of a table, what its column is read as, and a list to choose something else from. */
export function ColumnItem({ sheet, entry, give }: ColumnItemProps) {
  const { header, columns, assigned, role } = entry;
  const styles = useStyles();
  const label = useId();
  const [saving, setSaving] = useState<RoleChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const given: RoleChoice =
    assigned === null ? "as its header says" : (choices.find((each) => each === role) ?? "not used");

  async function choose(choice: RoleChoice): Promise<void> {
    if (choice === given) return;
    setSaving(choice);
    setProblem(null);
    try {
      const result = await give(choice);
      if (result?.failure) setProblem(`${result.saved ? unchecked : "Not saved."} ${result.failure.message}`);
    } finally {
      setSaving(null);
    }
  }

  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.header}>
          <span id={label}>{header}</span>
          {columns > 1 && <span className={styles.note}>{columns} columns</span>}
          {assigned !== null && <span className={styles.note}>Chosen here</span>}
        </span>
        <Dropdown
          size="small"
          // In the page's own place: outside it the list would be in no landmark.
          inlinePopup
          listbox={{ className: styles.list }}
          className={styles.choice}
          aria-labelledby={label}
          data-sheet={sheet}
          data-header={header}
          value={saving === null ? readAs(entry) : choiceName(saving)}
          selectedOptions={[saving ?? given]}
          onOptionSelect={(_, { optionValue }) => {
            const choice = choices.find((each) => each === optionValue);
            if (choice !== undefined) void choose(choice);
          }}
        >
          {choices.map((choice) => (
            <Option key={choice} value={choice} text={choiceName(choice)}>
              {choiceName(choice)}
            </Option>
          ))}
        </Dropdown>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </li>
  );
}

const unchecked = "Saved, but the check after it did not finish.";

function readAs({ role, ambiguous }: HeaderEntry): string {
  if (role === null) return "Not used";
  return ambiguous ? `${roleName(role)}?` : roleName(role);
}

function choiceName(choice: RoleChoice): string {
  if (choice === "not used") return "Not used";
  return choice === "as its header says" ? "As its header says" : roleName(choice);
}
