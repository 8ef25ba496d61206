/** A description as the later rooms need it: its files, its version, its operations, and what in it is ours. Knows no catalog. */
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Version } from "../../openapi/version.ts";
import { spanOfFile } from "../../source/span.ts";
import { memberOf, spanOfNode, textOf, type ParsedFile } from "../../yaml/node.ts";
import { listOperations, type Operation } from "./operations.ts";
import { componentSides, type HostComponents } from "./own-parts.ts";
import { readHost, type HostFiles, type ReadingOptions } from "./read-host.ts";

export interface Host extends HostFiles {
  readonly version: Version;
  readonly components: HostComponents;
  readonly operations: readonly Operation[];
}

/** Opens the description at a path; `null` after reporting why it is none that can be composed. */
export function openHost(path: string, options: ReadingOptions, sink: DiagnosticSink): Host | null {
  const files = readHost(path, options, sink);
  const version = files && versionOf(files.main, sink);
  if (files === null || version === null || sink.failed()) return null;
  const components = componentSides(files.main);
  return { ...files, version, components, operations: listOperations(files, components, sink) };
}

/** What else people take for a description. */
const formats = [
  ["openapi", "OpenAPI"],
  ["swagger", "Swagger"],
  ["asyncapi", "AsyncAPI"],
  ["overlay", "an Overlay, version"],
  ["arazzo", "Arazzo"],
] as const;

/** 3.2 is read as 3.1; what else there is says what it is. */
function versionOf(file: ParsedFile, sink: DiagnosticSink): Version | null {
  const written = formats.flatMap(([key, name]) => {
    const node = memberOf(file, file.root, key);
    if (node?.kind !== "scalar") return [];
    return [{ key, name, number: textOf(file, node) ?? file.source.text.slice(node.start, node.end), span: spanOfNode({ file, node }) }];
  });
  const { path } = file.source;
  const [first] = written;
  if (first === undefined) {
    sink.report("openapi-version", { file: path, version: "no API description" }, spanOfFile(file.source));
    return null;
  }
  const { key, name, number, span } = first;
  const [, minor] = /^3\.([012])(?:\.|$)/.exec(key === "openapi" ? number : "") ?? [];
  if (minor === undefined) sink.report("openapi-version", { file: path, version: `${name} ${number}` }, span);
  else if (minor === "2") sink.report("openapi-newer", { version: number }, span);
  return minor === undefined ? null : minor === "0" ? "3.0" : "3.1";
}
