/** The schema's sequences: no child stands before one that belongs earlier, and none but repeatable ones stands twice. */
export function checkOrder(part: string, names: readonly string[], order: readonly string[]): string[] {
  const known = names.filter((name) => order.includes(name));
  return [
    ...known.flatMap((name, index) => {
      const previous = known[index - 1];
      return previous !== undefined && order.indexOf(previous) > order.indexOf(name)
        ? [`${part}: ${name} stands after ${previous}`]
        : [];
    }),
    ...repeated(known)
      .filter((name) => name !== "conditionalFormatting")
      .map((name) => `${part}: ${name} stands twice`),
  ];
}

export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
