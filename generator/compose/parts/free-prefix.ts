/** The prefix of our component names: the catalog's own, unless the host has taken a name that would begin with it. */
import type { Catalog } from "../../catalog/model.ts";
import { casesByStatus, type Form, type ResponseCases, type ResponseStatus } from "../../openapi/cases.ts";
import { sections, type Components } from "../../openapi/component.ts";
import { componentsFor } from "../../openapi/components.ts";
import { contextOf } from "../../openapi/context.ts";
import type { HostComponents } from "../host/own-parts.ts";

/** A prefix for every catalog. It depends on the catalogs and on the host's own names, not on what is selected, so that it stays. */
export function freePrefixes(catalogs: readonly Catalog[], host: HostComponents): ReadonlyMap<Catalog, string> {
  const used = new Set<string>();
  return new Map(
    catalogs.map((catalog) => {
      const isTaken = takenBy(catalog, host);
      let prefix = catalog.prefix;
      for (let number = 1; used.has(prefix) || isTaken(prefix); number += 1) {
        prefix = `${catalog.prefix}Errata${number === 1 ? "" : String(number)}`;
      }
      used.add(prefix);
      return [catalog, prefix];
    }),
  );
}

/** Whether the host has a name that the catalog could ask for under a prefix. Few hosts have any that begins like ours. */
function takenBy(catalog: Catalog, host: HostComponents): (prefix: string) => boolean {
  let components: Components | null = null;
  return (prefix) =>
    sections.some((section) =>
      [...host[section].foreign.keys()].some((name) => {
        if (!name.startsWith(prefix)) return false;
        components ??= everythingOf(catalog);
        return components[section].has(name.slice(prefix.length));
      }),
    );
}

/** Every component that a catalog can have, under its name without a prefix. */
function everythingOf(catalog: Catalog): Components {
  const forms: readonly Form[] = ["envelope", "problem"];
  const style = { codeSchema: "anyOf", forms, locale: null, isWhole: true } as const;
  const context = contextOf({ catalog, errors: catalog.errors, prefix: "", style });
  const statuses: readonly (readonly [ResponseStatus, ResponseCases["cases"]])[] = [...casesByStatus(catalog), ["default", []]];
  const responses = forms.flatMap((form) =>
    statuses.map(([status, cases]) => ({ name: context.names.response(status, form), status, form, cases })),
  );
  return componentsFor(context, responses)("3.1");
}
