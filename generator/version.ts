/** The version of this package, as its `package.json` says. Goes into the lock, never into an output. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  const value: unknown = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : undefined;
  if (typeof value !== "string") throw new Error("package.json of errata has no version");
  return value;
}

export const version = readVersion();
