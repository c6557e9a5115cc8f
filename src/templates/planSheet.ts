import type { PlanDocument } from "../plan/document/planDocument.ts";
import { settingNames, type PlanSetting } from "../plan/settingNames.ts";
import { planTable } from "../plan/tables/plan.ts";
import { settingRows } from "../tables/planDocument/settingRows.ts";
import { sheetWords } from "./sheetWords.ts";
import type { HeldContent, SheetContent } from "./workbookContent.ts";

/** The worksheet of the plan's settings: all there are, each with what may stand there. */
export function planSheet({ plan }: PlanDocument): Omit<SheetContent, "footer" | "lines"> {
  const stated = new Map(settingRows(plan).map(({ header, cell }) => [header, cell]));
  return {
    name: planTable.name,
    title: sheetWords.plan,
    table: {
      name: planTable.name,
      columns: [
        ...planTable.columns.map(({ header }, index) => ({
          header,
          kind: "text" as const,
          width: index === 0 ? 150 : 230,
        })),
        { header: "What may stand there", kind: "text", width: 396 },
      ],
      rows: settingNames.map((setting) => {
        const { header, list } = setting;
        const { value = "", format = "@" } = stated.get(header) ?? {};
        return [
          words(header),
          { value: typeof value === "boolean" ? String(value) : value, format, ...(list && { list: [...list] }) },
          words(guidanceOn(setting)),
        ];
      }),
    },
  };
}

/** What may stand beside a setting, and what a blank there means. */
function guidanceOn({ kind, expected, usual }: PlanSetting): string {
  const may = kind === "text" ? "" : `${expected.charAt(0).toUpperCase()}${expected.slice(1)}`;
  return usual === undefined ? may : `${may}. Blank: ${usual}`;
}

function words(value: string): HeldContent {
  return { value, format: "General" };
}
