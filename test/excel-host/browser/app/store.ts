import { useSyncExternalStore } from "react";

/** A value that is replaced, never changed in place, and that components follow. */
export interface Store<T> {
  get: () => T;
  update: (change: Partial<T>) => void;
  /** Calls the listener after each change, until the returned function is called. */
  subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    update(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useStore = <T extends object>({ subscribe, get }: Store<T>): T => useSyncExternalStore(subscribe, get);
