import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Sections at the pane's foot stand closer to each other than to the report.
    "details + &": { marginTop: tokens.spacingVerticalM },
  },
  summary: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0` },
});

interface LazySectionProps<Loaded> {
  /** What it is called. */
  readonly title: string;
  /** What is loaded, as a sentence names it: "the templates". */
  readonly what: string;
  readonly load: () => Promise<Loaded>;
  /** Draws what was loaded. */
  readonly children: (loaded: Loaded) => ReactNode;
}

/** A section at the pane's foot whose content and code are loaded when it is first opened, not with the pane. */
export function LazySection<Loaded>({ title, what, load, children }: LazySectionProps<Loaded>) {
  const styles = useStyles();
  const [state, setState] = useState<{ readonly loaded: Loaded } | "loading" | "failed" | null>(null);

  async function open(): Promise<void> {
    setState("loading");
    try {
      setState({ loaded: await load() });
    } catch (cause) {
      reportError(cause);
      setState("failed");
    }
  }

  return (
    <details
      className={styles.section}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && state === null) void open();
      }}
    >
      {/* In Excel on the web Office.js moves the focus itself, and passes over a summary that has no tabindex. */}
      <summary className={styles.summary} tabIndex={0}>
        {title}
      </summary>
      {state === "loading" && <p className={styles.text}>Loading {what}…</p>}
      {state === "failed" && <NotLoaded what={what} onRetry={() => void open()} />}
      {typeof state === "object" && state !== null && children(state.loaded)}
    </details>
  );
}

function NotLoaded({ what, onRetry }: { what: string; onRetry: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.text}>
      <MessageBarBody>
        {what.charAt(0).toUpperCase() + what.slice(1)} could not be loaded. Check the network connection.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
