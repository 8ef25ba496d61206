/** Exported functions of the generated files, their heads laid out. */
import type { FunctionStatement } from "./file.ts";
import { docComment, signature } from "./layout.ts";
import type { TypeScript } from "./literals.ts";

/** `body` is indented but for its first line. */
export function simpleFunction(
  name: TypeScript,
  parameters: readonly TypeScript[],
  returnType: TypeScript,
  body: TypeScript,
  doc: readonly TypeScript[],
): FunctionStatement {
  return genericFunction(name, [], parameters, returnType, body, doc);
}

export function genericFunction(
  name: TypeScript,
  typeParameters: readonly TypeScript[],
  parameters: readonly TypeScript[],
  returnType: TypeScript,
  body: TypeScript,
  doc: readonly TypeScript[],
): FunctionStatement {
  const head = signature(`export function ${name}`, typeParameters, parameters, returnType);
  return { kind: "function", name, doc: docComment(doc), exported: true, async: false, overloads: [], ...head, body };
}
