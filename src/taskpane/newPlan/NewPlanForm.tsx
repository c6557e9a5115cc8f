import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { FailureBanner } from "../FailureBanner.tsx";
import { useUnseen } from "../unseen.ts";
import type { Answers, Problems } from "./answers.ts";
import type { Created } from "./createPlan.ts";
import { Question } from "./Question.tsx";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  years: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalM },
  outcomes: { height: "120px", resize: "vertical" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  wide: { width: "100%" },
  result: { marginTop: tokens.spacingVerticalM, overflowWrap: "anywhere" },
});

/** What is loaded when the form is asked for. */
export type NewPlanWork = typeof import("./newPlan.ts");

interface NewPlanFormProps {
  readonly work: NewPlanWork;
  /** Whether Excel is at work for the pane, with a new plan too. */
  readonly busy: boolean;
  /** Told when Excel is handed a plan, and when it is done with it. */
  readonly onWork: (working: boolean) => void;
}

/** The form of a new plan. What was typed stays until the plan has been created. */
export function NewPlanForm({ work, busy, onWork }: NewPlanFormProps) {
  const styles = useStyles();
  const unseen = useUnseen();
  const note = useId();
  const [answers, setAnswers] = useState(() => work.firstAnswers(new Date()));
  const [tries, setTries] = useState(0);
  const [working, setWorking] = useState(false);
  const [created, setCreated] = useState<Created | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);

  const plan = work.planOf(answers);
  // Nobody is told of a mistake before there was a chance to type.
  const problems = tries > 0 && "problems" in plan ? plan.problems : {};

  async function submit(): Promise<void> {
    setCreated(null);
    if ("problems" in plan) {
      setTries(tries + 1);
      return;
    }
    setWorking(true);
    onWork(true);
    try {
      const result = await work.createPlan(plan.document);
      setCreated(result);
      if (result.kind === "failure") return;
      setAnswers(work.firstAnswers(new Date()));
      setTries(0);
    } finally {
      setWorking(false);
      onWork(false);
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!busy) void submit();
  }

  return (
    <>
      <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
        <Questions work={work} answers={answers} problems={problems} onChange={setAnswers} />
        <p id={note} className={styles.note}>
          Your own worksheets stay as they are. Excel may empty its Undo list: what you did before could then not be
          undone any more. A new plan is for a workbook without one: two plans share their settings, and the same ref is
          taken for the same indicator.
        </p>
        <Button type="submit" className={styles.wide} disabledFocusable={busy} aria-describedby={note}>
          {working ? "Creating…" : "Create plan"}
        </Button>
      </form>
      <output className={unseen}>{announcement(working, created, work)}</output>
      {created !== null && (
        <div ref={bringIntoView}>
          <Result created={created} work={work} />
        </div>
      )}
    </>
  );
}

interface QuestionsProps {
  readonly work: NewPlanWork;
  readonly answers: Answers;
  readonly problems: Problems;
  readonly onChange: (answers: Answers) => void;
}

function Questions({ work, answers, problems, onChange }: QuestionsProps) {
  const styles = useStyles();
  const { title, organisation, yearType, outcomes } = answers;
  const read = work.readOutcomes(outcomes);
  return (
    <>
      <Question label="Title" problem={problems.title}>
        {(control) => (
          <input
            {...control}
            required
            value={title}
            onChange={({ target }) => onChange({ ...answers, title: target.value })}
          />
        )}
      </Question>
      <Question label="Organisation" optional problem={problems.organisation}>
        {(control) => (
          <input
            {...control}
            value={organisation}
            onChange={({ target }) => onChange({ ...answers, organisation: target.value })}
          />
        )}
      </Question>
      <Question label="Year type">
        {(control) => (
          <select
            {...control}
            value={yearType}
            onChange={({ target }) => {
              const chosen = work.yearTypes.find(({ type }) => type === target.value);
              if (chosen) onChange(work.withYearType(answers, chosen.type, new Date()));
            }}
          >
            {work.yearTypes.map(({ type, label }) => (
              <option key={type} value={type}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Question>
      <Years work={work} answers={answers} problems={problems} onChange={onChange} />
      <Question
        label="Outcomes"
        optional
        problem={problems.outcomes}
        hint={("outcomes" in read && work.outcomesSentence(read.outcomes)) || OUTCOMES_HINT}
      >
        {(control) => (
          <textarea
            {...control}
            className={mergeClasses(control.className, styles.outcomes)}
            value={outcomes}
            onChange={({ target }) => onChange({ ...answers, outcomes: target.value })}
          />
        )}
      </Question>
    </>
  );
}

const OUTCOMES_HINT =
  "One a line. They are numbered, unless a line begins with a ref and a colon: “A1: Ready for school”.";

function Years({ work, answers, problems, onChange }: QuestionsProps) {
  const styles = useStyles();
  const { firstYear, yearCount, yearType } = answers;
  const read = work.yearsFrom(firstYear, yearCount, yearType);
  return (
    <div className={styles.years}>
      <Question label="First year" problem={problems.firstYear}>
        {(control) => (
          <input
            {...control}
            required
            value={firstYear}
            onChange={({ target }) => onChange({ ...answers, firstYear: target.value })}
          />
        )}
      </Question>
      <Question label="Number of years" hint={"years" in read ? work.spanOf(read.years) : ""}>
        {(control) => (
          <select
            {...control}
            value={yearCount}
            onChange={({ target }) => onChange({ ...answers, yearCount: Number(target.value) })}
          >
            {Array.from({ length: work.MOST_YEARS }, (_, index) => (
              <option key={index + 1}>{index + 1}</option>
            ))}
          </select>
        )}
      </Question>
    </div>
  );
}

function Result({ created, work }: { created: Created; work: NewPlanWork }) {
  const styles = useStyles();
  if (created.kind === "failure") return <FailureBanner title="The plan was not created" failure={created.failure} />;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.result}>
      <MessageBarBody>{work.createdSentence(created.sheets)}</MessageBarBody>
    </MessageBar>
  );
}

/** It stands below a button that may be the last in view. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** What a screen reader says, without being asked. */
function announcement(working: boolean, created: Created | null, work: NewPlanWork): string {
  if (working) return "Creating the plan";
  if (created === null) return "";
  return created.kind === "failure"
    ? `It did not finish. ${created.failure.message}`
    : work.createdSentence(created.sheets);
}
