/** What the lock has published against what a catalog says now. A truncated file looks like a deletion, so a vanished code stops the run. */
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";

/** Wire code → identifier, as the lock keeps it. */
export type PublishedCodes = Readonly<Record<string, string>>;

export function publishedCodesOf(catalog: Catalog): PublishedCodes {
  return Object.fromEntries(catalog.errors.map((error) => [error.code.source, error.name]));
}

/**
 * Holds every catalog to what was published under its id. One whose id is new is held to what was published under an id that is gone, where it is the same catalog
 * for all that its codes say: else a new id would be a way around the guard.
 */
export function checkAllPublished(
  catalogs: readonly Catalog[],
  published: Readonly<Record<string, PublishedCodes>>,
  sink: DiagnosticSink,
): void {
  const ids = new Set(catalogs.map(({ id }) => id));
  const gone = new Map(Object.entries(published).filter(([id]) => !ids.has(id)));
  for (const catalog of catalogs) {
    const own = Object.hasOwn(published, catalog.id) ? published[catalog.id] : undefined;
    const former = own === undefined ? formerOf(catalog, gone) : null;
    if (own !== undefined) checkPublished(catalog, own, sink);
    if (former === null) continue;
    const [id, codes] = former;
    gone.delete(id);
    sink.report("catalog-renamed", { published: id, catalog: catalog.id }, catalog.at.spanOf("id"));
    checkPublished(catalog, codes, sink);
  }
}

/** The catalog whose errors it has most of, and at least half: known by their codes or by their identifiers. */
function formerOf(catalog: Catalog, gone: ReadonlyMap<string, PublishedCodes>): readonly [string, PublishedCodes] | null {
  const now = new Set(catalog.errors.flatMap(({ code, name }) => [`code ${code.source}`, `name ${name}`]));
  const shared = ([, codes]: readonly [string, PublishedCodes]) =>
    Object.entries(codes).filter(([code, name]) => now.has(`code ${code}`) || now.has(`name ${name}`)).length;
  const [best] = [...gone].sort((a, b) => shared(b) - shared(a));
  return best !== undefined && shared(best) > 0 && shared(best) * 2 >= Object.keys(best[1]).length ? best : null;
}

/** Reports codes that are gone and identifiers that changed, unless they are reserved. */
function checkPublished(catalog: Catalog, published: PublishedCodes, sink: DiagnosticSink): void {
  const now = new Map(catalog.errors.map((error) => [error.code.source, error]));
  const reserved = new Set(catalog.reserved);
  for (const [code, identifier] of Object.entries(published)) {
    const error = now.get(code);
    if (error === undefined) {
      if (reserved.has(code)) continue;
      const help = `restore ${identifier}, or write  reserved: [${JSON.stringify(code)}]  if it is retired for good`;
      sink.report("code-vanished", { code, catalog: catalog.id }, catalog.at.spanOfKey("errors"), { help });
    } else if (error.name !== identifier && !reserved.has(identifier)) {
      const help = `rename it back to ${identifier}, or write  reserved: [${identifier}]  if the break is meant`;
      sink.report("identifier-changed", { code, published: identifier, name: error.name }, error.at.spanOfKey(), { help });
    }
  }
}
