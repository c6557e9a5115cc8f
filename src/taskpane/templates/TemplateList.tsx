import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useDark } from "../Appearance.tsx";
import { FailureBanner } from "../FailureBanner.tsx";
import { useUnseen } from "../unseen.ts";
import type { Taken, Way } from "./takeTemplate.ts";
import type { Template } from "./templateFiles.ts";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  below: { marginTop: tokens.spacingVerticalS },
  templates: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, border: "none", minWidth: 0 },
  template: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
  },
  radio: { flexShrink: 0, width: "16px", height: "16px", margin: "2px", accentColor: tokens.colorBrandForeground1 },
  description: { minWidth: 0 },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  about: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  ways: { marginTop: tokens.spacingVerticalM },
  wide: { width: "100%" },
  result: { marginTop: tokens.spacingVerticalM, overflowWrap: "anywhere" },
});

/** What is loaded with the list. */
export type TemplateWork = Pick<
  typeof import("./takeTemplate.ts"),
  "canInsertTemplates" | "takeTemplate" | "takenSentence"
>;

interface TemplateListProps {
  /** At least one. */
  readonly templates: readonly Template[];
  readonly work: TemplateWork;
  /** Whether Excel is at work for the pane, with a template too. */
  readonly busy: boolean;
  /** Told when Excel is handed a template, and when it is done with it. */
  readonly onWork: (working: boolean) => void;
}

/** The templates to choose from, and the two ways to take one. */
export function TemplateList({ templates, work, busy, onWork }: TemplateListProps) {
  const styles = useStyles();
  const unseen = useUnseen();
  const [chosenFile, choose] = useState<string | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);

  async function take(template: Template, wanted: Way): Promise<void> {
    setWay(wanted);
    setTaken(null);
    onWork(true);
    try {
      setTaken(await work.takeTemplate(template, wanted));
    } finally {
      setWay(null);
      onWork(false);
    }
  }

  const chosen = templates.find(({ file }) => file === chosenFile) ?? templates[0]!;
  return (
    <>
      <fieldset className={styles.templates}>
        <legend className={unseen}>Template</legend>
        {templates.map((template) => (
          <TemplateChoice
            key={template.file}
            template={template}
            checked={template === chosen}
            onChoose={() => choose(template.file)}
          />
        ))}
      </fieldset>
      {work.canInsertTemplates() && (
        <AddButton busy={busy} working={way === "add"} onPress={() => void take(chosen, "add")} />
      )}
      <div className={styles.ways}>
        <Button className={styles.wide} disabledFocusable={busy} onClick={() => void take(chosen, "open")}>
          {way === "open" ? "Opening…" : "Open as a new workbook"}
        </Button>
      </div>
      <output className={unseen}>{announcement(way, taken, work)}</output>
      {taken !== null && (
        <div ref={bringIntoView}>
          <Result taken={taken} work={work} />
        </div>
      )}
    </>
  );
}

interface TemplateChoiceProps {
  readonly template: Template;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function TemplateChoice({ template, checked, onChoose }: TemplateChoiceProps) {
  const { file, title, organisation, summary } = template;
  const styles = useStyles();
  const colorScheme = useDark() ? "dark" : "light";
  const about = [organisation, summary].filter((text) => text !== "");
  return (
    <label className={styles.template}>
      <input
        type="radio"
        name="template"
        value={file}
        checked={checked}
        onChange={onChoose}
        className={styles.radio}
        style={{ colorScheme }}
      />
      <span className={styles.description}>
        <span className={styles.title}>{title}</span>
        {about.map((text) => (
          <span key={text} className={styles.about}>
            {text}
          </span>
        ))}
      </span>
    </label>
  );
}

function AddButton({ busy, working, onPress }: { busy: boolean; working: boolean; onPress: () => void }) {
  const styles = useStyles();
  const note = useId();
  return (
    <div className={styles.ways}>
      <p id={note} className={styles.note}>
        Adding leaves your own worksheets as they are, and empties Excel’s Undo list: what you did before cannot be
        undone any more. It is for a workbook without a plan: two plans in one share their settings, and the same ref is
        taken for the same indicator.
      </p>
      <Button
        className={mergeClasses(styles.wide, styles.below)}
        disabledFocusable={busy}
        aria-describedby={note}
        onClick={onPress}
      >
        {working ? "Adding…" : "Add to this workbook"}
      </Button>
    </div>
  );
}

function Result({ taken, work }: { taken: Taken; work: TemplateWork }) {
  const styles = useStyles();
  if (taken.kind === "failure") {
    const title = taken.way === "add" ? "The template was not added" : "The template was not opened";
    return <FailureBanner title={title} failure={taken.failure} />;
  }
  const isDoubtful = taken.kind === "added" && taken.inserted.reported !== null;
  return (
    <MessageBar intent={isDoubtful ? "warning" : "success"} layout="multiline" className={styles.result}>
      <MessageBarBody>{work.takenSentence(taken)}</MessageBarBody>
    </MessageBar>
  );
}

/** It stands below buttons that may be the last in view. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** What a screen reader says, without being asked. */
function announcement(way: Way | null, taken: Taken | null, { takenSentence }: TemplateWork): string {
  if (way !== null) return way === "add" ? "Adding the template" : "Opening the template";
  if (taken === null) return "";
  return taken.kind === "failure" ? `It did not finish. ${taken.failure.message}` : takenSentence(taken);
}
