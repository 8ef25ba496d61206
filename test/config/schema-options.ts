/** The options that a JSON Schema allows, as paths: `info.contact.name`; keys that an author chooses are `*`. */

export interface SchemaOption {
  readonly path: string;
  /** The values of an enumeration; empty for anything else. */
  readonly values: readonly string[];
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
}

/** Every place where a value can stand, each once. */
export function optionsOf(schema: object): readonly SchemaOption[] {
  const found = new Map<string, Set<string>>();
  walk(schema, "", found);
  return [...found].map(([path, values]) => ({ path, values: [...values] }));
}

function walk(node: SchemaNode, path: string, found: Map<string, Set<string>>): void {
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, below(key), found);
  for (const alternative of node.anyOf ?? []) walk(alternative, path, found);
  if (node.items !== undefined) walk(node.items, path, found);
  // What a target's section holds besides is the target's own schema.
  if (typeof node.additionalProperties === "object" && Object.keys(node.additionalProperties).length > 0)
    walk(node.additionalProperties, below("*"), found);
  const isLeaf = node.properties === undefined && node.anyOf === undefined && node.items === undefined;
  if (!isLeaf || typeof node.additionalProperties === "object" || path === "") return;
  const values = found.get(path) ?? new Set();
  for (const value of node.enum ?? []) values.add(value);
  found.set(path, values);
}

/** The options that a value sets: paths as above, and `path=value` for texts, which may be values of an enumeration. */
export function valuesIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((item) => valuesIn(item, path));
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? [path, `${path}=${value}`] : [path, `${path}=${String(value)}`];
  return Object.entries(value).flatMap(([key, member]) => valuesIn(member, path === "" ? key : `${path}.${key}`));
}
