import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CellChange } from "../findings/cellChange.ts";
import { changeWords, type AlikeFix } from "./fixWords.ts";

const useStyles = makeStyles({
  fix: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere" },
  words: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

interface FixAlikeProps {
  readonly alike: AlikeFix;
  readonly busy: boolean;
  readonly onFix: (changes: readonly CellChange[]) => void;
}

/** Puts all findings of a kind right at once; below it, what that writes. */
export function FixAlike({ alike: { label, changes }, busy, onFix }: FixAlikeProps) {
  const styles = useStyles();
  const words = useId();
  return (
    <div className={styles.fix}>
      <Button size="small" disabledFocusable={busy} aria-describedby={words} onClick={() => onFix(changes)}>
        {label}
      </Button>
      <p id={words} className={styles.words}>
        {changeWords(changes)}
      </p>
    </div>
  );
}
