import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTableRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

interface TitleBarProps {
  fileName: string;
  samples: readonly string[];
  onSample: (name: string) => void;
  onOpen: () => void;
  onSave: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "44px",
    padding: "0 8px 0 14px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  mark: { flexShrink: 0, display: "block" },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  standIn: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  actions: { display: "flex", gap: "2px", marginInlineStart: "auto" },
});

/** The name of the workbook, and what can be done with files. */
export function TitleBar({ fileName, samples, onSample, onOpen, onSave }: TitleBarProps): ReactNode {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <svg className={styles.mark} aria-hidden width="20" height="20" viewBox="0 0 16 16">
        <rect width="16" height="16" rx="3" fill="#107c41" />
        <path d="M4 5.5h8M4 8h8M4 10.5h8M6.7 4v8" stroke="#fff" strokeWidth="1.1" />
      </svg>
      <Text as="h1" weight="semibold" className={styles.name}>
        {fileName}
      </Text>
      <Tooltip
        relationship="description"
        content="Not Excel: a stand-in that runs the add-in with the real Office.js. Nothing leaves this machine."
      >
        <Text className={styles.standIn}>Stand-in for Excel</Text>
      </Tooltip>
      <div className={styles.actions}>
        {samples.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<DocumentTableRegular />}>
                Samples
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {samples.map((name) => (
                  <MenuItem key={name} onClick={() => onSample(name)}>
                    {name.replace(/\.xlsx$/, "")}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={onOpen}>
          Open workbook…
        </Button>
        <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={onSave}>
          Save as…
        </Button>
      </div>
    </header>
  );
}
