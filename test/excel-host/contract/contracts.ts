import * as batches from "./batches.ts";
import * as conditionalFormats from "./conditionalFormats.ts";
import type { Contract } from "./contract.ts";
import * as customXml from "./customXml.ts";
import * as dataValidation from "./dataValidation.ts";
import * as events from "./events.ts";
import * as filters from "./filters.ts";
import * as formats from "./formats.ts";
import * as limits from "./limits.ts";
import * as hyperlinks from "./hyperlinks.ts";
import * as names from "./names.ts";
import * as nullObjects from "./nullObjects.ts";
import * as otherWorkbooks from "./otherWorkbooks.ts";
import * as pages from "./pages.ts";
import * as protection from "./protection.ts";
import * as ranges from "./ranges.ts";
import * as reading from "./reading.ts";
import * as settings from "./settings.ts";
import * as tableColumns from "./tableColumns.ts";
import * as tableSize from "./tableSize.ts";
import * as tables from "./tables.ts";
import * as usedRanges from "./usedRanges.ts";
import * as worksheets from "./worksheets.ts";
import * as writing from "./writing.ts";

const groups: Record<string, Record<string, Contract>> = {
  batches,
  conditionalFormats,
  customXml,
  dataValidation,
  events,
  filters,
  formats,
  limits,
  hyperlinks,
  names,
  nullObjects,
  otherWorkbooks,
  pages,
  protection,
  ranges,
  reading,
  settings,
  tableColumns,
  tableSize,
  tables,
  usedRanges,
  worksheets,
  writing,
};

/** Every contract under a name of its own, such as "tables.totalsRowIsNoBody". */
export const contracts: readonly { readonly name: string; readonly contract: Contract }[] = Object.entries(
  groups,
).flatMap(([group, members]) =>
  Object.entries(members).map(([member, contract]) => ({ name: `${group}.${member}`, contract })),
);
