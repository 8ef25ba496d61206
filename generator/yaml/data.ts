/** Nodes as data with types, as other programs read a description; data compared. */
import type { Data } from "../source/data.ts";
import { scalarText, type ParsedFile, type YamlNode, type YamlScalar } from "./node.ts";

/** What a node says; `undefined` where it holds an alias, which stands for something elsewhere. */
export function dataOf(file: ParsedFile, node: YamlNode): Data | undefined {
  if (node.kind === "alias") return undefined;
  if (node.kind === "scalar") return scalarOf(file, node);
  if (node.kind === "list") {
    const items = node.items.map((item) => dataOf(file, item));
    return items.includes(undefined) ? undefined : (items as Data[]);
  }
  const members = node.entries.map(({ key, value }) => [key, dataOf(file, value)] as const);
  return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
}

function scalarOf(file: ParsedFile, node: YamlScalar): Data {
  const text = scalarText(file, node);
  if (node.style === "json") return JSON.parse(text) as Data;
  return node.style === "plain" ? plainValue(text) : text;
}

const words: ReadonlyMap<string, Data> = new Map<string, Data>([
  ...["", "~", "null", "Null", "NULL"].map((text) => [text, null] as const),
  ...["true", "True", "TRUE"].map((text) => [text, true] as const),
  ...["false", "False", "FALSE"].map((text) => [text, false] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((text) => [text, Infinity] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((text) => [text, -Infinity] as const),
  ...[".nan", ".NaN", ".NAN"].map((text) => [text, NaN] as const),
]);

/** The core schema (YAML 1.2.2 §10.3.2). */
function plainValue(text: string): Data {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text)) return Number(text);
  return /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text) ? Number(text) : text;
}

/** Whether two values say the same; the order of members says nothing. */
export function sameData(a: Data | undefined, b: Data | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index]));
  }
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && sameData(a[name], b[name]));
}

export function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

/** The same data without members that are `undefined`. */
export function compact(value: Data): Data {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(compact);
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, compact(member)]])));
}
