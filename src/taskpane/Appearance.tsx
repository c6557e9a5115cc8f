import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createContext, type ReactNode, useContext } from "react";

const DarkContext = createContext(false);

const useStyles = makeStyles({ page: { minHeight: "100vh" } });

/** Whether the pane is drawn on a dark ground. */
export function useDark(): boolean {
  return useContext(DarkContext);
}

/** Fluent UI's light or dark theme for everything in it. In forced colours (high contrast) the browser has the last word. */
export function Appearance({ dark, children }: { dark: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <DarkContext value={dark}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
        {children}
      </FluentProvider>
    </DarkContext>
  );
}
