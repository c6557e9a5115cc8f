import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type CSSProperties, type ReactNode, useId } from "react";
import { useDark } from "../Appearance.tsx";
import { SeverityIcon } from "../SeverityIcon.tsx";

/** Controls of the browser's own in Fluent UI's look: its components for them would weigh as much as the rest of the form. */
const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  optional: { color: tokens.colorNeutralForeground2 },
  control: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  problem: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "> svg": { flexShrink: 0 },
  },
});

/** What the control of a question takes over. */
export interface Control {
  readonly id: string;
  readonly className: string;
  readonly style: CSSProperties;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface QuestionProps {
  readonly label: string;
  /** Whether it may be left blank. */
  readonly optional?: boolean;
  /** What helps to answer; "" for nothing. */
  readonly hint?: string;
  /** What is wrong with the answer. */
  readonly problem?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

/** A question of a form: its label, its control, what helps to answer it and what is wrong with the answer. */
export function Question({ label, optional = false, hint = "", problem, children }: QuestionProps) {
  const styles = useStyles();
  const id = useId();
  const colorScheme = useDark() ? "dark" : "light";
  const about = [...(problem === undefined ? [] : [`${id}-problem`]), ...(hint === "" ? [] : [`${id}-hint`])];
  return (
    <div className={styles.question}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {children({
        id,
        className: mergeClasses(styles.control, problem !== undefined && styles.wrong),
        style: { colorScheme },
        ...(about.length > 0 && { "aria-describedby": about.join(" ") }),
        ...(problem !== undefined && { "aria-invalid": true }),
      })}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.problem}>
          <SeverityIcon severity="error" />
          <span>{problem}</span>
        </p>
      )}
      {hint !== "" && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
