import { createElement, useEffect, useState } from "react";
import type { ReportView, ReportViewProps } from "./ReportView.tsx";

interface ReportProps {
  /** Whether a report is there, or being made. */
  readonly isComing: boolean;
  /** null: there is none yet. */
  readonly shown: ReportViewProps | null;
}

/**
 * A report, whose drawing is loaded while the first one is made, since it is not needed before. Where it cannot be loaded,
 * drawing the pane fails, which the error boundary tells. No `lazy` component: React lets such a one wait unseen.
 */
export function Report({ isComing, shown }: ReportProps) {
  const [view, setView] = useState<typeof ReportView | null>(null);
  useEffect(() => {
    if (!isComing || view !== null) return;
    import(/* webpackChunkName: "report" */ "./ReportView.tsx").then(
      (loaded) => setView(() => loaded.ReportView),
      (cause: unknown) =>
        setView(() => {
          throw cause;
        }),
    );
  }, [isComing, view]);
  return view === null || shown === null ? null : createElement(view, shown);
}
