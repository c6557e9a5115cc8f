import type { FindingCode } from "../../findings/catalogue.ts";
import type { RefreshReport } from "../../report.ts";

/** Of several the first is asked; the next when it is answered. */
const questions = [
  ["header-ambiguous", "It is not clear what some columns hold. Choose it below."],
  ["role-unsupported", "A column cannot be what was chosen for it. Choose something else."],
  ["header-missing", "A column that is needed is missing. If one of these is it, choose what it is."],
] as const satisfies readonly (readonly [FindingCode, string])[];

/** What is to be asked about the columns of a workbook's tables; null where all is clear. */
export function tableQuestion({ tables, refused, findings }: RefreshReport): string | null {
  if (tables.length === 0 && refused.length > 0)
    return "No table of indicators was found. If one of these is, choose what its columns are.";
  const asked = questions.find(([code]) =>
    findings.some((finding) => finding.code === code && finding.accepted === null),
  );
  return asked?.[1] ?? null;
}
