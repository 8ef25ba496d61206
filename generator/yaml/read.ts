/** A text to nodes, and to data with their places: the one way into YAML and JSON. Reports what is wrong with them; knows nothing of the disk. */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Locus } from "../source/span.ts";
import { textData, type TextData } from "./data.ts";
import { ReadFault, type Fault } from "./fault.ts";
import { readJson } from "./json.ts";
import type { ParsedFile } from "./node.ts";
import { readYaml } from "./outline.ts";
import { locusOf } from "./places.ts";

/** Parses a file as it is; `null` after reporting what is wrong. */
export function parseFile(source: SourceFile, sink: DiagnosticSink): ParsedFile | null {
  return reporting(source, sink, false, () => parse(source));
}

/** A file as plain data. */
export interface DataFile {
  readonly file: SourceFile;
  readonly data: TextData;
  readonly at: Locus;
}

/** Parses a file that is read whole, as plain data: refuses tags, directives, merge keys. `null` after reporting what is wrong. */
export function parseData(source: SourceFile, sink: DiagnosticSink): DataFile | null {
  return reporting(source, sink, true, () => {
    const file = parse(source);
    if (file.oddities.length > 0) throw new ReadFault([], [...file.oddities]);
    return { file: source, data: textData(file), at: locusOf(file) };
  });
}

function reporting<T>(source: SourceFile, sink: DiagnosticSink, withOddities: boolean, read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof ReadFault)) throw fault;
    const found: readonly Fault[] = withOddities ? [...fault.faults, ...fault.oddities] : fault.faults;
    for (const report of found) report(source, sink);
    return null;
  }
}

/** JSON is read as JSON whatever the file is called: nothing else then prints it. */
function parse(source: SourceFile): ParsedFile {
  const { path, text } = source;
  const json = path.endsWith(".json") ? readJson(text) : /^\ufeff?\s*[{[]/.test(text) ? tryJson(text) : null;
  if (json !== null) return { source, format: "json", root: json, anchors: new Set(), oddities: [] };
  return { source, format: "yaml", ...readYaml(text) };
}

function tryJson(text: string) {
  try {
    return readJson(text);
  } catch (fault) {
    if (fault instanceof ReadFault) return null;
    throw fault;
  }
}
