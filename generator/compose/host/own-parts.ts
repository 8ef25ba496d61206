/** What of a description is ours: components with an `x-errata` key, and the responses that an operation's `x-errata` lists. */
import { sections, type Components } from "../parts/components.ts";
import {
  isNull,
  memberOf,
  ownEntry,
  textOf,
  type YamlEntry,
  type ParsedFile,
  type YamlMap,
  type YamlNode,
  type Located,
} from "../../yaml/node.ts";
import type { HostFiles } from "./read-host.ts";
import { referenceIn } from "./references.ts";

export type SectionName = keyof Components;

export const mark = "x-errata";

/** The components of the main file, by section and name. */
export interface HostComponents {
  readonly own: ReadonlyMap<SectionName, ReadonlyMap<string, YamlEntry>>;
  /** Names that are not ours to use. */
  readonly foreign: ReadonlyMap<SectionName, ReadonlySet<string>>;
}

export function hostComponents({ main }: HostFiles): HostComponents {
  const components = memberOf(main, main.root, "components");
  const own = new Map<SectionName, Map<string, YamlEntry>>();
  const foreign = new Map<SectionName, Set<string>>();
  for (const section of sections) {
    const node = components === null ? null : memberOf(main, components, section);
    const entries = node?.kind === "map" ? node.entries : [];
    own.set(section, new Map(entries.filter(({ value }) => isMarked(value)).map((entry) => [entry.key, entry])));
    foreign.set(section, new Set(entries.filter(({ value }) => !isMarked(value)).map(({ key }) => key)));
  }
  return { own, foreign };
}

function isMarked(node: YamlNode): boolean {
  return node.kind === "map" && ownEntry(node, mark) !== null;
}

/** The responses of an operation. */
export interface HostResponses {
  readonly node: YamlMap | null;
  /** Entries that we made and nobody changed into something else. */
  readonly own: ReadonlyMap<string, YamlEntry>;
  readonly foreign: ReadonlyMap<string, YamlEntry>;
}

export function hostResponses(host: HostFiles, { own }: HostComponents, { file, node }: Located<YamlMap>): HostResponses {
  const responses = ownEntry(node, "responses")?.value ?? null;
  if (responses?.kind !== "map") return { node: null, own: new Map(), foreign: new Map() };
  const facts = memberOf(file, node, mark);
  const listed = facts === null ? null : memberOf(file, facts, "responses");
  const names = new Set(listed?.kind === "list" ? listed.items.map((item) => textOf(file, item)) : []);
  const ours = new Map<string, YamlEntry>();
  const foreign = new Map<string, YamlEntry>();
  for (const entry of responses.entries) {
    const isOwn = names.has(entry.key) && refersToOwn(host, own, file, entry.value);
    (isOwn ? ours : foreign).set(entry.key, entry);
  }
  return { node: responses, own: ours, foreign };
}

/** A reference to a response of ours and nothing beside it. */
function refersToOwn(host: HostFiles, own: HostComponents["own"], file: ParsedFile, node: YamlNode): boolean {
  const reference = node.kind === "map" && node.entries.length === 1 ? referenceIn(file, node) : null;
  if (reference?.target.kind !== "inside" || reference.target.path !== host.main.source.path) return false;
  const [components, section, name = "", ...rest] = reference.target.pointer ?? [];
  return components === "components" && section === "responses" && rest.length === 0 && own.get("responses")?.has(name) === true;
}

/** Whether a place holds nothing yet: no entry, `null` or an empty collection. */
export function isVacant(file: ParsedFile, node: YamlNode): boolean {
  return isNull(file, node) || (node.kind === "map" && node.entries.length === 0);
}
