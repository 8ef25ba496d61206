/** Type aliases, laid out: the name, its type parameter and what it stands for, each broken where prettier would break it. */
import type { TypeStatement } from "../../render/syntax-file.ts";
import { assigned, docComment, intersectionAfter, referenceAfter, parameterList, unionAfter } from "./layout.ts";
import { nothing, stringLiteral, ts, type TypeScript } from "./literals.ts";

/** An alias whose type is laid out after `before`, the end of the line with the `=`. */
function aliasOf(
  name: TypeScript,
  typeParameters: readonly TypeScript[],
  doc: readonly TypeScript[],
  typeAfter: (before: string) => TypeScript,
): TypeStatement {
  const start = `export type ${name}`;
  if (typeParameters.length === 0)
    return { kind: "type", name, doc: docComment(doc), typeParameters: nothing, type: typeAfter(`${start} =`) };
  const list = parameterList(typeParameters, `${start}<`, "> =");
  const before = list.includes("\n") ? "> =" : `${start}<${list}> =`;
  return { kind: "type", name, doc: docComment(doc), typeParameters: list, type: typeAfter(before) };
}

/** `type Name = Type`; a type with line breaks of its own stays as it is. */
export function alias(name: TypeScript, type: TypeScript, doc: readonly TypeScript[]): TypeStatement {
  return aliasOf(name, [], doc, (before) => (type.includes("\n") ? ts` ${type}` : assigned(type, before, 0)));
}

/** `type Name = A | B`. */
export function unionAlias(name: TypeScript, members: readonly TypeScript[], doc: readonly TypeScript[]): TypeStatement {
  return aliasOf(name, [], doc, (before) => unionAfter(members, before));
}

/** `type Name = "a" | "b"`. */
export function namesAlias(name: TypeScript, values: readonly string[], doc: TypeScript): TypeStatement {
  return unionAlias(name, values.length === 0 ? [ts`never`] : values.map(stringLiteral), [doc]);
}

/** `type Name<P> = A & B`, with or without a type parameter. */
export function intersectionAlias(
  name: TypeScript,
  typeParameters: readonly TypeScript[],
  [first, second]: readonly [TypeScript, TypeScript],
  doc: readonly TypeScript[],
): TypeStatement {
  return aliasOf(name, typeParameters, doc, (before) => intersectionAfter(first, second, before));
}

/** `type Name = Generic<A, B>`. */
export function referenceAlias(
  name: TypeScript,
  generic: TypeScript,
  args: readonly TypeScript[],
  doc: readonly TypeScript[],
): TypeStatement {
  return aliasOf(name, [], doc, (before) => referenceAfter(generic, args, before));
}

/** `type Name<C extends KnownErrorCode> = Generic<A, C>`. */
export function appliedAlias(
  name: TypeScript,
  generic: TypeScript,
  args: readonly TypeScript[],
  doc: readonly TypeScript[],
): TypeStatement {
  return aliasOf(name, [ts`C extends KnownErrorCode`], doc, (before) => referenceAfter(generic, args, before));
}
