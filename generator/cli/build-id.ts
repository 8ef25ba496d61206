/** Where the build writes its own fingerprint (`scripts/build.mjs`): beside this file once it is built; nowhere when sources run as they are. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const buildIdPath = import.meta.url.endsWith(".ts") ? null : join(dirname(fileURLToPath(import.meta.url)), "build-id");
