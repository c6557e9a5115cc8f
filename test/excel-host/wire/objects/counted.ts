import type { WireType } from "../wireType.ts";

/** A collection of things that are carried and not modelled: they can be counted, nothing more. */
export const countedType = (name: string): WireType<number> => ({ name, methods: { getCount: (count) => count } });
