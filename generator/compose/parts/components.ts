/** The components of the document to be, as data: those of every catalog for exactly the errors that its operations can return. */
import type { Catalog } from "../../catalog/model.ts";
import type { Form, ResponseCases } from "../../openapi/cases.ts";
import { bySection, componentData, sections, type Components, type Section } from "../../openapi/component.ts";
import { componentsFor } from "../../openapi/components.ts";
import { contextOf, type Style } from "../../openapi/context.ts";
import type { Version } from "../../openapi/version.ts";
import type { Data } from "../../source/data.ts";
import { compact } from "../../yaml/data.ts";
import { mergeResponses } from "./merged-responses.ts";
import type { ResponseSet } from "./response-sets.ts";

/** Components by section and name, as they should stand in the document. */
export type WantedComponents = Readonly<Record<Section, ReadonlyMap<string, Data>>>;

export interface ComponentsInput {
  /** The responses of all operations, each once. */
  readonly sets: readonly ResponseSet[];
  /** In the order of the catalogs. */
  readonly prefixes: ReadonlyMap<Catalog, string>;
  readonly form: Form;
  readonly style: Omit<Style, "forms" | "isWhole">;
  readonly version: Version;
}

export function wantedComponents(input: ComponentsInput): WantedComponents {
  const catalogs = [...input.prefixes].map(([catalog, prefix]) => ({
    owner: catalog.id,
    components: componentsOf(input, catalog, prefix),
  }));
  const wanted = bySection(() => new Map<string, Data>());
  for (const { owner, components } of catalogs) {
    for (const section of sections.filter((one) => one !== "responses")) {
      for (const [name, component] of components?.[section] ?? []) wanted[section].set(name, compact(componentData(component, owner)));
    }
  }
  for (const { name, status } of input.sets) {
    const parts = catalogs.flatMap(({ owner, components }) => {
      const response = components?.responses.get(name);
      return response === undefined ? [] : [{ owner, response }];
    });
    const [first, ...others] = parts;
    if (first === undefined) continue;
    const data = others.length === 0 ? componentData(first.response, first.owner) : componentData(mergeResponses(parts, status));
    wanted.responses.set(name, compact(data));
  }
  return wanted;
}

/** The components of one catalog; `null` where no operation returns an error of it. */
function componentsOf({ sets, form, style, version }: ComponentsInput, catalog: Catalog, prefix: string): Components | null {
  const responses = sets.flatMap(({ name, status, cases }): readonly ResponseCases[] => {
    const own = cases.filter((known) => known.catalog === catalog).map(({ errorCase }) => errorCase);
    return own.length === 0 ? [] : [{ name, status, form, cases: own }];
  });
  if (responses.length === 0) return null;
  const listed = new Set(responses.flatMap(({ status, cases }) => (status === "default" ? [] : cases.map(({ error }) => error))));
  const errors = catalog.errors.filter((error) => listed.has(error));
  const context = contextOf({ catalog, errors, prefix, style: { ...style, forms: [form], isWhole: false } });
  return componentsFor(context, responses)(version);
}
