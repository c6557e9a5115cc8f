import { z } from "zod";

/** The namespace of the one custom XML part that the add-in keeps in a workbook. */
export const memoryNamespace = "urn:plan-indicators:memory";

const column = z.object({
  /** TableColumn.id of Office.js: unique in its table, kept when columns are moved. */
  id: z.number().int(),
  /** Which computed column it is: a key of the list of computed columns. */
  key: z.string(),
  header: z.string(),
});

const table = z.object({
  /** Table.id of Office.js; a copied table has a new one. */
  id: z.string(),
  columns: z.array(column),
  /** Set while columns are being added: the ids of the columns that stood there before, all the user's. */
  adding: z.object({ before: z.array(z.number().int()) }).optional(),
});

/** A finding that somebody has accepted: what it is known by, and why it was. See `Subject`. */
const acceptance = z.object({
  code: z.string(),
  table: z.object({ id: z.string().nullable(), name: z.string() }),
  row: z.string().nullable(),
  column: z.string().nullable(),
  stands: z.string(),
  reason: z.string(),
});

/** What somebody said the columns under a header are: a role, or null where they are not used. See `AssignedRole`. */
const columnRole = z.object({ header: z.string(), role: z.string().nullable() });

const memory = z.object({
  version: z.literal(2),
  tables: z.array(table),
  accepted: z.array(acceptance),
  roles: z.array(columnRole).default([]),
});

/**
 * What the workbook remembers of the add-in: which columns of which tables it has written, which findings are accepted,
 * what the columns under a header are.
 */
export type Memory = z.infer<typeof memory>;
export type RememberedTable = z.infer<typeof table>;
export type Acceptance = z.infer<typeof acceptance>;

export const emptyMemory: Memory = { version: 2, tables: [], accepted: [], roles: [] };

/** What makes the second version of the first, the third of the second, and so on. */
const migrations: readonly ((data: object) => object)[] = [(first) => ({ ...first, accepted: [] })];

/** The same in the present version; what is no earlier one stays as it is. */
function migrated(data: object, version: number): object {
  if (!Number.isInteger(version) || version < 1) return data;
  const current = migrations.slice(version - 1).reduce((earlier, migrate) => migrate(earlier), data);
  return { ...current, version: emptyMemory.version };
}

/**
 * The memory in a custom XML part's text.
 *
 * "newer": a later version of the add-in wrote it, and nothing may be written by this one. "damaged": it cannot be
 * read; our columns are then known by their words, as in a copied table.
 */
export function parseMemory(xml: string): Memory | "newer" | "damaged" {
  const content = /^[^<]*(?:<\?[^>]*\?>\s*)?<(?:\w+:)?memory\b[^>]*>([\s\S]*)<\/(?:\w+:)?memory>\s*$/.exec(xml)?.[1];
  if (content === undefined) return "damaged";
  let data: unknown;
  try {
    data = JSON.parse(unescapeXml(content.trim()));
  } catch {
    return "damaged";
  }
  const stated = z.looseObject({ version: z.number() }).safeParse(data);
  if (!stated.success) return "damaged";
  const { version } = stated.data;
  if (version > emptyMemory.version) return "newer";
  const parsed = memory.safeParse(migrated(stated.data, version));
  return parsed.success ? parsed.data : "damaged";
}

/** The custom XML part's text: JSON in one element, since only the add-in reads it. */
export function formatMemory(remembered: Memory): string {
  // JSON escapes every other sign that XML has not.
  const json = JSON.stringify(remembered).replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return `<memory xmlns="${memoryNamespace}">${escapeXml(json)}</memory>`;
}

/** The memory with one table's entry replaced, and without the tables that are no longer in the workbook. */
export function remember(
  remembered: Memory,
  entries: readonly RememberedTable[],
  present: ReadonlySet<string>,
): Memory {
  const replaced = new Set(entries.map((entry) => entry.id));
  const others = remembered.tables.filter((entry) => present.has(entry.id) && !replaced.has(entry.id));
  return { ...remembered, tables: [...others, ...entries] };
}

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : "&amp;"));
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities.get(name ?? "") ?? whole;
  });
}

/**
 * What a workbook remembers, from the texts of its custom XML parts: one, none, or several where files were merged.
 * The first that can be read counts; "newer" if any is.
 */
export function recall(parts: readonly string[]): Memory | "newer" {
  const parsed = parts.map(parseMemory);
  if (parsed.includes("newer")) return "newer";
  return parsed.find((part) => typeof part === "object") ?? emptyMemory;
}
