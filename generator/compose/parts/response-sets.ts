/** Responses by what they can carry: operations with the same errors at a status share one. Names depend on the errors alone, so they stay when others come and go. */
import { createHash } from "node:crypto";
import type { Catalog } from "../../catalog/model.ts";
import { casesByStatus, type CasesByStatus } from "../../openapi/cases.ts";
import { statusName } from "../../openapi/status-names.ts";
import type { KnownCase } from "../select/selectors.ts";

/** One response of the document to be. */
export interface ResponseSet {
  /** `404`, or `default`. */
  readonly status: string;
  /** In the order of the catalogs; for `default` those of the operation, of which only the catalogs matter. */
  readonly cases: readonly KnownCase[];
  readonly name: string;
}

export interface NamingInput {
  readonly catalogs: readonly Catalog[];
  readonly prefixes: ReadonlyMap<Catalog, string>;
  readonly problemDetails: boolean;
  readonly defaultResponse: boolean;
  /** Names of responses that the host has given itself. */
  readonly taken: ReadonlySet<string>;
}

/** From the cases of an operation to its responses by status; the same list of cases gives the same map. */
export function responseSetsFor(input: NamingInput): (cases: readonly KnownCase[]) => ReadonlyMap<string, ResponseSet> {
  const full = new Map(input.catalogs.map((catalog) => [catalog, casesByStatus(catalog)]));
  const known = new Map<string, ResponseSet>();
  const names = new Set<string>(input.taken);
  const results = new Map<readonly KnownCase[], ReadonlyMap<string, ResponseSet>>();
  const setOf = (status: string, cases: readonly KnownCase[]): ResponseSet => {
    const key = status === "default" ? `default:${catalogsOf(cases).join(",")}` : `${status}:${cases.map(({ index }) => index).join(",")}`;
    let set = known.get(key);
    if (set === undefined) {
      set = { status, cases, name: freeName(input, full, status, cases, names) };
      names.add(set.name);
      known.set(key, set);
    }
    return set;
  };
  return (cases) => {
    const done = results.get(cases);
    if (done !== undefined) return done;
    const byStatus = new Map<number, KnownCase[]>();
    for (const one of cases) {
      for (const status of new Set(one.errorCase.facts.status)) {
        const list = byStatus.get(status);
        if (list === undefined) byStatus.set(status, [one]);
        else list.push(one);
      }
    }
    const sets = [...byStatus].sort(([a], [b]) => a - b).map(([status, list]) => setOf(String(status), list));
    if (input.defaultResponse && sets.length > 0) sets.push(setOf("default", cases));
    const result = new Map(sets.map((set) => [set.status, set]));
    results.set(cases, result);
    return result;
  };
}

function catalogsOf(cases: readonly KnownCase[]): readonly string[] {
  return [...new Set(cases.map(({ catalog }) => catalog.id))];
}

const longestName = 72;

function freeName(
  { catalogs, prefixes, problemDetails }: NamingInput,
  full: ReadonlyMap<Catalog, CasesByStatus>,
  status: string,
  cases: readonly KnownCase[],
  taken: ReadonlySet<string>,
): string {
  const stem = status === "default" ? "DefaultError" : statusName(Number(status));
  const parts = catalogs.flatMap((catalog) => {
    const own = cases.filter((one) => one.catalog === catalog);
    if (own.length === 0) return [];
    const whole = status === "default" || full.get(catalog)?.get(Number(status))?.length === own.length;
    return [{ base: `${prefixes.get(catalog) ?? catalog.prefix}${stem}${problemDetails ? "Problem" : ""}`, whole, own }];
  });
  const spelled = parts.map(({ base, whole, own }) => (whole ? base : [base, ...own.map(spelledKey)].join("."))).join("-");
  if (parts.every(({ whole, own }) => whole || own.length <= 2) && spelled.length <= longestName && !taken.has(spelled)) return spelled;
  const keys = cases.map(({ catalog, errorCase }) => `${catalog.id}/${errorCase.key}`);
  const hash = createHash("sha256").update(JSON.stringify(keys)).digest("hex");
  const base = `${parts.map((part) => part.base).join("-")}.`;
  let length = 8;
  while (taken.has(base + hash.slice(0, length)) && length < hash.length) length += 1;
  return base + hash.slice(0, length);
}

function spelledKey({ errorCase }: KnownCase): string {
  return errorCase.key.replaceAll(".", "");
}
