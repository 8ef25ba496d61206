/** Names that the host has: whichever of ours it is, the host keeps it, and ours give way together. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sections } from "../../../generator/openapi/component.ts";
import { always, run, shop, withoutOurs, type RunOptions } from "../compose-files.ts";

const host = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a: { get: {} }\n";
const map = always("OrderNotFound", "OutOfStock", "throttling", "BadField", "Query.TooLong");

type Names = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
const namesIn = (text: string) => {
  const components = (parse(text) as { readonly components?: Names }).components ?? {};
  return sections.flatMap((section) => Object.keys(components[section] ?? {}).map((name) => [section, name] as const));
};

const choices: readonly (readonly [string, RunOptions])[] = [
  ["as the catalog says", { map }],
  ["as problem details, with a default response", { map, problemDetails: true, defaultResponse: true }],
  ["with any string as code", { map, codeSchema: "string", defaultResponse: true }],
];

describe.each(choices)("errors %s", (_, options) => {
  const first = run({ "api.yaml": host }, options).text;
  test.each(namesIn(first))("%s %s is left to the host", (section, name) => {
    const taken = `${host}components:\n  ${section}:\n    ${name}: { description: Mine }\n`;
    const { text } = run({ "api.yaml": taken }, options);
    expect(withoutOurs(text)).toEqual(parse(taken));
    expect(namesIn(text)).toHaveLength(namesIn(first).length + 1);
    const references = [...text.matchAll(/\$ref"?: "#\/components\/(\w+)\/([^"]+)"/g)].map(([, one = "", other = ""]) => `${one}/${other}`);
    expect(namesIn(text).map((one) => one.join("/"))).toEqual(expect.arrayContaining(references));
    expect(references).not.toContain(`${section}/${name}`);
    expect(run({ "api.yaml": text }, options).text).toBe(text);
  });
});

test("a name that only begins like ours takes nothing from us", () => {
  const taken = `${host}components:\n  schemas:\n    ${shop.prefix}Order: { type: object }\n  responses:\n    ${shop.prefix}Found: { description: OK }\n`;
  const { text } = run({ "api.yaml": taken }, { map });
  expect(namesIn(text).map(([, name]) => name)).toContain(`${shop.prefix}NotFound`);
});
