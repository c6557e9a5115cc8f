import { fail, notModelled } from "../model/excelError.ts";
import type { Json, QueryInfo } from "./protocol.ts";
import type { Session } from "./session.ts";
import { typeOf } from "./types.ts";
import type { WireObject } from "./wireType.ts";

/** "rowIndex" → "RowIndex", as the wire has names; those that begin with "_" stay. */
const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** "RowIndex" → "rowIndex", as Office.js and the declarations here have them. */
export const officeName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Answers a `load`: the asked properties of the object, of its children and of the objects it leads to. */
export function answerQuery(object: WireObject, query: QueryInfo | undefined, session: Session): Json {
  if (query?.Top !== undefined || query?.Skip !== undefined) notModelled("load with $top or $skip");
  const select = query?.Select ?? [];
  const expand = (query?.Expand ?? []).filter((path) => !select.some((other) => other.startsWith(`${path}/`)));
  return answer(object, select.length === 0 && expand.length === 0 ? ["*"] : [...select, ...expand], session);
}

/**
 * What instantiating an object answers: the id by which Office.js finds it again, and a range's reference.
 *
 * Excel gives the id itself: handlers of a worksheet's events can be added without loading its `id`.
 */
export const instantiated = (object: WireObject): Record<string, Json> => identityOf(object, "Id");

/** `name` is "_Id" within a query: by it the library finds the object again, and `id` stays unread until it is loaded. */
function identityOf(object: WireObject, name: "Id" | "_Id"): Record<string, Json> {
  const identity: Record<string, Json> = {};
  const { target } = object;
  const type = typeOf(object);
  if (type.identity) identity[name] = type.identity(target);
  const reference = type.reference?.(target);
  if (reference) identity["_ReferenceId"] = reference;
  return identity;
}

function answer(object: WireObject, paths: string[], session: Session): Json {
  const { items } = typeOf(object);
  const own: Record<string, Json> = identityOf(object, "_Id");
  const ofItems: string[] = [];
  for (const [name, rest] of byFirstStep(paths)) {
    if (items !== undefined && !isOwn(object, name)) {
      ofItems.push(...rest.map((path) => (path === "" ? name : `${name}/${path}`)));
    } else answerStep(object, name, rest, own, session);
  }
  // Where only the collection's own properties are asked, as `rows/count`, its items stay unloaded.
  if (items !== undefined && ofItems.length > 0) {
    own["_Items"] = items(object.target, session).map((item) => answer(item, ofItems, session));
  }
  return own;
}

const isOwn = (object: WireObject, name: string): boolean => Object.hasOwn(typeOf(object).properties ?? {}, name);

function answerStep(
  object: WireObject,
  name: string,
  rest: string[],
  own: Record<string, Json>,
  session: Session,
): void {
  const { target } = object;
  const type = typeOf(object);
  if (name === "$none") return;
  if (name === "*") {
    for (const [property, { get }] of Object.entries(type.properties ?? {})) {
      if (get) own[wireName(property)] = get(target, session);
    }
    return;
  }
  if (isOwn(object, name)) {
    const { get } = type.properties![name]!;
    if (rest.some((path) => path !== "")) fail("InvalidArgument");
    own[wireName(name)] = get ? get(target, session) : notModelled(`reading ${type.name}.${name}`);
    return;
  }
  const navigate =
    type.navigation !== undefined && Object.hasOwn(type.navigation, name) ? type.navigation[name] : undefined;
  if (navigate === undefined) return notModelled(`${type.name}.${name}`);
  const child = navigate(target, session);
  own[wireName(name)] =
    child === null
      ? null
      : answer(
          child,
          rest.map((path) => path || "*"),
          session,
        );
}

/** Groups "format/fill/color", "format/wrapText" by their first step; "" stands for a path that ends there. */
function byFirstStep(paths: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.search(/[/.]/);
    const name = slash < 0 ? path : path.slice(0, slash);
    const group = groups.get(name);
    const rest = slash < 0 ? "" : path.slice(slash + 1);
    if (group) group.push(rest);
    else groups.set(name, [rest]);
  }
  return groups;
}
