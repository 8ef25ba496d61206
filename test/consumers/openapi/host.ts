/** A description that uses the components of a catalog by reference, as a user's own would, in a folder of its own. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

/** As much of a component document as the tests look at. */
export interface ComponentDocument {
  readonly openapi: string;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
    readonly responses?: Readonly<Record<string, ResponseObject>>;
    readonly examples?: Readonly<Record<string, ExampleObject>>;
    readonly headers?: Readonly<Record<string, unknown>>;
  };
}
export interface ResponseObject {
  readonly content?: Readonly<Record<string, { readonly schema: unknown; readonly examples: Readonly<Record<string, ExampleObject>> }>>;
  readonly "x-errata": { readonly status: number; readonly errors: readonly string[] };
}
export interface ExampleObject {
  readonly $ref?: string;
  readonly value?: unknown;
  readonly "x-errata"?: { readonly name: string; readonly variant?: string };
}

export function readDocument(text: string): ComponentDocument {
  return parse(text) as ComponentDocument;
}

export interface Host {
  readonly folder: string;
  /** The path of the describing document. */
  readonly path: string;
}

/** Writes `files` and a host beside them that refers to every response and to `ErrorCode` in `file`. */
export function createHost(files: ReadonlyMap<string, string>, file: string, uses: (response: string) => boolean = () => true): Host {
  const folder = mkdtempSync(join(tmpdir(), "errata-openapi-"));
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  const { openapi, components } = readDocument(files.get(file) ?? "");
  const responses = Object.entries(components.responses ?? {}).filter(([name]) => uses(name));
  const operations = responses.map(([name, response]) => [`/${name}`, { get: operation(file, name, response) }]);
  const codes = Object.keys(components.schemas).filter((name) => name.endsWith("ErrorCode"));
  const host = {
    openapi,
    info: {
      title: "Host",
      version: "1.0.0",
      description: "Uses every response.",
      contact: { name: "Tests", url: "https://example.com" },
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "https://api.example.org" }],
    security: [],
    tags: [{ name: "errors", description: "Operations that fail." }],
    paths: {
      ...Object.fromEntries(operations),
      "/codes": {
        get: { ...operation(file, "codes", null), responses: { 200: codesResponse(file, codes), 404: { description: "None." } } },
      },
    },
  };
  const path = join(folder, "host.json");
  writeFileSync(path, JSON.stringify(host, null, 2));
  return { folder, path };
}

function operation(file: string, name: string, response: ResponseObject | null) {
  const failing = response === null ? {} : { [response["x-errata"].status]: { $ref: `./${file}#/components/responses/${name}` } };
  return {
    operationId: `get${name}`,
    summary: `Fails with ${name}`,
    description: `An operation that can fail with ${name}.`,
    tags: ["errors"],
    responses: { 201: { description: "Fine." }, 418: { description: "So that there always is a 4XX." }, ...failing },
  };
}

function codesResponse(file: string, names: readonly string[]) {
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `./${file}#/components/schemas/${name}` }]));
  return { description: "Codes.", content: { "application/json": { schema: { type: "object", properties } } } };
}
