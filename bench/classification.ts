/**
 * What an SDK costs at run time: a code to its error beside one `Map.get` on the same strings, and a body to a result beside validators.
 * Contestants take turns on copies of the same fresh strings, as they come out of `JSON.parse`: a string is hashed only once in its life, so
 * one that was looked up before would flatter everybody. Medians over the rounds, in one process. Usage: `npm run bench classification -- [sizes]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { type } from "arktype";
import * as valibot from "valibot";
import { z } from "zod";
import type { Catalog, Template } from "../generator/catalog/model.ts";
import { literalText } from "../generator/catalog/template.ts";
import { loadCatalogText } from "../test/support/load-catalog.ts";
import { importSdk, type BenchSdk } from "./bench-sdk.ts";
import { seededCatalog } from "./seeded-catalog.ts";

const rounds = 40;
const batch = 2000;

/** Something that is done to every input of a batch; gives a number, so that nothing can be optimized away. */
interface Contestant {
  readonly name: string;
  readonly run: (inputs: readonly string[]) => number;
}

/** Median nanoseconds per input, by contestant. */
function measure(contestants: readonly Contestant[], createBatch: (round: number) => readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  let sum = 0;
  for (let round = -10; round < rounds; round += 1) {
    for (const { name, run } of contestants) {
      const inputs = createBatch(Math.abs(round));
      const start = process.hrtime.bigint();
      sum += run(inputs);
      const time = Number(process.hrtime.bigint() - start) / inputs.length;
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  if (Number.isNaN(sum)) throw new Error("a contestant did nothing");
  return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN]));
}

interface Codes {
  readonly exact: readonly string[];
  readonly templated: readonly string[];
  readonly unknown: readonly string[];
}

function codesOf(catalog: Catalog): Codes {
  const exact: string[] = [];
  const templated: string[] = [];
  for (const { code } of catalog.errors) {
    const literal = literalText(code);
    if (literal !== null) exact.push(literal);
    else templated.push(code.source.replaceAll(/\{\w+\}/g, "ProjectName"));
  }
  return { exact, templated, unknown: exact.map((code) => `${code}x`) };
}

/** 70 % exact, 20 % templated, 10 % unknown codes, each a string of its own that nobody has hashed. */
function mixOf({ exact, templated, unknown }: Codes, seed: number): readonly string[] {
  const pick = (list: readonly string[], index: number) => list[(index * 7919 + seed * 104_729) % list.length] ?? "";
  const mix = Array.from({ length: batch }, (_, index) => pick(index % 10 < 7 ? exact : index % 10 < 9 ? templated : unknown, index));
  return JSON.parse(JSON.stringify(mix)) as string[];
}

function compareCodes(sdk: BenchSdk, codes: Codes): ReadonlyMap<string, number> {
  const map = new Map([...codes.exact, ...codes.templated].map((code, index) => [code, index]));
  return measure(
    [
      { name: "Map.get", run: (inputs) => inputs.reduce((sum, code) => sum + (map.get(code) ?? 1), 0) },
      {
        name: "classify",
        run: (inputs) => inputs.reduce((sum, code) => sum + (sdk.classify(sdk.catalog, code, null, null)?.candidates.length ?? 1), 0),
      },
    ],
    (round) => mixOf(codes, round),
  );
}

/** One regular expression for a template, for those that have nothing else. The catalog is our own. */
function patternOf({ parts }: Template): string {
  return parts.map((part) => (part.kind === "text" ? part.text.replaceAll(".", "\\.") : "[^.\\s]+")).join("");
}

function bodyContestants(sdk: BenchSdk, catalog: Catalog, { exact }: Codes): readonly Contestant[] {
  const pattern = `^(?:${catalog.errors
    .filter(({ code }) => code.placeholders.length > 0)
    .map(({ code }) => patternOf(code))
    .join("|")})$`;
  const regex = new RegExp(pattern);
  const zodBody = z.object({
    Code: z.enum(exact as [string, ...string[]]).or(z.string().regex(regex)),
    Message: z.string(),
    RequestId: z.string(),
  });
  const valibotBody = valibot.object({
    Code: valibot.union([valibot.picklist(exact), valibot.pipe(valibot.string(), valibot.regex(regex))]),
    Message: valibot.string(),
    RequestId: valibot.string(),
  });
  const ajvBody = new Ajv().compile({
    type: "object",
    required: ["Code", "Message", "RequestId"],
    properties: {
      Code: { anyOf: [{ enum: exact }, { type: "string", pattern }] },
      Message: { type: "string" },
      RequestId: { type: "string" },
    },
  });
  const arktypeBody = type({ Code: type.enumerated(...exact).or(regex), Message: "string", RequestId: "string" });
  const count = (accepts: (body: unknown) => boolean) => (inputs: readonly string[]) =>
    inputs.reduce((sum, text) => sum + Number(accepts(JSON.parse(text))), 0);
  return [
    { name: "JSON.parse alone", run: count((body) => body !== null) },
    { name: "errata", run: (inputs) => inputs.reduce((sum, text) => sum + Number(sdk.parse(text).known), 0) },
    { name: "zod safeParse", run: count((body) => zodBody.safeParse(body).success) },
    { name: "valibot safeParse", run: count((body) => valibot.safeParse(valibotBody, body).success) },
    { name: "ajv", run: count((body) => ajvBody(body)) },
    { name: "arktype allows", run: count((body) => arktypeBody.allows(body)) },
  ];
}

function bodies(codes: readonly string[], seed: number): readonly string[] {
  return Array.from({ length: batch }, (_, index) => {
    const Code = codes[(index * 7919 + seed * 104_729) % codes.length];
    return JSON.stringify({ Code, Message: "The request cannot be served as it is.", RequestId: `8F1B${String(index)}` });
  });
}

function print(title: string, times: ReadonlyMap<string, number>, base: string): void {
  const unit = times.get(base) ?? Number.NaN;
  console.log(`\n${title}`);
  for (const [name, time] of times)
    console.log(`  ${name.padEnd(20)} ${time.toFixed(0).padStart(7)} ns  ${(time / unit).toFixed(2).padStart(7)} x ${base}`);
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];
const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
for (const size of sizes) {
  const catalog = loadCatalogText(seededCatalog(size));
  const sdk = await importSdk(catalog, join(folder, String(size)));
  const codes = codesOf(catalog);
  print(`${String(size)} codes, ${String(codes.templated.length)} templated: a code`, compareCodes(sdk, codes), "Map.get");
  const contestants = bodyContestants(sdk, catalog, codes);
  print(
    `${String(size)} codes: a body, valid`,
    measure(contestants, (round) => bodies(codes.exact, round)),
    "errata",
  );
  print(
    `${String(size)} codes: a body, templated code`,
    measure(contestants, (round) => bodies(codes.templated, round)),
    "errata",
  );
  print(
    `${String(size)} codes: a body, invalid`,
    measure(contestants, (round) => bodies(codes.unknown, round)),
    "errata",
  );
}
rmSync(folder, { recursive: true, force: true });
