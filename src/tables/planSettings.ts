import type { CellValue } from "../figures/cell.ts";
import { normalise, squash, tidy } from "../figures/normalise.ts";
import { parsePeriod } from "../figures/period/parsePeriod.ts";
import { periodLabel } from "../figures/period/periodLabel.ts";
import { makeFinding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { everyColumn } from "../delivery/everyColumn.ts";
import { unknownColumns } from "../indicators/columns/columnsToWrite.ts";
import { parseYearType } from "../indicators/parseDefinition.ts";
import { parseAllowance } from "../plan/allowance.ts";
import { nearestName } from "../plan/nearestName.ts";
import { parseRule } from "../plan/rule.ts";
import { settingNamed, settingNames, type PlanSetting, type SettingKind } from "../plan/settingNames.ts";
import { defaultSettings, exceptions, planSettings, type Exception, type PlanSettings } from "../plan/settings.ts";
import { bodyCell, headerRange, nameOf } from "./locate.ts";
import { sideTableOf } from "./recognition/sideTable.ts";
import { formatAt, type TableCells } from "./tableCells.ts";

/** What the workbook's Plan table says, and what is wrong with it. */
export interface StatedSettings {
  readonly settings: PlanSettings;
  readonly findings: readonly Finding[];
}

/** Reads the settings of a workbook; the usual ones where it has no Plan table. Of several that say something the first has them. */
export function readSettings(tables: readonly TableCells[]): StatedSettings {
  const plans = tables.flatMap((cells) => {
    const side = sideTableOf(cells);
    return side?.name === "Plan"
      ? [{ cells, setting: side.columns.get("setting")!, value: side.columns.get("value")! }]
      : [];
  });
  const [plan, ...others] = plans.filter((each) => rowsOf(each).length > 0);
  if (plan === undefined) return { settings: defaultSettings, findings: [] };
  const { settings, findings } = readPlan(plan);
  return { settings, findings: [...findings, ...others.flatMap((other) => passedOver(other, plan))] };
}

interface PlanCells {
  readonly cells: TableCells;
  /** Columns of the table. */
  readonly setting: number;
  readonly value: number;
}

/** A row of the table that says something. */
interface Stated {
  readonly setting: PlanSetting;
  readonly row: number;
  readonly value: CellValue;
}

interface ReadPlan extends StatedSettings {
  /** As a person sees them. */
  readonly shown: ReadonlyMap<PlanSetting["key"], string>;
}

function readPlan(plan: PlanCells): ReadPlan {
  const findings: Finding[] = [];
  const stated = new Map<PlanSetting["key"], Stated>();
  for (const { name, row, value } of rowsOf(plan)) {
    const setting = settingNamed(name);
    if (setting === null) {
      findings.push(unknownSetting(plan, row, name));
      continue;
    }
    const first = stated.get(setting.key);
    if (first === undefined) stated.set(setting.key, { setting, row, value });
    else if (shown(plan, first) !== shown(plan, { row, value }))
      findings.push(
        unreadable(
          plan,
          { setting, row, value },
          `row ${rowNumber(plan, first)} says “${shown(plan, first)}”, which was used`,
        ),
      );
  }
  const raw = readValues(plan, [...stated.values()].toSorted(yearTypeFirst), findings);
  const texts = [...stated.values()].map((each) => [each.setting.key, shown(plan, each)] as const);
  return { settings: planSettings.parse(raw), findings, shown: new Map(texts) };
}

/** It decides what "2016/17" is in the others. */
function yearTypeFirst(a: Stated, b: Stated): number {
  return Number(b.setting.key === "yearType") - Number(a.setting.key === "yearType");
}

function rowsOf({ cells, setting, value }: PlanCells) {
  return cells.values.flatMap((values, row) => {
    const name = tidy(String(values[setting] ?? ""));
    const written = values[value] ?? "";
    return name === "" || tidy(String(written)) === "" ? [] : [{ name, row, value: written }];
  });
}

/** What the schema can take; what it refuses is a finding. */
function readValues(plan: PlanCells, stated: readonly Stated[], findings: Finding[]): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const each of stated) {
    const { setting, row, value } = each;
    const read = settingReaders[setting.kind](value, formatAt(plan.cells, plan.value, row));
    const fits = read !== undefined && planSettings.safeParse({ ...raw, [setting.key]: read }).success;
    if (fits) raw[setting.key] = read;
    else findings.push(unreadable(plan, each, `expected ${setting.expected}, so the usual setting was used`));
    if (fits && setting.kind === "columns") findings.push(...strayColumns(plan, each, listOf(value)));
  }
  return raw;
}

function strayColumns(plan: PlanCells, each: Stated, names: readonly string[]): readonly Finding[] {
  return unknownColumns(names, everyColumn).map((name) =>
    unreadable(plan, each, `“${name}” is the header of no computed column, so it was left out`),
  );
}

const NONE: ReadonlySet<string> = new Set(["none", "no", "off", "na", "notset", "notused", "nil", "false"]);
const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "on", "1"]);
const NO: ReadonlySet<string> = new Set([...NONE, "n", "0"]);

/** What the plan's schema takes of a cell; undefined: it cannot be read. */
type Reader = (value: CellValue, numberFormat: string | undefined) => unknown;

/** How the value of a setting is read from its cell. */
export const settingReaders: Readonly<Record<SettingKind, Reader>> = {
  text: (value) => tidy(String(value)),
  yearType: (value) => parseYearType(String(value)) ?? undefined,
  rule: (value) => parseRule(String(value)) ?? undefined,
  allowance: (value, numberFormat) => {
    const allowance = parseAllowance(value, numberFormat);
    return allowance === null ? undefined : `${allowance.amount}${allowance.relative ? "%" : ""}`;
  },
  // A date is a serial number in its cell; the schema knows it by its name.
  period: (value, numberFormat) => {
    const reading = typeof value === "number" ? parsePeriod(value, { numberFormat }) : null;
    return reading?.state === "read" ? periodLabel(reading.period) : tidy(String(value));
  },
  yesNo: (value) => {
    const word = squash(String(value));
    return YES.has(word) ? true : NO.has(word) ? false : undefined;
  },
  profile: (value) => {
    const word = squash(String(value));
    return YES.has(word) || /^(?:even|linear|straight)(?:ly)?(?:profile|line|spread)?$/.test(word)
      ? true
      : NO.has(word)
        ? false
        : undefined;
  },
  comparatorPeriod: (value) => {
    const word = squash(String(value)).replace(/published|available|period|figures?/g, "");
    if (/^(?:the)?same(?:only)?$/.test(word)) return "same";
    if (/^(?:the)?latest$/.test(word)) return "latest";
    return /^(?:the)?latest(?:and|also|evenas|as|forgapsand|too)*(?:a|for)?targets?(?:too)?$/.test(word)
      ? "latest-as-target"
      : undefined;
  },
  threshold: (value) => {
    const word = normalise(String(value));
    if (NO.has(squash(word))) return null;
    const digits = /^(?:<|(?:fewer|less|lower) than|under|below)? ?(\d+)$/.exec(word)?.[1];
    return digits === undefined ? undefined : Number(digits);
  },
  steps: (value) => listOf(String(value).replaceAll("<", ",")),
  exceptions: (value) => {
    if (NONE.has(squash(String(value)))) return [];
    const words = listOf(String(value).replaceAll(/\band\b|\bor\b/gi, ",")).map(parseException);
    return words.includes(undefined) ? undefined : exceptions.filter((each) => words.includes(each));
  },
  columns: (value) => listOf(value),
};

function parseException(text: string): Exception | undefined {
  const word = squash(text);
  if (/^(?:worsen(?:ed|ing)?|worse|declin(?:ed|ing)|deteriorat(?:ed|ing))$/.test(word)) return "worsened";
  if (/^overrid(?:den|e|es)$/.test(word)) return "overridden";
  return exceptions.find((each) => squash(each) === word);
}

function listOf(value: CellValue): readonly string[] {
  return String(value)
    .split(/[,;\n]/)
    .map(tidy)
    .filter(Boolean);
}

function unknownSetting({ cells, setting }: PlanCells, row: number, name: string): Finding {
  const near = nearestName(
    name,
    settingNames.flatMap(({ header, synonyms }) => [header, ...synonyms]),
  );
  return makeFinding(
    "setting-unknown",
    { sheet: cells.sheet, cell: bodyCell(cells, row, setting) },
    { column: cells.headers[setting] ?? "", found: name, expected: near === null ? "" : `Did you mean “${near}”?` },
  );
}

function unreadable(plan: PlanCells, { setting, row, value }: Stated, expected: string): Finding {
  return makeFinding(
    "setting-unreadable",
    { sheet: plan.cells.sheet, cell: bodyCell(plan.cells, row, plan.value) },
    { column: setting.header, found: shown(plan, { row, value }), expected },
  );
}

/** As a person sees it: a date by its name, 0.05 under "0%" as 5%. */
function shown(plan: PlanCells, { row, value }: Pick<Stated, "row" | "value">): string {
  if (typeof value !== "number") return tidy(String(value));
  const numberFormat = formatAt(plan.cells, plan.value, row) ?? "";
  if (numberFormat.includes("%")) return String(settingReaders.allowance(value, numberFormat));
  return /[dmy]/i.test(numberFormat.replace(/general/i, ""))
    ? String(settingReaders.period(value, numberFormat))
    : String(value);
}

function rowNumber({ cells }: PlanCells, { row }: Pick<Stated, "row">): number {
  return cells.row + row + 2;
}

/** Which plan it is changes no status; all else that two plans set differently does. */
const names: ReadonlySet<PlanSetting["key"]> = new Set(["title", "organisation"]);

const MOST_NAMED = 3;

/** A second plan's settings are passed over: said where they are not those of the first. */
function passedOver(plan: PlanCells, first: PlanCells): readonly Finding[] {
  const [own, used] = [readPlan(plan), readPlan(first)];
  const differing = settingNames
    .filter(({ key }) => !names.has(key) && JSON.stringify(own.settings[key]) !== JSON.stringify(used.settings[key]))
    .map(({ key, header }) => `${header} ${quoted(own.shown.get(key))}, there ${quoted(used.shown.get(key))}`);
  if (differing.length === 0) return [];
  const more = differing.length - MOST_NAMED;
  const found = `${differing.slice(0, MOST_NAMED).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  return [
    makeFinding(
      "plan-repeated",
      { sheet: plan.cells.sheet, cell: headerRange(plan.cells) },
      { column: nameOf(plan.cells), found, expected: nameOf(first.cells).replace(/^T/, "t") },
    ),
  ];
}

function quoted(text: string | undefined): string {
  return text === undefined ? "not stated" : `“${text}”`;
}
