/** The consumer's other promises: responses over HTTP are read by a Java client, and the timing program runs. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import type { SdkPackage } from "../consumer.ts";
import { consumer } from "./consumer.ts";
import { cacheFolder, isReady } from "./toolchain.ts";

interface ParseVector {
  readonly kind: string;
  readonly input: { readonly body?: string; readonly status?: number; readonly headers?: Record<string, string>; readonly now?: string };
  readonly expect: Record<string, unknown>;
}

const work = join(cacheFolder, "wire-sdks");

describe.runIf(isReady())("over the wire", () => {
  const packages: SdkPackage[] = [];
  const vectors: { readonly catalog: string; readonly vector: ParseVector }[] = [];
  const server = createServer((request, response) => {
    const vector = vectors[Number(request.url?.slice(1))]?.vector;
    response.writeHead(vector?.input.status ?? 500, vector?.input.headers ?? {});
    response.end(vector?.input.body ?? "");
  });

  beforeAll(async () => {
    rmSync(work, { recursive: true, force: true });
    for (const id of ["alibaba-imm", "huawei-maas"]) {
      const catalog = loadCatalogFile(`spec/${id}.yaml`);
      const directory = join(work, id);
      mkdirSync(directory, { recursive: true });
      writeTarget(await generateTarget(catalog, "java"), directory);
      const path = join(work, `${id}.json`);
      writeFileSync(path, JSON.stringify(conformanceDocument(catalog)));
      packages.push({ catalog: id, prefix: catalog.prefix, directory, vectors: path });
      const document: { readonly vectors: readonly ParseVector[] } = JSON.parse(readFileSync(path, "utf8"));
      for (const vector of document.vectors) if (isSendable(vector)) vectors.push({ catalog: id, vector });
    }
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());

  test("Java's HTTP client and the SDKs give what the vectors say", async () => {
    const { port } = server.address() as AddressInfo;
    const requests = vectors.map(({ catalog }, index) => ({
      id: String(index),
      catalog,
      url: `http://127.0.0.1:${String(port)}/${String(index)}`,
    }));
    const answers = await consumer.askOverTheWire(packages, requests);
    expect(requests.length).toBeGreaterThan(150);
    const expected = vectors.map(({ vector }, index) => {
      const { name, variant, params, retry, retryAfter, requestId, status } = vector.expect;
      return {
        id: String(index),
        name: name ?? null,
        variant: variant ?? null,
        params: params ?? {},
        retry,
        retryAfter,
        requestId,
        status,
      };
    });
    expect(answers).toEqual(expected);
  });

  test("the timing program gives numbers", async () => {
    const [sdk] = packages;
    if (sdk === undefined) throw new Error("no package");
    const known = vectors.filter(({ catalog, vector }) => catalog === sdk.catalog && vector.expect["known"] === true).slice(0, 20);
    const bodies = known.map(({ vector }) => vector.input.body ?? "");
    const figures = await consumer.measure(
      sdk,
      bodies,
      known.map(({ vector }) => String(vector.expect["code"])),
    );
    for (const figure of [figures.perBody, figures.perCode, figures.perLookup]) expect(figure).toBeGreaterThan(0);
  });
});

/** Statuses and headers that HTTP can carry. A date in a header would count from now. */
function isSendable({ kind, input: { body, status, headers, now } }: ParseVector): boolean {
  const plain = Object.values(headers ?? {}).every((value) => /^[!-~]+(?: [!-~]+)*$/.test(value));
  return (
    kind === "parse" &&
    body !== undefined &&
    status !== undefined &&
    status >= 200 &&
    status < 600 &&
    status !== 204 &&
    plain &&
    now === undefined
  );
}
