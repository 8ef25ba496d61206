/** What a catalog says of an error beyond what results carry. Knows nothing of responses. */
import type { CatalogIndex } from "./catalog-index.js";
import type { Facts } from "./vocabulary.js";

/** The facts of one error or variant, with its wire message as the catalog writes it. */
export interface Metadata extends Facts {
  /** Identifier of the error. */
  readonly id: string;
  readonly code: string;
  readonly message: string | null;
  /** Names of its variants; empty for a variant. */
  readonly variants: readonly string[];
  /** Address of its page. */
  readonly docs: string | null;
  /** First version of the service that sends it. */
  readonly since: string | null;
  readonly deprecated: Deprecation | null;
  readonly links: readonly string[];
  readonly tags: readonly string[];
}

export interface Deprecation {
  readonly since: string | null;
  /** The code to use instead. */
  readonly replacedBy: string | null;
}

/** The rarer facts of an error, where there are any. */
export interface DetailRow extends DetailFacts {
  /** By name; what a variant does not say is as its error says. */
  readonly variants?: Readonly<Record<string, DetailFacts>>;
}

export interface DetailFacts {
  /** The part of a page's address that is the error's own. */
  readonly slug?: string;
  readonly since?: string | null;
  readonly deprecated?: {
    readonly since?: string;
    readonly replacedBy?: string;
  } | null;
  readonly links?: readonly string[];
  readonly tags?: readonly string[];
}

/** Details by identifier. */
export type DetailRows = Readonly<Record<string, DetailRow>>;

/**
 * Metadata of a code, or of one of its variants. `docs` is the address of an error's page, with `{slug}`. Throws a `RangeError` when
 * the catalog has no such code or variant.
 */
export function readMetadata(
  index: CatalogIndex,
  details: DetailRows,
  docs: string | null,
  code: string,
  variant: string | null,
): Metadata {
  const entry = index.findWritten(code);
  const named =
    variant === null
      ? entry
      : entry?.variants.find((candidate) => candidate.name === variant);
  if (entry === null || named == null) {
    const what = variant === null ? "such error" : `variant ${variant}`;
    throw new RangeError(`${code}: no ${what}`);
  }
  const { id, variants } = entry;
  const { variants: own = {}, ...row } = readOwn(details, id) ?? {};
  const { slug, since, deprecated, links, tags } =
    variant === null ? row : { ...row, ...readOwn(own, variant) };
  return {
    id,
    code,
    message: named.message?.source ?? null,
    variants: variant === null ? variants.map(({ name }) => name) : [],
    ...named.facts,
    docs:
      slug === undefined ? null : (docs?.split("{slug}").join(slug) ?? null),
    since: since ?? null,
    deprecated: deprecated
      ? { since: null, replacedBy: null, ...deprecated }
      : null,
    links: links ?? [],
    tags: tags ?? [],
  };
}

function readOwn<T>(
  rows: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  return Object.hasOwn(rows, name) ? rows[name] : undefined;
}
