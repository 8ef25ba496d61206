/**
 * How long a whole `errata generate` takes, cold, beside the nearest work of peers and beside floors. Every command is a process of its own; commands take
 * turns, so that a machine that slows down slows all of them; figures are medians and ratios of one run. Usage: `npm run bench generation -- [sizes] [runs]`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogText, repository } from "../test/support/load-catalog.ts";
import { jsonSchemaOf, openApiOf } from "./peer-inputs.ts";
import { seededCatalog } from "./seeded-catalog.ts";

interface Contestant {
  readonly name: string;
  readonly args: readonly string[];
  readonly prepare?: () => void;
  /** Largest size at which the command ends in reason. */
  readonly upTo: number;
}

const main = join(repository, "dist/main.js");
const bin = (name: string) => join(repository, "node_modules", name);

function contestantsAt(folder: string): readonly Contestant[] {
  const clean = () => {
    for (const path of ["out", "errata.lock.json", "node_modules/.cache"]) rmSync(join(folder, path), { recursive: true, force: true });
  };
  const all = Number.POSITIVE_INFINITY;
  return [
    { name: "node -e 0", args: ["-e", "0"], upTo: all },
    { name: "errata generate, cold, all targets", args: [main, "generate"], prepare: clean, upTo: all },
    { name: "errata generate, nothing to do", args: [main, "generate"], upTo: all },
    { name: "floor: write the same bytes", args: [join(folder, "write.mjs")], upTo: all },
    { name: "floor: yaml.parse of the catalog", args: [join(folder, "parse.mjs")], upTo: 10_000 },
    { name: "openapi-typescript", args: [bin("openapi-typescript/bin/cli.js"), "openapi.json", "-o", "peer/openapi.ts"], upTo: 10_000 },
    {
      name: "json-schema-to-typescript, no format",
      args: [bin("json-schema-to-typescript/dist/src/cli.js"), "-i", "schema.json", "-o", "peer/schema.ts", "--format", "false"],
      upTo: 10_000,
    },
    {
      name: "hey-api, types only",
      args: [bin("@hey-api/openapi-ts/bin/run.js"), "-i", "openapi.json", "-o", "peer/hey", "-p", "@hey-api/typescript", "--no-log-file"],
      upTo: 1_000,
    },
    {
      name: "quicktype",
      args: [bin("quicktype/dist/index.js"), "-s", "schema", "schema.json", "-l", "ts", "-o", "peer/quick.ts", "--just-types"],
      upTo: 1_000,
    },
  ];
}

function createFolder(codes: number): string {
  const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
  const yaml = seededCatalog(codes);
  const catalog = loadCatalogText(yaml);
  for (const path of ["spec", "peer", "node_modules"]) mkdirSync(join(folder, path));
  writeFileSync(join(folder, "spec/bench.yaml"), yaml);
  writeFileSync(
    join(folder, "errata.config.yaml"),
    "catalogs: [spec/*.yaml]\ntargets: { typescript: , openapi: , docs: , json: }\n"
      .replaceAll(" ,", " {},")
      .replace("json: }", "json: {} }"),
  );
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApiOf(catalog), null, 2));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(jsonSchemaOf(catalog), null, 2));
  symlinkSync(bin("yaml"), join(folder, "node_modules/yaml"));
  writeFileSync(
    join(folder, "parse.mjs"),
    'import { readFileSync } from "node:fs";\nimport { parse } from "yaml";\nparse(readFileSync("spec/bench.yaml", "utf8"));\n',
  );
  return folder;
}

/** Once the outputs exist: a program that reads them and writes them elsewhere. */
function writeFloor(folder: string): void {
  const files = readdirSync(join(folder, "out"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  writeFileSync(
    join(folder, "write.mjs"),
    `import { readFileSync, writeFileSync } from "node:fs";\nfor (const [index, path] of ${JSON.stringify(paths)}.entries()) writeFileSync("peer/copy" + index, readFileSync(path, "utf8"));\n`,
  );
}

interface Figures {
  readonly milliseconds: number;
  readonly peak: number;
}

function measure(folder: string, { args, prepare, name }: Contestant): Figures {
  prepare?.();
  const started = performance.now();
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${name} ended with ${String(status)}\n${stderr.slice(0, 2000)}`);
  return { milliseconds, peak: Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function benchAt(codes: number, runs: number): ReadonlyMap<string, Figures> {
  const folder = createFolder(codes);
  const contestants = contestantsAt(folder).filter(({ upTo }) => codes <= upTo);
  measure(folder, { name: "first", args: [main, "generate"], upTo: 0 });
  writeFloor(folder);
  const results = new Map<string, Figures[]>(contestants.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const contestant of contestants) results.get(contestant.name)?.push(measure(folder, contestant));
  const bytes = readdirSync(join(folder, "out"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  process.stdout.write(
    `\n${String(codes)} codes, catalog ${(readFileSync(join(folder, "spec/bench.yaml")).length / 1e6).toFixed(1)} MB, all outputs ${(bytes / 1e6).toFixed(1)} MB, ${String(runs)} runs\n`,
  );
  rmSync(folder, { recursive: true });
  return new Map(
    [...results].map(([name, figures]) => [
      name,
      { milliseconds: median(figures.map((one) => one.milliseconds)), peak: median(figures.map((one) => one.peak)) },
    ]),
  );
}

const [sizesArgument = "100,1000,10000", runsArgument = "5"] = process.argv.slice(2);
const sizes = sizesArgument.split(",").map(Number);
const all = new Map(sizes.map((codes) => [codes, benchAt(codes, codes > 10_000 ? 1 : Number(runsArgument))]));
for (const [codes, results] of all) {
  const node = results.get("node -e 0")?.milliseconds ?? 1;
  const peer = results.get("openapi-typescript")?.milliseconds ?? Number.NaN;
  process.stdout.write(
    `\n| ${String(codes)} codes | wall ms | × node -e 0 | × openapi-typescript | peak MiB |\n|---|---:|---:|---:|---:|\n`,
  );
  for (const [name, { milliseconds, peak }] of results) {
    process.stdout.write(
      `| ${name} | ${milliseconds.toFixed(0)} | ${(milliseconds / node).toFixed(2)} | ${(milliseconds / peer).toFixed(2)} | ${peak.toFixed(0)} |\n`,
    );
  }
}
const cold = "errata generate, cold, all targets";
const [small, large] = [all.get(1000), all.get(10_000)];
if (small !== undefined && large !== undefined) {
  const net = (results: ReadonlyMap<string, Figures>) =>
    (results.get(cold)?.milliseconds ?? 0) - (results.get("node -e 0")?.milliseconds ?? 0);
  process.stdout.write(`\ngrowth exponent 1,000 to 10,000 codes, net of node's start: ${Math.log10(net(large) / net(small)).toFixed(2)}\n`);
}
