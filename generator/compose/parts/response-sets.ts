/** Responses by what they can carry: operations with the same errors at a status share one. Names depend on the errors alone, so they stay when others come and go. */
import { createHash } from "node:crypto";
import type { Catalog } from "../../catalog/model.ts";
import { statusesOf, type Form, type ResponseStatus } from "../../openapi/cases.ts";
import { componentNames } from "../../openapi/names.ts";
import type { KnownCase } from "../select/selectors.ts";

/** One response of the document to be. */
export interface ResponseSet {
  readonly status: ResponseStatus;
  /** In the order of the catalogs; for `default` those of the operation, of which only the catalogs matter. */
  readonly cases: readonly KnownCase[];
  readonly name: string;
}

export interface NamingInput {
  /** Every case of the catalogs. */
  readonly cases: readonly KnownCase[];
  /** In the order of the catalogs. */
  readonly prefixes: ReadonlyMap<Catalog, string>;
  readonly form: Form;
  readonly defaultResponse: boolean;
  /** Names of responses that the host has given itself. */
  readonly taken: Iterable<string>;
}

/** From the cases of an operation to its responses in the order of their statuses; the same list of cases gives the same list. */
export function responseSetsFor(input: NamingInput): (cases: readonly KnownCase[]) => readonly ResponseSet[] {
  const nameOf = namer(input);
  const known = new Map<string, ResponseSet>();
  const results = new Map<readonly KnownCase[], readonly ResponseSet[]>();
  const setOf = (status: ResponseStatus, cases: readonly KnownCase[]): ResponseSet => {
    const matters = status === "default" ? catalogsOf(cases) : cases.map(({ index }) => index);
    const key = `${String(status)}:${matters.join(",")}`;
    const set = known.get(key) ?? { status, cases, name: nameOf(status, cases) };
    known.set(key, set);
    return set;
  };
  return (cases) => {
    const done = results.get(cases);
    if (done !== undefined) return done;
    const sets = [...byStatus(cases)].sort(([a], [b]) => a - b).map(([status, list]) => setOf(status, list));
    if (input.defaultResponse && sets.length > 0) sets.push(setOf("default", cases));
    results.set(cases, sets);
    return sets;
  };
}

function byStatus(cases: readonly KnownCase[]): ReadonlyMap<number, KnownCase[]> {
  const found = new Map<number, KnownCase[]>();
  for (const one of cases) {
    for (const status of statusesOf(one.errorCase.facts)) {
      const others = found.get(status);
      if (others === undefined) found.set(status, [one]);
      else others.push(one);
    }
  }
  return found;
}

function catalogsOf(cases: readonly KnownCase[]): readonly string[] {
  return [...new Set(cases.map(({ catalog }) => catalog.id))];
}

const longestName = 72;

/** Names that nobody has: `ShopConflict` for all that a catalog has at a status, `ShopConflict.OutOfStock` for one or two of it, else a hash of them. */
function namer({ cases: all, prefixes, form, taken }: NamingInput): (status: ResponseStatus, cases: readonly KnownCase[]) => string {
  const names = new Set(taken);
  const full = byStatus(all);
  const named = [...prefixes].map(([catalog, prefix]) => ({ catalog, nameOf: componentNames(prefix, catalog.envelopes).response }));
  const choose = (status: ResponseStatus, cases: readonly KnownCase[]): string => {
    const parts = named.flatMap(({ catalog, nameOf }) => {
      const own = cases.filter((one) => one.catalog === catalog);
      const isWhole = status === "default" || full.get(status)?.filter((one) => one.catalog === catalog).length === own.length;
      return own.length === 0 ? [] : [{ base: nameOf(status, form), isWhole, own }];
    });
    const spelled = parts.map(({ base, isWhole, own }) => (isWhole ? base : [base, ...own.map(spelledKey)].join("."))).join("-");
    const isShort = parts.every(({ isWhole, own }) => isWhole || own.length <= 2) && spelled.length <= longestName;
    return isShort && !names.has(spelled) ? spelled : hashed(`${parts.map(({ base }) => base).join("-")}.`, cases, names);
  };
  return (status, cases) => {
    const name = choose(status, cases);
    names.add(name);
    return name;
  };
}

function spelledKey({ errorCase }: KnownCase): string {
  return errorCase.key.replaceAll(".", "");
}

function hashed(base: string, cases: readonly KnownCase[], taken: ReadonlySet<string>): string {
  const keys = cases.map(({ catalog, errorCase }) => `${catalog.id}/${errorCase.key}`);
  const hash = createHash("sha256").update(JSON.stringify(keys)).digest("hex");
  let length = 8;
  while (taken.has(base + hash.slice(0, length)) && length < hash.length) length += 1;
  return base + hash.slice(0, length);
}
