/** Descriptions of more than a megabyte, as the public has them: GitHub's own, in 3.0 as JSON, and in 3.1 as YAML that a public tool makes of it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { composeOpenApi } from "../../../generator/compose/compose-openapi.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { shop } from "../../compose/compose-files.ts";
import { npmPackage } from "../../support/npm-package.ts";
import { redocly, runTool } from "./run-tool.ts";

const octokit = npmPackage("@octokit/openapi@2.2.1");
const converter = npmPackage("openapi-format@1.33.6");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "errata-hosts-"));
  if (octokit === null || converter === null) return;
  copyFileSync(join(octokit, "generated/api.github.com.json"), join(folder, "github.json"));
  // This one has no `$ref` to the network among its examples, which the converter would follow.
  copyFileSync(join(octokit, "generated/ghes-2.22.json"), join(folder, "server.json"));
  const { status, output } = runTool(
    join(converter, "bin/cli.js"),
    ["server.json", "--convertTo", "3.1", "--no-sort", "-o", "server.yaml"],
    folder,
  );
  expect(status, output).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const map = `operations:
  - errors: [Internal, throttling]
  - { path: /repos/**, errors: [OrderNotFound, Query] }
  - { method: [post, put, patch], errors: [OutOfStock, Locked, BadField] }
  - { operationId: [repos/delete], errors: [PriceChanged], except: [throttling] }
`;

function compose(document: string, operations: string) {
  const sink = new DiagnosticSink();
  const outcome = composeOpenApi([shop], { root: folder, document, operations }, sink);
  if (outcome === null) throw new Error(JSON.stringify(sink.diagnostics.slice(0, 5).map(({ rule, params }) => ({ rule, params }))));
  return { text: outcome.files[0]?.after ?? "", outcome, sink };
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Takes out what is ours in one walk and looks that nothing else is there or gone. */
function expectOnlyAdditions(before: unknown, after: unknown, place: string): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    expect(after.length, place).toBe(before.length);
    for (const [index, item] of before.entries()) expectOnlyAdditions(item, after[index], `${place}/${String(index)}`);
    return;
  }
  if (!isObject(before) || !isObject(after)) {
    if (!Object.is(before, after)) expect(after, place).toEqual(before);
    return;
  }
  const facts = isObject(after["x-errata"]) ? after["x-errata"]["responses"] : [];
  const listed = Array.isArray(facts) ? facts.map(String) : [];
  for (const [key, value] of Object.entries(after)) {
    if (Object.hasOwn(before, key)) continue;
    const parent = place.split("/").at(-1) ?? "";
    const ours =
      key === "x-errata" || (isObject(value) && "x-errata" in value) || /^\/components\/?[a-z]*$/.test(place) || parent === "responses";
    if (!ours) expect.fail(`${place}/${key} is neither the host's nor ours`);
  }
  for (const [key, value] of Object.entries(before)) {
    if (!Object.hasOwn(after, key)) expect.fail(`${place}/${key} is gone`);
    if (key === "responses" && listed.length > 0 && isObject(value)) for (const status of listed) expect(value).not.toHaveProperty(status);
    expectOnlyAdditions(value, after[key], `${place}/${key}`);
  }
}

test.skipIf(octokit === null || converter === null).each([
  ["github.json", "3.0", JSON.parse],
  ["server.yaml", "3.1", (text: string) => parse(text, { maxAliasCount: -1, uniqueKeys: false }) as unknown],
] as const)("%s (%s): only additions, a second run does nothing, and every byte comes back", (name, version, reader) => {
  writeFileSync(join(folder, "errors.map.yaml"), map);
  writeFileSync(join(folder, "nothing.map.yaml"), "operations: []\n");
  const before = readFileSync(join(folder, name), "utf8");
  expect(before.length).toBeGreaterThan(1_000_000);
  expect(before.slice(0, 200)).toMatch(new RegExp(`"?openapi"?: "?${version.replace(".", "\\.")}`));

  const { text, outcome } = compose(name, "errors.map.yaml");
  expect(outcome.operations).toBeGreaterThan(500);
  expect(outcome.failing).toBe(outcome.operations);
  expectOnlyAdditions(reader(before), reader(text), "");

  writeFileSync(join(folder, `composed-${name}`), text);
  expect(compose(`composed-${name}`, "errors.map.yaml").text === text, "a second run changes something").toBe(true);
  expect(compose(`composed-${name}`, "nothing.map.yaml").text === before, "not every byte came back").toBe(true);
  const { status, output } = runTool(redocly, ["bundle", `composed-${name}`, "-o", "bundle.json"], folder);
  expect(status, output).toBe(0);
});
