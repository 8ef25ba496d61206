/** Laws of components: whatever cases they are for, under whatever prefix, they hold together, and only their names know the prefix. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { casesByStatus, type Form, type ResponseCases } from "../../generator/openapi/cases.ts";
import { componentData, sections, type Components } from "../../generator/openapi/component.ts";
import { componentsFor } from "../../generator/openapi/components.ts";
import { contextOf, type Style } from "../../generator/openapi/context.ts";
import type { Catalog } from "../../generator/catalog/model.ts";
import { loadCatalogFile, loadCatalogText } from "../support/load-catalog.ts";
import { hostileCatalog } from "../support/hostile-catalog.ts";

const catalogs = [
  ["the vendor's", loadCatalogFile("spec/alibaba-imm.yaml")],
  ["the hostile", loadCatalogText(hostileCatalog)],
] as const;

const styles: fc.Arbitrary<Style> = fc.record({
  codeSchema: fc.constantFrom("anyOf", "enum", "string"),
  forms: fc.constantFrom<readonly Form[]>(["envelope"], ["problem"], ["envelope", "problem"]),
  locale: fc.constantFrom(null, "en", "zh-CN"),
  isWhole: fc.boolean(),
});

/** Which cases, by their places among all of them. */
const choice = fc.array(fc.nat(500), { minLength: 1, maxLength: 8 });

function componentsOf(catalog: Catalog, prefix: string, style: Style, chosen: readonly number[]): Components {
  const all = [...casesByStatus(catalog)].flatMap(([status, cases]) => cases.map((one) => ({ status, one })));
  const picked = [...new Set(chosen.map((number) => all[number % all.length]))].filter((one) => one !== undefined);
  const errors = catalog.errors.filter((error) => picked.some(({ one }) => one.error === error));
  const context = contextOf({ catalog, errors, prefix, style });
  const responses = style.forms.flatMap((form): readonly ResponseCases[] => [
    ...[...new Set(picked.map(({ status }) => status))].map((status) => {
      const cases = picked.filter((one) => one.status === status).map(({ one }) => one);
      return { name: context.names.response(status, form), status, form, cases };
    }),
    { name: context.names.response("default", form), status: "default", form, cases: [] },
  ]);
  return componentsFor(context, responses)("3.1");
}

const namesIn = (components: Components) =>
  sections.flatMap((section) => [...components[section].keys()].map((name) => `${section}/${name}`));
const textOf = (components: Components) =>
  JSON.stringify(sections.map((section) => [...components[section]].map(([name, component]) => [name, componentData(component)])));

describe.each(catalogs)("%s catalog", (_, catalog) => {
  test("every reference leads to a component that is there", () => {
    fc.assert(
      fc.property(styles, choice, (style, chosen) => {
        const components = componentsOf(catalog, "Some", style, chosen);
        const references = [...textOf(components).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, place]) => place);
        expect(references.length).toBeGreaterThan(0);
        expect(new Set(namesIn(components))).toEqual(new Set([...namesIn(components), ...references]));
      }),
      { numRuns: 60 },
    );
  });

  test("a prefix is in the names, and nowhere else", () => {
    fc.assert(
      fc.property(styles, choice, fc.constantFrom("Zq", "ZqLonger2"), (style, chosen, prefix) => {
        const one = componentsOf(catalog, prefix, style, chosen);
        for (const name of namesIn(one)) expect(name.split("/")[1]?.startsWith(prefix), name).toBe(true);
        expect(textOf(one).replaceAll(prefix, "Xw")).toBe(textOf(componentsOf(catalog, "Xw", style, chosen)));
      }),
      { numRuns: 60 },
    );
  });

  test("no choice has a component that the whole catalog has not", () => {
    const everything: Style = { codeSchema: "anyOf", forms: ["envelope", "problem"], locale: null, isWhole: true };
    const all = new Set(
      namesIn(
        componentsOf(
          catalog,
          "Some",
          everything,
          Array.from({ length: 500 }, (_one, index) => index),
        ),
      ),
    );
    fc.assert(
      fc.property(styles, choice, (style, chosen) => {
        for (const name of namesIn(componentsOf(catalog, "Some", style, chosen))) expect(all).toContain(name);
      }),
      { numRuns: 60 },
    );
  });
});
