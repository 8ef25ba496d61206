/** A host document that uses every response of a catalog by reference, as a user's own document would. */
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ComponentDocument {
  readonly openapi: string;
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { readonly examples: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>> }>> }>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

/** A folder with the catalog's documents and a host that refers to `file`. */
export function createHost(folderOfDocuments: string, file: string, document: ComponentDocument): { readonly folder: string; readonly host: string } {
  const folder = mkdtempSync(join(tmpdir(), "errata-openapi-"));
  cpSync(folderOfDocuments, folder, { recursive: true });
  const operation = (name: string) => ({
    operationId: `get${name}`,
    summary: `Fails with ${name}`,
    description: `An operation that can fail with ${name}.`,
    tags: ["errors"],
    responses: {
      200: { description: "Fine." },
      "4XX": { $ref: `./${file}#/components/responses/${name}` },
    },
  });
  const paths = Object.fromEntries(Object.keys(document.components.responses).map((name) => [`/${name}`, { get: operation(name) }]));
  const host = {
    openapi: document.openapi,
    info: { title: "Host", version: "1.0.0", description: "Uses every response.", contact: { name: "Tests", url: "https://example.com" }, license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" } },
    servers: [{ url: "https://api.example.com" }],
    security: [],
    tags: [{ name: "errors", description: "Operations that fail." }],
    paths,
  };
  const path = join(folder, "host.json");
  writeFileSync(path, JSON.stringify(host, null, 2));
  return { folder, host: path };
}
