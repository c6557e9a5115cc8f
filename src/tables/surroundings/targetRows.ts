import { cellAddress, rangeAddress, type CellPlace } from "../../figures/cell.ts";
import type { Figure } from "../../figures/figure.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { readTarget } from "../../figures/readTarget.ts";
import type { Target } from "../../figures/target.ts";
import { makeFinding, type FindingCode } from "../../findings/catalogue.ts";
import type { CellChange } from "../../findings/cellChange.ts";
import type { Finding } from "../../findings/finding.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import { nameKey, refKey, textOf } from "../rows/definitions.ts";
import { periodInHeader } from "../recognition/headers.ts";
import { headerRange, nameOf, safeChanges } from "../locate.ts";
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

/** Cells of which the same is to be said. */
interface Group {
  readonly code: FindingCode;
  readonly found: string;
  readonly headers: Set<string>;
  readonly places: CellPlace[];
  readonly changes: CellChange[];
}

interface CellProblems {
  ofTarget(target: Target, header: string): void;
  ofBaseline(figure: Figure, header: string): void;
  /** To be called after the last cell. */
  finish(): void;
}

/** What cannot be read, cell by cell; and what many cells of a plan say alike ("see below"), once for all of them. */
function cellProblems({ cells }: Recognised, report: (finding: Finding) => void): CellProblems {
  const groups = new Map<string, Group>();
  const changesAt = (code: FindingCode, { row, column }: CellPlace, found: string, expected: string) =>
    safeChanges(code, cells, { row: row - cells.row - 1, column: column - cells.column }, { found, expected });
  const together = (code: FindingCode, found: string, place: CellPlace, header: string, key = found) => {
    const group = groups.get(`${code} ${key}`) ?? { code, found, headers: new Set(), places: [], changes: [] };
    groups.set(`${code} ${key}`, group);
    group.headers.add(header);
    group.places.push(place);
    group.changes.push(...changesAt(code, place, found, ""));
  };
  const alone = (code: FindingCode, place: CellPlace, column: string, found: string, expected = "") =>
    report(
      makeFinding(
        code,
        { sheet: place.sheet, cell: cellAddress(place.row, place.column) },
        { column, found, expected },
        undefined,
        changesAt(code, place, found, expected),
      ),
    );
  const asText = (figure: Figure, header: string) => {
    if (figure.kind === "number" && figure.asText !== null && figure.period === null)
      together("number-as-text", figure.asText, figure.place, header, "");
  };
  return {
    ofTarget: (target, header) => {
      if (target.kind === "manual") alone("target-unreadable", target.place, header, target.text);
      else if (target.kind === "none") together("target-not-set", target.text, target.place, header);
      else if (target.kind === "pending") together("target-pending", target.text, target.place, header);
      else if (target.kind === "number") asText(target.figure, header);
    },
    ofBaseline: (figure, header) => {
      asText(figure, header);
      if (figure.kind === "unreadable") alone("comparator-unreadable", figure.place, header, figure.text);
      if (figure.kind !== "symbol") return;
      const { suppressed, meaning, modern } = figure.symbol;
      alone(suppressed ? "suppressed" : "no-data", figure.place, header, figure.text, meaning);
      if (modern !== null) alone("symbol-obsolete", figure.place, header, figure.text, modern);
    },
    finish: () => {
      for (const { code, found, headers, places, changes } of groups.values()) {
        const [header] = headers;
        const many = places.length > 1;
        const quoted = `${many ? "texts such as " : ""}“${found}”`;
        report(
          makeFinding(
            code,
            { sheet: cells.sheet, cell: addressOf(places) },
            {
              column: headers.size === 1 ? header! : nameOf(cells),
              found: code === "number-as-text" ? quoted : found,
              expected: many ? ` in ${places.length} cells` : "",
            },
            undefined,
            changes,
          ),
        );
      }
    },
  };
}

/** The range that the cells fill; the first of them where they do not fill one. */
function addressOf(places: readonly CellPlace[]): string {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  return height * width === places.length
    ? rangeAddress(top, left, height, width)
    : cellAddress(places[0]!.row, places[0]!.column);
}
