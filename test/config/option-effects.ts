/**
 * Every option that a config can set, with what one sees of it: a config with the option, where to look, a text that is there then, and a config without it (or with
 * another value) for which the text is not there. `every-option.test.ts` holds that none is left out.
 */
export interface OptionEffect {
  readonly config: string;
  readonly without: string;
  /** A file below the project, `paths` (of all outputs) or `findings`. */
  readonly where: string;
  readonly shows: string;
  /** Whether `without` is refused for lack of the option. */
  readonly refused?: true;
}

/** The project that the configs are for. */
const head = (id: string, title: string, locales: string) => `errata: 1\nid: ${id}\ntitle: ${title}\nversion: 1.0.0\nlocales: ${locales}\n`;
const body = "envelopes: [{ id: flat, code: /code, message: /message }]\nerrors:\n";
export const projectFiles: Readonly<Record<string, string>> = {
  "spec/shop.yaml": `${head("shop", "{ en: Shop, zh-CN: 商店 }", "[en, zh-CN]")}${body}  Broken: { status: 400, message: Broken., remedy: { en: Mend it., zh-CN: 修好它。 }, description: { en: It broke., zh-CN: 坏了。 } }\n`,
  "spec/own.yaml": `${head("own", "Own", "[en]")}${body}  Lost: { status: 404, message: Lost. }\n`,
  "api.yaml":
    "openapi: 3.1.0\ninfo: { title: Api, version: 1.0.0 }\npaths:\n  /a:\n    get: { operationId: a, x-errors: [invalid-argument, not-found], responses: {} }\n",
  "plain.yaml": "openapi: 3.1.0\ninfo: { title: Plain, version: 1.0.0 }\npaths:\n  /a:\n    get: { operationId: a, responses: {} }\n",
  "outside.yaml": 'openapi: 3.1.0\ninfo: { title: Outside, version: 1.0.0 }\npaths:\n  /a: { $ref: "https://example.com/a.yaml" }\n',
  "errors.map.yaml": "operations:\n  - { path: /a, errors: [invalid-argument] }\n",
  "my-templates/docs/llms.txt.hbs": "A template of my own: {{title}}\n",
  "my-target.mjs": "", // Written by the test, which knows where the tiny target is.
  ".prettierrc.json": '{ "tabWidth": 3 }',
};

const shop = "catalogs: [spec/shop.yaml]\n";
const both = "catalogs: [spec/shop.yaml, spec/own.yaml]\n";

/** An option of a target, beside `instead`. */
function target(id: string, option: string, file: string, shows: string, instead = ""): OptionEffect {
  const section = (options: string) => `${shop}targets:\n  ${id}: { ${options} }\n`;
  return { config: section(option), without: section(instead), where: file === "paths" ? file : `out/shop/${id}/${file}`, shows };
}

/** An option of a composition. */
function composed(option: string, where: string, shows: string, instead = "", document = "api.yaml"): OptionEffect {
  const config = (options: string) =>
    `${both}targets: {}\ncompose:\n  - { document: ${document}${options === "" ? "" : `, ${options}`} }\n`;
  return { config: config(option), without: config(instead), where, shows };
}

/** Whatever stands at the top. */
function top(config: string, without: string, where: string, shows: string): OptionEffect {
  return { config, without, where, shows };
}

const json = `${shop}targets: { json: }\n`;
const lint = "catalogs: [spec/own.yaml]\ntargets: {}\n";
const api = "out/composed/api.yaml";
const [v31, v30] = ["openapi.yaml", "openapi-3.0.json"];

export const optionEffects: readonly OptionEffect[] = [
  target("typescript", "enumStyle: const", "src/index.ts", "export * as ErrorCode", "enumStyle: enum"),
  target("typescript", "enumStyle: enum", "src/index.ts", 'export { ErrorCode } from "./enum.js"'),
  target("typescript", "enumStyle: union", "src/index.ts", "export type * as ErrorCode"),
  target("typescript", 'packageName: "@acme/shop"', "package.json", '"name": "@acme/shop"'),
  target("typescript", "license: MIT", "package.json", '"license": "MIT"'),
  target("python", "packageName: acme-shop", "pyproject.toml", 'name = "acme-shop"'),
  target("python", "license: MIT", "pyproject.toml", "MIT"),
  target("go", "module: github.com/acme/shoperrors", "go.mod", "module github.com/acme/shoperrors\n"),
  target("go", "package: acme", "codes.go", "package acme\n"),
  target("go", "license: MIT", "README.md", "MIT"),
  target("java", "groupId: org.acme", "pom.xml", "<groupId>org.acme</groupId>"),
  target("java", "artifactId: acme-shop", "pom.xml", "<artifactId>acme-shop</artifactId>"),
  target("java", "package: org.acme.shop", "paths", "out/shop/java/src/main/java/org/acme/shop/ErrorCode.java"),
  target("java", "license: MIT", "pom.xml", "MIT"),
  target("rust", "packageName: acme-shop", "Cargo.toml", 'name = "acme-shop"'),
  target("rust", "license: MIT", "Cargo.toml", 'license = "MIT"'),
  target("json", "conformance: true", "conformance.json", '"vectors"', "conformance: false"),
  target("openapi", 'versions: ["3.1"]', v31, "openapi: 3.1", 'versions: ["3.0"]'),
  target("openapi", 'versions: ["3.0"]', v30, '"openapi": "3.0', 'versions: ["3.1"]'),
  target("openapi", "formats: [yaml]", v31, "openapi: 3.1", "formats: [json]"),
  target("openapi", "formats: [json]", v30, '"openapi": "3.0', "formats: [yaml]"),
  target("openapi", "codeSchema: anyOf", v31, "anyOf:", "codeSchema: string"),
  target("openapi", "codeSchema: enum", v31, "description: Code of an error.\n"),
  target("openapi", "codeSchema: string", v31, "ShopErrorCode:\n      type: string\n"),
  target("openapi", "problemDetails: true", v31, "application/problem+json"),
  target("openapi", "info: { title: Acme }", v31, "title: Acme\n"),
  target("openapi", "info: { description: All of it. }", v31, "description: All of it.\n"),
  target("openapi", "info: { contact: { name: Ann } }", v31, "name: Ann\n"),
  target("openapi", 'info: { contact: { url: "https://acme.example" } }', v31, "url: https://acme.example\n"),
  target("openapi", "info: { contact: { email: ann@acme.example } }", v31, "email: ann@acme.example\n"),
  target("openapi", "info: { license: { name: MIT } }", v31, "license:\n    name: MIT\n"),
  target("openapi", 'info: { license: { name: MIT, url: "https://acme.example/mit" } }', v31, "/mit\n", "info: { license: { name: MIT } }"),
  target("openapi", "locale: zh-CN", v31, "坏了。"),

  composed("operations: errors.map.yaml", "out/composed/plain.yaml", "ShopBadRequest", "", "plain.yaml"),
  composed("catalogs: [own]", api, "OwnNotFound", "catalogs: [shop]"),
  composed("out: docs/api.yaml", "paths", "out/docs/api.yaml"),
  composed("overlay: docs/overlay.json", "paths", "out/docs/overlay.json"),
  composed("codeSchema: anyOf", api, "anyOf:", "codeSchema: string"),
  composed("codeSchema: enum", api, "enum:", "codeSchema: string"),
  composed("codeSchema: string", api, "ShopErrorCode:\n      type: string\n", "codeSchema: enum"),
  composed("problemDetails: true", api, "application/problem+json"),
  composed("defaultResponse: true", api, '"default":'),
  composed("locale: zh-CN", api, "坏了。"),
  { ...composed("keepExternal: true", "paths", "out/composed/outside.yaml", "", "outside.yaml"), refused: true },

  top(`${shop}targets: {}\n`, "catalogs: [spec/own.yaml]\ntargets: {}\n", "findings", "none"),
  top(
    "catalogs: [{ files: spec/shop.yaml, targets: [json] }]\ntargets: { json: }\n",
    "catalogs: [spec/own.yaml]\ntargets: { json: }\n",
    "paths",
    "out/shop/json/",
  ),
  top(
    `catalogs: [{ files: spec/shop.yaml, targets: [json, docs] }]\ntargets: { json: , docs: }\n`,
    `catalogs: [{ files: spec/shop.yaml, targets: [json] }]\ntargets: { json: , docs: }\n`,
    "paths",
    "out/shop/docs/",
  ),
  top(`${both}targets: {}\ncompose: [{ document: api.yaml }]\n`, `${both}targets: {}\n`, "paths", api),
  top(json, `${shop}targets: {}\n`, "paths", "out/shop/json/"),
  top(`${shop}targets: { mine: { target: my-target.mjs } }\n`, `${shop}targets: {}\n`, "paths", "out/shop/mine/codes.json"),
  top(`${json}out: made/here\n`, json, "paths", "made/here/shop/json/catalog.json"),
  top(`${json}format: prettier\n`, json, "out/shop/json/catalog.json", '\n   "id"'),
  top(
    `${shop}targets: { docs: }\ntemplates: my-templates\n`,
    `${shop}targets: { docs: }\n`,
    "out/shop/docs/llms.txt",
    "A template of my own",
  ),
  top(`${lint}rules: { no-remedy: error }\n`, lint, "findings", "error no-remedy"),
  top(`${lint}rules: { no-remedy: warning }\n`, `${lint}rules: { no-remedy: info }\n`, "findings", "warning no-remedy"),
  top(`${lint}rules: { no-remedy: info }\n`, lint, "findings", "info no-remedy"),
  top(`${lint}rules: { no-remedy: off }\n`, lint, "findings", "none"),
];
