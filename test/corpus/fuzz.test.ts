import { formatArea } from "../excel-host/model/address.ts";
import type { Area, Workbook } from "../excel-host/model/workbook.ts";
import { fc } from "../fastCheck.ts";
import { openInExcel } from "../refresh/open.ts";
import { snapshot } from "../workbooks/cells.ts";
import {
  workbookWith,
  type CellSpec,
  type RangeSpec,
  type TableSpec,
  type WorksheetSpec,
} from "../workbooks/workbook.ts";
import { differences, roomsOf, usersOwn, type Room } from "./untouched.ts";

/** One of the texts between the bars. */
function oneOf(...lines: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...lines.flatMap((line) => line.split(" | ")));
}

/** Headers as councils write them, and words that look like one. */
const header = oneOf(
  "Ref | Indicator | KPI | Measure | Performance\nindicator | Local authority | School | Area | Polarity",
  "Good is* | Unit | Period | Target | TARGET | Target 2017/18 | Q1 Target | Target (%) | Actual",
  "Q1 Actual | Q1 | Q2 | 2015/16 | 2016/17 | Apr 2017 | Latest | Value | % | Previous | Prior year",
  "Plan | National | England [2] | Regional | RAG | RAG reason | Gap to target | Status | Commentary",
  "Owner | Due | Risk | Impact | Action | Setting | Numerator | Denominator | Override | Published on",
  "Column1 |   | ",
);

const label = oneOf(
  "Attendance | NEET | Persistent absence | Good level of development | NI 72 | 1a | P1",
  "England | All England providers | National | Scotland | East Midlands | Derby | Ynys Môn | 0",
  "Total | Average | Note: provisional. | Indicator | Actual | =SUM(A1) | ' | __proto__ | constructor",
);

const figure: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.integer({ min: -100, max: 2000 }),
  fc.integer({ min: -1000, max: 1200 }).map((tenths) => tenths / 10),
  fc.constantFrom<CellSpec>(-0, 0, 1e300, -1e300, 5e-324, Number.MAX_SAFE_INTEGER),
  fc.integer({ min: -100, max: 1200 }).map((thousandths) => ({ value: thousandths / 1000, format: "0.0%" })),
  fc.integer({ min: 0, max: 80_000 }).map((value) => ({ value, format: "dd/mm/yyyy" })),
  fc.constantFrom<CellSpec>(
    { value: 0.64, format: "0%", formula: "=64/100" },
    { value: { error: "#N/A" }, formula: "=NA()" },
  ),
  fc.constantFrom<CellSpec>({ value: { error: "#DIV/0!" } }, true, false),
);

const words = oneOf(
  "high | Low | none | NAT AV | Improving trend | TBC | Not set | 90 to 95 | ≥ 90% | see below | c | ~",
  "12.3 [u] | £1.2m | 65.099999999999994 | 1,200 | 2016/17 | Q1 | 31/03/2017 | Green | ●",
  "x".repeat(300),
);

const blank = fc.constant<CellSpec>(null);
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 4, arbitrary: figure },
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: label },
  { weight: 1, arbitrary: blank },
);

/** Headers of a table that is understood, others behind them: most drawn at random are not. */
const understood = fc
  .tuple(
    fc.constantFrom("Indicator", "KPI", "Local authority", "Measure"),
    fc.shuffledSubarray(["Polarity", "Target", "Actual", "Period", "National", "Area", "Q1", "Q2", "2016/17 Actual"], {
      minLength: 3,
    }),
  )
  .map(([first, others]) => [first, ...others]);

/** A header row, sometimes two, over rows that begin with a label; as long as headers and rows go together at all. */
const grid: fc.Arbitrary<CellSpec[][]> = fc
  .tuple(
    fc.oneof(understood, fc.array(header, { minLength: 2, maxLength: 7 })),
    fc.integer({ min: 0, max: 6 }),
    fc.boolean(),
  )
  .chain(([headers, rows, hasGroups]) => {
    const line = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: headers.length, maxLength: headers.length });
    const labelled = fc.tuple(label, line(cell)).map(([first, rest]) => [first, ...rest.slice(1)]);
    const row = fc.oneof(
      { weight: 6, arbitrary: labelled },
      { weight: 1, arbitrary: line(cell) },
      { weight: 1, arbitrary: line(blank) },
    );
    return fc
      .tuple(line(header), fc.array(row, { minLength: rows, maxLength: rows }))
      .map(([groups, lines]): CellSpec[][] => [...(hasGroups ? [groups] : []), headers, ...lines]);
  });

/** How far a grid is from the one before it: below it, at its right, or touching. */
const gap = fc.integer({ min: 0, max: 3 });

const merged = fc
  .record({
    row: fc.nat(12),
    column: fc.nat(12),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ rows, columns }) => rows * columns > 1);

interface Drawn {
  readonly grids: readonly (readonly [CellSpec[][], number, boolean, boolean])[];
  readonly merges: readonly Area[];
  readonly hiddenRow: number | null;
  readonly isProtected: boolean;
}

const drawnSheet: fc.Arbitrary<Drawn> = fc.record({
  grids: fc.array(fc.tuple(grid, gap, fc.boolean(), fc.boolean()), { maxLength: 4 }),
  merges: fc.array(merged, { maxLength: 3 }),
  hiddenRow: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 4 }),
  isProtected: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 9),
});

/** Puts the grids on a worksheet one after another, as tables of Excel's or as they are, so that none overlaps. */
function layOut({ grids, merges, hiddenRow, isProtected }: Drawn, index: number): WorksheetSpec {
  const tables: TableSpec[] = [];
  const ranges: RangeSpec[] = [];
  let [row, column, bottom] = [0, 0, 0];
  for (const [number, [cells, distance, beside, asTable]] of grids.entries()) {
    // A table has a row below its header, if only a blank one.
    const [width, height] = [cells[0]!.length, asTable ? Math.max(2, cells.length) : cells.length];
    if (!beside) [row, column] = [bottom + distance, 0];
    if (asTable)
      tables.push({ name: `T${index}_${number}`, row, column, headers: unique(cells[0]!), rows: cells.slice(1) });
    else ranges.push({ at: formatArea({ row, column, rows: 1, columns: 1 }), rows: cells });
    bottom = Math.max(bottom, row + height);
    column += width + distance;
  }
  const taken = tables.map(({ row: top = 0, column: left = 0, headers, rows }) => ({
    row: top,
    column: left,
    rows: Math.max(2, rows.length + 1),
    columns: headers.length,
  }));
  const apart: Area[] = [];
  // Excel merges no cells of a table, nor cells of another merged range.
  for (const area of merges) if (![...taken, ...apart].some((other) => overlap(area, other))) apart.push(area);
  return {
    name: `Sheet${index + 1}`,
    tables,
    ranges,
    merged: apart.map(formatArea),
    hidden: hiddenRow === null ? [] : [`${hiddenRow}:${hiddenRow}`],
    protected: isProtected,
  };
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** As Excel makes a table's headers: none is blank, none stands twice. */
function unique(cells: readonly CellSpec[]): string[] {
  const taken = new Set<string>();
  return cells.map((written, index) => {
    const text = typeof written === "string" && written.trim() !== "" ? written : `Column${index + 1}`;
    let name = text;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** What stands under merged cells is gone in Excel, but for the first. */
function workbookOf(sheets: readonly Drawn[]): Workbook {
  const workbook = workbookWith(...sheets.map(layOut));
  for (const { rows, merges } of workbook.worksheets)
    for (const area of merges)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (row !== area.row || column !== area.column) delete rows.get(row)?.cells[column];
  return workbook;
}

test("whatever stands in a workbook: a report, no user's cell changed, no NaN written, and a second refresh writes nothing", async () => {
  const drawn = fc.array(drawnSheet, { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(drawn, async (sheets) => {
      const [workbook, before] = [workbookOf(sheets), workbookOf(sheets)];
      const excel = openInExcel(workbook);
      const report = await excel.refresh();

      const rooms = [...roomsOf({ tables: report.tables, findings: [] }), ...roomsOfSideTables(before, workbook)];
      expect(differences(usersOwn(before, rooms), usersOwn(workbook, rooms))).toEqual([]);
      const [inUse, now] = [cellsInUse(before), snapshot(workbook)];
      expect([...inUse].filter(([address, content]) => now.get(address) !== content)).toEqual([]);
      expect(strangeNumbers(workbook, before)).toEqual([]);
      expect(report.tables.length + report.findings.length).toBeGreaterThan(0);

      const whole = snapshot(workbook);
      // What is found may differ: where our columns fill the gap between two headers, nobody can tell whether they are one.
      expect((await excel.refresh()).cellsWritten).toBe(0);
      expect(differences(whole, snapshot(workbook))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** Actions, risks and budgets are in no report: where their tables have grown at the right. */
function roomsOfSideTables(before: Workbook, workbook: Workbook): readonly Room[] {
  return workbook.worksheets.flatMap(({ name: sheet, tables }, index) =>
    tables.flatMap(({ area, columns }, number) => {
      const old = before.worksheets[index]!.tables[number]!.area;
      const written = columns.slice(old.columns).map((column) => column.name);
      if (!written.every((name) => ["Progress", "Rating", "Total"].includes(name))) return [];
      const added = { ...area, column: old.column + old.columns, columns: written.length };
      return [{ sheet, range: formatArea(old), written, area: added }];
    }),
  );
}

/** Wherever they stand, and so in the room for ours too. */
function cellsInUse(workbook: Workbook): ReadonlyMap<string, string> {
  return new Map([...snapshot(workbook)].filter(([, content]) => !content.startsWith("[null,null,")));
}

/** Cells that hold no number a person could read, and did not before. */
function strangeNumbers(workbook: Workbook, before: Workbook): string[] {
  return workbook.worksheets.flatMap(({ name, rows }, index) =>
    [...rows].flatMap(([row, { cells }]) =>
      cells.flatMap(({ value }, column) => {
        const theirs = before.worksheets[index]!.rows.get(row)?.cells[column]?.value;
        if (typeof value === "string" && /\b(?:NaN|Infinity|undefined|null)\b/.test(value) && value !== theirs)
          return [`${name} ${row} ${column}: ${value}`];
        if (typeof value !== "number" || Object.is(value, theirs)) return [];
        return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${name} ${row} ${column}: ${value}`];
      }),
    ),
  );
}
