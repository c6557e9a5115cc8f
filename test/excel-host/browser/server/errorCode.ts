/** Node's code of an error ("ENOENT"); null for anything without one. */
export function errorCode(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : null;
}
