import type { Arguments } from "./arguments.ts";
import type { Json } from "./protocol.ts";
import type { Session } from "./session.ts";
import type { Kind, RangeTarget, Targets } from "./targets.ts";

/** One class of Office.js as the stand-in models it; what is not declared here is refused by name. Names are camelCase. */
export interface WireType<T> {
  /** As Office.js calls the class: "Range". */
  name: string;
  /** The key by which Office.js finds the object again in its collection. */
  identity?: (target: T) => string | number;
  /** Whether the object is still in the workbook; without it, whoever uses the object finds out. */
  exists?: (target: T, session: Session) => boolean;
  /** The reference that keeps a range's place between syncs, once it has one. */
  reference?: (target: T) => string | null;
  properties?: Record<string, Property<T>>;
  navigation?: Record<string, (target: T, session: Session) => WireObject | null>;
  methods?: Record<string, (target: T, args: Arguments, session: Session) => Json | WireObject | void>;
  /** The children of a collection, in order. */
  items?: (target: T, session: Session) => WireObject[];
}

export interface Property<T> {
  get?: (target: T, session: Session) => Json;
  set?: (target: T, value: unknown, session: Session) => void;
}

/** An object of the workbook with its class. */
export type WireObject = { [K in Kind]: ObjectOf<K> }[Kind];

interface ObjectOf<K extends Kind> {
  kind: K;
  target: Targets[K];
}

/** Pairs an object with its class. */
export const wire = <K extends Kind>(kind: K, target: Targets[K]): ObjectOf<K> => ({ kind, target });

/** Whether a method answered an object rather than a value. */
export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "kind" in value && "target" in value;
}

/** The range that an argument is, or null for anything else. */
export const asRange = (value: unknown): RangeTarget | null =>
  isWireObject(value) && value.kind === "Range" ? value.target : null;

/** A property that is only read. */
export const readOnly = <T>(get: (target: T, session: Session) => Json): Property<T> => ({ get });
