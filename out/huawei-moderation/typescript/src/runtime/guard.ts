/** Questions about values of unknown type: results and errors of a catalog look alike, and both carry its id. Nothing here throws. */
import type { KnownResult, Result } from "./result.js";

/** The value, when it is a result or an error of the catalog. */
export function asResult(value: unknown, catalog: string): Result | null {
  try {
    if (typeof value !== "object" || value === null) return null;
    const result = value as Result;
    const ours =
      result.catalog === catalog && typeof result.known === "boolean";
    return ours ? result : null;
  } catch {
    return null;
  }
}

/** The value, when it is a result or an error that the catalog knows. */
export function asKnown(value: unknown, catalog: string): KnownResult | null {
  const result = asResult(value, catalog);
  return result?.known === true ? result : null;
}

/** Whether the same request may work later as it is. A success need not be tried again. */
export function mayWorkLater(value: unknown, catalog: string): boolean {
  const result = asResult(value, catalog);
  if (result === null || result.success) return false;
  return result.retry === "transient" || result.retry === "throttling";
}

/** Whether a value is an error of one of these groups or families. */
export function isIn(
  value: unknown,
  catalog: string,
  groups: readonly string[],
  families: readonly string[],
): boolean {
  const known = asKnown(value, catalog);
  if (known === null) return false;
  const { group, template } = known;
  return (
    (group !== null && groups.includes(group)) ||
    families.some((family) => isInFamily(template, family))
  );
}

/** Whether a code is the family's own, or begins with the family and a dot. */
function isInFamily(code: string, family: string): boolean {
  return (
    code.startsWith(family) &&
    (code.length === family.length || code[family.length] === ".")
  );
}

type Handler = (error: unknown) => unknown;

/** Calls the handler of the error's code, else the one called `_`. */
export function callHandler(
  value: unknown,
  catalog: string,
  handlers: object,
): unknown {
  const code = asKnown(value, catalog)?.template ?? "_";
  const handler =
    ownHandler(handlers, code) ?? ownHandler(handlers, "_") ?? refuse;
  return handler(value);
}

function ownHandler(handlers: object, name: string): Handler | undefined {
  if (!Object.hasOwn(handlers, name)) return undefined;
  return (handlers as Readonly<Record<string, Handler | undefined>>)[name];
}

function refuse(): never {
  throw new TypeError("no handler takes the error");
}
