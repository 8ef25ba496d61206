/**
 * Checks YAML data against a schema and turns the schema's complaints into diagnostics: the place of the very key or value, what was expected,
 * and for an unknown key the one that was probably meant. The only place where schema issues are read.
 */
import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Locus, PathKey } from "../source/span.ts";
import type { SourceFile } from "../source/source-file.ts";
import { parseData } from "../yaml/read.ts";

/** A decoded file: values by schema, places by `at`. */
export interface Decoded<T> {
  readonly value: T;
  readonly at: Locus;
  readonly path: string;
}

/** Data to decode and where they stand. */
export interface Decodable {
  readonly file: SourceFile;
  readonly data: unknown;
  readonly at: Locus;
  /** Keys of the file that lead to the data, where they are a part of it: messages then name the whole way. */
  readonly above?: readonly PathKey[];
}

/** Reads and decodes one file. Reports every fault; `null` when there was one. */
export function decodeFile<T>(schema: z.ZodType<T>, file: SourceFile, sink: DiagnosticSink): Decoded<T> | null {
  const data = parseData(file, sink);
  return data && decode(schema, data, sink);
}

/** Decodes data. Reports every fault; `null` when there was one. */
export function decode<T>(schema: z.ZodType<T>, yaml: Decodable, sink: DiagnosticSink): Decoded<T> | null {
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, at: yaml.at, path: yaml.file.path };
  for (const issue of result.error.issues) reportIssue(schema, yaml, issue, [], sink);
  return null;
}

type Issue = z.core.$ZodIssue;

/** A place in words: where in the file, also when the data are a part of it. */
function placeIn({ above = [] }: Decodable, path: readonly PathKey[]): string {
  return placeOf([...above, ...path]);
}

function reportIssue(schema: z.ZodType, yaml: Decodable, issue: Issue, base: readonly PathKey[], sink: DiagnosticSink): void {
  const path = [...base, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const place = placeIn(yaml, path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const help = didYouMean(key, known);
      sink.report("unknown-key", { key, place }, yaml.at.spanOfKey(...path, key), { help });
    }
  } else if (issue.code === "invalid_key") {
    const problem = issue.issues.map((inner) => inner.message).join("; ");
    const key = String(path.at(-1) ?? "");
    sink.report("bad-key", { key, problem, place: placeIn(yaml, path.slice(0, -1)) }, yaml.at.spanOfKey(...path));
  } else if ((issue.code === "invalid_type" || issue.code === "invalid_union") && valueAt(yaml.data, path) === undefined) {
    sink.report(
      "missing-key",
      { key: String(path.at(-1) ?? ""), place: placeIn(yaml, path.slice(0, -1)) },
      yaml.at.spanOfKey(...path.slice(0, -1)),
    );
  } else if (issue.code === "invalid_union") {
    reportUnion(schema, yaml, issue, path, sink);
  } else {
    sink.report("bad-value", { place, problem: wordsOf(issue) }, yaml.at.spanOf(...path), { help: formAt(schema, issue) });
  }
}

/** A complaint in our words where the schema has none of its own: zod then speaks of objects and arrays. */
function wordsOf(issue: Issue): string {
  if (!/^(?:Invalid|Too|Expected)\b/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type") return `expected ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small" && issue.minimum === 1 && issue.origin === "string") return "must not be empty";
  if (issue.code === "too_small" && issue.minimum === 1 && issue.origin === "array") return "needs at least one entry";
  return issue.message;
}

const kinds: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  boolean: "true or false",
};

/** The keys of the mapping that should be here; `null` where none should, or any may be in it. */
function formAt(schema: z.ZodType, issue: Issue): string | null {
  if (issue.code !== "invalid_type" || issue.expected !== "object") return null;
  const keys = keysAt(
    schema,
    issue.path.map((key) => (typeof key === "symbol" ? String(key) : key)),
  );
  return keys.length === 0 ? null : `Write a mapping with ${keys.join(", ")}, of which not all must be there.`;
}

/** A union failed: the alternative that went deeper than the value itself is the one that was meant; without one, the union's own words. */
function reportUnion(
  schema: z.ZodType,
  yaml: Decodable,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: readonly PathKey[],
  sink: DiagnosticSink,
): void {
  const isText = typeof valueAt(yaml.data, path) === "string";
  const deeper =
    issue.errors.find((issues) => issues.some((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys")) ??
    onlyOne(issue.errors.filter((issues) => issues.every(({ code }) => code === "too_small" || code === "too_big")));
  const own = isText ? issue.errors[0]?.filter((inner) => inner.code === "custom") : undefined;
  const chosen = deeper ?? own;
  if (chosen === undefined || chosen.length === 0) {
    sink.report("bad-value", { place: placeIn(yaml, path), problem: issue.message }, yaml.at.spanOf(...path));
  } else {
    for (const inner of chosen) reportIssue(schema, yaml, inner, path, sink);
  }
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function valueAt(data: unknown, path: readonly PathKey[]): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** `errors.ThrottlingUser.status[1]`; the top of the file is "the file". */
export function placeOf(path: readonly PathKey[]): string {
  if (path.length === 0) return "the file";
  return path.map((key, index) => (typeof key === "number" ? `[${String(key)}]` : index === 0 ? key : `.${key}`)).join("");
}

/** The candidate that was probably meant, as a help line, or all of them; `null` when none is near and they are more than `mostListed`. */
export function didYouMean(word: string, candidates: readonly string[], mostListed = Infinity): string | null {
  if (candidates.length === 0) return null;
  const nearest = closest(word, candidates);
  const near = distance(word, nearest) <= Math.max(1, Math.floor(Math.max(word.length, nearest.length) / 3));
  if (near) return `did you mean ${nearest}?`;
  return candidates.length > mostListed ? null : `known here: ${[...candidates].sort().join(", ")}`;
}

/** The keys that the schema knows at a path, for did-you-mean. Walks zod's public definitions. */
function keysAt(schema: z.ZodType, path: readonly PathKey[]): readonly string[] {
  let alternatives: readonly SchemaNode[] = unwrap(schema);
  for (const key of path) alternatives = alternatives.flatMap((node) => childNodes(node, key));
  return [...new Set(alternatives.flatMap((node) => Object.keys(node.def?.shape ?? {})))];
}

interface SchemaNode {
  /** Absent in schemas of other versions of zod, which a target of the user's own may have: they are not walked. */
  readonly def?: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, SchemaNode>>;
    readonly element?: SchemaNode;
    readonly valueType?: SchemaNode;
    readonly innerType?: SchemaNode;
    readonly in?: SchemaNode;
    readonly options?: readonly SchemaNode[];
  };
}

function unwrap(node: SchemaNode): readonly SchemaNode[] {
  const { def = null } = node;
  if (def === null) return [];
  if (def.innerType) return unwrap(def.innerType);
  if (def.in) return unwrap(def.in);
  if (def.options) return def.options.flatMap(unwrap);
  return [node];
}

function childNodes({ def }: SchemaNode, key: PathKey): readonly SchemaNode[] {
  const child = def?.shape?.[String(key)] ?? def?.valueType ?? def?.element;
  return child === undefined ? [] : unwrap(child);
}
