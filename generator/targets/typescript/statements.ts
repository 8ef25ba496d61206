/** Statements of the printed files, laid out: imports and exports, types, functions. Names and texts are handed in; knows no catalog. */
import type { ExportStatement, FunctionStatement, ImportStatement, InterfaceStatement, TypeStatement } from "../../render/syntax-file.ts";
import { assigned, bracedNames, docComment, intersectionAfter, parameterList, referenceAfter, signature, unionAfter } from "./layout.ts";
import { indent, join, nothing, stringLiteral, ts, type TypeScript } from "./literals.ts";

/** `import { a, b } from "./x.js"`; names may be `type a`. */
export function imported(names: readonly TypeScript[], from: TypeScript): ImportStatement {
  const list = bracedNames(names, "import ", ` from "${from}";`);
  return { kind: "import", typeOnly: false, names: { kind: "named", list }, from };
}

/** `import type { a, b } from "./x.js"`. */
export function importedTypes(names: readonly TypeScript[], from: TypeScript): ImportStatement {
  const list = bracedNames(names, "import type ", ` from "${from}";`);
  return { kind: "import", typeOnly: true, names: { kind: "named", list }, from };
}

/** `import type * as a from "./x.js"`. */
export function importedNamespaceType(name: TypeScript, from: TypeScript): ImportStatement {
  return { kind: "import", typeOnly: true, names: { kind: "namespace", name }, from };
}

/** `export { a, b } from "./x.js"`. */
export function exported(names: readonly TypeScript[], from: TypeScript): ExportStatement {
  return { kind: "export", typeOnly: false, names: { kind: "named", list: bracedNames(names, "export ", ` from "${from}";`) }, from };
}

/** `export type { a, b } from "./x.js"`. */
export function exportedTypes(names: readonly TypeScript[], from: TypeScript): ExportStatement {
  return { kind: "export", typeOnly: true, names: { kind: "named", list: bracedNames(names, "export type ", ` from "${from}";`) }, from };
}

/** `export * from "./x.js"`. */
export function exportedAll(from: TypeScript): ExportStatement {
  return { kind: "export", typeOnly: false, names: { kind: "all" }, from };
}

/** `export * as a from "./x.js"`, or only its types. */
export function exportedNamespace(name: TypeScript, from: TypeScript, typeOnly: boolean): ExportStatement {
  return { kind: "export", typeOnly, names: { kind: "namespace", name }, from };
}

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

/** An interface of members, one after the other; a type without members where there are none. */
export function interfaceOf(
  name: TypeScript,
  members: readonly TypeScript[],
  doc: readonly TypeScript[],
): InterfaceStatement | TypeStatement {
  if (members.length === 0) return memberless(name, doc);
  const lines = join(
    members.map((member) => indent(member, 1)),
    ts`\n  `,
  );
  return { kind: "interface", name, doc: docComment(doc), typeParameters: nothing, base: nothing, members: lines };
}

/** A map from no text to anything; linters object to empty interfaces. */
function memberless(name: TypeScript, doc: readonly TypeScript[]): TypeStatement {
  return referenceAlias(name, ts`Readonly`, [ts`Record<symbol, never>`], doc);
}

/** How a function is declared. */
export type FunctionKind = "export function" | "export async function" | "function";

/** A function without type parameters. `body` is indented but for its first line. */
export function simpleFunction(
  name: TypeScript,
  parameters: readonly TypeScript[],
  returnType: TypeScript,
  body: TypeScript,
  doc: readonly TypeScript[],
  kind: FunctionKind = "export function",
): FunctionStatement {
  return genericFunction(name, [], parameters, returnType, body, doc, kind);
}

export function genericFunction(
  name: TypeScript,
  typeParameters: readonly TypeScript[],
  parameters: readonly TypeScript[],
  returnType: TypeScript,
  body: TypeScript,
  doc: readonly TypeScript[],
  kind: FunctionKind = "export function",
): FunctionStatement {
  const head = signature(`${kind} ${name}`, typeParameters, parameters, returnType);
  const [exported, async] = [kind.startsWith("export"), kind.includes("async")];
  return { kind: "function", name, doc: docComment(doc), exported, async, overloads: [], ...head, body };
}
