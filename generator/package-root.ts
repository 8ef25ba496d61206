/** Where the installed package is: the folder that holds `templates/` and, depending on how we run, `dist/` or `generator/`. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "templates")) || !existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw new Error("the package of errata is incomplete: no templates folder");
    folder = dirname(folder);
  }
  return folder;
}

export const packageRoot = findRoot();

/** True when the sources run as they are (tests); false for the built package. */
export const runsFromSource = import.meta.url.endsWith(".ts");
