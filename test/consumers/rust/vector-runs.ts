/** Runs the conformance suite of generated crates, many in one run of `cargo test`, and reads what each reports. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PackageFiles, Workspace } from "./workspace.ts";

export interface VectorPackage {
  /** Folder in the workspace; also the name of the package, which must be unique there. */
  readonly name: string;
  readonly files: PackageFiles;
  /** The text of `conformance.json`. */
  readonly vectors: string;
}

export interface VectorReport {
  /** How many ran; `null` when the suite died before its end. */
  readonly vectors: number | null;
  readonly failed: readonly string[];
}

// Paths in the environment count from the package, where Cargo runs its tests.
const files = { vectors: "conformance.json", report: "report.json" };

/** The reports, in the order of the packages. Throws when one does not build. */
export async function runVectors(workspace: Workspace, packages: readonly VectorPackage[]): Promise<readonly VectorReport[]> {
  for (const { name, files: sources, vectors } of packages) {
    workspace.write(name, new Map([...renamed(sources, name), [files.vectors, vectors]]));
    rmSync(join(workspace.folder, name, files.report), { force: true });
  }
  const suite = ["test", "--workspace", "--test", "conformance", "--quiet", "--no-fail-fast"];
  const build = await workspace.cargo([...suite, "--no-run"]);
  if (!build.ok) throw new Error(build.output);
  await workspace.cargo(suite, { ERRATA_CONFORMANCE: files.vectors, ERRATA_CONFORMANCE_REPORT: files.report });
  return packages.map(({ name }) => readReport(join(workspace.folder, name, files.report)));
}

/** Cargo knows the members of a workspace by their names; the name of the library stays. */
function renamed(sources: PackageFiles, name: string): PackageFiles {
  const manifest = sources.get("Cargo.toml") ?? "";
  const library = /^name = "(.*)"$/m.exec(manifest)?.[1]?.replace(/-/g, "_") ?? "";
  const changed = manifest.replace(/^name = ".*"$/m, `name = ${JSON.stringify(name)}`);
  return new Map([...sources, ["Cargo.toml", `${changed}\n[lib]\nname = ${JSON.stringify(library)}\n`]]);
}

function readReport(path: string): VectorReport {
  if (!existsSync(path)) return { vectors: null, failed: [] };
  return JSON.parse(readFileSync(path, "utf8")) as VectorReport;
}
