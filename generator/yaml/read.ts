/** A text to nodes, or to data and their places: the one way into YAML and JSON. Reports what is wrong with them; knows nothing of the disk. */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Locus } from "../source/span.ts";
import { ReadFault, type Fault } from "./fault.ts";
import { readJson } from "./json.ts";
import { readByLibrary } from "./library.ts";
import type { FileFormat, ParsedFile } from "./node.ts";
import { readOutline } from "./outline.ts";
import { locusOf } from "./places.ts";
import type { Tape } from "./tape.ts";
import { textDataOf, type TextData } from "./text-data.ts";
import { treeOf } from "./tree.ts";

/** Parses a file as it is; `null` after reporting what is wrong. */
export function parseFile(source: SourceFile, sink: DiagnosticSink): ParsedFile | null {
  return reporting(
    source,
    sink,
    ({ faults }) => faults,
    () => parsedFile(source, tapeOf(source)),
  );
}

/** A file as nodes, in a format that is known. Throws a `ReadFault`. */
export function readAs(format: FileFormat, source: SourceFile): ParsedFile {
  const { text } = source;
  return parsedFile(source, format === "json" ? readJson(text) : (readOutline(text) ?? readByLibrary(text)));
}

/** A file as plain data. */
export interface DataFile {
  readonly file: SourceFile;
  readonly data: TextData;
  readonly at: Locus;
}

/** Parses a file that is read whole, as plain data: refuses tags, directives, merge keys. `null` after reporting what is wrong. */
export function parseData(source: SourceFile, sink: DiagnosticSink): DataFile | null {
  return reporting(
    source,
    sink,
    ({ faults, oddities }) => [...faults, ...oddities],
    () => {
      const tape = tapeOf(source);
      return { file: source, data: textDataOf(tape), at: locusOf(source, tape) };
    },
  );
}

function reporting<T>(source: SourceFile, sink: DiagnosticSink, shown: (fault: ReadFault) => readonly Fault[], read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof ReadFault)) throw fault;
    for (const report of shown(fault)) report(source, sink);
    return null;
  }
}

function parsedFile(source: SourceFile, tape: Tape): ParsedFile {
  return { source, format: tape.format, ...treeOf(tape) };
}

/** JSON is read as JSON whatever the file is called: nothing else then prints it. */
function tapeOf({ path, text }: SourceFile): Tape {
  if (path.endsWith(".json")) return readJson(text);
  const json = /^\ufeff?\s*[{[]/.test(text) ? tryJson(text) : null;
  return json ?? readOutline(text) ?? readByLibrary(text);
}

function tryJson(text: string): Tape | null {
  try {
    return readJson(text);
  } catch (fault) {
    if (fault instanceof ReadFault) return null;
    throw fault;
  }
}
