/**
 * One catalog from disk to syntax: the main file, the files it includes, the translations it names. Everything as written, nothing merged:
 * what the parts mean together is `catalog/resolve`.
 */
import { posix } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import { decodeFile, type Decoded } from "./decode.ts";
import type { Span } from "../source/span.ts";
import { whyNoFile } from "./expand-globs.ts";
import type { Reader } from "./read.ts";
import { catalogSchema, partSchema, translationSchema, type CatalogSyntax, type PartSyntax, type TranslationSyntax } from "./schema.ts";

export interface CatalogFiles {
  readonly main: Decoded<CatalogSyntax>;
  readonly parts: readonly Decoded<PartSyntax>[];
  readonly translations: readonly Translation[];
}

export interface Translation extends Decoded<TranslationSyntax> {
  readonly locale: string;
}

/** Loads the catalog whose main file is `file`. Reports every fault of every file; `null` when there was one. */
export function loadCatalog(file: SourceFile, reader: Reader, sink: DiagnosticSink): CatalogFiles | null {
  const main = decodeFile(catalogSchema, file, sink);
  if (main === null) return null;
  const parts = includedPaths(main, reader, sink).map(({ path, index }) => {
    const part = reader.read(path, main.at.spanOf("include", index), sink);
    return part && decodeFile(partSchema, part, sink);
  });
  const translations = Object.entries(main.value.translations ?? {}).map(([locale, path]) => {
    const at = main.at.spanOf("translations", locale);
    const translated = reader.read(posix.join(posix.dirname(main.path), path), at, sink);
    const decoded = translated && decodeFile(translationSchema, translated, sink);
    return decoded && { ...decoded, locale };
  });
  if (parts.includes(null) || translations.includes(null)) return null;
  return { main, parts: parts.filter((part) => part !== null), translations: translations.filter((one) => one !== null) };
}

/** The files that `include` names, each once, in the order of the globs and by name within one. */
function includedPaths(main: Decoded<CatalogSyntax>, reader: Reader, sink: DiagnosticSink): { path: string; index: number }[] {
  const folder = posix.dirname(main.path);
  const seen = new Set<string>([main.path]);
  return (main.value.include ?? []).flatMap((pattern, index) => {
    const found = reader.expand(posix.join(folder, pattern));
    const paths = found.filter((path) => !seen.has(path));
    for (const path of paths) seen.add(path);
    const problem = found.length === 0 ? whyNoFile(reader.root, posix.join(folder, pattern)) : null;
    if (paths.length === 0) reportEmpty(pattern, problem, main.at.spanOf("include", index), sink);
    return paths.map((path) => ({ path, index }));
  });
}

function reportEmpty(pattern: string, problem: string | null, span: Span, sink: DiagnosticSink): void {
  if (problem === null) sink.report("include-empty", { pattern }, span);
  else sink.report("file-unreadable", { file: pattern, problem }, span);
}
