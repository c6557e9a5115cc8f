import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import type { ReportedFinding } from "../../changes/acceptances.ts";
import type { FindingActions } from "./FindingTools.tsx";
import { leaving } from "./focusAfter.ts";

const useStyles = makeStyles({
  open: {
    minWidth: "auto",
    margin: `${tokens.spacingVerticalXXS} 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  form: { margin: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/** Room for a sentence or two. */
const LONGEST_REASON = 500;

interface AcceptFormProps extends FindingActions {
  readonly finding: ReportedFinding;
}

/** Accepts a finding: a button that opens a line for the reason. */
export function AcceptForm(props: AcceptFormProps) {
  const styles = useStyles();
  const form = useId();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function close(): void {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  }

  return (
    <div ref={place}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.open}
        {...leaving("accept")}
        aria-label={`Accept: ${props.finding.message}`}
        aria-expanded={open}
        aria-controls={form}
        onClick={() => setOpen(!open)}
      >
        Accept…
      </Button>
      <div id={form} hidden={!open}>
        {open && <ReasonForm {...props} button={() => place.current!.querySelector("button")!} onClose={close} />}
      </div>
    </div>
  );
}

interface ReasonFormProps extends AcceptFormProps {
  /** The button that opened it. */
  readonly button: () => Element;
  readonly onClose: () => void;
}

function ReasonForm({ finding, busy, move, button, onClose }: ReasonFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const words = reason.trim();
    if (words === "") return setProblem("Say why, in a few words.");
    const result = await move("accept", button(), (work, report) => work.accept(report, finding, words));
    if (result !== null && result.failure !== null) setProblem(`Not accepted. ${result.failure.message}`);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field
        label="Accepted because"
        hint="It is no longer counted, and comes back when what stands there changes."
        validationState={problem === null ? "none" : "error"}
        validationMessage={problem}
      >
        <Input
          ref={focus}
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(_, { value }) => {
            setReason(value);
            setProblem(null);
          }}
          onKeyDown={(event) => onEscape(event, onClose)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          Accept
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Whoever opened the form wants to write in it. */
function focus(input: HTMLInputElement | null): void {
  input?.focus();
}

/** The key would lead out of the pane. */
function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  event.preventDefault();
  close();
}
