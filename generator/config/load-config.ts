/** Reads the config. The project folder is the folder of the config; every path of a run is relative to it. */
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DiagnosticSink, RuleSetting } from "../diagnostics/sink.ts";
import { isSwitchable } from "../diagnostics/rules.ts";
import { boundsOf, explainBounds, isInside, outFolder } from "../source/project-bounds.ts";
import type { SourceFile } from "../source/source-file.ts";
import { spanOfFile, type Locus } from "../source/span.ts";
import { decode, type Decoded } from "../reading/decode.ts";
import { createReader, type InputFile } from "../reading/read.ts";
import { parseYaml } from "../reading/yaml.ts";
import { configSchema, type Composition, type ConfigSyntax } from "./config.ts";

/** A config ready for the pipeline. */
export interface Config {
  /** The project folder, absolute. */
  readonly root: string;
  /** The repository that the project is part of, absolute: nothing outside of it is read or written. */
  readonly bounds: string;
  /** The config's path below the root; `null` when the command line said it all. */
  readonly path: string | null;
  readonly catalogs: readonly string[];
  readonly out: string;
  /** Options by target id, unchecked, in the order of the file. */
  readonly targets: ReadonlyMap<string, unknown>;
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
  const name = path.slice(root.length + 1);
  const reader = createReader(root);
  const file = reader.read(name, null, sink);
  const [read] = reader.trace.files;
  if (file === null || read === undefined) return null;
  const decoded = name.endsWith(".yaml") ? readYaml(file, sink) : await importConfig(path, file, sink);
  return decoded && toConfig(root, read, decoded, sink);
}

function readYaml(file: SourceFile, sink: DiagnosticSink): Decoded<ConfigSyntax> | null {
  const yaml = parseYaml(file, sink);
  return yaml && decode(configSchema, yaml, sink);
}

/** A config that is a program: plain data with one place, the file. TypeScript needs a Node that strips types (22.18 or newer). */
async function importConfig(path: string, file: SourceFile, sink: DiagnosticSink): Promise<Decoded<ConfigSyntax> | null> {
  const at = wholeFile(file);
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    const data: unknown = typeof module === "object" && module !== null ? Reflect.get(module, "default") : undefined;
    const parsed = configSchema.safeParse(data);
    if (parsed.success) return { value: parsed.data, at, path: file.path };
    for (const issue of parsed.error.issues)
      sink.report("bad-value", { place: issue.path.join(".") || "the file", problem: issue.message }, at.spanOf());
  } catch (fault) {
    sink.report("file-unreadable", { file: file.path, problem: fault instanceof Error ? fault.message : String(fault) }, null);
  }
  return null;
}

function wholeFile(file: SourceFile): Locus {
  return { spanOf: () => spanOfFile(file), spanOfKey: () => spanOfFile(file) };
}

function toConfig(root: string, file: InputFile, { value, at }: Decoded<ConfigSyntax>, sink: DiagnosticSink): Config {
  const rules = new Map(Object.entries(value.rules ?? {}));
  for (const rule of rules.keys()) if (!isSwitchable(rule)) sink.report("unknown-rule", { rule }, at.spanOfKey("rules", rule));
  const bounds = boundsOf(root);
  const out = outFolder(root, bounds, value.out ?? "out");
  if (out === null) {
    const problem = `must be a folder inside ${bounds} that does not hold the config`;
    sink.report("bad-value", { place: "out", problem }, at.spanOf("out"), { help: explainBounds(root, bounds) });
  }
  for (const [index, pattern] of value.catalogs.entries())
    if (!isInside(bounds, resolve(root, pattern)))
      sink.report("file-outside", { file: pattern, folder: bounds }, at.spanOf("catalogs", index), { help: explainBounds(root, bounds) });
  return {
    root,
    bounds,
    path: file.path,
    catalogs: value.catalogs,
    out: out ?? "out",
    targets: new Map(Object.entries(value.targets).map(([id, options]) => [id, options === "" ? {} : options])),
    compositions: value.compose ?? [],
    rules,
    format: value.format ?? null,
    templates: value.templates ?? null,
    at,
    hash: file.hash,
  };
}

/** The config of a run that the command line describes whole. Catalogs are relative to `root`, `out` is as `outFolder` gives it. */
export function wholeRunConfig(root: string, catalogs: readonly string[], out: string, targets: readonly string[]): Config {
  const file: SourceFile = { path: "(command line)", text: "" };
  const options = new Map(targets.map((id) => [id, {}]));
  return {
    root,
    bounds: boundsOf(root),
    path: null,
    catalogs,
    out,
    targets: options,
    compositions: [],
    rules: new Map(),
    format: null,
    templates: null,
    at: wholeFile(file),
    hash: "",
  };
}
