/** The user's own prettier over our outputs, for `format: prettier`. The only importer of "prettier". */
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import type { RenderedFile } from "./render-files.ts";

/** Formats what prettier knows; other files stay as they are. The settings are those that prettier finds for the file's place. */
export async function formatFiles(root: string, files: readonly RenderedFile[]): Promise<readonly RenderedFile[]> {
  const settings = await resolveConfig(join(root, "out", "file.ts"), { editorconfig: true });
  return Promise.all(
    files.map(async (file) => {
      if (!/\.(?:ts|json|md|ya?ml)$/.test(file.path)) return file;
      // Line ends are ours to keep: the same bytes on every system.
      const text = await format(file.pieces.join(""), { ...settings, filepath: file.path, endOfLine: "lf" });
      return { path: file.path, pieces: [text] };
    }),
  );
}
