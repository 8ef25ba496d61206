/** Nodes of a document as plain data, and data compared. */
import type { Data } from "../source/data.ts";
import { textOf, type ParsedFile, type YamlNode, type YamlScalar } from "./node.ts";

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
  const raw = file.source.text.slice(node.start, node.end);
  if (node.style === "json") return JSON.parse(raw) as Data;
  if (node.style === "plain") return plainValue(raw);
  if (node.style === "folded" && /^\|-?\r?\n/.test(raw)) return literalText(raw);
  return textOf(file, node) ?? "";
}

/** The core schema of YAML 1.2.2 §10.3.2, in the forms that we print. */
function plainValue(raw: string): Data {
  if (raw === "true" || raw === "false") return raw === "true";
  if (raw === "null" || raw === "~" || raw === "") return null;
  return /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?$/i.test(raw) ? Number(raw) : raw;
}

/** A literal block without indentation indicator. */
function literalText(raw: string): string {
  const [header = "", ...lines] = raw.split(/\r?\n/);
  const indent = /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
  return lines.map((line) => line.slice(indent)).join("\n") + (header === "|" ? "\n" : "");
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
