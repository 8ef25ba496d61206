/** From what people write in a map (`OutOfStock`, `throttling`, `category:not-found`) to cases of the catalogs. */
import type { Catalog } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import { categories } from "../../source/vocabulary.ts";
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Span } from "../../source/span.ts";
import { didYouMean } from "../../reading/decode.ts";
import { casesOf, type ErrorCase } from "../../openapi/cases.ts";
import type { Operation } from "../host/operations.ts";

/** A case, its catalog, and its place in the order of all of them. */
export interface KnownCase {
  readonly index: number;
  readonly catalog: Catalog;
  readonly errorCase: ErrorCase;
}

/** An operation with its cases in the order of the catalogs. Operations with the same cases share one list. */
export interface Selection {
  readonly operation: Operation;
  readonly cases: readonly KnownCase[];
}

type Kind = "error" | "group" | "category" | "code";

export interface SelectorIndex {
  readonly catalogs: readonly Catalog[];
  /** Every case that a response may carry. */
  readonly cases: readonly KnownCase[];
  readonly byKind: Readonly<Record<Kind, ReadonlyMap<string, readonly KnownCase[]>>>;
  /** Names that exist although no case has them, with what to do where that is not the usual: errors that are never sent, empty groups. */
  readonly idle: ReadonlyMap<string, string | null>;
}

export function indexCases(catalogs: readonly Catalog[]): SelectorIndex {
  const cases: KnownCase[] = [];
  const emptyMap = () => new Map<string, KnownCase[]>();
  const maps = { error: emptyMap(), group: emptyMap(), category: emptyMap(), code: emptyMap() };
  const idle = new Map<string, string | null>();
  for (const catalog of catalogs) {
    for (const error of catalog.errors) {
      const sent = casesOf(catalog, error).filter(({ facts }) => facts.status.length > 0);
      if (sent.length === 0)
        for (const name of [error.name, error.code.source]) idle.set(name, error.kind === "outcome" ? aboutOutcomes : null);
      for (const errorCase of sent) {
        const known: KnownCase = { index: cases.length, catalog, errorCase };
        cases.push(known);
        add(maps.error, error.name, known);
        if (errorCase.key !== error.name) add(maps.error, errorCase.key, known);
        if (error.group !== null) add(maps.group, error.group.id, known);
        add(maps.category, errorCase.facts.category, known);
        add(maps.code, literalText(error.code) ?? error.code.source, known);
      }
    }
    for (const { id } of catalog.groups) idle.set(id, null);
  }
  for (const category of categories) idle.set(category, null);
  return { catalogs, cases, byKind: maps, idle };
}

const aboutOutcomes = "An outcome is a success, and only errors are composed: leave the name out.";

function add(map: Map<string, KnownCase[]>, key: string, known: KnownCase): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [known]);
  else found.push(known);
}

/** The cases that a selector stands for; none after reporting that it stands for nothing, or for two things. */
export function select(index: SelectorIndex, selector: string, span: Span, sink: DiagnosticSink): readonly KnownCase[] {
  const slash = selector.indexOf("/");
  const catalog = slash === -1 ? undefined : index.catalogs.find(({ id }) => id === selector.slice(0, slash));
  const rest = catalog === undefined ? selector : selector.slice(slash + 1);
  const [, prefix, name = rest] = /^(error|group|category|code):(.+)$/s.exec(rest) ?? [];
  const within = (cases: readonly KnownCase[] | undefined) =>
    (cases ?? []).filter((known) => catalog === undefined || known.catalog === catalog);
  const found = (Object.keys(index.byKind) as Kind[])
    .filter((kind) => prefix === undefined || kind === prefix)
    .map((kind) => ({ kind, cases: within(index.byKind[kind].get(name)) }))
    .filter(({ cases }) => cases.length > 0);
  // An identifier is what the catalog's author chose to be spoken of; the wire code may be another error's identifier.
  const [first, second] = found.filter(({ kind }) => kind !== "code" || found.length === 1);
  if (first === undefined) {
    const idle = index.idle.get(name);
    if (idle !== undefined) sink.report("selector-idle", { selector }, span, { help: idle });
    else sink.report("unknown-selector", { selector }, span, { help: wayOut(index, selector, catalog, name) });
    return [];
  }
  const owners = new Set(first.cases.map((known) => known.catalog.id));
  if (second !== undefined) {
    const help = `write ${first.kind}:${name} or ${second.kind}:${name}`;
    sink.report("ambiguous-selector", { selector }, span, { help });
    return [];
  }
  if (first.kind === "error" && owners.size > 1) {
    sink.report("ambiguous-selector", { selector }, span, { help: `write ${[...owners].map((id) => `${id}/${name}`).join(" or ")}` });
    return [];
  }
  return first.cases;
}

/** What to write instead; `null` where nothing is near. */
function wayOut(index: SelectorIndex, selector: string, catalog: Catalog | undefined, name: string): string | null {
  const slash = selector.indexOf("/");
  if (slash === -1 || catalog !== undefined) return didYouMean(name, namesOf(index), mostListed);
  const ids = index.catalogs.map(({ id }) => id);
  return `no catalog is called ${selector.slice(0, slash)}: ${didYouMean(selector.slice(0, slash), ids, mostListed) ?? "correct the part before /"}`;
}

/** How many names help where none is near; more than that nobody reads. */
const mostListed = 12;

function namesOf({ byKind }: SelectorIndex): readonly string[] {
  return [...byKind.error.keys(), ...byKind.group.keys(), ...byKind.category.keys()];
}
