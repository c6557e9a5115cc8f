import type { CellValue } from "../../figures/cell.ts";
import type { Figure } from "../../figures/figure.ts";
import { tidy } from "../../figures/normalise.ts";
import type { Period } from "../../figures/period.ts";
import { parsePeriod } from "../../figures/period/parsePeriod.ts";
import { readFigure } from "../../figures/readFigure.ts";
import { parseUnit } from "../../figures/unit.ts";
import type { Observation } from "../../indicators/observation.ts";
import {
  parseAccumulation,
  isNoLag,
  isOtherFrequency,
  parseCohort,
  parseDataLag,
  parseDecimals,
  parseFrequency,
  parseYearType,
  saysNothing,
} from "../../indicators/parseDefinition.ts";
import { parsePolarity } from "../../indicators/polarity.ts";
import { parseBands, type StatedBands } from "../../indicators/rules/parseBands.ts";
import { parseAllowance } from "../../plan/allowance.ts";
import type { Role } from "../../plan/roles.ts";
import { parseRule } from "../../plan/rule.ts";
import type { PlanSettings } from "../../plan/settings.ts";
import type { StatedDefinition } from "./definitions.ts";
import type { Recognised } from "../recognition/recognise.ts";
import { formatAt } from "../tableCells.ts";

/** What a definition's cell must be, as a sentence says it. */
export const definitionExpected = {
  decimals: "a number from 0 to 9",
  allowance: "“5%” (of the target), “5 pp” or “5”",
  rule: "tolerance, floor, improving, bands, or bands such as “Green ≥ 90; Amber 80 to 90; Red < 80”",
  bands: "bands such as “Green ≥ 90; Amber 80 to 90; Red < 80”",
  floor: "a number or a blank",
  accumulation: "snapshot, in period, cumulative or rolling 12 months",
  yearType: "financial, academic, calendar or reporting",
  frequency: "monthly, quarterly, termly, half-yearly or yearly",
  nextDue: "a date, month, quarter or year",
  dataLag: "how far the figures are behind, such as “one quarter”",
  breakFrom: "the date, month, quarter or year of the first figure after the break",
  withdrawnFrom: "the date, month, quarter or year from which it is reported no more",
} as const satisfies Partial<Record<Role, string>>;

/** Words that say of a break, or of an end, that there is none. */
const NO_SUCH = /^(?:no|none|n|false|never)$/i;
const NOT_YET = /^(?:tbc|tba|to be confirmed|not yet known|unknown)$/i;

/** Reads the definition that a row holds. */
export function readDefinition({ cells, columns }: Recognised, row: number, settings: PlanSettings): StatedDefinition {
  const observations: Observation[] = [];
  const cell = (role: Role): CellValue => cells.values[row]![columns.get(role) ?? -1] ?? "";
  const text = (role: Role) => tidy(String(cell(role)));
  const formatOf = (role: Role) => formatAt(cells, columns.get(role) ?? -1, row);

  /** null where the cell says nothing; a finding where it says what cannot be read. */
  function read<T>(
    role: keyof typeof definitionExpected,
    parse: (text: string) => T | null,
    isNothing?: RegExp,
  ): T | null {
    const written = text(role);
    if (saysNothing(written) || isNothing?.test(written)) return null;
    const parsed = parse(written);
    if (parsed === null)
      observations.push({ code: "definition-unreadable", role, found: written, expected: definitionExpected[role] });
    return parsed;
  }

  const yearType = read("yearType", parseYearType);
  const period = (role: "nextDue" | "breakFrom" | "withdrawnFrom", isNothing: RegExp): Period | null =>
    read(
      role,
      () => {
        const reading = parsePeriod(cell(role), {
          yearType: yearType ?? settings.yearType,
          within: settings.reportingPeriod,
          numberFormat: formatOf(role),
        });
        return reading.state === "read" && reading.period.ambiguity !== "year" ? reading.period : null;
      },
      isNothing,
    );
  const bandsIn = (role: "bands" | "rule"): StatedBands | null => {
    const stated = parseBands(String(cell(role)));
    for (const problem of stated?.problems ?? [])
      observations.push({ code: "rule-gap", role, found: text(role), expected: problem });
    return stated;
  };

  const bands = read("bands", () => bandsIn("bands"))?.bands ?? null;
  const bandsOfRule = parseRule(text("rule")) === null ? bandsIn("rule") : null;
  const rule = bandsOfRule === null ? read("rule", parseRule) : "bands";
  const polarity = parsePolarity(text("polarity"));
  const allBands = bands ?? bandsOfRule?.bands ?? null;
  return {
    definition: {
      polarity,
      unknownPolarity: polarity === null && text("polarity") !== "" ? text("polarity") : null,
      unit: parseUnit(text("unit")),
      decimals: read("decimals", parseDecimals),
      allowance: read("allowance", () => parseAllowance(cell("allowance"), formatOf("allowance"))),
      // Bands are there for nothing else.
      rule: rule ?? (allBands === null ? null : "bands"),
      floor: read("floor", () => floorOf(cell("floor"), formatOf("floor"))),
      bands: allBands,
      accumulation: read("accumulation", parseAccumulation, NO_SUCH),
      frequency: isOtherFrequency(text("frequency")) ? null : read("frequency", parseFrequency),
      nextDue: period("nextDue", NOT_YET),
      dataLag: isNoLag(text("dataLag")) ? null : read("dataLag", parseDataLag),
      cohort: parseCohort(text("cohort")),
      breakFrom: period("breakFrom", NO_SUCH),
      withdrawnFrom: period("withdrawnFrom", NO_SUCH),
      yearType,
    },
    observations,
  };
}

function floorOf(value: CellValue, numberFormat: string | undefined): Figure | null {
  const figure = readFigure(value, numberFormat, { sheet: "", row: 0, column: 0 });
  return figure.kind === "number" ? figure : null;
}
