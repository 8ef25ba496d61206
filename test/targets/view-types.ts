/** The types of a target's views as a template sees them, by the compiler's own reading of its `views.ts`. */
import { resolve } from "node:path";
import ts from "typescript";
import { repository } from "../support/load-catalog.ts";

/** What can stand at a place of a view. `null` says that it may be absent. */
export interface Shape {
  readonly kind: "text" | "flag" | "list" | "part" | "other";
  readonly type: ts.Type;
  readonly nullable: boolean;
}

/** A member of a view, wherever its type is used: the same member of one declaration is one. */
export interface Member {
  readonly declaration: ts.Node;
  readonly name: string;
  /** Of the type that declares it. */
  readonly owner: string;
  readonly shape: Shape;
}

export interface ViewTypes {
  /** The type of each template's view. */
  readonly byTemplate: ReadonlyMap<string, Shape>;
  readonly memberOf: (part: Shape, name: string) => Member | null;
  readonly membersOf: (part: Shape) => readonly Member[];
  readonly itemOf: (list: Shape) => Shape;
}

/** Reads the exported type `Views` of a file; `text` stands for what is on disk. */
export function readViewTypes(path: string, text?: string): ViewTypes {
  const file = resolve(repository, path);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (name) => (text !== undefined && resolve(name) === file ? text : read(name));
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => (text !== undefined && resolve(name) === file) || exists(name);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${path} cannot be read`);
  const faults = program.getSemanticDiagnostics(source);
  if (faults.length > 0) throw new Error(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")).join("\n"));
  return viewTypesOf(program.getTypeChecker(), source);
}

function viewTypesOf(checker: ts.TypeChecker, source: ts.SourceFile): ViewTypes {
  const module = checker.getSymbolAtLocation(source);
  const views = module && checker.getExportsOfModule(module).find(({ name }) => name === "Views");
  if (views === undefined) throw new Error(`${source.fileName} exports no type Views`);
  const shapeOf = (type: ts.Type): Shape => {
    const present = checker.getNonNullableType(type);
    return { kind: kindOf(checker, present), type: present, nullable: present !== type };
  };
  const memberOf = (symbol: ts.Symbol): Member => {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined) throw new Error(`${symbol.name} is declared nowhere`);
    return { declaration, name: symbol.name, owner: ownerOf(declaration), shape: shapeOf(checker.getTypeOfSymbol(symbol)) };
  };
  const templates = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(views));
  return {
    byTemplate: new Map(templates.map((symbol) => [symbol.name, memberOf(symbol).shape])),
    memberOf: ({ type }, name) => {
      const symbol = checker.getPropertyOfType(type, name);
      return symbol === undefined ? null : memberOf(symbol);
    },
    membersOf: ({ type }) => checker.getPropertiesOfType(type).map(memberOf),
    itemOf: ({ type }) => {
      const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      if (item === undefined) throw new Error(`${checker.typeToString(type)} is no list`);
      return shapeOf(item);
    },
  };
}

function kindOf(checker: ts.TypeChecker, type: ts.Type): Shape["kind"] {
  const parts = type.isIntersection() ? type.types : [type];
  if (parts.some(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0)) return "text";
  const options = type.isUnion() ? type.types : [type];
  if (options.every(({ flags }) => (flags & ts.TypeFlags.BooleanLike) !== 0)) return "flag";
  if (checker.isArrayType(type)) return "list";
  return parts.every(({ flags }) => (flags & ts.TypeFlags.Object) !== 0) ? "part" : "other";
}

/** The name of the type around a member. */
function ownerOf(member: ts.Node): string {
  for (let node = member.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return node.name.text;
  }
  return "";
}
