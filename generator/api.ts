/** The public library API. Everything else is internal. */
export { defineConfig, type UserConfig } from "./config/config.ts";
export { findConfig, loadConfig, wholeRunConfig, type Config } from "./config/load-config.ts";
export type { Catalog, ErrorDefinition, Variant } from "./catalog/model.ts";
export type { Diagnostic, DiagnosticSeverity } from "./diagnostics/diagnostic.ts";
export { describeDiagnostic } from "./diagnostics/describe.ts";
export { DiagnosticSink } from "./diagnostics/sink.ts";
export { generate, readCatalogs, type Mode, type Outcome, type RunOptions } from "./pipeline.ts";
export { defineTarget, type FilePlan, type PlanInput, type Target } from "./targets/target.ts";
export { version } from "./version.ts";
