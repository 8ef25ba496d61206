/** What the lock has published against what a catalog says now. A truncated file looks like a deletion, so a vanished code stops the run. */
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";

/** Wire code → identifier, as the lock keeps it. */
export type PublishedCodes = Readonly<Record<string, string>>;

export function publishedCodesOf(catalog: Catalog): PublishedCodes {
  return Object.fromEntries(catalog.errors.map((error) => [error.code.source, error.name]));
}

/** Reports codes that are gone and identifiers that changed, unless they are reserved. */
export function checkPublished(catalog: Catalog, published: PublishedCodes, sink: DiagnosticSink): void {
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
