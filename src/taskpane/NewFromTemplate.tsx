import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Template } from "./templates/templateFiles.ts";
import { TemplateList, type TemplateWork } from "./templates/TemplateList.tsx";

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  summary: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0` },
});

interface NewFromTemplateProps {
  /** Whether Excel is at work for the pane, with a template too. */
  readonly busy: boolean;
  /** Told when Excel is handed a template, and when it is done with it. */
  readonly onWork: (working: boolean) => void;
}

interface Loaded {
  readonly templates: readonly Template[];
  readonly work: TemplateWork;
}

/** For a plan that is still to be written down. List and code are loaded when they are first asked for, not with the pane. */
export function NewFromTemplate({ busy, onWork }: NewFromTemplateProps) {
  const styles = useStyles();
  const [loaded, setLoaded] = useState<Loaded | "loading" | "failed" | null>(null);

  async function load(): Promise<void> {
    setLoaded("loading");
    try {
      const { fetchTemplates, canInsertTemplates, takeTemplate, takenSentence } = await import(
        /* webpackChunkName: "templates" */ "./templates/takeTemplate.ts"
      );
      setLoaded({ templates: await fetchTemplates(), work: { canInsertTemplates, takeTemplate, takenSentence } });
    } catch (cause) {
      reportError(cause);
      setLoaded("failed");
    }
  }

  return (
    <details
      className={styles.section}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && loaded === null) void load();
      }}
    >
      <summary className={styles.summary}>New from template</summary>
      {loaded === "loading" && <p className={styles.text}>Loading the templates…</p>}
      {loaded === "failed" && <NotLoaded onRetry={() => void load()} />}
      {typeof loaded === "object" && loaded !== null && <TemplateList {...loaded} busy={busy} onWork={onWork} />}
    </details>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.text}>
      <MessageBarBody>The templates could not be loaded. Check the network connection.</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
