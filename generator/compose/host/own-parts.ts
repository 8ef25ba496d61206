/** What of a description is ours: components with our key, and the responses that the key of an operation lists. All else is foreign. */
import { bySection, extension, type Section } from "../../openapi/component.ts";
import { memberOf, ownEntry, textOf, type Located, type ParsedFile, type YamlEntry, type YamlMap, type YamlNode } from "../../yaml/node.ts";
import { referenceIn } from "./references.ts";

/** Members of one mapping, by name. */
export interface Sides {
  /** Entries that we made and nobody changed into something else. */
  readonly own: ReadonlyMap<string, YamlEntry>;
  readonly foreign: ReadonlyMap<string, YamlEntry>;
}

/** The components of the main file. */
export type HostComponents = Readonly<Record<Section, Sides>>;

export function componentSides(main: ParsedFile): HostComponents {
  const components = memberOf(main, main.root, "components");
  return bySection((section) => {
    const node = components === null ? null : memberOf(main, components, section);
    return sidesBy(node?.kind === "map" ? node.entries : [], ({ value }) => value.kind === "map" && ownEntry(value, extension) !== null);
  });
}

/** The responses of an operation. Ours are listed, and are references to responses of ours with nothing beside them. */
export function responseSides(main: ParsedFile, { responses }: HostComponents, { file, node }: Located<YamlMap>): Sides {
  const written = ownEntry(node, "responses")?.value;
  if (written?.kind !== "map") return sidesBy([], () => false);
  const facts = memberOf(file, node, extension);
  const list = facts === null ? null : memberOf(file, facts, "responses");
  const listed = new Set(list?.kind === "list" ? list.items.map((item) => textOf(file, item)) : []);
  return sidesBy(written.entries, ({ key, value }) => listed.has(key) && refersTo(responses, main, file, value));
}

function refersTo({ own }: Sides, main: ParsedFile, file: ParsedFile, node: YamlNode): boolean {
  const reference = node.kind === "map" && node.entries.length === 1 ? referenceIn(file, node) : null;
  if (reference?.target.kind !== "inside" || reference.target.path !== main.source.path) return false;
  const [components, section, name = "", ...rest] = reference.target.pointer ?? [];
  return components === "components" && section === "responses" && rest.length === 0 && own.has(name);
}

function sidesBy(entries: readonly YamlEntry[], isOwn: (entry: YamlEntry) => boolean): Sides {
  const own = new Map<string, YamlEntry>();
  const foreign = new Map<string, YamlEntry>();
  for (const entry of entries) (isOwn(entry) ? own : foreign).set(entry.key, entry);
  return { own, foreign };
}
