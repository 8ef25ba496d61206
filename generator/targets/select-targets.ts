/** The targets of a run with their checked options: what the config asks for, narrowed by the command line. */
import { resolve } from "node:path";
import type { Config, TargetSettings } from "../config/load-config.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { within, type Locus } from "../source/span.ts";
import { decode, didYouMean } from "../reading/decode.ts";
import { attempt, type OwnModule } from "./own-fault.ts";
import { importOwnTarget, importTarget, listTargets } from "./registry.ts";
import type { Target } from "./target.ts";

export interface SelectedTarget {
  /** Its `id` is the name that the config gives it, whatever a module of the user's own calls itself. */
  readonly target: Target;
  /** The module that it comes from, `null` for a target of ours. */
  readonly own: OwnModule | null;
  readonly options: unknown;
  /** Where the config speaks of it. */
  readonly at: Locus;
  /** False for a target that the command line left out, and documents that it did not leave out still show. */
  readonly isGenerated: boolean;
}

/** Imports and configures the targets, in the order of the config. Unknown ids and options are reported. */
export async function selectTargets(config: Config, only: readonly string[], sink: DiagnosticSink): Promise<readonly SelectedTarget[]> {
  const builtIn = listTargets();
  // Only what exists can have been meant: not a name that the config has as wrongly.
  const chosen = knownTargets(config).filter((id) => config.targets.has(id));
  for (const id of only) {
    const help = builtIn.includes(id) ? `add  ${id}:  to the targets of the config` : didYouMean(id, chosen);
    if (!config.targets.has(id)) sink.report("unknown-target", { target: id }, null, { help });
  }
  const isAsked = (id: string) => only.length === 0 || only.includes(id);
  const asked = await configureTargets(config, isAsked, true, sink);
  if (only.length === 0 || !asked.some(({ target }) => target.showsUsages === true)) return asked;
  // Documents say the same whatever else a run is for.
  const others = await configureTargets(config, (id) => !isAsked(id), false, sink);
  const order = [...config.targets.keys()];
  return [...asked, ...others].sort((a, b) => order.indexOf(a.target.id) - order.indexOf(b.target.id));
}

async function configureTargets(
  config: Config,
  isWanted: (id: string) => boolean,
  isGenerated: boolean,
  sink: DiagnosticSink,
): Promise<readonly SelectedTarget[]> {
  const selected: SelectedTarget[] = [];
  for (const [id, settings] of config.targets) {
    const own = ownModule(id, settings, config);
    const target = isWanted(id) ? await findTarget(id, own, settings, config, sink) : null;
    if (target === null) continue;
    const at = within(config.at, "targets", id);
    const written = { file: at.spanOf().file, data: asValues(settings.options), at, above: ["targets", id] };
    const options = attempt(own, sink, () => decode(target.options, written, sink));
    if (options !== null) selected.push({ target, own, options: options.value, at, isGenerated });
  }
  return selected;
}

/** The target that the config names `id`: the user's module where it names one, also in place of a built-in target. */
async function findTarget(
  id: string,
  own: OwnModule | null,
  { module, options }: TargetSettings,
  config: Config,
  sink: DiagnosticSink,
): Promise<Target | null> {
  if (own !== null) return importOwnTarget(own, module ?? "", sink);
  if (listTargets().includes(id)) return importTarget(id);
  // `module`, an option of the go target, was once the key for this.
  if (typeof options["module"] === "string") {
    const help = `a module of your own is named by  target: ${options["module"]}`;
    sink.report("unknown-target", { target: id }, config.at.spanOfKey("targets", id, "module"), { help });
  } else {
    sink.report("unknown-target", { target: id }, config.at.spanOfKey("targets", id), { help: didYouMean(id, knownTargets(config)) });
  }
  return null;
}

function ownModule(id: string, { module }: TargetSettings, { root, at }: Config): OwnModule | null {
  return module === null ? null : { id, root, path: resolve(root, module), span: at.spanOf("targets", id, "target") };
}

/** The ids of targets that exist: built in, or a module of the user's own. */
function knownTargets({ targets }: Config): readonly string[] {
  return [...listTargets(), ...[...targets].flatMap(([id, { module }]) => (module === null ? [] : [id]))];
}

/** YAML is read as text; the two flags become what a JavaScript config would say, so that option schemas see one form. */
function asValues(value: unknown): unknown {
  if (value === "true" || value === "false") return value === "true";
  if (Array.isArray(value)) return value.map(asValues);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asValues(member)]));
}
