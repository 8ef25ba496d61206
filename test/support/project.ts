/** A throw-away project on disk: a catalog, a config with the tiny target, and runs of the real pipeline over them. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadConfig } from "../../generator/config/load-config.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { generate, type Mode, type Outcome } from "../../generator/pipeline.ts";
import { repository } from "./load-catalog.ts";

const tinyTarget = join(repository, "test/support/tiny-target.mjs");

export const catalogHead = "errata: 1\nid: shop\ntitle: Shop\nversion: 1.0.0\nlocales: [en]\n";

export function errorEntry(name: string, rest = ""): string {
  return `  ${name}:\n    status: 400\n    message: ${name} happened.\n    remedy: Mend it.\n${rest}`;
}

export interface Project {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly unlink: (path: string) => void;
  /** All files below the project with their texts, the config and the catalog left out. */
  readonly outputs: () => Readonly<Record<string, string>>;
  /** `folder` is where the config lies. */
  readonly run: (
    mode?: Mode,
    only?: readonly string[],
    folder?: string,
  ) => Promise<{ readonly outcome: Outcome | null; readonly sink: DiagnosticSink; readonly rules: readonly string[] }>;
  readonly remove: () => void;
}

export function createProject(catalog = `${catalogHead}errors:\n${errorEntry("Broken")}`, options = ""): Project {
  const root = mkdtempSync(join(tmpdir(), "errata-test-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("spec/shop.yaml", catalog);
  write("errata.config.yaml", `catalogs: [spec/*.yaml]\ntargets:\n  tiny:\n    target: ${JSON.stringify(tinyTarget)}\n${options}`);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    unlink: (path) => {
      rmSync(join(root, path));
    },
    outputs: () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
          .filter((path) => !path.startsWith("spec/") && path !== "errata.config.yaml")
          .sort()
          .map((path) => [path, readFileSync(join(root, path), "utf8")]),
      ),
    run: async (mode = "write", only = [], folder = ".") => {
      const first = new DiagnosticSink();
      const config = await loadConfig(join(root, folder, "errata.config.yaml"), first);
      const sink = config === null || first.failed() ? first : new DiagnosticSink(config.rules);
      const outcome = config === null || first.failed() ? null : await generate(config, { mode, only, progress: () => undefined }, sink);
      return { outcome, sink, rules: sink.diagnostics.map(({ rule }) => rule) };
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
