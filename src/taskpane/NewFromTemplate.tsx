import { LazySection } from "./LazySection.tsx";
import { TemplateList } from "./templates/TemplateList.tsx";

interface NewFromTemplateProps {
  /** Whether Excel is at work for the pane, with a template too. */
  readonly busy: boolean;
  /** Told when Excel is handed a template, and when it is done with it. */
  readonly onWork: (working: boolean) => void;
}

async function load() {
  const { fetchTemplates, canInsertTemplates, takeTemplate, takenSentence } = await import(
    /* webpackChunkName: "templates" */ "./templates/takeTemplate.ts"
  );
  return { templates: await fetchTemplates(), work: { canInsertTemplates, takeTemplate, takenSentence } };
}

/** Ready plans, added to the workbook or opened as one. */
export function NewFromTemplate({ busy, onWork }: NewFromTemplateProps) {
  return (
    <LazySection title="New from template" what="the templates" load={load}>
      {(loaded) => <TemplateList {...loaded} busy={busy} onWork={onWork} />}
    </LazySection>
  );
}
