import { LazySection } from "./LazySection.tsx";
import { NewPlanForm } from "./newPlan/NewPlanForm.tsx";

interface NewPlanProps {
  /** Whether Excel is at work for the pane, with a new plan too. */
  readonly busy: boolean;
  /** Told when Excel is handed a plan, and when it is done with it. */
  readonly onWork: (working: boolean) => void;
}

async function load() {
  return import(/* webpackChunkName: "newPlan" */ "./newPlan/newPlan.ts");
}

/** For a plan that is still to be written down: asks for its title, years and outcomes. */
export function NewPlan({ busy, onWork }: NewPlanProps) {
  return (
    <LazySection title="New plan" what="the form" load={load}>
      {(work) => <NewPlanForm work={work} busy={busy} onWork={onWork} />}
    </LazySection>
  );
}
