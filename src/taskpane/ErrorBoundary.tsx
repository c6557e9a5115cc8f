import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

/** Shows a plain message where drawing the pane has failed. React knows error boundaries as classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <h1 style={{ margin: 0, fontSize: "inherit" }}>The pane could not be drawn</h1>
            The fault is in the pane, not in your workbook. The buttons of the ribbon still work.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => this.setState({ failed: false })}>Draw it again</Button>
          </MessageBarActions>
        </MessageBar>
      </main>
    );
  }
}
