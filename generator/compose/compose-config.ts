/** The compositions of a config as generated files: the same tree, lock and comparison as every other output. */
import { posix } from "node:path";
import type { Catalog } from "../catalog/model.ts";
import type { Config } from "../config/load-config.ts";
import type { Composition } from "../config/config.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { didYouMean } from "../reading/decode.ts";
import { hashOf, type InputFile } from "../reading/read.ts";
import { within } from "../source/span.ts";
import { composeOpenApi, type ComposeOutcome } from "./compose-openapi.ts";

export interface ComposedOutputs {
  /** Path below the project folder, and text. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Everything that was read. */
  readonly inputs: readonly InputFile[];
}

export function composeAll({ root, out, compositions, at }: Config, catalogs: readonly Catalog[], sink: DiagnosticSink): ComposedOutputs {
  const files: { path: string; text: string }[] = [];
  const inputs: InputFile[] = [];
  for (const [index, composition] of compositions.entries()) {
    const chosen = chosenCatalogs(composition, catalogs);
    for (const [item, id] of (composition.catalogs ?? []).entries()) {
      const help = didYouMean(
        id,
        catalogs.map((catalog) => catalog.id),
      );
      if (!catalogs.some((catalog) => catalog.id === id))
        sink.report("unknown-catalog", { id }, at.spanOf("compose", index, "catalogs", item), { help });
    }
    const { document } = composition;
    if (posix.normalize(document).startsWith("../")) {
      sink.report(
        "reference-outside",
        { reference: document, problem: "it leaves the project folder" },
        at.spanOf("compose", index, "document"),
      );
      continue;
    }
    const outcome = composeOpenApi(
      chosen,
      { ...composition, root, document: posix.normalize(document) },
      sink,
      within(at, "compose", index),
    );
    if (outcome === null) continue;
    inputs.push(...outcome.inputs, ...outcome.files.map(({ source: { path, text } }) => ({ path, hash: hashOf(text) })));
    const main = `${out}/${composition.out ?? `composed/${posix.basename(document)}`}`;
    files.push(...copies(outcome, main, sink));
    if (composition.overlay !== undefined)
      files.push(...overlayFile(outcome, `${out}/${composition.overlay}`, posix.normalize(document), sink));
  }
  return { files, inputs };
}

function chosenCatalogs({ catalogs: ids }: Composition, catalogs: readonly Catalog[]): readonly Catalog[] {
  return ids === undefined ? catalogs : catalogs.filter(({ id }) => ids.includes(id));
}

/** The main file at its place, and the files that it refers to around it as they lie around the original. */
function copies({ files }: ComposeOutcome, main: string, sink: DiagnosticSink): ComposedOutputs["files"] {
  const [first] = files;
  const folder = posix.dirname(first?.source.path ?? "");
  const name = posix.basename(first?.source.path ?? "");
  if (files.length > 1 && posix.basename(main) !== name) {
    sink.report("output-unsafe", { file: main, problem: `the other files of the description refer to it as ${name}` }, null);
  }
  return files.map(({ source, after }) => {
    const place = posix.relative(folder, source.path);
    if (place.startsWith("../")) {
      const problem = `the composed description refers to it, and it is not below ${folder}`;
      sink.report("output-unsafe", { file: source.path, problem }, null);
    }
    return { path: source === first?.source ? main : posix.join(posix.dirname(main), place), text: after };
  });
}

function overlayFile({ overlay }: ComposeOutcome, path: string, document: string, sink: DiagnosticSink): ComposedOutputs["files"] {
  const text = overlay(path.endsWith(".json") ? "json" : "yaml", posix.relative(posix.dirname(path), document));
  if (text !== null) return [{ path, text }];
  sink.report(
    "output-unsafe",
    { file: path, problem: "an overlay changes one file, and the operations of this description are in several" },
    null,
  );
  return [];
}
