/** The names of one catalog's errors in one target, decided before the target plans. */

export interface NameTable {
  /** The identifier of the error `name` in `scope`; both must exist, else this is a bug of the target. */
  readonly nameOf: (scope: string, name: string) => string;
  /** All of it: by scope, by the identifier of an error. */
  readonly scopes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
