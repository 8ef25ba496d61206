/** The fingerprint of the built program and its templates, which the build writes beside this file (`scripts/bundle.mjs`). Sources that run as they are have none. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export function readBuildId(): string | null {
  if (import.meta.url.endsWith(".ts")) return null;
  const path = join(dirname(fileURLToPath(import.meta.url)), "build-id");
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
