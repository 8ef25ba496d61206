/**
 * Which types the parameters of a catalog need. Errors with the same parameters share a type, so that type checkers choose among shapes, which are
 * few, and not among codes. A shape is called after its parameters.
 */
import type { Catalog, ErrorDefinition, Parameter, Variant } from "../../catalog/model.ts";
import { capturedInAll, neededOf } from "../../sdk/parameters.ts";
import { valueType, type ValueType } from "./types.ts";

export interface Shape {
  /** `ParameterName`; `LimitMaybeUser` for one that must and one that may be there; empty without parameters. */
  readonly stem: string;
  /** Sorted by name; empty for errors without parameters. */
  readonly members: readonly ShapeMember[];
}

export interface ShapeMember {
  readonly name: string;
  readonly type: ValueType;
  /** The only values that may be given; `null` when any may, or when it is about what was received. */
  readonly values: readonly string[] | null;
  readonly required: boolean;
}

/** The shapes of the sets of parameters that were given; equal sets get the same object. */
export interface ShapeTable {
  readonly shapeOf: (members: readonly ShapeMember[]) => Shape;
}

/** What parsing an error may capture. */
export function capturedMembers(error: ErrorDefinition): readonly ShapeMember[] {
  return membersOf(capturedInAll(error).map(({ parameter, always }) => ({ ...typed(parameter), values: null, required: always })));
}

/** What creating an error, or a variant of one, needs. */
export function neededMembers(error: ErrorDefinition, variant: Variant | null): readonly ShapeMember[] {
  return membersOf(neededOf(error, variant).map((parameter) => ({ ...typed(parameter), values: onlyValues(parameter), required: true })));
}

function typed({ name, type }: Parameter): Pick<ShapeMember, "name" | "type"> {
  return { name, type: valueType(type) };
}

function onlyValues({ type, values, open }: Parameter): readonly string[] | null {
  return type === "string" && !open ? values : null;
}

/** Most errors have none, and share them. */
export const noMembers: readonly ShapeMember[] = [];

function membersOf(members: readonly ShapeMember[]): readonly ShapeMember[] {
  return members.length === 0 ? noMembers : members.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names the shapes of a catalog. `sets` are all sets of parameters that will be asked for. */
export function nameShapes(catalog: Catalog, sets: Iterable<readonly ShapeMember[]>): ShapeTable {
  const shapes = new Map<string, readonly ShapeMember[]>();
  const keys = new Map<readonly ShapeMember[], string>();
  for (const members of sets) {
    if (keys.has(members)) continue;
    const key = keyOf(members);
    keys.set(members, key);
    shapes.set(key, members);
  }
  const uses = new Map<string, number>();
  for (const members of shapes.values()) uses.set(stemOf(members), (uses.get(stemOf(members)) ?? 0) + 1);
  const taken = new Set(catalog.errors.flatMap(({ name, variants }) => (variants.length === 0 ? [] : [`${name}Result`, `${name}Variant`])));
  const named = new Map(
    [...shapes].map(([key, members]): [string, Shape] => {
      const stem = stemOf(members);
      const free = ["KnownWith", "CodeWith", "CodeNeeding"].every((before) => !taken.has(before + stem)) && stem !== "No";
      const clear = stem.length <= longestStem && uses.get(stem) === 1 && free;
      // Parameters that differ only by case, or very many: told apart by what they are, not by where they stand.
      return [key, { stem: clear ? stem : `${stem.slice(0, longestStem)}${digest(key)}`, members }];
    }),
  );
  return {
    shapeOf: (members) => {
      const shape = named.get(keys.get(members) ?? "?");
      if (shape === undefined) throw new Error("a set of parameters that was not named");
      return shape;
    },
  };
}

const longestStem = 40;

function keyOf(members: readonly ShapeMember[]): string {
  return members.length === 0 ? "" : JSON.stringify(members.map(({ name, type, values, required }) => [name, type, values, required]));
}

function stemOf(members: readonly ShapeMember[]): string {
  const names = (required: boolean) =>
    members.filter((member) => member.required === required).map(({ name, values }) => (values === null ? "" : "Known") + upperFirst(name));
  const optional = names(false);
  return `${names(true).join("")}${optional.length === 0 ? "" : "Maybe"}${optional.join("")}`.replaceAll("_", "");
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Eight hexadecimal digits (FNV-1a, 32 bits). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}
