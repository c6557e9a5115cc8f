/** The lines of a sheet in one direction, rows or columns, in CSS pixels from the first one's start. */
export interface Axis {
  /** 0 for a hidden line. */
  size: (index: number) => number;
  /** Where the line begins; for the index after the last one, where that ends. */
  start: (index: number) => number;
  /** The line at a distance from the start; hidden ones are passed over. */
  at: (distance: number) => number;
}

/** An axis of lines of one size but for the exceptions, given in rising order of index. */
export function createAxis(usual: number, exceptions: readonly { index: number; size: number }[]): Axis {
  const indexes = exceptions.map(({ index }) => index);
  const starts: number[] = [];
  let shift = 0;
  for (const { index, size } of exceptions) {
    starts.push(index * usual + shift);
    shift += size - usual;
  }
  const last = exceptions.length - 1;

  const exceptionAt = (index: number): (typeof exceptions)[number] | undefined => {
    const found = exceptions[countUpTo(indexes, index) - 1];
    return found?.index === index ? found : undefined;
  };

  function start(index: number): number {
    const before = countUpTo(indexes, index - 1) - 1;
    if (before < 0) return index * usual;
    const { index: exception, size } = exceptions[before]!;
    return starts[before]! + size + (index - exception - 1) * usual;
  }

  return {
    size: (index) => exceptionAt(index)?.size ?? usual,
    start,
    at(distance) {
      const before = countUpTo(starts, distance) - 1;
      if (before < 0) return Math.max(0, Math.floor(distance / usual));
      const { index, size } = exceptions[before]!;
      const beyond = distance - starts[before]! - size;
      if (beyond < 0) return index;
      const plain = index + 1 + Math.floor(beyond / usual);
      return before < last ? Math.min(plain, exceptions[before + 1]!.index) : plain;
    },
  };
}

/** How many of the sorted numbers are at most `value`. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
