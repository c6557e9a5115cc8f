/** A new id as Excel writes them: "{GUID}" in capitals. */
export const newUid = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

/** The first of "Table1", "Table2" … that is free. */
export function numberedName(stem: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) if (!isTaken(`${stem}${number}`)) return `${stem}${number}`;
}
