/** `errata openapi compose`: puts the errors of the catalogs into a description, and says what it did. */
import { statSync } from "node:fs";
import { basename, dirname, posix, relative, resolve, sep } from "node:path";
import { composeOpenApi, type ComposeOptions, type ComposeOutcome } from "../compose/compose-openapi.ts";
import { wholeRunConfig } from "../config/load-config.ts";
import { DiagnosticSink } from "../diagnostics/sink.ts";
import { onDisk, reportDiskFault } from "../diagnostics/disk-fault.ts";
import { readText, replaceFiles, type Replacement } from "../output/replace-files.ts";
import { loadInputs } from "../pipeline.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ReportedChange } from "./report-content.ts";
import { printReport } from "./report.ts";
import { formatOf, openConfig, refuse, withoutConfig, type Session } from "./session.ts";
import { countFindings } from "./summary.ts";

type Options = Readonly<Record<string, unknown>>;

export async function runCompose(document: string, options: Options): Promise<number> {
  const format = formatOf(options);
  const { config, sink } = await openSession(options);
  const finish = (exitCode: number, changes: readonly ReportedChange[], summary: string): number => {
    printReport({ command: "openapi compose", exitCode, diagnostics: sink.diagnostics, changes, summary }, format);
    return exitCode;
  };
  const stopped = (exitCode: number) => finish(exitCode, [], `nothing written: ${countFindings(sink.diagnostics)}`);
  if (config === null) return stopped(exitCodes.unable);
  const { catalogs, files } = loadInputs(config, sink);
  if (sink.failed()) return stopped(exitCodes.findings);
  const composing = composeOptions(document, options, config.root);
  const outcome = composeOpenApi(catalogs, composing, sink);
  if (outcome === null) return stopped(exitCodes.findings);
  const outputs = listOutputs(outcome, composing, options, sink);
  const inputs = [...files.map((path) => resolve(config.root, path)), ...inputsOf(outcome, composing, options)];
  const changes = outputs && changesOf(outputs, sink);
  if (outputs === null || changes === null || isInTheWay(outputs, inputs, sink)) return stopped(exitCodes.unable);
  const summary = (differing: string) => `${scopeOf(outcome)}: ${countOf(changes, differing)}`;
  if (options["check"] === true) {
    const help = `Run it again ${typeof options["out"] === "string" ? "without --check" : "with --write in the place of --check"} and commit the result.`;
    for (const { path, state } of changes) sink.report("output-stale", { file: path, state }, null, { help });
    return finish(changes.length > 0 ? exitCodes.findings : exitCodes.fine, format === "json" ? changes : [], summary("differ"));
  }
  if (options["write"] !== true && options["out"] === undefined) {
    for (const { text } of outputs) process.stdout.write(text);
    const isChanged = outcome.files.some(({ source, after }) => after !== source.text);
    return finish(exitCodes.fine, [], `${scopeOf(outcome)}: ${isChanged ? "printed, nothing written" : "nothing to change"}`);
  }
  const changed = outputs.filter(({ shown }) => changes.some(({ path }) => path === shown));
  return replaceFiles(changed, sink) ? finish(exitCodes.fine, changes, summary("written")) : stopped(exitCodes.unable);
}

async function openSession(options: Options): Promise<Session> {
  const catalogs = options["catalog"];
  const problem = problemOf(options);
  if (problem !== null) return refuse(problem);
  if (!Array.isArray(catalogs)) return openConfig(options, withoutConfig.compose);
  return { config: wholeRunConfig(resolve("."), catalogs.map(String), "out", []), sink: new DiagnosticSink() };
}

/** Options that are fine one by one, and mean nothing together. */
function problemOf({ catalog, check, config, format, out, write }: Options): string | null {
  const isPrinted = check !== true && write !== true && out === undefined;
  if (isPrinted && format !== "pretty")
    return `the description and the report (--format ${String(format)}) would both go to stdout: add --out, --write or --check`;
  if (typeof out === "string" && /[\\/]$/.test(out)) return `--out names a file, and ${out} can only be a folder`;
  if (catalog !== undefined && config !== undefined) return "--catalog and --config both say which catalogs there are: give one of them";
  return null;
}

function composeOptions(document: string, options: Options, project: string): ComposeOptions {
  const absolute = resolve(document);
  const root = absolute.startsWith(project + sep) ? project : dirname(absolute);
  const below = (path: string) => relative(root, path).replaceAll("\\", "/");
  const codeSchema = options["codeSchema"];
  return {
    root,
    document: below(absolute),
    operations: typeof options["operations"] === "string" ? below(resolve(options["operations"])) : undefined,
    codeSchema: codeSchema === "enum" || codeSchema === "string" ? codeSchema : "anyOf",
    problemDetails: options["problemDetails"] === true,
    defaultResponse: options["defaultResponse"] === true,
    locale: typeof options["locale"] === "string" ? options["locale"] : undefined,
    keepExternal: options["keepExternal"] === true,
  };
}

/** What is to be written and where; `null` after reporting why that cannot be. */
function listOutputs(
  outcome: ComposeOutcome,
  { root, document }: ComposeOptions,
  options: Options,
  sink: DiagnosticSink,
): readonly Replacement[] | null {
  const out = typeof options["out"] === "string" ? resolve(options["out"]) : null;
  const shownOf = (path: string) => relative(resolve("."), path).replaceAll("\\", "/");
  const refuse = (problem: string): null => {
    sink.report("bad-usage", { problem }, null);
    return null;
  };
  if (options["overlay"] === true) {
    const from = out === null ? resolve(".") : dirname(out);
    const address = relative(from, resolve(root, document)).replaceAll("\\", "/");
    const text = outcome.overlay(out?.endsWith(".json") === true ? "json" : "yaml", address);
    if (text === null) return refuse("an overlay changes one file, and the operations of this description are in several: bundle it first");
    if (options["check"] === true && out === null) return refuse("--check compares files: say which with --out");
    return [{ path: out ?? "", shown: out === null ? "" : shownOf(out), text }];
  }
  const toFile = options["write"] === true || (out === null && options["check"] === true);
  if (toFile) {
    return outcome.files.map(({ source, after }) => ({
      path: resolve(root, source.path),
      shown: shownOf(resolve(root, source.path)),
      text: after,
    }));
  }
  const changed = outcome.files.filter(({ source, after }) => after !== source.text);
  if (out === null) {
    if (changed.some(({ source }) => source.path !== document))
      return refuse("several files change: use --write, or --out for a copy of all of them");
    return outcome.files.slice(0, 1).map(({ after }) => ({ path: "", shown: "", text: after }));
  }
  return copies(outcome, document, out, refuse)?.map(({ path, text }) => ({ path, shown: shownOf(path), text })) ?? null;
}

/** A copy of the description whose main file is `out`: the files that it refers to lie around it as they do around the original. */
function copies(
  outcome: ComposeOutcome,
  document: string,
  out: string,
  refuse: (problem: string) => null,
): readonly { path: string; text: string }[] | null {
  const folder = posix.dirname(document);
  const name = posix.basename(document);
  if (outcome.files.length > 1 && basename(out) !== name)
    return refuse(`its other files refer to it as ${name}, so --out must be called the same`);
  const outputs: { path: string; text: string }[] = [];
  for (const { source, after } of outcome.files) {
    const place = posix.relative(folder, source.path);
    if (source.path !== document && place.startsWith("../"))
      return refuse(`${source.path} is not below ${folder}, so a copy would lose it: use --write`);
    outputs.push({ path: source.path === document ? out : resolve(dirname(out), place), text: after });
  }
  return outputs;
}

/** The files that the result was made of, less those that are to be changed themselves. */
function inputsOf(outcome: ComposeOutcome, { root }: ComposeOptions, { write, check, out }: Options): readonly string[] {
  const isInPlace = write === true || (check === true && out === undefined);
  const description = isInPlace ? [] : outcome.files.map(({ source }) => source.path);
  return [...outcome.inputs.map(({ path }) => path), ...description].map((path) => resolve(root, path));
}

/** True after reporting that something which was read would be overwritten, by whatever name. */
function isInTheWay(outputs: readonly Replacement[], inputs: readonly string[], sink: DiagnosticSink): boolean {
  const taken = new Set(inputs.map(identityOf));
  const overwritten = outputs.filter(({ path }) => path !== "" && taken.has(identityOf(path)));
  for (const { shown } of overwritten) {
    const help = "Choose another file. To change the description itself, use --write.";
    sink.report("bad-usage", { problem: `--out would overwrite ${shown}, from which the result is made` }, null, { help });
  }
  return overwritten.length > 0;
}

/** What tells whether two paths are one file. */
function identityOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? path : `${String(stat.dev)}:${String(stat.ino)}`;
}

/** What differs from what is on disk; `null` after reporting that the disk does not say. */
function changesOf(outputs: readonly Replacement[], sink: DiagnosticSink): readonly ReportedChange[] | null {
  try {
    return outputs.flatMap(({ path, shown, text }) => {
      const before = path === "" ? text : onDisk("read", shown, () => readText(path), null);
      if (before === text) return [];
      return [{ path: shown, state: before === null ? ("missing" as const) : ("changed" as const), bytes: Buffer.byteLength(text) }];
    });
  } catch (fault) {
    reportDiskFault(fault, sink);
    return null;
  }
}

function scopeOf({ operations, failing }: ComposeOutcome): string {
  return `${String(operations)} ${operations === 1 ? "operation" : "operations"}, ${String(failing)} with errors`;
}

/** `1 file written`, `2 files differ`. */
function countOf({ length }: readonly ReportedChange[], what: string): string {
  if (length === 0) return "nothing to change";
  return length === 1 ? `1 file ${what === "differ" ? "differs" : what}` : `${String(length)} files ${what}`;
}
