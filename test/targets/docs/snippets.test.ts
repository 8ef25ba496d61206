/** The handling that documents show for every error: it compiles against the SDK of the same catalog. */
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import { enumStyles, type EnumStyle } from "../../../generator/targets/typescript/naming.ts";
import typescript from "../../../generator/targets/typescript/target.ts";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { compileSdk } from "../typescript/support/compile-sdk.ts";
import { generateSdk } from "../typescript/support/generate-sdk.ts";
import { completeCatalog } from "./catalogs.ts";
import { renderDocs } from "./render-docs.ts";

function docsOf(catalog: Catalog, enumStyle: EnumStyle): ReadonlyMap<string, string> {
  const { naming, options, usage } = typescript;
  if (naming === null || usage === undefined) throw new Error("the target shows nothing");
  const names = assignNames(catalog, typescript.id, naming, new DiagnosticSink());
  return renderDocs(catalog, [usage({ catalog, names, options: options.parse({ enumStyle }) }) ?? expect.fail("no handling")]);
}

function snippetsIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith("en/") ? [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, snippet]) => snippet ?? "") : [],
  );
}

/** Codes that a literal of TypeScript has to escape, or that fill a line. */
const awkwardCodes = [
  `it's "so"`,
  "C:\\temp\\`x`",
  "请求的资源不存在或者已经被删除请检查后重试请求的资",
  "请求的资源不存在或者已经被删除请检查后重试请求的资源不存在或者已经被删除请检查后重试",
  "Aaaaaaaaaaaaaaa.Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.{Resource}.Cccccccccccccccccc",
];
const awkwardCatalog = [
  completeCatalog.slice(0, completeCatalog.indexOf("errors:\n")),
  "errors:",
  ...awkwardCodes.map((code, index) => `  Code${String(index)}: { code: ${JSON.stringify(code)}, status: 400 }`),
].join("\n");

const cases: readonly (readonly [title: string, style: EnumStyle, load: () => Catalog])[] = [
  ["alibaba-imm", "const", () => loadCatalogFile("spec/alibaba-imm.yaml")],
  ["huawei-maas", "const", () => loadCatalogFile("spec/huawei-maas.yaml")],
  ...enumStyles.map((style) => ["a catalog that uses everything", style, () => loadCatalogText(completeCatalog)] as const),
  ...enumStyles.map((style) => ["a catalog with awkward codes", style, () => loadCatalogText(awkwardCatalog)] as const),
];

/** What a program imports in each style, and a code that no error has. */
const styles = {
  const: ["ErrorCode, hasCode", "ErrorCode.NoSuchError"],
  enum: ["ErrorCode, hasCode", "ErrorCode.NoSuchError"],
  union: ["hasCode", '"NoSuchError"'],
} as const;

describe.each(cases)("%s, %s", (_, style, load) => {
  const catalog = load();
  const docs = docsOf(catalog, style);
  const snippets = snippetsIn(docs);
  const [imported, wrong] = styles[style];

  test("every error has a snippet, and all of them compile", async () => {
    expect(snippets).toHaveLength(catalog.errors.length);
    const imports = `import { ${imported} } from "./index.ts";\ndeclare const error: unknown;\n`;
    const sdk = await generateSdk(catalog, { enumStyle: style });
    expect(compileSdk(sdk, `${imports}${snippets.join("\n")}`)).toEqual([]);
    expect(compileSdk(sdk, `${imports}if (hasCode(error, ${wrong})) {}`)).not.toEqual([]);
  });

  test("pages with snippets are formatted as prettier formats", async () => {
    for (const [path, text] of docs) if (path.endsWith(".md")) expect(await format(text, { filepath: path }), path).toBe(text);
  });
});
