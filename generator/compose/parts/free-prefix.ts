/** The prefix of our component names: the catalog's own, unless the host has taken a name that would begin with it. */
import type { Catalog } from "../../catalog/model.ts";
import { casesByStatus } from "../../openapi/cases.ts";
import { contextOf, envelopeName, type Section } from "../../openapi/context.ts";
import { exampleName } from "../../openapi/examples.ts";
import { options } from "../../openapi/options.ts";
import { statusName } from "../../openapi/status-names.ts";
import type { HostComponents } from "../host/own-parts.ts";

/** A prefix for every catalog. It depends on the catalogs and on the host's own names, not on what is selected, so that it stays. */
export function freePrefixes(catalogs: readonly Catalog[], { foreign }: HostComponents): ReadonlyMap<Catalog, string> {
  const used = new Set<string>();
  return new Map(
    catalogs.map((catalog) => {
      let prefix = catalog.prefix;
      for (let number = 1; used.has(prefix) || isTaken(catalog, prefix, foreign); number += 1) {
        prefix = `${catalog.prefix}Errata${number === 1 ? "" : String(number)}`;
      }
      used.add(prefix);
      return [catalog, prefix];
    }),
  );
}

function isTaken(catalog: Catalog, prefix: string, foreign: HostComponents["foreign"]): boolean {
  const names = namesOf({ ...catalog, prefix });
  return [...names].some(([section, list]) => {
    const taken = foreign.get(section);
    return taken !== undefined && taken.size > 0 && list.some((name) => taken.has(name));
  });
}

function namesOf(catalog: Catalog): ReadonlyMap<Section, readonly string[]> {
  const context = contextOf(catalog, options.parse({}));
  const { nameOf } = context;
  const statuses = casesByStatus(catalog);
  const responses = [...statuses.keys()].map((status) => nameOf(statusName(status)));
  const cases = new Set([...statuses.values()].flat());
  return new Map<Section, readonly string[]>([
    [
      "schemas",
      [...["Error", "ErrorCode", "KnownErrorCode", "Problem"].map(nameOf), ...catalog.envelopes.map((one) => envelopeName(context, one))],
    ],
    ["responses", [...responses, ...responses.map((name) => `${name}Problem`), nameOf("DefaultError"), nameOf("DefaultErrorProblem")]],
    ["examples", [...cases].flatMap((one) => catalog.envelopes.map((envelope) => exampleName(context, one, envelope)))],
    ["headers", [nameOf("RetryAfter")]],
  ]);
}
