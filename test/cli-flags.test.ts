/**
 * Every flag of every command, through the built command. What flags there are comes from the help texts, so that a new one without a line here fails. What a flag
 * does in depth is tested beside what it is about.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { version } from "../generator/version.ts";
import { catalogHead, createProject, type Project } from "./support/project.ts";
import { runErrata } from "./support/run-errata.ts";

const errors =
  "envelopes: [{ id: flat, code: /code, message: /message }]\nerrors:\n  Broken: { status: 400, message: Broken., description: { en: It broke., zh-CN: 坏了。 } }\n";
const files: Readonly<Record<string, string>> = {
  "spec/shop.yaml": `${catalogHead.replace("[en]", "[en, zh-CN]").replace("title: Shop", "title: { en: Shop, zh-CN: 商店 }")}${errors}`,
  "errata.config.yaml": "catalogs: [spec/*.yaml]\ntargets: { json: , docs: , openapi: }\nrules: { value-misfit: error }\n",
  "other.config.yaml": "catalogs: [spec/*.yaml]\ntargets: { json: { conformance: false } }\nout: made\nrules: { no-remedy: error }\n",
  "more/own.yaml": `${catalogHead.replace("id: shop", "id: own")}parameters: { P: { type: integer, values: [a] } }\nerrors:\n  Lost: { status: 404, message: "{P}", remedy: Look. }\n`,
  "api.yaml":
    "openapi: 3.1.0\ninfo: { title: Api, version: 1.0.0 }\npaths:\n  /a:\n    get: { operationId: a, x-errors: [invalid-argument], responses: {} }\n",
  "plain.yaml": "openapi: 3.1.0\ninfo: { title: Plain, version: 1.0.0 }\npaths:\n  /a:\n    get: { operationId: a, responses: {} }\n",
  "outside.yaml": 'openapi: 3.1.0\ninfo: { title: Outside, version: 1.0.0 }\npaths:\n  /a: { $ref: "https://example.com/a.yaml" }\n',
  "errors.map.yaml": "operations: [{ errors: [invalid-argument] }]\n",
};

let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => {
  project.remove();
});

/** What a flag shows: a text on stdout, on stderr, or in a file that is written. */
interface Shown {
  readonly status?: number;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly written?: readonly string[];
  /** A file, and a text in it. */
  readonly file?: readonly [path: string, text: string];
}

const changed = "1 operation, 1 with errors";
const openapi = "openapi compose";

/** Command, arguments with the flag, what they show, and the arguments without the flag, for which it does not show (`null`: the flag alone is the point). */
const flags: readonly (readonly [command: string, args: string, shown: Shown, without: string | null])[] = [
  ["", "--version", { stdout: version }, null],
  ["", "--help", { stdout: "Usage: errata" }, null],
  ["generate", "--help", { stdout: "Usage: errata generate" }, null],
  ["lint", "--help", { stdout: "Usage: errata lint" }, null],
  [openapi, "--help", { stdout: "Usage: errata openapi compose" }, null],

  ["generate", "--config other.config.yaml", { status: 1, stderr: "error no-remedy" }, ""],
  ["generate", "--format json", { stdout: '"command": "generate"' }, ""],
  ["generate", "--format sarif", { stdout: '"version": "2.1.0"' }, ""],
  ["generate", "--format github", { stdout: "::warning file=spec/shop.yaml" }, ""],
  ["generate", "--format pretty", { stderr: "warning no-remedy" }, "--format json"],
  ["generate", "--target json,docs", { stderr: "2 targets" }, ""],
  ["generate", "--target json --target docs", { stderr: "2 targets" }, ""],
  ["generate", "spec/shop.yaml --target json --out made/json", { written: ["made/json/catalog.json"] }, ""],
  ["generate", "--check", { status: 1, stderr: "error output-stale", written: [] }, ""],
  [
    "generate",
    "--dry-run",
    { stdout: "create   out/shop/json/catalog.json\n", stderr: "13 of 13 files would be written", written: [] },
    "",
  ],
  ["generate", "--dry-run --diff", { stdout: "+++ b/out/shop/json/catalog.json" }, "--dry-run"],
  ["generate", "--print names", { stdout: '"print": "names"', written: [] }, ""],

  ["lint", "--config other.config.yaml", { stderr: "error no-remedy" }, ""],
  ["lint", "--format json", { stdout: '"command": "lint"' }, ""],
  ["lint", "more/own.yaml", { stderr: "error value-misfit" }, ""],
  ["lint", "more/own.yaml more/*.yaml --config other.config.yaml", { stderr: "1 catalog, 1 code: 0 errors, 1 warning" }, "more/own.yaml"],

  [openapi, "api.yaml --config missing.config.yaml", { status: 2, stderr: "missing.config.yaml" }, "api.yaml"],
  [openapi, "api.yaml --format json --out made.yaml", { stdout: '"command": "openapi compose"' }, "api.yaml --out made.yaml"],
  [openapi, "api.yaml --catalog spec/none.yaml", { status: 1, stderr: "error no-catalog" }, "api.yaml"],
  [openapi, "plain.yaml --operations errors.map.yaml", { stderr: changed }, "plain.yaml"],
  [openapi, "api.yaml --out made/api.yaml", { file: ["made/api.yaml", "ShopBadRequest"] }, "api.yaml"],
  [openapi, "api.yaml --write", { file: ["api.yaml", "ShopBadRequest"] }, "api.yaml"],
  [openapi, "api.yaml --check", { status: 1, stderr: "error output-stale: api.yaml is changed", written: [] }, "api.yaml"],
  [openapi, "api.yaml --overlay", { stdout: "overlay: 1.0.0" }, "api.yaml"],
  [openapi, "api.yaml --code-schema anyOf", { stdout: "- type: string" }, "api.yaml --code-schema enum"],
  [openapi, "api.yaml --code-schema enum", { stdout: "description: Code of an error.\n" }, "api.yaml"],
  [openapi, "api.yaml --code-schema string", { stdout: "ShopErrorCode:\n      type: string\n" }, "api.yaml"],
  [openapi, "api.yaml --problem-details", { stdout: "application/problem+json" }, "api.yaml"],
  [openapi, "api.yaml --default-response", { stdout: '"default":' }, "api.yaml"],
  [openapi, "api.yaml --locale zh-CN", { stdout: "坏了。" }, "api.yaml"],
  [openapi, "outside.yaml --keep-external", { status: 0, stdout: "https://example.com/a.yaml" }, "outside.yaml"],
];

type Ran = Required<Omit<Shown, "file">> & { readonly read: (path: string) => string };
const earlier = new Map<string, Ran>();

/** Runs a command in a fresh copy of the project, each once. */
function run(command: string, args: string): Ran {
  const key = `${command} ${args}`;
  const ran = earlier.get(key) ?? runFresh(command, args);
  earlier.set(key, ran);
  return ran;
}

function runFresh(command: string, args: string): Ran {
  for (const path of Object.keys(project.outputs())) project.unlink(path);
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  const words = `${command} ${args}`.split(" ").filter((word) => word !== "");
  const { status, stdout, stderr } = runErrata(project.root, words);
  const outputs = project.outputs();
  const written = Object.keys(outputs).filter((path) => outputs[path] !== files[path]);
  return { status: status ?? -1, stdout, stderr, written, read: (path) => outputs[path] ?? "" };
}

/** Whether a run shows all of it. */
function isShown({ status, stdout, stderr, written, file }: Shown, ran: Ran): boolean {
  return (
    (status === undefined || ran.status === status) &&
    ran.stdout.includes(stdout ?? "") &&
    ran.stderr.includes(stderr ?? "") &&
    (written === undefined || (written.length === 0 ? ran.written.length === 0 : written.every((path) => ran.written.includes(path)))) &&
    (file === undefined || ran.read(file[0]).includes(file[1]))
  );
}

test.each(flags)("errata %s %s", (command, args, shown, without) => {
  const ran = run(command, args);
  expect(isShown(shown, ran), JSON.stringify(ran, null, 2)).toBe(true);
  if (without === null) return;
  const other = run(command, without);
  expect(isShown(shown, other), JSON.stringify(other, null, 2)).toBe(false);
});

/** The flags and the commands below a command, and the values that a flag can have, as its help says them. */
function helpOf(command: string): { readonly flags: readonly string[]; readonly commands: readonly string[] } {
  const { stdout } = run(command, "--help");
  const text = stdout.replace(/\n {5,}/g, " ");
  const lines = [...text.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)(.*)$/gm)];
  const known = lines.flatMap(([, flag = "", rest = ""]) => {
    const choices = /\(choices: ([^)]*?)(?:, default|\))/.exec(rest)?.[1] ?? "";
    const values = [...choices.matchAll(/"([^"]*)"/g)].map(([, value = ""]) => `${flag} ${value}`);
    return [flag, ...values];
  });
  const listed = text.split("\nCommands:\n")[1] ?? "";
  const commands = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = ""]) => name).filter((name) => name !== "help");
  return { flags: known, commands };
}

function everyFlag(command: string): readonly string[] {
  const { flags: own, commands } = helpOf(command);
  return [...own.map((flag) => `${command} ${flag}`.trim()), ...commands.flatMap((name) => everyFlag(`${command} ${name}`.trim()))];
}

test("no flag is left out, and none of the values that it can have", () => {
  const passed = flags.map(([command, args]) => ` ${command} ${args} `);
  const isPassed = (flag: string) => {
    const [command = "", rest = ""] = flag.split(/ ?(?=--)/);
    return passed.some((line) => line.trim().startsWith(command) && line.includes(` ${rest} `));
  };
  const all = everyFlag("");
  expect(all.length).toBeGreaterThan(30);
  // The form of findings is one piece of code for all commands; help of a command that only has others says no more than theirs.
  const once = all.filter((flag) => !/^(?:lint|openapi compose) --format \w|^openapi --help$|--print /.test(flag));
  expect(once.filter((flag) => !isPassed(flag))).toEqual([]);
});
