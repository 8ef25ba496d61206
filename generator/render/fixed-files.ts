/**
 * The fixed files of a target: what stands below a folder of `templates/<target>`, and the names in them that a catalog replaces. Only
 * the printers look at the disk, so that a target can say "the whole folder" and stay a pure function.
 */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { FilePlan, Replacement } from "./file-plan.ts";

/** A plan of one file: what is left when every folder has been looked into. */
export type SingleFilePlan = Exclude<FilePlan, { readonly kind: "copy-folder" }>;

/** The plans with a plan of its own for each file of a folder, in code-point order. `folderOf` gives a folder beside the target's templates. */
export function expandFolders(plans: readonly FilePlan[], folderOf: (source: string) => string): readonly SingleFilePlan[] {
  return plans.flatMap((plan): SingleFilePlan | readonly SingleFilePlan[] => {
    if (plan.kind !== "copy-folder") return plan;
    const { path, source, replace = [] } = plan;
    return listFiles(folderOf(source)).map((file) => {
      const name = replaceNames(file, replace);
      return { kind: "copy", path: path === "" ? name : `${path}/${name}`, source: `${source}/${file}`, replace };
    });
  });
}

/** All files below a folder, by their paths in it with `/`. What begins with a dot belongs to an editor or a system, not to the SDK. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** A text with all names replaced, in the order of the replacements. */
export function replaceNames(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((replaced, { text: name, by }) => replaced.replaceAll(name, () => by), text);
}
