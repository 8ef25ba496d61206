/**
 * One server in TypeScript, clients in every language: each error that the vectors know how to create is answered over HTTP by the SDK of the server's side, and read
 * by the standard HTTP client and the SDK of the client's side. All read the same error, variant, parameters and retry advice.
 */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { loadCatalogFile } from "../support/load-catalog.ts";
import { generateSdk } from "../targets/typescript/support/generate-sdk.ts";
import { loadSdk, type Sdk } from "../targets/typescript/support/load-sdk.ts";
import { importConsumer, listConsumers, packagesOf, type WireAnswer, type WireRequest } from "./consumer.ts";

interface Served {
  readonly request: Omit<WireRequest, "url">;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly expected: WireAnswer;
}

interface CreateVector {
  readonly id: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly name: string };
}

/** Every third answer says when to come back, as a gateway in front of a service may. */
function headersOf(index: number): Readonly<Record<string, string>> {
  return { "content-type": "application/json", ...(index % 3 === 0 ? { "retry-after": String(index) } : {}) };
}

function serveErrors(catalog: string, sdk: Sdk, codeOf: ReadonlyMap<string, string>, vectors: readonly CreateVector[]): readonly Served[] {
  return vectors.flatMap(({ id, kind, input: { name, ...input } }, index) => {
    if (kind !== "create") return [];
    const created = sdk.create(codeOf.get(name) ?? "", input);
    if (created.status === null) return []; // Never sent over HTTP.
    const headers = headersOf(index);
    const body = JSON.stringify(created.body);
    const read = sdk.parse(body, { status: created.status, headers });
    const { variant, params } = read.known ? read : { variant: null, params: {} };
    const { retry, retryAfter, requestId, status } = read;
    const expected = { id, name: read.known ? read.id : null, variant, params: { ...params }, retry, retryAfter, requestId, status };
    expect(expected.name, id).toBe(name);
    return [{ request: { id, catalog }, status: created.status, headers, body, expected }];
  });
}

async function serveAll(): Promise<readonly Served[]> {
  const served: Served[] = [];
  for (const { catalog, vectors } of packagesOf("typescript")) {
    const model = loadCatalogFile(`spec/${catalog}.yaml`);
    if (model.envelopes.length === 0) continue;
    const sdk = await loadSdk(await generateSdk(model), model.prefix);
    const codes = new Map(model.errors.map((error) => [error.name, error.code.source]));
    served.push(...serveErrors(catalog, sdk, codes, JSON.parse(readFileSync(vectors, "utf8")).vectors));
  }
  return served;
}

const isCi = process.env["CI"] === "true";

test("errors that one language creates are read alike by all", async (context) => {
  const served = await serveAll();
  expect(served.length).toBeGreaterThan(150);
  const server = createServer((request, response) => {
    const answer = served[Number(request.url?.slice(1))];
    response.writeHead(answer?.status ?? 500, answer?.headers ?? {}).end(answer?.body ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const requests = served.map(({ request }, index) => ({ ...request, url: `http://127.0.0.1:${String(port)}/${String(index)}` }));
  const skipped: string[] = [];
  try {
    for (const id of listConsumers()) {
      const consumer = await importConsumer(id);
      const missing = consumer.missing();
      if (missing.length > 0) {
        skipped.push(`${consumer.title}: ${missing.join("; ")}`);
        continue;
      }
      const packages = packagesOf(id).filter(({ catalog }) => requests.some((request) => request.catalog === catalog));
      const answers = await consumer.askOverTheWire(packages, requests);
      expect(answers, consumer.title).toEqual(served.map(({ expected }) => expected));
    }
  } finally {
    server.close();
  }
  if (isCi) expect(skipped).toEqual([]);
  else if (skipped.length > 0) await context.annotate(`not asked, for tools are missing: ${skipped.join(" · ")}`);
});
