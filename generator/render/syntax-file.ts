/**
 * A file of declarations before it is printed: few statements, whose names and texts are encoded source of what ts-morph prints. The
 * printer makes the frame of each and puts the texts into it, so that its cost does not grow with the number of codes.
 */
import type { Encoded } from "../source/encoded.ts";

type TypeScript = Encoded<"typescript">;

export interface SyntaxFile {
  /** The comment at the head of the file. */
  readonly banner: TypeScript;
  readonly statements: readonly Statement[];
}

export type Statement =
  | ImportStatement
  | ExportStatement
  | EnumStatement
  | InterfaceStatement
  | TypeStatement
  | ConstantStatement
  | FunctionStatement
  | ClassStatement
  | BulkStatement;

/** `import type { a, b } from "./x.js"`, or `import type * as a from "./x.js"`. */
export interface ImportStatement {
  readonly kind: "import";
  readonly typeOnly: boolean;
  readonly names: ModuleNames;
  readonly from: TypeScript;
}

/** `export { a, b } from "./x.js"`, `export * from "./x.js"`, `export * as a from "./x.js"`. */
export interface ExportStatement {
  readonly kind: "export";
  readonly typeOnly: boolean;
  readonly names: ModuleNames;
  readonly from: TypeScript;
}

export type ModuleNames =
  /** What stands between the braces, blanks or line breaks at its ends included. */
  | { readonly kind: "named"; readonly list: TypeScript }
  | { readonly kind: "namespace"; readonly name: TypeScript }
  | { readonly kind: "all" };

interface Declaration {
  readonly name: TypeScript;
  /** A whole comment, or nothing. */
  readonly doc: TypeScript;
}

export interface EnumStatement extends Declaration {
  readonly kind: "enum";
  /** The members, with a comma after each. */
  readonly members: TypeScript;
}

export interface InterfaceStatement extends Declaration {
  readonly kind: "interface";
  /** `C extends X = X`, or nothing. */
  readonly typeParameters: TypeScript;
  /** Name and type arguments of what it extends, or nothing. */
  readonly base: TypeScript;
  /** The members, each with its semicolon. */
  readonly members: TypeScript;
}

export interface TypeStatement extends Declaration {
  readonly kind: "type";
  readonly typeParameters: TypeScript;
  /** What follows the `=`, its leading blank or line break included. */
  readonly type: TypeScript;
}

export interface ConstantStatement extends Declaration {
  readonly kind: "constant";
  readonly exported: boolean;
  /** The type, or nothing. */
  readonly type: TypeScript;
  /** What follows the `=`, its leading blank or line break included. */
  readonly value: TypeScript;
}

/** What stands between a function's name and its body. */
export interface Signature {
  readonly typeParameters: TypeScript;
  readonly parameters: TypeScript;
  readonly returnType: TypeScript;
}

export interface FunctionStatement extends Declaration, Signature {
  readonly kind: "function";
  readonly exported: boolean;
  readonly async: boolean;
  readonly overloads: readonly Signature[];
  /** The statements, indented but for the first line. */
  readonly body: TypeScript;
}

export interface ClassStatement extends Declaration {
  readonly kind: "class";
  /** What it extends. */
  readonly base: TypeScript;
  readonly members: TypeScript;
}

/** Many declarations that are alike: one for each error or group. */
export interface BulkStatement {
  readonly kind: "bulk";
  readonly source: TypeScript;
}
