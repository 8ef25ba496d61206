// Builds dist/. The generator's own diagnostics come through an SDK that it generates itself (out/errata/typescript), which is committed; where somebody deleted
// it, a first build with wordless diagnostics makes it again.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const ownSdk = "out/errata/typescript/";

if (!existsSync(`${ownSdk}src/catalog.ts`)) {
  await bundle(wordlessDiagnostics());
  await generateOwnSdk();
}
await bundle();

/** Stands in for the SDK: every rule is known, none is an error, and its message is its name. What is really wrong shows in the run after this build. */
function wordlessDiagnostics() {
  const modules = {
    "catalog.js": 'export const isKnownErrorCode = () => true; export const metadataOf = () => ({ severity: "info" });',
    "create.js": "export const formatMessage = (rule, params) => `${rule} ${JSON.stringify(params)}`;",
    "en.json": 'export default { "errors": {} };',
  };
  return {
    name: "wordless-diagnostics",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /out\/errata\/typescript\// }, ({ path }) => ({ path: path.split("/").at(-1), namespace: "wordless" }));
      onLoad({ filter: /.*/, namespace: "wordless" }, ({ path }) => ({ contents: modules[path], loader: "js" }));
    },
  };
}

async function generateOwnSdk() {
  const { DiagnosticSink, loadConfig, plan } = await import(pathToFileURL(resolve("dist/api.js")).href);
  const sink = new DiagnosticSink();
  const config = await loadConfig(resolve("errata.config.yaml"), sink);
  const outcome = config && (await plan(config, sink));
  const files = [...(outcome?.files ?? [])].filter(([path]) => path.startsWith(ownSdk));
  if (files.length === 0) throw new Error(`${ownSdk} is gone and cannot be made again: restore it from version control`);
  for (const [path, { bytes }] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
