/** Writes files that are the user's own: the text changes, and nothing else of the file. All are written beside their places before the first takes its place. */
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Replaces texts. A link to a file stays a link, the mode stays; a fault before the last text is written leaves every file as it was. */
export function replaceFiles(files: readonly { readonly path: string; readonly text: string }[]): void {
  const staged = files.map(({ path, text }) => {
    const real = existsSync(path) ? realpathSync(path) : path;
    return { real, temporary: `${real}.errata-tmp`, text };
  });
  try {
    for (const { real, temporary, text } of staged) {
      mkdirSync(dirname(real), { recursive: true });
      writeFileSync(temporary, text);
      const mode = statSync(real, { throwIfNoEntry: false })?.mode;
      // Not by the option of writing, from which the process's mask takes bits away.
      if (mode !== undefined) chmodSync(temporary, mode);
    }
    for (const { real, temporary } of staged) renameSync(temporary, real);
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

/** The text of a file to the byte, a byte order mark included; `null` when there is none. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && (fault.code === "ENOENT" || fault.code === "ENOTDIR")) return null;
    throw fault;
  }
}
