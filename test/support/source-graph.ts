/** The sources as the compiler sees them: which file imports what of which, what each exports, and how long its functions are. Judges nothing. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import ts from "typescript";
import { repository } from "./load-catalog.ts";

/** One name, or the whole module as `*`, that a file takes from another. */
export interface Import {
  readonly from: string;
  /** A path below the repository, or the name of a package. */
  readonly to: string;
  readonly name: string;
  readonly typeOnly: boolean;
}

export interface SourceModule {
  /** Below the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
}

export interface Export {
  /** `default` for a default export. */
  readonly name: string;
  readonly isType: boolean;
  /** Whether the module itself uses it. */
  readonly isUsedInside: boolean;
}

/** All files below a folder of the repository whose names end so, in code-point order. */
export function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

export function readModule(path: string): SourceModule {
  const text = readFileSync(join(repository, path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  return { path, text, imports: importsOf(file), exports: exportsOf(file), functions: functionsOf(file) };
}

export function readModules(folder: string): readonly SourceModule[] {
  return listFiles(folder, ".ts").map(readModule);
}

function importsOf(file: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression, names: readonly (readonly [name: string, typeOnly: boolean])[]) => {
    if (!ts.isStringLiteral(specifier)) return;
    const to = specifier.text.startsWith(".") ? posix.join(dirname(file.fileName), specifier.text) : specifier.text;
    for (const [name, typeOnly] of names) found.push({ from: file.fileName, to, name, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOfClause(node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node.moduleSpecifier, namesOfExport(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined) add(specifier, namesOfPattern(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `const { a } = await import("./x.ts")`: a; whatever else is done with a module takes all of it. */
function namesOfPattern(call: ts.CallExpression): readonly (readonly [string, boolean])[] {
  const declaration = ts.isAwaitExpression(call.parent) ? call.parent.parent : null;
  if (declaration === null || !ts.isVariableDeclaration(declaration) || !ts.isObjectBindingPattern(declaration.name)) return [["*", false]];
  return declaration.name.elements.map(({ propertyName, name }) => [(propertyName ?? name).getText(), false]);
}

function namesOfClause(clause: ts.ImportClause | undefined): readonly (readonly [string, boolean])[] {
  if (clause === undefined) return [["*", false]];
  const typeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const bindings = clause.namedBindings;
  const named = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? (["*"] as const) : bindings.elements;
  return [
    ...(clause.name === undefined ? [] : [["default", typeOnly] as const]),
    ...named.map((one) => (one === "*" ? (["*", typeOnly] as const) : nameOfSpecifier(one, typeOnly))),
  ];
}

function namesOfExport({ exportClause, isTypeOnly }: ts.ExportDeclaration): readonly (readonly [string, boolean])[] {
  if (exportClause === undefined || ts.isNamespaceExport(exportClause)) return [["*", isTypeOnly]];
  return exportClause.elements.map((one) => nameOfSpecifier(one, isTypeOnly));
}

function nameOfSpecifier(one: ts.ImportSpecifier | ts.ExportSpecifier, typeOnly: boolean): readonly [string, boolean] {
  return [(one.propertyName ?? one.name).text, typeOnly || one.isTypeOnly];
}

function exportsOf(file: ts.SourceFile): readonly Export[] {
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return file.statements.flatMap((statement) => {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return exportedNames(statement, file).map((name) => ({ name, isType, isUsedInside: (counts.get(name) ?? 0) > 1 }));
  });
}

function exportedNames(statement: ts.Statement, file: ts.SourceFile): readonly string[] {
  if (ts.isExportAssignment(statement)) return ["default"];
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText(file));
  const name = "name" in statement ? (statement.name as ts.Node | undefined) : undefined;
  return name === undefined ? ["default"] : [name.getText(file)];
}

/** Functions with lines of code, those of one that stands in another counted for both. `describe` is a heading of tests, not a function. */
function functionsOf(file: ts.SourceFile): SourceModule["functions"] {
  const lines = file.text.split("\n");
  const found: { name: string; lines: number }[] = [];
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined && !isHeading(node)) {
      const own = lines.slice(lineOf(node.getStart(file)), lineOf(node.getEnd()) + 1);
      found.push({ name: nameOfFunction(node, file), lines: own.filter((line) => /^\s*(?!\/[/*]|\*)\S/.test(line)).length });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isHeading({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText().startsWith("describe");
}

function nameOfFunction(node: ts.SignatureDeclaration, file: ts.SourceFile): string {
  if (node.name !== undefined) return node.name.getText(file);
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText(file);
  const title = ts.isCallExpression(parent) ? parent.arguments.find((one) => ts.isStringLiteral(one)) : undefined;
  return title?.text ?? "(a function without a name)";
}
