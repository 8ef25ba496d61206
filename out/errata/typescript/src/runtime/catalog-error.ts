/**
 * The throwable form of a result, and how it is recognized: by a brand, because `instanceof` fails when a package is installed twice
 * or an error comes from another realm.
 */
import type { Result } from "./result.js";
import type { Category } from "./vocabulary.js";

/** An error that carries a result as fields of its own. Each catalog has its subclasses. */
export class CatalogError extends Error {
  declare readonly catalog: string;
  declare readonly known: boolean;
  declare readonly success: boolean;
  declare readonly code: string | null;
  declare readonly envelope: string | null;
  declare readonly requestId: string | null;
  declare readonly fields: object;
  declare readonly status: number | null;
  declare readonly category: Category;
  declare readonly retryAfter: number | null;
  /** The body as it was given. Not enumerable, so that logs do not carry it. */
  declare readonly body: unknown;

  constructor(brand: symbol, result: Result, options?: ErrorOptions) {
    const { message, body, ...fields } = result;
    super(message ?? describe(result), options);
    Object.assign(this, fields);
    Object.defineProperty(this, "body", { value: body });
    Object.defineProperty(this, brand, { value: true });
  }

  /** The fields of the result, without the body; with name and message. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/** A class for each category that has one. */
export type ByCategory<Class> = Readonly<Partial<Record<Category, Class>>>;

/** A message where the service sent none. */
function describe({ code, status }: Result): string {
  if (code !== null) return code;
  return status === null ? "unknown error" : `HTTP status ${String(status)}`;
}

/** Whether a value carries a brand. */
export function hasBrand(value: unknown, brand: symbol): boolean {
  try {
    return typeof value === "object" && value !== null && brand in value;
  } catch {
    return false;
  }
}

/**
 * What `instanceof` says for the classes of a catalog. A class with a `category` of its own takes every error of that category, one
 * with `null` every error of the catalog; a subclass that somebody else wrote takes its own instances, as usual.
 */
export function isInstance(
  constructor: object,
  value: unknown,
  brand: symbol,
): boolean {
  if (!Object.hasOwn(constructor, "category")) {
    return Function.prototype[Symbol.hasInstance].call(constructor, value);
  }
  if (!hasBrand(value, brand)) return false;
  const { category } = constructor as { readonly category: unknown };
  return category === null || (value as CatalogError).category === category;
}
