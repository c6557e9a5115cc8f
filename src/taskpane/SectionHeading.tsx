import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    scrollMarginTop: "64px",
    ":focus": { outlineStyle: "none" },
  },
});

interface SectionHeadingProps {
  /** For the code that moves the focus here: a heading takes the focus, but not with the Tab key. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

export function SectionHeading({ heading, children }: SectionHeadingProps) {
  const styles = useStyles();
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
