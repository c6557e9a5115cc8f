import { cellAt } from "../excel-host/model/cells.ts";
import { displayText } from "../excel-host/model/displayText.ts";
import { readWorkbook } from "../excel-host/package/index.ts";
import { openInExcel } from "../refresh/open.ts";
import { tableRows } from "../workbooks/cells.ts";
import { cellOf } from "../workbooks/plan.ts";
import { listedTemplates, templateWorkbook } from "./templateWorkbook.ts";

/** The floor of 2011, and how a school's figure stands to it: met by equality, just missed, blank. */
const floors = [
  { ref: "F1", met: 0.6, missed: 0.59 },
  { ref: "F2", met: 0.87, missed: 0.86 },
  { ref: "F3", met: 0.86, missed: 0.85 },
] as const;
const standings = ["met", "missed", "blank"] as const;
type Standing = (typeof standings)[number];

/** Made-up schools: one for each combination. */
const schools = standings.flatMap((a) =>
  standings.flatMap((b) => standings.map((c): readonly [Standing, Standing, Standing] => [a, b, c])),
);

/** By the Department's rule a school is below where it misses all three. */
function expectedOf(school: readonly Standing[]): string {
  if (school.includes("met")) return "Met";
  return school.includes("blank") ? "Unknown" : "Below";
}

const { document } = listedTemplates().find(({ file }) => file.startsWith("walsall"))!;
let file: Uint8Array;
beforeAll(async () => {
  file = await templateWorkbook(document);
});

test("Walsall's template tells of each school how it stands against the floor, and counts those below", async () => {
  const workbook = readWorkbook(file);
  const excel = openInExcel(workbook);
  const headers = workbook.worksheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === "Performance")!
    .columns.map(({ name }) => name);
  const rows = schools.flatMap((school) =>
    floors.map((floor, index) => {
      const standing = school[index]!;
      const known: Record<string, string | number> = {
        Ref: floor.ref,
        Indicator: document.indicators![index]!.indicator as string,
        Area: school.join(", "),
        Period: "2010/11",
        Target: floor.met,
        Actual: standing === "blank" ? "" : floor[standing],
      };
      return headers.map((header) => known[header] ?? "");
    }),
  );
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Performance");
    table.rows.add(-1, rows.slice(floors.length));
    table
      .getDataBodyRange()
      .getRow(0)
      .getResizedRange(floors.length - 1, 0).values = rows.slice(0, floors.length);
    await context.sync();
  });

  const { findings } = await excel.refresh();

  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(tableRows(workbook, "Performance").map((row) => [row["Area"], row["Against standard"]])).toEqual(
    schools.flatMap((school) => floors.map(() => [school.join(", "), expectedOf(school)])),
  );
  const count = cellOf(workbook, "Indicators", 0, "Areas below standard");
  expect(displayText(workbook, cellAt(count.worksheet, count.row, count.column))).toBe("1 of 27, 7 unknown");
});
