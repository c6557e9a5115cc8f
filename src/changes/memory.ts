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

const memory = z.object({ version: z.literal(1), tables: z.array(table) });

/** What the workbook remembers of the add-in: which columns of which tables it has written. */
export type Memory = z.infer<typeof memory>;
export type RememberedTable = z.infer<typeof table>;

export const emptyMemory: Memory = { version: 1, tables: [] };

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
  const version = z.object({ version: z.number() }).safeParse(data);
  if (version.success && version.data.version > emptyMemory.version) return "newer";
  const parsed = memory.safeParse(data);
  return parsed.success ? parsed.data : "damaged";
}

/** The custom XML part's text: JSON in one element, since only the add-in reads it. */
export function formatMemory(remembered: Memory): string {
  return `<memory xmlns="${memoryNamespace}">${escapeXml(JSON.stringify(remembered))}</memory>`;
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
