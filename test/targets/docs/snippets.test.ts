/** The handling that documents show for every error: it compiles against the SDK of the same catalog. */
import { dirname, join } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import typescript from "../../../generator/targets/typescript/target.ts";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { generateSdk } from "../typescript/support/generate-sdk.ts";
import { completeCatalog } from "./catalogs.ts";
import { renderDocs } from "./render-docs.ts";

const root = "/sdk";

/** What the compiler says of `source` beside the files of an SDK; none of them is on disk. */
function compile(files: ReadonlyMap<string, string>, source: string): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  };
  const texts = new Map([...files].map(([path, text]) => [join(root, path), text]));
  texts.set(join(root, "src/snippets.ts"), source);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, language) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile.call(host, path, language) : ts.createSourceFile(path, text, language);
  };
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  host.directoryExists = (path) =>
    path === root || [...texts.keys()].some((file) => dirname(file).startsWith(path)) || ts.sys.directoryExists(path);
  const program = ts.createProgram([join(root, "src/snippets.ts")], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

function docsOf(catalog: Catalog): ReadonlyMap<string, string> {
  const { naming, options, usage } = typescript;
  if (naming === null || usage === undefined) throw new Error("the target shows nothing");
  const names = assignNames(catalog, typescript.id, naming, new DiagnosticSink());
  return renderDocs(catalog, [usage({ catalog, names, options: options.parse({}) }) ?? expect.fail("no handling")]);
}

function snippetsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith("en/") ? [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, snippet]) => snippet ?? "") : [],
  );
}

describe.each([
  ["alibaba-imm", () => loadCatalogFile("spec/alibaba-imm.yaml")],
  ["huawei-maas", () => loadCatalogFile("spec/huawei-maas.yaml")],
  ["a catalog that uses everything", () => loadCatalogText(completeCatalog)],
] as const)("%s", (_, load) => {
  const catalog = load();
  const docs = docsOf(catalog);
  const snippets = snippetsIn(docs);

  test("every error has a snippet, and all of them compile", async () => {
    expect(snippets).toHaveLength(catalog.errors.length);
    const imports = 'import { ErrorCode, hasCode } from "./index.ts";\ndeclare const error: unknown;\n';
    const sdk = await generateSdk(catalog);
    expect(compile(sdk, `${imports}${snippets.join("\n")}`)).toEqual([]);
    expect(compile(sdk, `${imports}if (hasCode(error, ErrorCode.NoSuchError)) {}`)).not.toEqual([]);
  });

  test("pages with snippets are formatted as prettier formats", async () => {
    for (const [path, text] of docs) if (path.endsWith(".md")) expect(await format(text, { filepath: path }), path).toBe(text);
  });
});
