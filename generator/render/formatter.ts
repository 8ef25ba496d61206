/**
 * The user's own prettier over our outputs, for `format: prettier`: every file as `prettier --write` would leave it in its place, with the settings, overrides and
 * the `.prettierignore` that hold there. The only importer of "prettier".
 */
import { join } from "node:path";
import { format, getFileInfo, resolveConfig } from "prettier";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { encodeFile, type GeneratedFile } from "../output/tree.ts";

/** The kinds of files that all of prettier's installations know. */
const known = /\.(?:ts|json|md|ya?ml)$/;

/**
 * Formats what prettier knows and the user does not keep from it; other files stay as they are. `.gitignore` has no say: outputs that are not committed are
 * wanted formatted as well.
 */
export async function formatFiles(root: string, files: readonly GeneratedFile[], sink: DiagnosticSink): Promise<readonly GeneratedFile[]> {
  const ignorePath = join(root, ".prettierignore");
  const formatted: GeneratedFile[] = [];
  let [seen, ignored] = [0, 0];
  for (const file of files) {
    const filepath = join(root, file.path);
    const isKnown = file.bytes !== null && known.test(file.path);
    const isIgnored = isKnown && (await getFileInfo(filepath, { ignorePath, resolveConfig: false })).ignored;
    seen += Number(isKnown);
    ignored += Number(isIgnored);
    const after = isKnown && !isIgnored ? await formatFile(filepath, file, sink) : file;
    // What is wrong with the settings is wrong for every file: saying it once is enough.
    if (after === null) return files;
    formatted.push(after);
  }
  if (seen > 0 && ignored === seen) sink.report("formatter-idle", { file: ".prettierignore" }, null);
  return formatted;
}

async function formatFile(filepath: string, { path, bytes }: GeneratedFile, sink: DiagnosticSink): Promise<GeneratedFile | null> {
  try {
    const settings = await resolveConfig(filepath, { editorconfig: true });
    // Line ends are ours to keep: the same bytes on every system.
    const text = await format(Buffer.from(bytes ?? []).toString("utf8"), { ...settings, filepath, endOfLine: "lf" });
    return encodeFile(path, [text]);
  } catch (fault) {
    sink.report("formatter-failed", { file: path, problem: fault instanceof Error ? fault.message : String(fault) }, null);
    return null;
  }
}
