/** The JSON that Office.js sends for one `context.sync()`, and the answer it reads. */
export interface BatchRequest {
  AutoKeepReference: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7 } as const;

export const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Per argument, the object path it stands for, or 0. */
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export type Json = null | string | number | boolean | Json[] | { [name: string]: Json };

export interface BatchResponse {
  Results: { ActionId: number; Value: Json }[];
  /** The trace actions that were reached; event handlers attach by them. */
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}
