/** Exported functions of the generated files, their heads laid out. */
import type { FunctionStatement } from "../../render/syntax-file.ts";
import { docComment, signature } from "./layout.ts";
import type { TypeScript } from "./literals.ts";

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
