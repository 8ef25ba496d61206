/** Finds and reads the config. The project folder is the folder of the config; every path of a run is relative to it. */
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { DiagnosticSink, RuleSetting } from "../diagnostics/sink.ts";
import { isSwitchable } from "../diagnostics/rules.ts";
import type { SourceFile } from "../source/source-file.ts";
import { spanOfFile, type Locus } from "../source/span.ts";
import { decodeFile, type Decoded } from "../reading/decode.ts";
import { createReader, isFile, type InputFile } from "../reading/read.ts";
import { configSchema, type Composition, type ConfigSyntax } from "./config.ts";

export const configNames = ["errata.config.yaml", "errata.config.mjs", "errata.config.js", "errata.config.ts"] as const;

/** A config ready for the pipeline. */
export interface Config {
  /** The project folder, absolute. */
  readonly root: string;
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

/** The config file that serves `folder`: there or in a folder above; `null` when there is none. */
export function findConfig(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of configNames) if (isFile(join(at, name))) return join(at, name);
    if (dirname(at) === at) return null;
  }
}

/** Reads a config file; `null` after reporting why not. Code-point order of targets never matters: the file's order is kept. */
export async function loadConfig(path: string, sink: DiagnosticSink): Promise<Config | null> {
  const root = dirname(path);
  const name = path.slice(root.length + 1);
  const reader = createReader(root);
  const file = reader.read(name, null, sink);
  const [read] = reader.trace.files;
  if (file === null || read === undefined) return null;
  const decoded = name.endsWith(".yaml") ? decodeFile(configSchema, file, sink) : await importConfig(path, file, sink);
  return decoded && toConfig(root, read, decoded, sink);
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
  const out = outFolder(root, value.out ?? "out");
  if (out === null)
    sink.report(
      "bad-value",
      { place: "out", problem: "must be a folder inside the project folder, such as out or src/errors" },
      at.spanOf("out"),
    );
  return {
    root,
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

/** An output folder as a path below the root with `/`; `null` for the root itself and for what is not below it. */
export function outFolder(root: string, written: string): string | null {
  const path = relative(root, resolve(root, written));
  const isBelow = path !== "" && !isAbsolute(path) && path.split(sep)[0] !== "..";
  return isBelow ? path.split(sep).join("/") : null;
}

/** The config of a run that the command line describes whole. Catalogs are relative to `root`, `out` is as `outFolder` gives it. */
export function wholeRunConfig(root: string, catalogs: readonly string[], out: string, targets: readonly string[]): Config {
  const file: SourceFile = { path: "(command line)", text: "" };
  const options = new Map(targets.map((id) => [id, {}]));
  return {
    root,
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
