import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { pageSize } from "./shown.ts";

const useStyles = makeStyles({ button: { marginTop: tokens.spacingVerticalS } });

interface ShowMoreProps {
  /** How many are not shown yet. */
  readonly left: number;
  /** Takes the focus when the last are shown and the button goes. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onMore: () => void;
}

/** Shows the next page of a list; nothing where all is shown. */
export function ShowMore({ left, heading, onMore }: ShowMoreProps) {
  const styles = useStyles();
  if (left === 0) return null;
  function showMore(): void {
    if (left <= pageSize) heading.current?.focus({ preventScroll: true });
    onMore();
  }
  return (
    <Button size="small" className={styles.button} onClick={showMore}>
      Show {Math.min(left, pageSize)} more of {left.toLocaleString("en-GB")}
    </Button>
  );
}
