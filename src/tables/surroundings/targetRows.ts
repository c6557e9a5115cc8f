import { cellAddress, type CellPlace } from "../../figures/cell.ts";
import type { Figure } from "../../figures/figure.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import type { Target } from "../../figures/target.ts";
import { makeFinding } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { nameKey, refKey, textOf } from "../rows/definitions.ts";
import { periodInHeader } from "../recognition/headers.ts";
import { cellFindings } from "../cellFindings.ts";
import { headerRange, nameOf } from "../locate.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";
import { rowKinds } from "../recognition/rowKind.ts";
import { isSliceEnd } from "../slices.ts";

/** A cell of a year's column that says something. */
interface TargetCell {
  /** As its header writes it. */
  readonly year: string;
  /** Its column's header as written. */
  readonly header: string;
  readonly target: Target;
}

/** A row of a Targets table. */
export interface TargetRow {
  readonly recognised: Recognised;
  readonly row: number;
  readonly ref: string | null;
  readonly name: string | null;
  readonly refKey: string;
  readonly nameKey: string;
  /** In the order of its columns. */
  readonly targets: readonly TargetCell[];
  /** null where it has none. */
  readonly baseline: Figure | null;
  readonly baselineHeader: string;
}

/** Reads the rows of a table with columns of years, and says what is wrong with its cells: each of them once. */
export function* readTargetRows(
  recognised: Recognised,
  settings: PlanSettings,
  report: (finding: Finding) => void,
): Generator<void, readonly TargetRow[]> {
  const { cells, columns, headers } = recognised;
  const place = (row: number, column: number): CellPlace => ({
    sheet: cells.sheet,
    row: cells.row + 1 + row,
    column: cells.column + column,
  });
  const written = (row: number, column: number | undefined) => cells.values[row]![column ?? -1] ?? "";
  const years = readableYears(recognised, settings, report);
  const baselineAt = columns.get("baseline");
  const baselineHeader = headers.baseline ?? "";
  const baselineYear = periodInHeader(baselineHeader);
  const kindOf = rowKinds(recognised);
  const problems = cellProblems(recognised, report);
  const found: TargetRow[] = [];
  for (let row = 0; row < cells.values.length; row++) {
    if (isSliceEnd(row)) yield;
    if (kindOf(row) !== "indicator") continue;
    const ref = textOf(written(row, columns.get("ref")));
    const name = textOf(written(row, columns.get("indicator")));
    const targets = years.flatMap(({ column, year, header }): TargetCell[] => {
      const target = readTarget(written(row, column), formatAt(cells, column, row), place(row, column));
      if (target.text === "") return [];
      problems.ofTarget(target, header);
      return [{ year, header, target }];
    });
    let baseline: Figure | null = null;
    if (baselineAt !== undefined) {
      const figure = readFigure(written(row, baselineAt), formatAt(cells, baselineAt, row), place(row, baselineAt));
      problems.ofBaseline(figure, baselineHeader);
      if (figure.kind === "number") baseline = { ...figure, period: figure.period ?? baselineYear };
      else if (figure.kind !== "blank") baseline = figure;
    }
    const keys = { refKey: refKey(ref), nameKey: nameKey(name) };
    found.push({ recognised, row, ref, name, ...keys, targets, baseline, baselineHeader });
  }
  problems.finish();
  return found;
}

interface ReadableYear {
  readonly column: number;
  readonly year: string;
  readonly header: string;
}

/** Years that can be read; of a year that has two columns neither is taken. */
function readableYears(
  { cells, years }: Recognised,
  { yearType }: PlanSettings,
  report: (finding: Finding) => void,
): readonly ReadableYear[] {
  const headerAt = (column: number) => ({
    sheet: cells.sheet,
    cell: cellAddress(cells.row, cells.column + column),
  });
  const named = years.map((each) => ({ ...each, header: cells.headers[each.column] ?? "" }));
  return named.filter(({ column, year, header }) => {
    if (parsePeriod(year, { yearType }).state !== "read") {
      report(makeFinding("period-unreadable", headerAt(column), { column: header, found: year, expected: "" }));
      return false;
    }
    const same = named.filter((other) => other.year === year);
    if (same[0]!.column === column && same.length > 1) {
      const place = { sheet: cells.sheet, cell: headerRange(cells) };
      const columns = same.map((each) => `“${each.header}”`).join(" and ");
      report(
        makeFinding("header-ambiguous", place, {
          column: nameOf(cells),
          found: columns,
          expected: `the targets for ${year}`,
        }),
      );
    }
    return same.length === 1;
  });
}

interface CellProblems {
  ofTarget(target: Target, header: string): void;
  ofBaseline(figure: Figure, header: string): void;
  /** To be called after the last cell. */
  finish(): void;
}

/** What is wrong with a table's cells; what many of them say alike ("see below") once for all of them. */
function cellProblems({ cells }: Recognised, report: (finding: Finding) => void): CellProblems {
  const { add, finish } = cellFindings(cells, report);
  const asText = (figure: Figure, header: string) => {
    if (figure.kind === "number" && figure.asText !== null && figure.period === null)
      add("number-as-text", { place: figure.place, header, found: figure.asText, key: "" });
  };
  return {
    ofTarget: (target, header) => {
      const cell = { place: target.place, header, found: target.text };
      if (target.kind === "manual") add("target-unreadable", cell);
      else if (target.kind === "none") add("target-not-set", cell);
      else if (target.kind === "pending") add("target-pending", cell);
      else if (target.kind === "number") asText(target.figure, header);
    },
    ofBaseline: (figure, header) => {
      asText(figure, header);
      if (figure.kind !== "unreadable" && figure.kind !== "symbol") return;
      const cell = { place: figure.place, header, found: figure.text };
      if (figure.kind === "unreadable") return add("comparator-unreadable", cell);
      const { suppressed, meaning, modern } = figure.symbol;
      add(suppressed ? "suppressed" : "no-data", { ...cell, expected: meaning });
      if (modern !== null) add("symbol-obsolete", { ...cell, expected: modern });
    },
    finish,
  };
}
