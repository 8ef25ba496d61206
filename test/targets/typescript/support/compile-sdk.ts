/** Type-checks a program that uses a generated SDK, in memory. */
import { dirname, join } from "node:path";
import ts from "typescript";
import type { SdkFiles } from "./generate-sdk.ts";

const root = "/sdk";

/** What the compiler says of `source` beside the files of an SDK; none of them is on disk. */
export function compileSdk(files: SdkFiles, source: string): readonly string[] {
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
  texts.set(join(root, "src/program.ts"), source);
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
  const program = ts.createProgram([join(root, "src/program.ts")], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
