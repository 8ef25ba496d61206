/** Descriptions for tests: written to a folder of their own, composed, and taken apart again by a reader that shares no code with ours. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { composeOpenApi, type ComposeOptions } from "../../generator/compose/compose-openapi.ts";
import { describeDiagnostic, type DescribedDiagnostic } from "../../generator/diagnostics/describe.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import type { Catalog } from "../../generator/catalog/model.ts";
import { loadCatalogText } from "../support/load-catalog.ts";

export const shopText = `errata: 1
id: shop
prefix: Shop
title: Shop
version: 1.0.0
locales: [en]
docs: "https://errors.example.com/shop/{slug}"
envelopes:
  - { id: json, contentType: application/json, code: /error/code, message: /error/message, requestId: /requestId }
parameters:
  Item: { description: An item., examples: [sku-1] }
groups:
  throttling: { category: resource-exhausted, retry: throttling }
  empty: {}
errors:
  OrderNotFound: { status: 404, code: order.not_found, message: "Order {Item} not found.", remedy: Look again. }
  OutOfStock: { status: 409, code: out_of_stock, message: "Item {Item} is out of stock.", remedy: Wait., description: Sold out. }
  PriceChanged: { status: 409, code: price_changed, message: The price changed., remedy: Ask again. }
  Locked: { status: 409, code: locked, message: Somebody else changes it., remedy: Wait. }
  TooMany: { group: throttling, status: 429, code: too_many, message: Slow down., remedy: Wait., retryAfter: 2 }
  Internal: { status: 500, code: internal, message: Oops., remedy: Try again., category: internal }
  BadField: { status: 400, code: "bad_{Item}", message: "{Item} is wrong.", remedy: Mend it. }
  Query:
    status: 400
    code: query
    remedy: Mend it.
    variants:
      EndBeforeStart: { message: The end is before the start. }
      TooLong: { message: The query is too long. }
  Offline: { origin: client, code: offline, message: No network., remedy: Connect. }
`;

export const shop = loadCatalogText(shopText);

export interface Run {
  /** Texts afterwards, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The text of the main file; fails when nothing was composed. */
  readonly text: string;
  readonly rules: readonly string[];
  readonly findings: readonly DescribedDiagnostic[];
  readonly overlay: string | null;
}

export interface RunOptions extends Partial<Omit<ComposeOptions, "root" | "document" | "operations">> {
  readonly map?: string;
  readonly document?: string;
  readonly catalogs?: readonly Catalog[];
}

/** Composes files that exist for the time of the call only. */
export function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  { map, document, catalogs = [shop], ...options }: RunOptions = {},
): Run {
  const root = mkdtempSync(join(tmpdir(), "errata-compose-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    if (map !== undefined) writeFileSync(join(root, "errors.map.yaml"), map);
    const sink = new DiagnosticSink();
    const main = document ?? Object.keys(files)[0] ?? "";
    const operations = map === undefined ? undefined : "errors.map.yaml";
    const outcome = composeOpenApi(catalogs, { root, document: main, operations, ...options }, sink);
    const findings = sink.diagnostics.map(describeDiagnostic);
    const after = Object.fromEntries((outcome?.files ?? []).map(({ source, after: text }) => [source.path, text]));
    return {
      files: after,
      get text() {
        const text = after[main];
        if (text === undefined) throw new Error(JSON.stringify(findings, null, 2));
        return text;
      },
      rules: findings.map(({ rule }) => rule),
      findings,
      overlay: outcome?.overlay("yaml", main) ?? null,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A map of one rule for every operation. */
export const always = (...selectors: readonly string[]) => `operations:\n  - errors: ${JSON.stringify(selectors)}\n`;
export const nothing = "operations: []\n";

type Described = Record<string, unknown>;

const isObject = (value: unknown): value is Described => typeof value === "object" && value !== null && !Array.isArray(value);

/** A document without what is ours, told by `x-errata` alone. */
export function withoutOurs(text: string): unknown {
  const document: unknown = parse(text, { maxAliasCount: -1, uniqueKeys: false, merge: true });
  if (!isObject(document)) return document;
  const { components } = document;
  if (isObject(components)) {
    for (const [section, members] of Object.entries(components)) {
      if (!isObject(members)) continue;
      const before = Object.keys(members).length;
      for (const [name, value] of Object.entries(members))
        if (isObject(value) && "x-errata" in value) Reflect.deleteProperty(members, name);
      if (before > 0 && Object.keys(members).length === 0) Reflect.deleteProperty(components, section);
    }
    if (Object.keys(components).length === 0) Reflect.deleteProperty(document, "components");
  }
  strip(document);
  return document;
}

function strip(value: unknown): void {
  if (!isObject(value)) return;
  const facts = value["x-errata"];
  if (isObject(facts) && Array.isArray(facts["responses"])) {
    const responses = value["responses"];
    if (isObject(responses)) {
      for (const status of facts["responses"]) Reflect.deleteProperty(responses, String(status));
      if (Object.keys(responses).length === 0) Reflect.deleteProperty(value, "responses");
    }
    Reflect.deleteProperty(value, "x-errata");
  }
  for (const member of Object.values(value)) strip(member);
}
