import { ExcelError, fail, notModelled } from "../model/excelError.ts";
import type { Arguments } from "./arguments.ts";
import { createService } from "./objects/services.ts";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type Json,
  type ObjectPath,
} from "./protocol.ts";
import { answerQuery, instantiated, officeName } from "./query.ts";
import { endBatch, type Session } from "./session.ts";
import { typeOf } from "./types.ts";
import { isWireObject, wire, type WireObject } from "./wireType.ts";

/** What a method called on an object that does not exist answers; the library leaves the result empty. */
const NULL_RESULT: Json = { _IsNull: true };

/** The object paths of one batch, each resolved once, when it is instantiated. */
interface Paths {
  request: BatchRequest;
  resolved: Map<number, WireObject | null>;
  session: Session;
}

/**
 * Runs the actions of one batch in order. It stops at the first that fails; what ran before it stays
 * (https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#sync).
 */
export function runBatch(request: BatchRequest, session: Session): BatchResponse {
  const response: BatchResponse = { Results: [], TraceIds: [] };
  const paths: Paths = { request, resolved: new Map(), session };
  try {
    request.Actions.forEach((action, index) => {
      try {
        response.Results.push({ ActionId: action.Id, Value: runAction(action, paths, response) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: locationOf(action, paths),
          ActionIndex: index,
          HttpStatusCode: 400,
        };
        throw STOP;
      }
    });
  } catch (error) {
    if (error !== STOP) throw error;
  } finally {
    endBatch(session);
  }
  return response;
}

const STOP = Symbol("the batch failed");

function runAction(action: Action, paths: Paths, response: BatchResponse): Json {
  if (action.ActionType === ACTION.trace) {
    response.TraceIds?.push(action.Id);
    return null;
  }
  const object = resolve(action.ObjectPathId, paths);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : instantiated(object);
    case ACTION.query:
      return object === null ? null : answerQuery(object, action.QueryInfo, paths.session);
    case ACTION.method: {
      if (object === null) return NULL_RESULT;
      const result = callMethod(object, action.Name, argumentsOf(action.ArgumentInfo, paths), paths.session);
      return isWireObject(result) ? instantiated(result) : result;
    }
    case ACTION.setProperty:
      if (object !== null)
        setProperty(object, action.Name, argumentsOf(action.ArgumentInfo, paths).values[0], paths.session);
      return null;
    default:
      return notModelled(`action type ${action.ActionType}`);
  }
}

/** The object a path leads to; null for the null object, and for whatever is asked of it. */
function resolve(id: number, paths: Paths): WireObject | null {
  const known = paths.resolved.get(id);
  if (known !== undefined) return stillThere(known, paths.session);
  const path = paths.request.ObjectPaths[id] ?? fail("InvalidRequest");
  const object = follow(path, paths);
  paths.resolved.set(id, object);
  return object;
}

/** ItemNotFound for an object that was deleted since it was found. */
function stillThere(object: WireObject | null, session: Session): WireObject | null {
  if (object === null) return null;
  const { exists } = typeOf(object);
  return exists === undefined || exists(object.target, session) ? object : fail("ItemNotFound");
}

function follow(path: ObjectPath, paths: Paths): WireObject | null {
  const { session } = paths;
  switch (path.ObjectPathType) {
    case PATH.root:
      return wire("Workbook", session.workbook);
    case PATH.newObject:
      return createService(path.Name);
    case PATH.reference: {
      const range = session.references.get(path.Name);
      return range === undefined ? fail("InvalidReference") : wire("Range", range);
    }
    case PATH.nullObject:
      return null;
  }
  const parent = resolve(path.ParentObjectPathId ?? fail("InvalidRequest"), paths);
  if (parent === null) return null;
  switch (path.ObjectPathType) {
    case PATH.property:
      return navigate(parent, path.Name, session);
    case PATH.method:
    case PATH.indexer: {
      const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
      const result = callMethod(parent, name, argumentsOf(path.ArgumentInfo, paths), session);
      return isWireObject(result) ? result : null;
    }
    default:
      return notModelled(`object path type ${path.ObjectPathType}`);
  }
}

function navigate(parent: WireObject, wireName: string, session: Session): WireObject | null {
  const type = typeOf(parent);
  const name = officeName(wireName);
  if (type.navigation === undefined || !Object.hasOwn(type.navigation, name))
    return notModelled(`${type.name}.${name}`);
  return type.navigation[name]!(parent.target, session);
}

function callMethod(object: WireObject, wireName: string, args: Arguments, session: Session): Json | WireObject {
  const type = typeOf(object);
  const name = officeName(wireName);
  if (type.methods === undefined || !Object.hasOwn(type.methods, name)) return notModelled(`${type.name}.${name}`);
  return type.methods[name]!(object.target, args, session) ?? null;
}

function setProperty(object: WireObject, wireName: string, value: unknown, session: Session): void {
  const type = typeOf(object);
  const name = officeName(wireName);
  const property =
    type.properties !== undefined && Object.hasOwn(type.properties, name) ? type.properties[name]! : null;
  if (property?.set === undefined) notModelled(`setting ${type.name}.${name}`);
  else property.set(object.target, value, session);
}

function argumentsOf(info: ArgumentInfo | undefined, paths: Paths): Arguments {
  const objects = info?.ReferencedObjectPathIds;
  return {
    values: (info?.Arguments ?? []).map((value, index) => {
      const id = objects?.[index];
      return typeof id === "number" && id !== 0 ? resolve(id, paths) : withObjects(value, paths);
    }),
  };
}

/** Objects of Office.js within a plain object, as in a data validation rule, come as the id of their path. */
function withObjects(value: unknown, paths: Paths): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("_ObjectPathId" in value) return resolve(Number(value["_ObjectPathId"]), paths);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withObjects(inner, paths)]));
}

/** "Range.values", as Excel says where it went wrong. */
function locationOf(action: Action, paths: Paths): string {
  const parent = paths.resolved.get(action.ObjectPathId);
  if (action.ActionType !== ACTION.instantiate)
    return parent ? `${typeOf(parent).name}.${officeName(action.Name)}` : "";
  const path = paths.request.ObjectPaths[action.ObjectPathId];
  const owner = path?.ParentObjectPathId === undefined ? undefined : paths.resolved.get(path.ParentObjectPathId);
  if (!path || !owner) return "";
  return `${typeOf(owner).name}.${path.ObjectPathType === PATH.indexer ? "getItem" : officeName(path.Name)}`;
}
