/** The package as npm delivers it, on every Node that it promises to run on: each command, its exit code, and nothing on stderr that is no message of ours. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../../support/load-catalog.ts";
import { catalogHead, errorEntry } from "../../support/project.ts";

const tools = join(repository, "node_modules/.cache/errata-tools/nodes");
/** As `install-tools.sh` installs them: the oldest that `engines` allows first. */
const versions = ["20.19.0", "22.23.3", "24.21.0", "26.10.0"];
const programOf = (version: string) => join(tools, version.split(".")[0] ?? "", "bin", "node");
const missing = versions.filter((version) => !existsSync(programOf(version)));
if (missing.length > 0) {
  const reason = `Node ${missing.join(", ")} missing: run  bash test/consumers/nodes/install-tools.sh`;
  if (process.env["CI"] === "true") throw new Error(reason);
  process.stdout.write(`skipped: ${reason}\n`);
}

const root = mkdtempSync(join(tmpdir(), "errata-nodes-"));
const installed = join(root, "tool/node_modules/errata");
const project = join(root, "project");

/** Unpacks the tarball as an install does, with the dependencies that this folder has installed already. */
function install(tarball: string): void {
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  const manifest: unknown = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const { dependencies } = Object(manifest) as { readonly dependencies: Readonly<Record<string, string>> };
  for (const name of Object.keys(dependencies)) symlinkSync(join(repository, "node_modules", name), join(root, "tool/node_modules", name));
}

beforeAll(() => {
  if (missing.length === versions.length) return;
  // The test run has built dist/ already, and another test may be running it.
  const packed = execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", root], {
    cwd: repository,
    encoding: "utf8",
  });
  install(join(root, packed.trim().split("\n").at(-1) ?? ""));
  mkdirSync(join(project, "spec"), { recursive: true });
  writeFileSync(join(project, "spec/shop.yaml"), `${catalogHead}errors:\n${errorEntry("Broken")}`);
  const targets = readdirSync(join(installed, "dist/targets")).filter((name) => !name.endsWith(".js"));
  writeFileSync(
    join(project, "errata.config.yaml"),
    `catalogs: [spec/*.yaml]\ntargets: { ${targets.map((id) => `${id}: `).join(", ")} }\n`,
  );
  writeFileSync(join(project, "map.yaml"), "operations:\n  - errors: [Broken]\n");
  writeFileSync(
    join(project, "api.yaml"),
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get: { operationId: a }\n",
  );
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const codes = /1 catalog, 1 code, \d targets: /.source;
/** Every command in an order in which each has something to do: exit code, stdout, stderr. */
const commands: readonly (readonly [args: readonly string[], status: number, stdout: RegExp, stderr: RegExp])[] = [
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
  [["--help"], 0, /^Usage: errata /, /^$/],
  [["generate", "--help"], 0, /--dry-run/, /^$/],
  [
    ["generate", "--check"],
    1,
    /^$/,
    new RegExp(`^(error output-stale: .*\\n  = help: .*\\n\\n)+(… and \\d+ more\\n\\n)?${codes}.* out of date\\n$`),
  ],
  [["generate", "--dry-run"], 0, /^(create   .*\n)+$/, new RegExp(`^${codes}.* would be written\\n$`)],
  [["generate", "--dry-run", "--format", "json"], 0, /^\{[\s\S]*\}\n$/, /^$/],
  [["generate"], 0, /^$/, new RegExp(`^(create   .*\\n)+${codes}\\d+ of \\d+ files written\\n$`)],
  [["generate"], 0, /^$/, new RegExp(`^${codes}all \\d+ files are up to date\\n$`)],
  [["generate", "--check"], 0, /^$/, new RegExp(`^${codes}all \\d+ files are up to date\\n$`)],
  [["lint"], 0, /^$/, /^1 catalog, 1 code: 0 errors, 0 warnings, 0 notes\n$/],
  [["lint", "--format", "sarif"], 0, /^\{[\s\S]*\}\n$/, /^$/],
  [
    ["openapi", "compose", "api.yaml", "--operations", "map.yaml"],
    0,
    /^openapi: 3\.1\.0\n/,
    /^1 operation, 1 with errors: printed, nothing written\n$/,
  ],
  [["openapi", "compose", "api.yaml", "--operations", "map.yaml", "--check"], 1, /^$/, /output-stale: api\.yaml is changed\n/],
  [
    ["generate", "spec/shop.yaml", "--target", "typescript", "--out", "./src/errors/"],
    0,
    /^$/,
    /^(create   src\/errors\/.*\n)+.* files written\n$/,
  ],
  [["generate", "--no-such-flag"], 2, /^$/, /^errata: unknown option '--no-such-flag'\n$/],
];

describe.each(versions.filter((version) => !missing.includes(version)))("Node %s", (version) => {
  beforeAll(() => {
    for (const path of ["out", "src", "errata.lock.json", "node_modules"]) rmSync(join(project, path), { recursive: true, force: true });
    // Where it is, a run leaves its note there.
    mkdirSync(join(project, "node_modules"));
  });

  test("is what it says", () => {
    expect(execFileSync(programOf(version), ["--version"], { encoding: "utf8" })).toBe(`v${version}\n`);
  });

  test.each(commands)("errata %j", (args, status, stdout, stderr) => {
    const run = spawnSync(programOf(version), [join(installed, "dist/main.js"), ...args], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" },
    });
    expect(run.stderr).toMatch(stderr);
    expect(run.stdout).toMatch(stdout);
    expect(run.status).toBe(status);
  });

  test("the library", () => {
    const program = `import { DiagnosticSink, diff, loadConfig } from "errata";
      const sink = new DiagnosticSink();
      const changes = await diff(await loadConfig(${JSON.stringify(join(project, "errata.config.yaml"))}, sink), sink);
      console.log(JSON.stringify([changes, sink.diagnostics]));`;
    writeFileSync(join(root, "tool/user.mjs"), program);
    const run = spawnSync(programOf(version), ["user.mjs"], { cwd: join(root, "tool"), encoding: "utf8" });
    expect([run.status, run.stdout, run.stderr]).toEqual([0, "[[],[]]\n", ""]);
  });
});

test("they are the lines that the package promises, from the oldest on", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(manifest).toMatchObject({ engines: { node: `>=${(versions[0] ?? "").replace(/\.0$/, "")}` } });
  const script = readFileSync(join(import.meta.dirname, "install-tools.sh"), "utf8");
  expect(script).toContain(`versions="${versions.join(" ")}"`);
});

test("the program sets no flag of V8: another Node may not know it", () => {
  const sources = readdirSync(join(repository, "generator"), { recursive: true })
    .map((path) => join(repository, "generator", String(path)))
    .filter((path) => path.endsWith(".ts"));
  expect(sources.filter((path) => /node:v8|execArgv|NODE_OPTIONS/.test(readFileSync(path, "utf8")))).toEqual([]);
});
