import { changeCells, type CellsChanged } from "../../src/excel/changeCells.ts";
import type { CellChange } from "../../src/findings/cellChange.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { internStyle, styleAt } from "../excel-host/model/styles.ts";
import type { Cell, Workbook } from "../excel-host/model/workbook.ts";
import { snapshot, userCellsThatDiffer, type Snapshot } from "../workbooks/cells.ts";
import { toBeFixed } from "../workbooks/toBeFixed.ts";
import { workbookWith, type CellSpec } from "../workbooks/workbook.ts";
import { openInExcel, tableSettings, type OpenWorkbook } from "./open.ts";

const percent = (value: number): CellSpec => ({ value, format: "0%" });

/** Worksheet rows of the table's first row, from zero, and columns of its headers. */
const top = 3;
const [polarity, target, actual, national] = [3, 4, 5, 6];

const cellsOf = (workbook: Workbook, row: number) => workbook.worksheets[0]!.rows.get(top + row)!.cells;
const put = (workbook: Workbook, row: number, column: number, cell: Partial<Cell>) => {
  const cells = cellsOf(workbook, row);
  cells[column] = { ...cells[column]!, ...cell };
};

/** Every cell that holds something, with all that Excel keeps of it. */
function written(workbook: Workbook): Snapshot {
  return new Map([...snapshot(workbook)].filter(([, content]) => !content.startsWith("[null,null,")));
}

function hideFirstRow(workbook: Workbook): void {
  const sheet = workbook.worksheets[0]!;
  sheet.tables[0]!.filters = [{ column: 0, xml: '<filterColumn colId="0"/>' }];
  sheet.rows.get(top)!.hidden = true;
}

/** What can be put right, of one code or all. */
async function changesFound(excel: OpenWorkbook, code?: string): Promise<readonly CellChange[]> {
  const { findings } = await excel.check();
  return findings.filter((finding) => code === undefined || finding.code === code).flatMap(({ changes }) => changes);
}

/** "E4 “64%” now 0.64 as 0%": what a cell holds, for comparing. */
function shown(workbook: Workbook, row: number, column: number): string {
  const { value, formula, style } = cellsOf(workbook, row)[column]!;
  return `${JSON.stringify(formula ?? value)} as ${styleAt(workbook, style).numberFormat}`;
}

const codesOf = (findings: readonly Finding[]) =>
  findings.filter(({ changes }) => changes.length > 0).map(({ code, cell }) => `${code} ${cell}`);

describe.each(tableSettings)("one press puts cells right, where tables $tables", (setting) => {
  let workbook: Workbook;
  let excel: OpenWorkbook;
  beforeEach(() => {
    workbook = toBeFixed();
    excel = openInExcel(workbook, setting);
  });

  test("those of every finding that is safe to fix, and no other cell", async () => {
    const before = snapshot(workbook);
    const changes = await changesFound(excel);
    const result = await changeCells(changes);

    expect(result).toMatchObject({ changed: 7, left: [], failure: null });
    expect([0, 1, 2, 3, 4].map((row) => shown(workbook, row, actual))).toEqual([
      "0.64 as 0%",
      "0.71 as 0%",
      "0.2 as 0%",
      "0.685 as 0.0%",
      "14 as General",
    ]);
    expect(shown(workbook, 0, target)).toBe('"National average" as General');
    expect(shown(workbook, 2, national)).toBe('"low" as @');
    expect(shown(workbook, 3, polarity)).toBe('"High is good" as General');
    const changed = new Set(changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const differing = userCellsThatDiffer(before, workbook, []).map((each) => each.split(":")[0]!);
    expect(new Set(differing)).toEqual(changed);
  });

  test("afterwards they are no findings any more, and no status has changed but where there was none", async () => {
    const before = await excel.check();
    await changeCells(before.findings.flatMap(({ changes }) => changes));
    const after = await excel.check();

    expect(codesOf(after.findings)).toEqual([]);
    const judged = (report: typeof before) =>
      report.tables[0]!.rows.map(({ status, gapToTarget }) => [status, gapToTarget]);
    expect(judged(after).toSpliced(3, 1)).toEqual(judged(before).toSpliced(3, 1));
    expect([judged(before)[3]![0], judged(after)[3]![0]]).toEqual(["Grey", "Amber"]);
  });

  test("undone, every cell and number format is as it was", async () => {
    const before = written(workbook);
    const { undo } = await changeCells(await changesFound(excel));
    expect(written(workbook)).not.toEqual(before);
    expect(await changeCells(undo)).toMatchObject({ changed: 7, left: [], failure: null });
    expect(written(workbook)).toEqual(before);
  });

  test("takes three round trips", async () => {
    const changes = await changesFound(excel);
    excel.host.resetCounts();
    await changeCells(changes);
    expect(excel.host.counts.syncs).toBe(3);
  });
});

const change = (cell: string, before: string, after: string): CellChange => ({
  sheet: "Scorecard",
  cell,
  before: { value: before, format: null },
  after: { value: after, format: null },
});

test("a text that Excel would read as a formula or a date stays a text, and so does one that is put back", async () => {
  const workbook = toBeFixed();
  openInExcel(workbook);
  put(workbook, 1, target, { value: "3/4 of national" });
  const { undo } = await changeCells([
    change("E4", "NAT AV", "+2 pp above national"),
    change("E6", "National average", "=National average"),
    change("E5", "3/4 of national", "May 2010"),
  ]);
  const texts = () => [0, 1, 2].map((row) => shown(workbook, row, target));
  expect(texts()).toEqual([
    '"+2 pp above national" as General',
    '"May 2010" as General',
    '"=National average" as General',
  ]);
  await changeCells(undo);
  expect(texts()).toEqual(['"NAT AV" as General', '"3/4 of national" as General', '"National average" as General']);
});

describe("a cell is left as it is, and told, where", () => {
  let workbook: Workbook;
  let excel: OpenWorkbook;
  let changes: readonly CellChange[];
  beforeEach(async () => {
    workbook = toBeFixed();
    excel = openInExcel(workbook);
    changes = await changesFound(excel, "number-as-text");
  });

  /** All texts are numbers now but the first, F4, which is as it was before the fix. */
  async function expectFirstLeft(why: string): Promise<CellsChanged> {
    const before = snapshot(workbook);
    const result = await changeCells(changes);
    expect(result).toMatchObject({ changed: 3, left: [{ sheet: "Scorecard", cell: "F4", why }], failure: null });
    expect(userCellsThatDiffer(before, workbook, []).map((each) => each.slice(0, 12))).toEqual([
      "Scorecard!F5",
      "Scorecard!F7",
      "Scorecard!F8",
    ]);
    return result;
  }

  test("it holds another value by now", async () => {
    put(workbook, 0, actual, { value: "65%" });
    await expectFirstLeft("now “65%”");
  });

  test("it is blank by now", async () => {
    put(workbook, 0, actual, { value: null });
    await expectFirstLeft("blank now");
  });

  test("it is formatted otherwise by now", async () => {
    const style = internStyle(workbook, { ...styleAt(workbook, 0), numberFormat: "0.0%" });
    put(workbook, 0, actual, { style });
    await expectFirstLeft("formatted otherwise now");
  });

  test("it holds a formula", async () => {
    put(workbook, 0, actual, { formula: '=TEXT(0.64,"0%")' });
    await expectFirstLeft("a formula");
  });

  test("an array has spilled into it", async () => {
    put(workbook, 0, national, {});
    const anchor = workbook.worksheets[0]!.rows.get(top - 1)!.cells;
    anchor[actual] = { ...anchor[actual]!, formula: "=A1:A2", array: { rows: 2, columns: 1, metadata: "1" } };
    await expectFirstLeft("part of a spilled array");
  });

  test("it is merged with others", async () => {
    workbook.worksheets[0]!.merges = [{ row: top, column: actual, rows: 1, columns: 2 }];
    await expectFirstLeft("merged cells");
  });

  test.each<[string, string, () => void]>([
    [
      "the worksheet is protected",
      "the worksheet is protected",
      () => (workbook.worksheets[0]!.protection = { options: {}, password: false }),
    ],
    ["its table is filtered", "a filter is on", () => hideFirstRow(workbook)],
    ["the worksheet is renamed", "the worksheet is no longer there", () => (workbook.worksheets[0]!.name = "Q2")],
  ])("%s", async (_, why, make) => {
    make();
    const before = snapshot(workbook);
    const result = await changeCells(changes);
    expect(result).toMatchObject({ changed: 0, undo: [], failure: null });
    expect(result.left.map((each) => [each.cell, each.why])).toEqual(
      ["F4", "F5", "F7", "F8"].map((cell) => [cell, why]),
    );
    expect(snapshot(workbook)).toEqual(before);
  });

  test("somebody has changed it since: the undoing leaves their figure", async () => {
    const { undo } = await changeCells(changes);
    put(workbook, 0, actual, { value: 0.66 });
    expect(await changeCells(undo)).toMatchObject({
      changed: 3,
      left: [{ sheet: "Scorecard", cell: "F4", why: "now “0.66”" }],
    });
    expect(shown(workbook, 0, actual)).toBe("0.66 as 0%");
    expect(shown(workbook, 3, actual)).toBe('"68.5%" as @');
  });

  test("but somebody who has only formatted it since can undo", async () => {
    const { undo } = await changeCells(changes);
    put(workbook, 0, actual, { style: internStyle(workbook, { ...styleAt(workbook, 0), numberFormat: "0.00%" }) });
    expect(await changeCells(undo)).toMatchObject({ changed: 4, left: [] });
    expect(shown(workbook, 0, actual)).toBe('"64%" as @');
  });

  test("a co-author changes it between the look at it and the writing: it is put back", async () => {
    excel.host.resetCounts();
    excel.host.beforeSync = (sync) => {
      if (sync === 3) put(workbook, 0, actual, { value: "65%" });
    };
    const { undo } = await expectFirstLeftAfterRace();
    expect(shown(workbook, 0, actual)).toBe('"65%" as @');
    expect(undo.map(({ cell }) => cell)).toEqual(["F5", "F7", "F8"]);
  });

  test("a co-author inserts a row just then: no cell of another row is changed", async () => {
    excel.host.resetCounts();
    excel.host.beforeSync = (sync) => {
      if (sync !== 3) return;
      const { rows: lines } = workbook.worksheets[0]!;
      for (let row = top + 4; row >= top; row--) lines.set(row + 1, lines.get(row)!);
      lines.set(top, { cells: [], height: null, hidden: false });
      workbook.worksheets[0]!.tables[0]!.area.rows += 1;
    };
    const result = await changeCells(changes);
    expect(result).toMatchObject({ changed: 0, undo: [], failure: null });
    const texts = [0, 1, 2, 3, 4, 5].map((row) => cellsOf(workbook, row)[actual]?.value ?? null);
    expect(texts).toEqual([null, "64%", "71%", 0.2, "68.5%", "14"]);
    expect(shown(workbook, 1, actual)).toBe('"64%" as @');
  });

  async function expectFirstLeftAfterRace(): Promise<CellsChanged> {
    const result = await changeCells(changes);
    expect(result).toMatchObject({
      changed: 3,
      left: [{ sheet: "Scorecard", cell: "F4", why: "changed at the same moment" }],
      failure: null,
    });
    return result;
  }
});

test("a cell of which two findings ask different things is left", async () => {
  const workbook = toBeFixed();
  openInExcel(workbook);
  const result = await changeCells([
    change("E4", "NAT AV", "National average"),
    change("E4", "NAT AV", "Nat. average"),
    change("E5", "National average", "NAT AV"),
  ]);
  const left = [{ sheet: "Scorecard", cell: "E4", why: "findings ask for different things" }];
  expect(result).toMatchObject({ changed: 1, left, failure: null });
  expect(shown(workbook, 0, target)).toBe('"NAT AV" as General');
});

test("one cell that two findings would change is changed once", async () => {
  const workbook = workbookWith(
    {
      name: "Scorecard",
      tables: [
        {
          name: "Scorecard",
          headers: ["Indicator", "School", "Target", "Actual"],
          rows: [
            ["Attendance", "North", percent(0.9), percent(0.92)],
            ["Attendance", "South", percent(0.9), percent(0.88)],
          ],
        },
      ],
    },
    {
      name: "Plan",
      tables: [{ name: "Indicators", headers: ["Indicator", "Polarity"], rows: [["Attendance", null]] }],
    },
  );
  const changes = await changesFound(openInExcel(workbook), "polarity-missing");
  expect(changes).toHaveLength(2);
  expect(await changeCells(changes)).toMatchObject({ changed: 1, left: [] });
  expect(workbook.worksheets[1]!.rows.get(1)!.cells[1]!.value).toBe("high");
});

function countHolding(workbook: Workbook, changes: readonly CellChange[]): number {
  const now = snapshot(workbook);
  return changes.filter(({ sheet, cell, after }) =>
    now.get(`${sheet}!${cell}`)?.startsWith(`[${JSON.stringify(after.value)},null`),
  ).length;
}

describe("when Excel fails", () => {
  test("because a cell is being edited: nothing is changed", async () => {
    const workbook = toBeFixed();
    const excel = openInExcel(workbook);
    const changes = await changesFound(excel);
    const before = snapshot(workbook);
    excel.host.editingCell = true;
    const result = await changeCells(changes);
    expect(result).toMatchObject({ changed: 0, undo: [], left: [] });
    expect(result.failure).toMatchObject({
      code: "InvalidOperationInCellEditMode",
      message: "A cell is being edited. Press Enter or Esc, then try again.",
    });
    expect(snapshot(workbook)).toEqual(before);
  });

  const whole = [{ when: "before" as const }, { when: "after" as const }, { when: "never" as const }];
  // The third is the one that writes.
  const shares = Array.from({ length: 40 }, (_, i) => ({ sync: 3, when: "within" as const, share: (i + 1) / 40 }));
  const cases = [...[1, 2, 3].flatMap((sync) => whole.map((fault) => ({ sync, ...fault }))), ...shares];

  test.each(cases)(
    "at sync $sync, $when ($share): what was changed is told as it is, and undone all is as before",
    async (fault) => {
      const workbook = toBeFixed();
      const excel = openInExcel(workbook);
      const changes = await changesFound(excel);
      const before = snapshot(workbook);
      const untouched = written(workbook);
      excel.host.resetCounts();
      excel.host.faults = [{ code: "GeneralException", ...fault }];
      const result = await changeCells(changes, 200);

      expect(result.failure).toMatchObject({ code: fault.when === "never" ? "Timeout" : "GeneralException" });
      const wanted = new Set(changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
      const differing = userCellsThatDiffer(before, workbook, []).map((each) => each.split(":")[0]!);
      expect(differing.filter((cell) => !wanted.has(cell))).toEqual([]);
      expect(result.changed).toBe(countHolding(workbook, changes));
      expect(result.changed + result.left.length).toBe(fault.sync < 3 ? 0 : changes.length);

      excel.host.faults = [];
      await changeCells(result.undo);
      expect(written(workbook)).toEqual(untouched);
    },
  );

  test("by not answering: it is not asked again, and each cell is named as one to look at", async () => {
    const workbook = toBeFixed();
    const excel = openInExcel(workbook);
    const changes = await changesFound(excel, "number-as-text");
    excel.host.resetCounts();
    excel.host.faults = [{ sync: 3, when: "never" }];
    const result = await changeCells(changes, 200);
    expect(result.left.map(({ why }) => why)).toEqual(Array(4).fill("perhaps changed: please look"));
    expect(excel.host.counts.syncs).toBe(3);
  });

  test("and cannot be asked either: each cell is named as one to look at", async () => {
    const workbook = toBeFixed();
    const excel = openInExcel(workbook);
    const changes = await changesFound(excel, "number-as-text");
    excel.host.resetCounts();
    excel.host.faults = [
      { sync: 3, when: "after", code: "GeneralException" },
      { sync: 4, when: "before", code: "GeneralException" },
    ];
    const result = await changeCells(changes);
    expect(result.changed).toBe(0);
    expect(result.left.map(({ why }) => why)).toEqual(Array(4).fill("perhaps changed: please look"));
    excel.host.faults = [];
    expect(await changeCells(result.undo)).toMatchObject({ changed: 4, left: [] });
  });
});

const long = (letter: string, row: number) => `${letter.repeat(900)} ${row}`;

const longChanges = (count: number): readonly CellChange[] =>
  Array.from({ length: count }, (_, row) => ({
    sheet: "Notes",
    cell: `A${row + 1}`,
    before: { value: long("x", row), format: null },
    after: { value: long("y", row), format: null },
  }));
const notes = (count: number) =>
  workbookWith({
    name: "Notes",
    cells: Array.from({ length: count }, (_, row) => ({ row, column: 0, cell: long("x", row) })),
  });

describe("many and long cells", () => {
  test("are changed in a round trip for each 4 MB", async () => {
    const workbook = notes(6_000);
    const excel = openInExcel(workbook);
    const { undo, ...result } = await changeCells(longChanges(6_000));
    expect(result).toEqual({ changed: 6_000, left: [], failure: null });
    const { syncs, bytesIn, bytesOut } = excel.host.counts;
    expect(syncs).toBeLessThanOrEqual(2 + Math.ceil((bytesIn + bytesOut) / 4e6));
    expect(await changeCells(undo)).toMatchObject({ changed: 6_000, failure: null });
    expect(workbook.worksheets[0]!.rows.get(5_999)!.cells[0]!.value).toBe(long("x", 5_999));
  });

  test("a batch that Excel finds too large is sent again in halves", async () => {
    const workbook = notes(5);
    const excel = openInExcel(workbook);
    excel.host.faults = [{ sync: 3, when: "before", code: "RequestPayloadSizeLimitExceeded" }];
    expect(await changeCells(longChanges(5))).toMatchObject({ changed: 5, left: [], failure: null });
    expect(excel.host.counts.syncs).toBe(5);
    expect(workbook.worksheets[0]!.rows.get(4)!.cells[0]!.value).toBe(long("y", 4));
  });
});
