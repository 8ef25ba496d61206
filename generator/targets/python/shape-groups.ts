/** Which errors share which types: the groups from which the overloads of guards and of `create_error` are made. */
import type { Catalog, ErrorDefinition, Variant } from "../../catalog/model.ts";
import { capturedMembers, nameShapes, noMembers, neededMembers, type Shape, type ShapeMember } from "./shapes.ts";

export interface ShapeGroups {
  /** All shapes that occur, and the empty one; each once. */
  readonly shapes: readonly Shape[];
  /** Errors without variants by what they capture. */
  readonly plain: readonly ShapeGroup[];
  /** Errors with variants, each with what it captures. */
  readonly varied: readonly { readonly error: ErrorDefinition; readonly shape: Shape }[];
  /** Errors by what creating them without a variant needs. */
  readonly needs: readonly ShapeGroup[];
  /** Variants of an error that need the same. */
  readonly variantNeeds: readonly VariantNeed[];
}

export interface ShapeGroup {
  readonly shape: Shape;
  readonly errors: readonly ErrorDefinition[];
}

export interface VariantNeed {
  readonly error: ErrorDefinition;
  readonly variants: readonly Variant[];
  readonly shape: Shape;
}

export function shapeGroups(catalog: Catalog): ShapeGroups {
  const { errors } = catalog;
  const captured = new Map(errors.map((error) => [error, capturedMembers(error)]));
  const needed = new Map(errors.map((error) => [error, neededMembers(error, null)]));
  const pairs = errors.flatMap((error) => error.variants.map((variant) => ({ error, variant, members: neededMembers(error, variant) })));
  const sets = [noMembers, ...captured.values(), ...needed.values(), ...pairs.map(({ members }) => members)];
  const { shapeOf } = nameShapes(catalog, sets);
  const shapeIn = (members: ReadonlyMap<ErrorDefinition, readonly ShapeMember[]>) => (error: ErrorDefinition) =>
    shapeOf(members.get(error) ?? noMembers);
  return {
    shapes: [...new Set(sets.map(shapeOf))],
    plain: groupByShape(
      errors.filter(({ variants }) => variants.length === 0),
      shapeIn(captured),
    ),
    varied: errors.filter(({ variants }) => variants.length > 0).map((error) => ({ error, shape: shapeIn(captured)(error) })),
    needs: groupByShape(errors, shapeIn(needed)),
    variantNeeds: groupVariants(pairs, shapeOf),
  };
}

function groupByShape(errors: readonly ErrorDefinition[], shapeOf: (error: ErrorDefinition) => Shape): readonly ShapeGroup[] {
  const groups = new Map<Shape, ErrorDefinition[]>();
  for (const error of errors) {
    const shape = shapeOf(error);
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [error]);
    else group.push(error);
  }
  return [...groups].map(([shape, members]) => ({ shape, errors: members }));
}

interface VariantPair {
  readonly error: ErrorDefinition;
  readonly variant: Variant;
  readonly members: readonly ShapeMember[];
}

function groupVariants(pairs: readonly VariantPair[], shapeOf: (members: readonly ShapeMember[]) => Shape): readonly VariantNeed[] {
  const groups = new Map<ErrorDefinition, Map<Shape, Variant[]>>();
  for (const { error, variant, members } of pairs) {
    const ofError = groups.get(error) ?? new Map<Shape, Variant[]>();
    groups.set(error, ofError);
    const shape = shapeOf(members);
    const group = ofError.get(shape);
    if (group === undefined) ofError.set(shape, [variant]);
    else group.push(variant);
  }
  return [...groups].flatMap(([error, ofError]) => [...ofError].map(([shape, variants]) => ({ error, variants, shape })));
}
