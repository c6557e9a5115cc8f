import { tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../findings/finding.ts";

const icons = {
  error: <ErrorCircle16Filled primaryFill={tokens.colorStatusDangerForeground1} />,
  warning: <Warning16Filled primaryFill={tokens.colorStatusWarningForeground3} />,
  info: <Info16Regular primaryFill={tokens.colorNeutralForeground2} />,
} as const satisfies Record<Severity, React.ReactNode>;

/** Stands beside the word for a severity, never alone. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  return icons[severity];
}
