/** `errata openapi compose` as a library call: options as a user says them → files as they should be. Writes nothing. */
import { posix } from "node:path";
import { checkChosenLocale } from "../catalog/chosen-locale.ts";
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { printYaml } from "../render/yaml-printer.ts";
import { printJson } from "../render/json-printer.ts";
import type { Locus, Span } from "../source/span.ts";
import { decodeFile, type Decoded } from "../reading/decode.ts";
import { createReader, type InputFile } from "../reading/read.ts";
import { compose } from "./compose.ts";
import type { ComposedFile } from "./edit/edit-files.ts";
import { errorMapSchema, type ErrorMapSyntax } from "./select/error-map.ts";
import { overlayDocument } from "./edit/overlay.ts";

export interface ComposeOptions {
  /** The project folder, absolute. Nothing outside of it is read; the paths below are relative to it, with `/`. */
  readonly root: string;
  /** The OpenAPI description: its main file. */
  readonly document: string;
  /** The map from operations to errors. Without one, the description itself says it under `x-errors`. */
  readonly operations?: string | undefined;
  /** Schema of a code: the known ones or any string (`anyOf`, the default), only the known ones (`enum`), any string (`string`). */
  readonly codeSchema?: "anyOf" | "enum" | "string" | undefined;
  /** Describe the errors as RFC 9457 problem details instead of the catalog's own bodies. */
  readonly problemDetails?: boolean | undefined;
  /** Also add a `default` response. */
  readonly defaultResponse?: boolean | undefined;
  /** Locale of descriptions; the catalog's source locale without it. */
  readonly locale?: string | undefined;
  /** Leave references to the network and out of the project as they are, instead of refusing them. They are not followed either way. */
  readonly keepExternal?: boolean | undefined;
}

export interface ComposeOutcome {
  /** Every file of the description, the main one first: as read, and as it should be. */
  readonly files: readonly ComposedFile[];
  /** What was read besides: the map. */
  readonly inputs: readonly InputFile[];
  readonly operations: number;
  /** Operations that can return an error. */
  readonly failing: number;
  /** The same changes as an OpenAPI Overlay 1.0.0; `null` when they are not all in the main file, the only one that an overlay reaches. */
  readonly overlay: (format: "yaml" | "json", address: string) => string | null;
}

/** Composes the errors of `catalogs` into a description. `null` when the sink has failed. `at` is where the options were written, if they were. */
export function composeOpenApi(
  catalogs: readonly Catalog[],
  options: ComposeOptions,
  sink: DiagnosticSink,
  at: Locus | null = null,
): ComposeOutcome | null {
  const sent = sentCatalogs(catalogs);
  if (options.locale !== undefined) checkChosenLocale(sent, options.locale, at?.spanOf("locale") ?? null, sink);
  const reader = createReader(options.root);
  const map = options.operations === undefined ? null : readMap(options.operations, at?.spanOf("operations") ?? null, reader, sink);
  if (sink.failed()) return null;
  const style = {
    codeSchema: options.codeSchema ?? "anyOf",
    problemDetails: options.problemDetails ?? false,
    defaultResponse: options.defaultResponse ?? false,
    locale: options.locale ?? null,
  };
  const { root, document } = options;
  const composed = compose({ root, document, keepExternal: options.keepExternal ?? false, catalogs: sent, map, style }, sink);
  if (composed === null) return null;
  const { files, changes, operations, failing } = composed;
  return {
    files,
    inputs: reader.trace.files,
    operations,
    failing,
    overlay: (format, address) => {
      if (changes.some(({ at }) => at.file.source.path !== document)) return null;
      const title = `Errors of ${catalogs.map(({ id }) => id).join(", ")}`;
      const data = overlayDocument({ title, version: catalogs[0]?.version ?? "1.0.0", extends: address, changes });
      return format === "json" ? printJson(data) : printYaml(data, `Adds the errors to ${posix.basename(document)}.`);
    },
  };
}

/** Catalogs with errors that go over HTTP; the others have nothing to add, and names of theirs would only be in the way. */
function sentCatalogs(catalogs: readonly Catalog[]): readonly Catalog[] {
  const sent = catalogs.filter((catalog) => catalog.errors.some(({ status }) => status.length > 0));
  return sent.length > 0 ? sent : catalogs;
}

function readMap(
  path: string,
  span: Span | null,
  reader: ReturnType<typeof createReader>,
  sink: DiagnosticSink,
): Decoded<ErrorMapSyntax> | null {
  const file = reader.read(path, span, sink);
  return file && decodeFile(errorMapSchema, file, sink);
}
