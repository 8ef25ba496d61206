/**
 * Which types the parameters of a catalog need. Errors with the same parameters share a type, so that type checkers choose among shapes, which are
 * few, and not among codes. A shape is called after its parameters.
 */
import type { Catalog, ErrorDefinition, Placeholder, Template } from "../../catalog/model.ts";

export interface Shape {
  /** `ParameterName`; `LimitMaybeUser` for one that must and one that may be there; empty without parameters. */
  readonly stem: string;
  /** Sorted by name; empty for errors without parameters. */
  readonly members: readonly ShapeMember[];
}

export interface ShapeMember {
  readonly name: string;
  readonly type: "str" | "int" | "float";
  /** The only values that may be given; `null` when any may, or when it is about what was received. */
  readonly values: readonly string[] | null;
  readonly required: boolean;
}

/** The shapes of the sets of parameters that were given; equal sets get the same object. */
export interface ShapeTable {
  readonly shapeOf: (members: readonly ShapeMember[]) => Shape;
}

/** What parsing an error may capture: the code's placeholders always, those of messages when the message is recognized. */
export function capturedMembers({ code, message, variants }: ErrorDefinition): readonly ShapeMember[] {
  if (variants.length === 0 && isPlain(code, message)) return noMembers;
  const members = new Map<string, ShapeMember>();
  addMembers(members, code, true, false);
  for (const template of [message, ...variants.map((variant) => variant.message)]) addMembers(members, template, false, false);
  return sorted(members);
}

/** What creating an error needs: every placeholder of the code and of the message that is sent. */
export function neededMembers(code: Template, message: Template | null): readonly ShapeMember[] {
  if (isPlain(code, message)) return noMembers;
  const members = new Map<string, ShapeMember>();
  addMembers(members, code, true, true);
  addMembers(members, message, true, true);
  return sorted(members);
}

function isPlain(code: Template, message: Template | null): boolean {
  return code.placeholders.length === 0 && (message === null || message.placeholders.length === 0);
}

function addMembers(members: Map<string, ShapeMember>, template: Template | null, required: boolean, given: boolean): void {
  for (const { parameter } of template?.placeholders ?? []) {
    if (members.has(parameter.name)) continue;
    const values = given && parameter.type === "string" && !parameter.open ? parameter.values : null;
    members.set(parameter.name, { name: parameter.name, type: pythonTypes[parameter.type], values, required });
  }
}

const pythonTypes: Readonly<Record<Placeholder["parameter"]["type"], ShapeMember["type"]>> = {
  string: "str",
  integer: "int",
  number: "float",
};

/** Most errors have none, and share them. */
export const noMembers: readonly ShapeMember[] = [];

function sorted(members: ReadonlyMap<string, ShapeMember>): readonly ShapeMember[] {
  if (members.size === 0) return noMembers;
  return [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
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
