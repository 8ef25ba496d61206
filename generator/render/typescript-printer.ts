/**
 * Prints TypeScript files: the only importer of ts-morph. ts-morph prints the frame of each file (imports, declarations, their order and
 * spacing) from structures in which every text is a short marker; the texts then take the places of their markers. A structure per
 * error would cost half a second for each thousand of them; this costs the same for any number.
 */
import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";
import type { Project, StatementStructures } from "ts-morph";
import type { Encoded } from "../source/encoded.ts";
import type { ConstantStatement, FunctionStatement, ModuleNames, Signature, Statement, SyntaxFile } from "./syntax-file.ts";

type TypeScript = Encoded<"typescript">;

// ts-morph is CommonJS: `import` would first search its twelve megabytes for the names of exports, for as long as all else here takes.
const morph = createRequire(import.meta.url)("ts-morph") as typeof TsMorph;
const { IndentationText, NewLineKind, QuoteKind, StructureKind, VariableDeclarationKind } = morph;

/** The texts of the files, in their order. */
export function printTypeScript(files: readonly SyntaxFile[]): Promise<readonly string[]> {
  const project = new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
  return Promise.resolve(files.map((file, index) => printFile(project, `${String(index)}.ts`, file)));
}

function printFile(project: Project, path: string, file: SyntaxFile): string {
  const texts = new MarkedTexts();
  const statements = file.statements.map((statement) => structureOf(statement, texts));
  const source = project.createSourceFile(path, { statements });
  const frame = source
    .getFullText()
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  source.forget();
  return `${file.banner}\n\n${texts.putInto(frame)}\n`;
}

/** Texts that wait outside of the frame. Their markers are identifiers that no declaration of ours can have. */
class MarkedTexts {
  readonly #texts: TypeScript[] = [];

  /** A marker for the text, which takes its very place. */
  inline(text: TypeScript): string {
    this.#texts.push(text);
    return `$${String(this.#texts.length - 1)}$`;
  }

  /** A marker whose text brings the white space around it along. */
  spaced(text: TypeScript): string {
    return `${this.inline(text)}_`;
  }

  /** A marker for a member or statement whose text brings its own semicolons and commas. */
  member(text: TypeScript): string {
    return `${this.inline(text)}$`;
  }

  /** What stands above a declaration: an empty line, and the comment if there is one. */
  comment(text: TypeScript): string {
    return text === "" ? "\n" : `\n/*${this.inline(text)}*/\n`;
  }

  putInto(frame: string): string {
    return frame.replace(markers, (marker: string, ...numbers: readonly (string | undefined)[]) => {
      const number = numbers.slice(0, 4).find((candidate) => candidate !== undefined);
      const text = this.#texts[Number(number)];
      if (text === undefined) throw new Error(`no text for the marker ${marker}`);
      return text;
    });
  }
}

/** The four markers above, with what their texts replace beside them. */
const markers = /\/\*\$(\d+)\$\*\/| ?\$(\d+)\$_ ?|\$(\d+)\$\$;?|\$(\d+)\$/g;

function structureOf(statement: Statement, texts: MarkedTexts): StatementStructures | string {
  switch (statement.kind) {
    case "import":
      return {
        kind: StructureKind.ImportDeclaration,
        isTypeOnly: statement.typeOnly,
        moduleSpecifier: statement.from,
        ...importNames(statement.names, texts),
      };
    case "export":
      return {
        kind: StructureKind.ExportDeclaration,
        isTypeOnly: statement.typeOnly,
        moduleSpecifier: statement.from,
        ...exportNames(statement.names, texts),
      };
    case "enum":
      return { kind: StructureKind.Enum, ...declaration(statement, texts), members: [{ name: texts.member(statement.members) }] };
    case "interface":
      return {
        kind: StructureKind.Interface,
        ...declaration(statement, texts),
        typeParameters: typeParameters(statement.typeParameters, texts),
        extends: statement.base === "" ? [] : [texts.inline(statement.base)],
        properties: [{ name: texts.member(statement.members) }],
      };
    case "type":
      return {
        kind: StructureKind.TypeAlias,
        ...declaration(statement, texts),
        typeParameters: typeParameters(statement.typeParameters, texts),
        type: texts.spaced(statement.type),
      };
    case "constant":
      return constantOf(statement, texts);
    case "function":
      return functionOf(statement, texts);
    case "class":
      return {
        kind: StructureKind.Class,
        ...declaration(statement, texts),
        extends: statement.base,
        properties: [{ name: texts.member(statement.members) }],
      };
    case "bulk":
      return `\n${texts.member(statement.source)}`;
  }
}

function declaration({ name, doc }: { readonly name: TypeScript; readonly doc: TypeScript }, texts: MarkedTexts) {
  return { name, isExported: true, leadingTrivia: texts.comment(doc) };
}

function typeParameters(source: TypeScript, texts: MarkedTexts) {
  return source === "" ? [] : [{ name: texts.inline(source) }];
}

function importNames(names: ModuleNames, texts: MarkedTexts) {
  if (names.kind === "namespace") return { namespaceImport: names.name };
  return names.kind === "named" ? { namedImports: [texts.spaced(names.list)] } : {};
}

function exportNames(names: ModuleNames, texts: MarkedTexts) {
  if (names.kind === "namespace") return { namespaceExport: names.name };
  return names.kind === "named" ? { namedExports: [texts.spaced(names.list)] } : {};
}

function constantOf(statement: ConstantStatement, texts: MarkedTexts): StatementStructures {
  const { name, type, value } = statement;
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: statement.exported,
    leadingTrivia: texts.comment(statement.doc),
    declarations: [{ name, initializer: texts.spaced(value), ...(type === "" ? {} : { type: texts.inline(type) }) }],
  };
}

function functionOf(statement: FunctionStatement, texts: MarkedTexts): StatementStructures {
  return {
    kind: StructureKind.Function,
    ...declaration(statement, texts),
    ...signature(statement, texts),
    isExported: statement.exported,
    isAsync: statement.async,
    overloads: statement.overloads.map((overload) => signature(overload, texts)),
    statements: [texts.inline(statement.body)],
  };
}

function signature(parts: Signature, texts: MarkedTexts) {
  return {
    typeParameters: typeParameters(parts.typeParameters, texts),
    parameters: parts.parameters === "" ? [] : [{ name: texts.inline(parts.parameters) }],
    returnType: texts.inline(parts.returnType),
  };
}
