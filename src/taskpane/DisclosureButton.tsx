import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  chevron: { transitionProperty: "transform", transitionDuration: tokens.durationFast },
  open: { transform: "rotate(180deg)" },
});

interface DisclosureButtonProps {
  readonly open: boolean;
  /** The id of what it shows and hides. */
  readonly controls: string;
  readonly className: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** Shows and hides what stands below it. No details element: Office.js takes its summary for the pane's last stop of the Tab key. */
export function DisclosureButton({ open, controls, className, onToggle, children }: DisclosureButtonProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={className}
      icon={<ChevronDown16Regular className={mergeClasses(styles.chevron, open && styles.open)} />}
      iconPosition="after"
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
