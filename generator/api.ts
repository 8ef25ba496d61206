/**
 * The public library API; everything else is internal. Findings go into a `DiagnosticSink` that the caller makes; nothing is printed, nothing exits, and only
 * `write` changes the disk. Mistakes of users are diagnostics; what is thrown is a bug of ours.
 */
import type { Catalog } from "./catalog/model.ts";
import type { Config } from "./config/load-config.ts";
import type { DiagnosticSink } from "./diagnostics/sink.ts";
import { lintCatalog } from "./lint/lint-catalog.ts";
import type { FileChange } from "./output/compare.ts";
import { generate, loadCatalogs, type Mode, type Outcome } from "./pipeline.ts";

export type { Catalog, ErrorDefinition, Variant } from "./catalog/model.ts";
export { composeOpenApi, type ComposeOptions, type ComposeOutcome } from "./compose/compose-openapi.ts";
export { defineConfig, type UserConfig } from "./config/config.ts";
export { findConfig } from "./config/find-config.ts";
export { loadConfig, type Config } from "./config/load-config.ts";
export { describeDiagnostic, type DescribedDiagnostic } from "./diagnostics/describe.ts";
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { DiagnosticSeverity } from "./diagnostics/rules.ts";
export { DiagnosticSink } from "./diagnostics/sink.ts";
export type { FileChange } from "./output/compare.ts";
export type { Outcome } from "./pipeline.ts";
export type { FilePlan } from "./render/file-plan.ts";
export type { Encoded, View } from "./source/encoded.ts";
export { defineTarget, type PlanInput, type Target } from "./targets/target.ts";
export { version } from "./version.ts";

/** Reads and resolves the catalogs of a config. Incomplete where the sink has failed. */
export function load(config: Config, sink: DiagnosticSink): readonly Catalog[] {
  return loadCatalogs(config, sink);
}

/** Runs all lint rules over one catalog. */
export function lint(catalog: Catalog, sink: DiagnosticSink): void {
  lintCatalog(catalog, sink);
}

/** Renders everything in memory. `null` when the sink has failed. */
export function plan(config: Config, sink: DiagnosticSink): Promise<Outcome | null> {
  return run(config, "dry-run", sink);
}

/** What `write` would change. `null` when the sink has failed. */
export async function diff(config: Config, sink: DiagnosticSink): Promise<readonly FileChange[] | null> {
  return (await plan(config, sink))?.changes ?? null;
}

/** Renders everything and brings the disk up to date. `null` when the sink has failed; the disk is then as it was. */
export function write(config: Config, sink: DiagnosticSink): Promise<Outcome | null> {
  return run(config, "write", sink);
}

function run(config: Config, mode: Mode, sink: DiagnosticSink): Promise<Outcome | null> {
  return generate(config, { mode, only: [], progress: () => undefined }, sink);
}
