/** Catalogs for tests, from text or from a file of the repository; anything reported as an error is thrown, readable. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Catalog } from "../../generator/catalog/model.ts";
import { resolveCatalog } from "../../generator/catalog/resolve.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { positionAt } from "../../generator/source/source-file.ts";
import { loadCatalog } from "../../generator/reading/load.ts";
import { createReader } from "../../generator/reading/read.ts";

export const repository = resolve(import.meta.dirname, "../..");

export function loadCatalogText(yaml: string, path = "test.yaml"): Catalog {
  const sink = new DiagnosticSink();
  const files = loadCatalog({ path, text: yaml }, createReader(repository), sink);
  const catalog = files && resolveCatalog(files, sink);
  if (catalog === null || sink.failed()) throw new Error(describe(sink));
  return catalog;
}

export function loadCatalogFile(path: string): Catalog {
  return loadCatalogText(readFileSync(resolve(repository, path), "utf8"), path);
}

function describe(sink: DiagnosticSink): string {
  return sink.diagnostics
    .map(({ rule, params, span, help }) => {
      const place = span === null ? "" : `${span.file.path}:${String(positionAt(span.file, span.start).line)}: `;
      return `${place}${rule} ${JSON.stringify(params)}${help === null ? "" : ` (${help})`}`;
    })
    .join("\n");
}
