/** Reads the config. The project folder is the folder of the config; every path of a run is relative to it. */
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { DiagnosticSink, RuleSetting } from "../diagnostics/sink.ts";
import { isSwitchable } from "../diagnostics/rules.ts";
import { boundsOf, outFolder } from "../source/project-bounds.ts";
import type { SourceFile } from "../source/source-file.ts";
import { commandLine, spanOfFile, type Locus } from "../source/span.ts";
import { decode, decodeFile, type Decoded } from "../reading/decode.ts";
import { createReader, type InputFile } from "../reading/read.ts";
import { checkEntryTargets, checkInside, toCatalogEntries, type CatalogEntry } from "./catalog-entries.ts";
import { configSchema, type Composition, type ConfigSyntax } from "./config.ts";
import { configNames, configPattern, configsIn, kindOfConfig, lockFileOf } from "./find-config.ts";
import { importProgram } from "./import-program.ts";
import { placesIn } from "./program-places.ts";

/** What a config says of one target. */
export interface TargetSettings {
  /** Path of a module of the user's own, relative to the root; `null` for the built-in target of this id. */
  readonly module: string | null;
  /** Unchecked: the target itself knows them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A config ready for the pipeline. */
export interface Config {
  /** The project folder, absolute. */
  readonly root: string;
  /** The repository that the project is part of, absolute: nothing outside of it is read or written. */
  readonly bounds: string;
  /** The config's path below the root; `null` when the command line said it all. */
  readonly path: string | null;
  /** The lock's path below the root. */
  readonly lockFile: string;
  readonly catalogs: readonly CatalogEntry[];
  readonly out: string;
  /** By target id, in the order of the file. */
  readonly targets: ReadonlyMap<string, TargetSettings>;
  readonly compositions: readonly Composition[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly format: "prettier" | null;
  readonly templates: string | null;
  readonly at: Locus;
  /** SHA-256 of the config file as it was read, in hex; empty without one. */
  readonly hash: string;
}

/** Reads a config file; `null` after reporting why not. Code-point order of targets never matters: the file's order is kept. */
export async function loadConfig(path: string, sink: DiagnosticSink): Promise<Config | null> {
  const root = dirname(path);
  const name = basename(path);
  const [first = name, second] = configNames.includes(name) ? configsIn(root) : [];
  if (second !== undefined) {
    sink.report("config-ambiguous", { file: first, other: second }, null);
    return null;
  }
  const reader = createReader(root);
  const file = reader.read(name, null, sink);
  const [read] = reader.trace.files;
  if (file === null || read === undefined) return null;
  const kind = kindOfConfig(name);
  if (kind === null) {
    const help = `A config is called ${configPattern}, or ends like one of these.`;
    sink.report("file-unreadable", { file: name, problem: "its ending is that of no config" }, null, { help });
    return null;
  }
  const decoded = kind === "data" ? decodeFile(configSchema, file, sink) : await importConfig(path, file, sink);
  return decoded && toConfig(root, read, decoded, sink);
}

/** A config that is a program: plain data, whose places can only be guessed. */
async function importConfig(path: string, file: SourceFile, sink: DiagnosticSink): Promise<Decoded<ConfigSyntax> | null> {
  const at = placesIn(file);
  const instead = "JavaScript (errata.config.mjs) or YAML (errata.config.yaml)";
  const shape = "defineConfig({ … })";
  const data = await importProgram({ path, file: file.path, span: spanOfFile(file), instead, shape }, sink);
  return data === null ? null : decode(configSchema, { file, data, at }, sink);
}

function toConfig(root: string, file: InputFile, { value, at }: Decoded<ConfigSyntax>, sink: DiagnosticSink): Config {
  const rules = new Map(Object.entries(value.rules ?? {}));
  for (const rule of rules.keys()) if (!isSwitchable(rule)) sink.report("unknown-rule", { rule }, at.spanOfKey("rules", rule));
  const catalogs = toCatalogEntries(value.catalogs);
  checkEntryTargets(catalogs, Object.keys(value.targets), at, sink);
  const bounds = boundsOf(root);
  const out = outFolder(root, bounds, value.out ?? "out");
  if ("problem" in out) sink.report("bad-value", { place: "out", problem: out.problem }, at.spanOf("out"), { help: out.help });
  checkInside(catalogs, root, bounds, at, sink);
  return {
    root,
    bounds,
    path: file.path,
    lockFile: lockFileOf(file.path),
    catalogs,
    out: "path" in out ? out.path : "out",
    targets: new Map(Object.entries(value.targets).map(([id, section]) => [id, toTargetSettings(section)])),
    compositions: value.compose ?? [],
    rules,
    format: value.format ?? null,
    templates: value.templates ?? null,
    at,
    hash: file.hash,
  };
}

function toTargetSettings(section: ConfigSyntax["targets"][string]): TargetSettings {
  if (section === null || typeof section === "string") return { module: null, options: {} };
  const { target = null, ...options } = section;
  return { module: target, options };
}

/** A config with other catalogs, which the command line names relative to the current folder: they may lie anywhere, as those of a run without a config. */
export function withCatalogs(config: Config, catalogs: readonly string[]): Config {
  const { root, at } = config;
  const spanIn = (where: "spanOf" | "spanOfKey"): Locus["spanOf"] => {
    return (...path) => (path[0] === "catalogs" ? spanOfFile(commandLine) : at[where](...path));
  };
  return {
    ...config,
    path: null,
    catalogs: catalogs.map((pattern) => ({ patterns: [relative(root, resolve(pattern)).split(sep).join("/")], targets: null })),
    at: { spanOf: spanIn("spanOf"), spanOfKey: spanIn("spanOfKey") },
  };
}

/** The config of a run that the command line describes whole. Catalogs are relative to `root`, `out` is as `outFolder` gives it. */
export function wholeRunConfig(root: string, catalogs: readonly string[], out: string, targets: readonly string[]): Config {
  return {
    root,
    bounds: boundsOf(root),
    path: null,
    lockFile: lockFileOf(null),
    catalogs: catalogs.map((pattern) => ({ patterns: [pattern], targets: null })),
    out,
    targets: new Map(targets.map((id) => [id, { module: null, options: {} }])),
    compositions: [],
    rules: new Map(),
    format: null,
    templates: null,
    at: { spanOf: () => spanOfFile(commandLine), spanOfKey: () => spanOfFile(commandLine) },
    hash: "",
  };
}
