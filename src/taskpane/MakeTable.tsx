import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import type { PlainRangePlace } from "../makeTable.ts";
import { AtWorkContext } from "./atWork.ts";
import { useUnseen } from "./unseen.ts";

const useStyles = makeStyles({
  button: { marginBottom: tokens.spacingVerticalXS },
  bar: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  // The button has gone, and the keyboard's place with it.
  text: { ":focus": { outlineStyle: "none" } },
});

type State =
  | { readonly kind: "range" | "working" }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "refused"; readonly message: string };

/** Beside a plain range: makes it a table of Excel's when it is pressed, and says why where that cannot be. */
export function MakeTable({ place }: { readonly place: PlainRangePlace }) {
  const styles = useStyles();
  const unseen = useUnseen();
  const { busy, onWork } = useContext(AtWorkContext);
  const [known, setKnown] = useState<{ readonly of: PlainRangePlace; readonly state: State } | null>(null);
  // Of an earlier report nothing is said.
  const state: State = known?.of === place ? known.state : { kind: "range" };

  async function press(): Promise<void> {
    setKnown({ of: place, state: { kind: "working" } });
    onWork(true);
    setKnown({ of: place, state: await made(place) });
    onWork(false);
  }

  if (state.kind === "made")
    return (
      <MessageBar intent="success" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <span ref={takeFocus} tabIndex={-1} className={styles.text}>
            {place.range} is the table {state.name} now. Its cells are as they were.
          </span>
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      <Button size="small" className={styles.button} disabledFocusable={busy} onClick={() => void press()}>
        {state.kind === "working" ? "Making it a table…" : "Make it a table"}
      </Button>
      <output className={unseen}>{state.kind === "refused" ? `It was not made a table. ${state.message}` : ""}</output>
      {state.kind === "refused" && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{state.message}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** The code that speaks to Excel is loaded on the first press, with that of the refresh. */
async function made(place: PlainRangePlace): Promise<State> {
  let work: typeof import("../makeTable.ts");
  try {
    work = await import(/* webpackChunkName: "refresh" */ "../makeTable.ts");
  } catch (cause) {
    reportError(cause);
    return { kind: "refused", message: "Part of the add-in could not be loaded. Check the network connection." };
  }
  try {
    return { kind: "made", name: await work.makeTable(place) };
  } catch (cause) {
    return { kind: "refused", message: cause instanceof Error ? cause.message : String(cause) };
  }
}
