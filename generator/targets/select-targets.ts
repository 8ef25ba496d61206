/** The targets of a run with their checked options: what the config asks for, narrowed by the command line. */
import type { Config } from "../config/load-config.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { within } from "../source/span.ts";
import { decode, didYouMean } from "../reading/decode.ts";
import { importCustomTarget, importTarget, listTargets } from "./registry.ts";
import type { Target } from "./target.ts";

export interface SelectedTarget {
  readonly target: Target;
  readonly options: unknown;
}

/** Imports and configures the targets, in the order of the config. Unknown ids and options are reported. */
export async function selectTargets(config: Config, only: readonly string[], sink: DiagnosticSink): Promise<readonly SelectedTarget[]> {
  const builtIn = listTargets();
  // Only what exists can have been meant: not a name that the config has as wrongly.
  const known = [...new Set([...builtIn, ...[...config.targets].filter(([, settings]) => moduleOf(settings) !== null).map(([id]) => id)])];
  const chosen = known.filter((id) => config.targets.has(id));
  for (const id of only) {
    const help = builtIn.includes(id) ? `add  ${id}:  to the targets of the config` : didYouMean(id, chosen);
    if (!config.targets.has(id)) sink.report("unknown-target", { target: id }, null, { help });
  }
  const selected: SelectedTarget[] = [];
  for (const [id, settings] of config.targets) {
    if (only.length > 0 && !only.includes(id)) continue;
    const target = await findTarget(id, settings, config, known, sink);
    if (target === null) continue;
    const at = within(config.at, "targets", id);
    const file = at.spanOf().file;
    const data = withoutModule(settings);
    const options = decode(target.options, { file, data, at }, sink);
    if (options !== null) selected.push({ target, options: options.value });
  }
  return selected;
}

async function findTarget(
  id: string,
  settings: unknown,
  config: Config,
  known: readonly string[],
  sink: DiagnosticSink,
): Promise<Target | null> {
  const module = moduleOf(settings);
  if (module === null) {
    if (listTargets().includes(id)) return importTarget(id);
    sink.report("unknown-target", { target: id }, config.at.spanOfKey("targets", id), { help: didYouMean(id, known) });
    return null;
  }
  try {
    return await importCustomTarget(config.root, module);
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault);
    sink.report("file-unreadable", { file: module, problem }, config.at.spanOf("targets", id, "module"));
    return null;
  }
}

/** The module of a target of the user's own. */
function moduleOf(settings: unknown): string | null {
  const module: unknown = typeof settings === "object" && settings !== null ? Reflect.get(settings, "module") : undefined;
  return typeof module === "string" ? module : null;
}

function withoutModule(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) return {};
  return asValues(Object.fromEntries(Object.entries(settings).filter(([key]) => key !== "module")));
}

/** YAML is read as text; the two flags become what a JavaScript config would say, so that option schemas see one form. */
function asValues(value: unknown): unknown {
  if (value === "true" || value === "false") return value === "true";
  if (Array.isArray(value)) return value.map(asValues);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asValues(member)]));
}
