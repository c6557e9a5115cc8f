import type { ReportedFinding } from "./changes/acceptances.ts";
import type { Severity } from "./findings/finding.ts";
import type { RefreshReport } from "./report.ts";
import type { SheetContent } from "./templates/workbookContent.ts";

/** A worksheet of findings, for somebody without the add-in; its name and its table's are found when it is written. */
export interface FindingsSheet {
  readonly content: Omit<SheetContent, "name" | "table"> & { readonly table: Omit<SheetContent["table"], "name"> };
  /** Which column leads to the cells, and where each row's link goes; null: nowhere. */
  readonly links: {
    readonly column: number;
    readonly places: readonly (Place | null)[];
  };
}

interface Place {
  readonly sheet: string;
  /** null: the worksheet as a whole. */
  readonly cell: string | null;
}

/** As many as anybody reads, and as go to Excel in one request with room to spare. */
const MOST = 2_000;

const severityWords: Record<Severity, readonly [word: string, many: string]> = {
  error: ["Error", "errors"],
  warning: ["Warning", "warnings"],
  info: ["Note", "notes"],
};

const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** In points; together they fit on A4 across. */
const columns: SheetContent["table"]["columns"] = [
  { header: "Severity", kind: "text", width: 66 },
  { header: "Finding", kind: "text", width: 290 },
  { header: "Where", kind: "text", width: 110 },
  { header: "What to do", kind: "text", width: 180 },
  { header: "Accepted because", kind: "text", width: 120 },
];

/** The findings as a worksheet, the most severe first, those that somebody accepted at the end; null where there are none. */
export function findingsSheet({ plan, findings }: RefreshReport): FindingsSheet | null {
  if (findings.length === 0) return null;
  const ordered = [
    ...severities.flatMap((severity) =>
      findings.filter((each) => each.severity === severity && each.accepted === null),
    ),
    ...findings.filter((each) => each.accepted !== null),
  ];
  const listed = ordered.slice(0, MOST);
  const about = [plan.title, plan.asAt === null ? null : `as at ${plan.asAt}`].filter((text) => text !== null);
  return {
    content: {
      title: "Findings",
      lines: [
        ...(about.length === 0 ? [] : [about.join(", ")]),
        countSentence(findings),
        ...(listed.length < ordered.length
          ? [
              `The first ${listed.length.toLocaleString("en-GB")} of ${ordered.length.toLocaleString("en-GB")} are listed.`,
            ]
          : []),
      ],
      footer: plan.title?.slice(0, 200) ?? "Findings",
      table: { columns, rows: listed.map(rowOf) },
    },
    links: {
      column: 2,
      places: listed.map(({ sheet, cell }) => (sheet === null ? null : { sheet, cell })),
    },
  };
}

function rowOf({
  severity,
  message,
  sheet,
  cell,
  fix,
  accepted,
}: ReportedFinding): SheetContent["table"]["rows"][number] {
  const where = [sheet, cell].filter((part) => part !== null).join(", ");
  return [severityWords[severity][0], message, where === "" ? "The workbook" : where, fix, accepted];
}

/** "2 errors, 1 warning, 3 notes; 1 more accepted." */
function countSentence(findings: readonly ReportedFinding[]): string {
  const open = findings.filter(({ accepted }) => accepted === null);
  const counts = severities.flatMap((severity) => {
    const count = open.filter((each) => each.severity === severity).length;
    const [word, many] = severityWords[severity];
    return count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${count === 1 ? word.toLowerCase() : many}`];
  });
  const accepted = findings.length - open.length;
  const parts = [
    counts.length === 0 ? [] : [counts.join(", ")],
    accepted === 0 ? [] : [`${accepted.toLocaleString("en-GB")} accepted`],
  ];
  return `${parts.flat().join("; ")}.`;
}
