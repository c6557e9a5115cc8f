import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import type { Workbook } from "../../model/workbook.ts";
import { Grid } from "../grid/Grid.tsx";
import { Ribbon } from "../ribbon/Ribbon.tsx";
import { AddInDialog } from "./AddInDialog.tsx";
import type { Application, ApplicationState } from "./application.ts";
import { download, fetchSample, openFile } from "./files.ts";
import { FormulaBar } from "./FormulaBar.tsx";
import { focusRegion } from "./regions.ts";
import { SheetTabs } from "./SheetTabs.tsx";
import { useStore } from "./store.ts";
import { TaskPane } from "./TaskPane.tsx";
import { useTheme } from "./theme.ts";
import { TitleBar } from "./TitleBar.tsx";

const useStyles = makeStyles({
  window: { display: "flex", flexDirection: "column", height: "100%", overflow: "hidden" },
  messages: { display: "flex", flexDirection: "column" },
  message: { borderRadius: 0 },
  middle: { display: "flex", flexGrow: 1, minHeight: 0 },
  book: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  drop: {
    position: "fixed",
    inset: "12px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: "none",
  },
});

/** The stand-in's window: a workbook as Excel shows it, the add-in's buttons above it and its pane beside it. */
export function App({ application, samples }: { application: Application; samples: readonly string[] }): ReactNode {
  const styles = useStyles();
  const theme = useTheme();
  const state = useStore(application.store);
  const input = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);

  useEffect(() => {
    document.title = `${state.fileName} – stand-in for Excel`;
  }, [state.fileName]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "F6") return;
      event.preventDefault();
      focusRegion(event.shiftKey ? -1 : 1);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  function onDrag(event: DragEvent): void {
    event.preventDefault();
    setDropping(event.type === "dragover");
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void openFile(application, file);
  }

  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <div className={styles.window} onDragOver={onDrag} onDragLeave={onDrag} onDrop={onDrop}>
        <TitleBar
          fileName={state.fileName}
          samples={samples}
          onSample={(name) => void fetchSample(name).then((workbook) => application.open(workbook, name))}
          onOpen={() => input.current?.click()}
          onSave={() => download(application)}
        />
        <Ribbon
          addIn={application.addIn}
          disabledControls={state.disabledControls}
          running={state.running}
          onClick={application.click}
        />
        <Messages application={application} state={state} />
        <div className={styles.middle}>
          <main className={styles.book}>
            <FormulaBar {...{ application, state }} />
            <Grid key={state.sheet.worksheet.uid} {...{ application, state }} />
            <SheetTabs
              workbook={state.host.workbook}
              status={statusOf(application, state)}
              onActivate={application.activate}
            />
          </main>
          {state.runtime !== null && (
            <TaskPane
              key={state.runtime.address}
              title={application.addIn.name}
              runtime={state.runtime}
              visible={state.paneVisible}
              onClose={application.closePane}
            />
          )}
        </div>
        {state.dialog !== null && (
          <AddInDialog key={state.dialog.address} title={application.addIn.name} dialog={state.dialog} />
        )}
        {dropping && <div className={styles.drop}>Drop a workbook to open it</div>}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label="Open workbook"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void openFile(application, file);
            target.value = "";
          }}
        />
      </div>
    </FluentProvider>
  );
}

function statusOf(application: Application, { edit, running }: ApplicationState): string {
  const buttons = application.addIn.tabs.flatMap(({ groups }) => groups).flatMap(({ buttons: own }) => own);
  const button = buttons.find(({ id }) => id === running);
  if (button !== undefined) return `${button.label} is running…`;
  if (edit !== null) return edit.mode === "edit" ? "Edit" : "Enter";
  return "Ready. F6 moves between ribbon, sheet and pane.";
}

function Messages({ application, state }: { application: Application; state: ApplicationState }): ReactNode {
  const styles = useStyles();
  const { workbook } = state.host;
  const [read, setRead] = useState<Workbook | null>(null);
  return (
    <div className={styles.messages} aria-live="polite">
      {state.message !== null && (
        <MessageBar intent="warning" className={styles.message}>
          <MessageBarBody>{state.message}</MessageBarBody>
          <MessageBarActions containerAction={<Dismiss onClick={() => application.say(null)} />} />
        </MessageBar>
      )}
      {state.hasFormulas && read !== workbook && (
        <MessageBar intent="info" className={styles.message}>
          <MessageBarBody>This is a stand-in for Excel: formulas are not recalculated.</MessageBarBody>
          <MessageBarActions containerAction={<Dismiss onClick={() => setRead(workbook)} />} />
        </MessageBar>
      )}
    </div>
  );
}

function Dismiss({ onClick }: { onClick: () => void }): ReactNode {
  return <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={onClick} />;
}
