/** How a target names things: data only, so that a collision can be found and explained before anything is printed. */

/** One family of identifiers that must not meet: the members of an enum, the functions of a module. */
export interface NameScope {
  /** For diagnostics: "exported constant", "guard function". */
  readonly title: string;
  /** The identifier of an error in this scope, from its catalog identifier. Depends on nothing else. */
  readonly nameOf: (identifier: string) => string;
  /** Names the target itself, its language or the scope's host already use. */
  readonly reserved: ReadonlySet<string>;
  /** Whether two names that differ only by case collide (file names, Windows). */
  readonly ignoreCase?: boolean;
}

export interface NamingPolicy {
  /** Scopes for the errors of a catalog, by a key that the target uses to look names up. */
  readonly errors: Readonly<Record<string, NameScope>>;
}
