/** The example in operation: every error response of a real server is one that the composed document describes for that operation. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { createMediaServer } from "./media-server.ts";
import { composeMedia } from "./media.ts";

interface MediaType {
  readonly schema: object;
}
interface Described {
  readonly paths: Record<
    string,
    Record<string, { readonly operationId: string; readonly responses: Record<string, { readonly $ref?: string }> }>
  >;
  readonly components: { readonly responses: Record<string, { readonly content?: Record<string, MediaType> }> };
}

const document = parse(composeMedia({ codeSchema: "enum" }).text) as Described;
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, "media");

/** What the document says of a response; `null` when it does not mention it or leaves its body open. */
function described(path: string, method: string, status: number) {
  const reference = document.paths[path]?.[method]?.responses[String(status)]?.$ref;
  const response = document.components.responses[reference?.split("/").at(-1) ?? ""];
  const schema = response?.content?.["application/json"]?.schema;
  if (schema === undefined) return null;
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"media#/')) as object);
  return validate;
}

let server: Server;
let address: string;
beforeAll(async () => {
  server = createMediaServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
});

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = { authorization: "Bearer x" },
) {
  const response = await fetch(address + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: text === "" ? null : (JSON.parse(text) as { readonly Code?: string }),
  };
}

test("every error that the server sends is one that the document knows for that operation", async () => {
  expect((await call("POST", "/projects", { name: "a" })).status).toBe(201);
  expect((await call("POST", "/projects/a/datasets", { name: "d" })).status).toBe(201);
  const failures = [
    ["post", "/projects", await call("POST", "/projects", {}), "InvalidParameter.name.Empty"],
    ["post", "/projects", await call("POST", "/projects", { name: "a" }), "InvalidProject.AlreadyExist"],
    ["post", "/projects", await call("POST", "/projects", { name: "x".repeat(2000) }), "EntityTooLarge"],
    ["post", "/projects", await call("POST", "/projects", {}, {}), "InvalidSecurityTokenExpired"],
    ["get", "/projects/{project}", await call("GET", "/projects/b"), "InvalidProject.NotFound"],
    [
      "get",
      "/projects/{project}",
      await call("GET", "/projects/a", undefined, { authorization: "x", "x-calls": "many" }),
      "Throttling.User",
    ],
    ["delete", "/projects/{project}", await call("DELETE", "/projects/a"), "InvalidProject.NotEmpty"],
    ["post", "/projects/{project}/conversions", await call("POST", "/projects/a/conversions", {}), "DocumentConvertFailed"],
  ] as const;
  for (const [method, path, { status, type, body }, code] of failures) {
    expect(body?.Code).toBe(code);
    const response = described(path, method, status);
    expect(response, `${method} ${path} ${String(status)}`).not.toBeNull();
    expect(type).toMatch(/^application\/json/);
    expect(response?.(body), `${code}: ${JSON.stringify(response?.errors)}`).toBe(true);
  }
});

test("an error that an operation cannot return is not valid there", async () => {
  const { body, status } = await call("POST", "/projects", { name: "x".repeat(2000) });
  expect(body?.Code).toBe("EntityTooLarge");
  expect(described("/projects", "post", status)?.(body)).toBe(true);
  expect(described("/projects/{project}", "get", status)?.(body)).toBe(false);
  expect(described("/projects/{project}", "get", 415)).toBeNull();
});
