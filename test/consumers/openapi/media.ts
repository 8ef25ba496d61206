/** The example of `examples/media`, composed in memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeOpenApi, type ComposeOptions } from "../../../generator/compose/compose-openapi.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { loadCatalogFile, repository } from "../../support/load-catalog.ts";

export const imm = loadCatalogFile("spec/alibaba-imm.yaml");
export const mediaPath = "examples/media/openapi.yaml";
export const mediaText = readFileSync(join(repository, mediaPath), "utf8");
export const mediaMap = readFileSync(join(repository, "examples/media/errors.map.yaml"), "utf8");

export interface ComposedMedia {
  readonly text: string;
  readonly overlay: string;
}

export function composeMedia(options: Partial<ComposeOptions> = {}): ComposedMedia {
  const sink = new DiagnosticSink();
  const operations = "examples/media/errors.map.yaml";
  const outcome = composeOpenApi([imm], { root: repository, document: mediaPath, operations, ...options }, sink);
  const text = outcome?.files[0]?.after;
  if (outcome === null || text === undefined)
    throw new Error(JSON.stringify(sink.diagnostics.map(({ rule, params }) => ({ rule, params }))));
  return { text, overlay: outcome.overlay("yaml", "openapi.yaml") ?? "" };
}
