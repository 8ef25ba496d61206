/**
 * What an SDK costs at run time: a code to its error beside one `Map.get` on the same strings, and a body to a result beside validators.
 * Ends with the bars that are missed, and then with exit code 1. Usage: `npm run bench classification -- [sizes]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalog } from "../generator/catalog/model.ts";
import { literalText } from "../generator/catalog/template.ts";
import { loadCatalogText } from "../test/support/load-catalog.ts";
import { importSdk, type BenchSdk } from "./bench-sdk.ts";
import type { KnownResult, Result } from "../templates/typescript/runtime/result.ts";
import { answererOf, lists, peerCodesOf, unions, type Answer } from "./body-peers.ts";
import { seededCatalog } from "./seeded-catalog.ts";
import { measureTurns, printTimes, type Contestant, type Times } from "./turns.ts";

/** At most this many times one `Map.get`. */
const codeBar = 2;
const rounds = 40;

interface Codes {
  readonly exact: readonly string[];
  readonly templated: readonly string[];
  readonly unknown: readonly string[];
}

/** What a service puts into the holes of its codes. */
const parameterNames =
  "ProjectName DatasetName MaxKeys NextToken SourceURI TargetURI Prefix Marker Limit Order Sort Format Quality Width Height StartTime EndTime Region Tag Role".split(
    " ",
  );

function codesOf(catalog: Catalog): Codes {
  const exact: string[] = [];
  const templated: string[] = [];
  for (const { code } of catalog.errors) {
    const literal = literalText(code);
    if (literal !== null) exact.push(literal);
    else for (const name of parameterNames) templated.push(code.source.replaceAll(/\{\w+\}/g, name));
  }
  return { exact, templated, unknown: exact.map((code) => `${code}x`) };
}

function pick(codes: readonly string[], index: number, seed: number): string {
  return codes[(index * 7919 + seed * 104_729) % codes.length] ?? "";
}

/** 70 % exact, 20 % templated, 10 % unknown codes, as they come out of `JSON.parse`. */
function mixOf({ exact, templated, unknown }: Codes, seed: number, count: number): readonly string[] {
  const mix = Array.from({ length: count }, (_, index) => pick(index % 10 < 7 ? exact : index % 10 < 9 ? templated : unknown, index, seed));
  return JSON.parse(JSON.stringify(mix)) as string[];
}

function compareCodes(sdk: BenchSdk, codes: Codes): ReadonlyMap<string, Times> {
  const { exact, templated } = codes;
  const map = new Map([...exact, ...templated].map((code, index) => [code, index]));
  // Rows are read when their error is first met; what is measured is a program that has been running for a while.
  for (const code of map.keys()) sdk.classify(sdk.catalog, code, null, null);
  const contestants: readonly Contestant[] = [
    { name: "Map.get", run: (inputs) => inputs.reduce((sum, code) => sum + (map.get(code) ?? 1), 0) },
    {
      name: "classify",
      run: (inputs) => inputs.reduce((sum, code) => sum + (sdk.classify(sdk.catalog, code, null, null)?.candidates.length ?? 1), 0),
    },
  ];
  return measureTurns(contestants, (round, count) => mixOf(codes, round, count), 2 * rounds, 1);
}

type Write = (code: string, index: number) => string;

const message = "The request cannot be served as it is.";
const write: Write = (Code, index) => JSON.stringify({ Code, Message: message, RequestId: `8F1B${String(index)}` });

/** What comes over the wire. Most of it is an object of texts; an escape, a list, markup ask for more. */
const bodies: readonly { readonly title: string; readonly codes: keyof Codes; readonly write: Write }[] = [
  { title: "with exact code", codes: "exact", write },
  { title: "with templated code", codes: "templated", write },
  { title: "with unknown code", codes: "unknown", write },
  {
    title: "with escapes",
    codes: "exact",
    write: (Code, index) => JSON.stringify({ Code, Message: 'The request "x" cannot be served.', RequestId: `8F1B${String(index)}` }),
  },
  {
    title: "with a list",
    codes: "exact",
    write: (Code, index) => JSON.stringify({ Code, Message: message, RequestId: `8F1B${String(index)}`, Details: [{ field: "x" }] }),
  },
  { title: "without a code", codes: "exact", write: (_, index) => JSON.stringify({ Message: message, RequestId: `8F1B${String(index)}` }) },
  { title: "that is a page", codes: "exact", write: (_, index) => `<html><body>502 Bad Gateway ${String(index)}</body></html>` },
];

function createBodies(codes: readonly string[], written: Write, seed: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const body = written(pick(codes, index, seed), index);
    // As it comes from the network: one piece of memory. `JSON.stringify` gives a text in pieces.
    return Buffer.from(body).toString("latin1");
  });
}

interface Body {
  readonly Code: string;
}

interface Entrant extends Contestant {
  /** Whether it says which error it is, as we do; else only whether the body has one of the codes. */
  readonly answers: boolean;
}

/** Validators at their best: a schema, and behind it a map that says which error it is. Their schemas alone, too, which say less. */
function createEntrants(sdk: BenchSdk, catalog: Catalog, sample: readonly string[]): readonly Entrant[] {
  const codes = peerCodesOf(catalog);
  const answer = answererOf(catalog);
  const ask = (accepts: (body: unknown) => boolean) => (text: string) => {
    const body = jsonOf(text);
    return accepts(body) ? answer((body as Body).Code) : null;
  };
  const entrants: Entrant[] = [];
  const fits = ({ upTo }: { readonly upTo: number }) => catalog.errors.length <= upTo;
  for (const { name, build } of [...unions, ...lists].filter(fits)) {
    const accepts = build(codes);
    const read = ask(accepts);
    for (const text of sample) expectAlike(name, text, read(text), known(sdk.parse(text)));
    entrants.push({ name: `${name} + Map`, answers: true, run: tell(read) });
  }
  for (const { name, build } of lists.filter(fits)) {
    const accepts = build(codes);
    entrants.push({ name: `${name} alone`, answers: false, run: count((text) => accepts(jsonOf(text))) });
  }
  return entrants;
}

/** A validator's user has to catch what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function count(holds: (text: string) => boolean): Contestant["run"] {
  return (inputs) => inputs.reduce((sum, text) => sum + Number(holds(text)), 0);
}

/** An answer is there to be looked at: to see which error it is means to read its identifier. */
function tell(read: (text: string) => { readonly id: string } | null): Contestant["run"] {
  return (inputs) => inputs.reduce((sum, text) => sum + (read(text)?.id.length ?? 0), 0);
}

function known(result: Result): KnownResult | null {
  return result.known ? result : null;
}

function expectAlike(name: string, text: string, theirs: Answer | null, ours: KnownResult | null): void {
  const [one, other] = [theirs, ours].map((answer) => JSON.stringify(answer && { id: answer.id, params: answer.params }));
  if (one !== other) throw new Error(`${name} reads ${text} as ${String(one)}, we as ${String(other)}`);
}

interface Findings {
  readonly missed: string[];
  readonly behind: string[];
}

function judgeBodies(title: string, times: ReadonlyMap<string, Times>, entrants: readonly Entrant[], findings: Findings): void {
  const own = times.get("errata")?.quartile ?? Number.NaN;
  for (const { name, answers } of entrants) {
    const ratio = own / (times.get(name)?.quartile ?? Number.NaN);
    if (!(ratio > 1)) continue;
    (answers ? findings.missed : findings.behind).push(`${title}: ${ratio.toFixed(2)} x ${name}`);
  }
}

async function benchAt(size: number, folder: string, findings: Findings): Promise<void> {
  const catalog = loadCatalogText(seededCatalog(size));
  const sdk = await importSdk(catalog, join(folder, String(size)));
  const codes = codesOf(catalog);
  const title = `${String(size)} codes, ${String(codes.templated.length / parameterNames.length)} templated`;
  const times = compareCodes(sdk, codes);
  printTimes(`${title}: a code`, times, "Map.get");
  const ratio = (times.get("classify")?.quartile ?? Number.NaN) / (times.get("Map.get")?.quartile ?? Number.NaN);
  if (!(ratio <= codeBar)) findings.missed.push(`${title}: a code: ${ratio.toFixed(2)} x Map.get`);
  const entrants = createEntrants(
    sdk,
    catalog,
    bodies.flatMap((kind) => createBodies(codes[kind.codes], kind.write, 0, 50)),
  );
  const contestants: readonly Contestant[] = [
    { name: "JSON.parse alone", run: count((text) => jsonOf(text) !== null) },
    { name: "errata", run: tell((text) => known(sdk.parse(text))) },
    ...entrants,
  ];
  for (const kind of bodies) {
    const bodyTimes = measureTurns(contestants, (round, count) => createBodies(codes[kind.codes], kind.write, round, count), rounds, 2);
    printTimes(`${title}: a body ${kind.title}`, bodyTimes, "errata");
    judgeBodies(`${title}: ${kind.title}`, bodyTimes, entrants, findings);
  }
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];
const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
const findings: Findings = { missed: [], behind: [] };
try {
  for (const size of sizes) await benchAt(size, folder, findings);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\nbehind validators that do not say which error it is: ${findings.behind.length === 0 ? "none" : ""}`);
for (const line of findings.behind) console.log(`  ${line}`);
console.log(`bars missed: ${findings.missed.length === 0 ? "none" : ""}`);
for (const line of findings.missed) console.log(`  ${line}`);
process.exitCode = findings.missed.length === 0 ? 0 : 1;
