/**
 * How long `errata openapi compose` takes, cold, beside `redocly bundle` on the same description: GitHub's own as JSON and as YAML (13 MB), a description of
 * 3,000 files, and seeded ones of growing size. Every command is a process of its own; commands take turns; figures are medians and ratios of one run.
 * Usage: `npm run bench compose -- [runs]`.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { npmPackage } from "../test/support/npm-package.ts";
import { repository } from "../test/support/load-catalog.ts";

interface Case {
  readonly name: string;
  /** The main file. */
  readonly document: string;
  readonly bytes: number;
}

interface Figures {
  readonly milliseconds: number;
  /** MiB. */
  readonly peak: number;
}

const folder = mkdtempSync(join(tmpdir(), "errata-bench-compose-"));
const runs = Number(process.argv[2] ?? "5");

const map = `operations:
  - errors: [InternalError, ServiceUnavailable, Throttling]
  - { path: /repos/**, errors: [InvalidResourceNotFound] }
  - { method: [post, put, patch], errors: [InvalidParameterEmpty, EntityTooLarge, StatusConflict] }
`;

function write(path: string, text: string): number {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return Buffer.byteLength(text);
}

/** An operation with schemas of its own, as generated descriptions have them. */
function operationOf(index: number) {
  const schema = {
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: 20 }, (_, member) => [
        `member${String(member)}`,
        { type: "string", description: `Member ${String(member)} of ${String(index)}.` },
      ]),
    ),
  };
  return {
    operationId: `operation${String(index)}`,
    summary: `Operation ${String(index)}`,
    tags: [`tag${String(index % 20)}`],
    requestBody: { content: { "application/json": { schema } } },
    responses: { "200": { description: "OK", content: { "application/json": { schema } } } },
  };
}

const head = { openapi: "3.1.0", info: { title: "Bench", version: "1.0.0" } };

function seeded(operations: number, extension: "json" | "yaml"): Case {
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [`/items${String(index)}/{id}`, { post: operationOf(index) }]),
  );
  const document = `seeded-${String(operations)}.${extension}`;
  const text =
    extension === "json" ? JSON.stringify({ ...head, paths }, null, 2) : stringify({ ...head, paths }, { aliasDuplicateObjects: false });
  return { name: `${String(operations)} operations, ${extension}`, document, bytes: write(document, text) };
}

function manyFiles(count: number): Case {
  const document = `many/openapi.yaml`;
  const paths = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`/items${String(index)}/{id}`, { $ref: `paths/item${String(index)}.yaml` }]),
  );
  let bytes = write(document, stringify({ ...head, paths }));
  for (let index = 0; index < count; index += 1) {
    bytes += write(`many/paths/item${String(index)}.yaml`, stringify({ post: operationOf(index) }, { aliasDuplicateObjects: false }));
  }
  return { name: `${String(count)} files`, document, bytes };
}

function github(): readonly Case[] {
  const octokit = npmPackage("@octokit/openapi@23.0.2");
  if (octokit === null) return [];
  copyFileSync(join(octokit, "generated/api.github.com.json"), join(folder, "github.json"));
  const text = readFileSync(join(folder, "github.json"), "utf8");
  const yaml = write("github.yaml", stringify(JSON.parse(text), { aliasDuplicateObjects: false }));
  return [
    { name: "GitHub, json", document: "github.json", bytes: Buffer.byteLength(text) },
    { name: "GitHub, yaml", document: "github.yaml", bytes: yaml },
  ];
}

function measure(args: readonly string[]): Figures {
  const started = performance.now();
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${String(status)}\n${stderr.slice(-2000)}`);
  return { milliseconds, peak: Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const summary = (figures: readonly Figures[]): Figures => ({
  milliseconds: median(figures.map((one) => one.milliseconds)),
  peak: median(figures.map((one) => one.peak)),
});

const composing = (document: string) => {
  const out = document.replace(/[^/]+$/, (name) => `composed/${name}`);
  const catalog = join(repository, "spec/alibaba-imm.yaml");
  return [
    join(repository, "dist/main.js"),
    "openapi",
    "compose",
    document,
    "--catalog",
    catalog,
    "--operations",
    "errors.map.yaml",
    "--out",
    out,
  ];
};
const bundling = (document: string) => [
  join(repository, "node_modules/@redocly/cli/bin/cli.js"),
  "bundle",
  document,
  "-o",
  `bundled.${document.endsWith("json") ? "json" : "yaml"}`,
];

write("errors.map.yaml", map);
const sizes = [500, 1000, 2000, 4000];
const cases = [...github(), manyFiles(3000), ...sizes.map((size) => seeded(size, "json")), ...sizes.map((size) => seeded(size, "yaml"))];
process.stdout.write("| description | MB | errata ms | MiB | redocly bundle ms | MiB | ratio |\n|---|---:|---:|---:|---:|---:|---:|\n");
const net = new Map<string, number>();
const empty = summary(Array.from({ length: runs }, () => measure(["-e", "0"])));
for (const { name, document, bytes } of cases) {
  const ours: Figures[] = [];
  const theirs: Figures[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(measure(composing(document)));
    theirs.push(measure(bundling(document)));
  }
  const [own, other] = [summary(ours), summary(theirs)];
  net.set(name, own.milliseconds - empty.milliseconds);
  const cells = [own.milliseconds.toFixed(0), own.peak.toFixed(0), other.milliseconds.toFixed(0), other.peak.toFixed(0)];
  process.stdout.write(
    `| ${name} | ${(bytes / 1e6).toFixed(1)} | ${cells.join(" | ")} | ${(own.milliseconds / other.milliseconds).toFixed(2)} |\n`,
  );
}
for (const extension of ["json", "yaml"]) {
  const at = (size: number) => net.get(`${String(size)} operations, ${extension}`) ?? Number.NaN;
  process.stdout.write(
    `\ngrowth exponent, ${extension}, 1,000 to 4,000 operations: ${(Math.log(at(4000) / at(1000)) / Math.log(4)).toFixed(2)}\n`,
  );
}
rmSync(folder, { recursive: true });
