/** `$ref`: where each one leads, and what is there. Never out of the project folder, never over the network. Reads no files. */
import { posix } from "node:path";
import {
  memberOf,
  ownEntry,
  textOf,
  type ParsedFile,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type Located,
} from "../../yaml/node.ts";

/** Where a reference leads: a file of the project and a place in it, or somewhere we do not go. */
export type Target =
  | { readonly kind: "inside"; readonly path: string; readonly pointer: readonly string[] | null }
  | { readonly kind: "outside"; readonly problem: string };

/** A reference as it is written. */
export interface Reference {
  readonly file: ParsedFile;
  /** The object that holds it. */
  readonly holder: YamlMap;
  readonly value: YamlScalar;
  readonly text: string;
  readonly target: Target;
}

/** RFC 3986 reference, read from the file `from`. A fragment that is no JSON Pointer (an anchor) leaves `pointer` null. */
function targetOf(from: string, text: string): Target {
  const hash = text.indexOf("#");
  const [address, fragment] = hash === -1 ? [text, ""] : [text.slice(0, hash), text.slice(hash + 1)];
  if (/^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(address)) return { kind: "outside", problem: "it is an address on the network" };
  const name = decoded(address);
  if (name === null || name.includes("\0")) return { kind: "outside", problem: "it is no path" };
  if (/^[/\\]/.test(name)) return { kind: "outside", problem: "it is an absolute path" };
  const path = name === "" ? from : posix.normalize(posix.join(posix.dirname(from), name));
  if (path === ".." || path.startsWith("../")) return { kind: "outside", problem: "it leaves the project folder" };
  return { kind: "inside", path, pointer: pointerOf(fragment) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function pointerOf(fragment: string): readonly string[] | null {
  if (fragment === "") return [];
  if (!fragment.startsWith("/")) return null;
  const text = decoded(fragment) ?? fragment;
  return text
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A place in words. */
export function placeOf(pointer: readonly string[]): string {
  return pointer.length === 0 ? "the document" : pointer.join(" › ");
}

/** One step down: by key, or by index in a list. */
function childOf(file: ParsedFile, node: YamlNode, token: string): YamlNode | null {
  if (node.kind === "list") return /^(?:0|[1-9][0-9]*)$/.test(token) ? (node.items[Number(token)] ?? null) : null;
  return memberOf(file, node, token);
}

const targets = new WeakMap<ParsedFile, Map<string, Target>>();

/** The target of a reference of a file; the same text gives the same object. */
function targetIn(file: ParsedFile, text: string): Target {
  let known = targets.get(file);
  if (known === undefined) {
    known = new Map();
    targets.set(file, known);
  }
  let target = known.get(text);
  if (target === undefined) {
    target = targetOf(file.source.path, text);
    known.set(text, target);
  }
  return target;
}

/** The `$ref` of an object. */
export function referenceIn(file: ParsedFile, node: YamlNode): Reference | null {
  if (node.kind !== "map") return null;
  const value = ownEntry(node, "$ref")?.value;
  const text = value === undefined ? null : textOf(file, value);
  if (value?.kind !== "scalar" || text === null) return null;
  return { file, holder: node, value, text, target: targetIn(file, text) };
}

export type FindFile = (path: string) => ParsedFile | null;

const mostHops = 64;

/** What stands at the place that a reference names; `null` when there is nothing. Steps through references on its way. */
export function lookUp(find: FindFile, target: Target, hops = 0): Located | null {
  const file = target.kind === "inside" ? find(target.path) : null;
  if (file === null || target.kind === "outside" || target.pointer === null || hops > mostHops) return null;
  let at: Located = { file, node: file.root, pointer: [] };
  for (const token of target.pointer) {
    let next = childOf(at.file, at.node, token);
    if (next === null) {
      const reference = referenceIn(at.file, at.node);
      const through = reference && lookUp(find, reference.target, hops + 1);
      if (through === null) return null;
      at = through;
      next = childOf(at.file, at.node, token);
      if (next === null) return null;
    }
    at = { file: at.file, node: next, pointer: [...at.pointer, token] };
  }
  return at;
}

/** Where following `$ref` after `$ref` ends, or why it does not. */
export type Followed =
  | { readonly kind: "found"; readonly at: Located }
  | { readonly kind: "broken"; readonly reference: Reference }
  | { readonly kind: "cycle"; readonly reference: Reference };

export function follow(find: FindFile, start: Located): Followed {
  const seen = new Set<YamlNode>();
  let at = start;
  for (;;) {
    const reference = referenceIn(at.file, at.node);
    if (reference === null) return { kind: "found", at };
    if (seen.has(at.node)) return { kind: "cycle", reference };
    seen.add(at.node);
    const next = lookUp(find, reference.target);
    if (next === null) return { kind: "broken", reference };
    at = next;
  }
}

/** Keys below which a document holds data of its own, in which `$ref` is a word like others. */
const dataKeys: ReadonlySet<string> = new Set(["example", "default", "enum", "const", "value"]);

/** Keys whose value is a mapping from names that an author chose. */
const nameKeys: ReadonlySet<string> = new Set(
  (
    "properties patternProperties dependentSchemas $defs definitions schemas responses parameters examples requestBodies headers " +
    "securitySchemes links callbacks pathItems paths webhooks content encoding variables mapping"
  ).split(" "),
);

/** Every reference of a file, in its order. `skip` leaves out parts of it. */
export function collectReferences(file: ParsedFile, skip: (node: YamlNode) => boolean = () => false): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (node: YamlNode, names: boolean): void => {
    if (skip(node)) return;
    if (node.kind === "list") for (const item of node.items) visit(item, false);
    if (node.kind !== "map") return;
    const reference = names ? null : referenceIn(file, node);
    if (reference !== null) found.push(reference);
    for (const { key, value } of node.entries) {
      if (value.kind === "scalar" || (!names && isData(key, value))) continue;
      visit(value, !names && nameKeys.has(key));
    }
  };
  visit(file.root, false);
  return found;
}

function isData(key: string, value: YamlNode): boolean {
  if (dataKeys.has(key)) return true;
  return (key.startsWith("x-") && key !== "x-errata") || (key === "examples" && value.kind === "list");
}
