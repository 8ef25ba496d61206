/** The house as a test: who may know whom, that nobody knows each other, who owns which outside package, and that nothing lies about unused. */
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCircles } from "./support/find-circles.ts";
import { circularFiles, circularRooms, deadExports } from "./support/house-debts.ts";
import { repository } from "./support/load-catalog.ts";
import { readModules, type Import } from "./support/source-graph.ts";

const modules = readModules("generator");
const paths = new Set(modules.map(({ path }) => path));
const imports = modules.flatMap((module) => module.imports);
const ours = imports.filter(({ to }) => paths.has(to));
const inside = (path: string) => path.slice("generator/".length);

/** A target and a room of compose are rooms; else a folder is one, and a file that stands in none. */
function roomOf(path: string): string {
  const [first = "", second = "", third] = inside(path).split("/");
  return third !== undefined && (first === "targets" || first === "compose") ? `${first}/${second}` : first;
}

/** The room as it stands in the list below: all targets keep the same rules, and all of compose. */
function ruleOf(room: string): string {
  return room.startsWith("targets/") ? "targets/*" : room.startsWith("compose/") ? "compose" : room;
}

interface Acquaintances {
  /** Rooms whose functions and types it may use. */
  readonly uses: readonly string[];
  /** Rooms of which it may know types only: what it is handed, and never asks for. */
  readonly types: readonly string[];
}

/** Whom a room may know, from the bottom up. Files that stand in no folder are the top, unless they are here. */
const allowed: Readonly<Record<string, Acquaintances>> = {
  "package-root.ts": { uses: [], types: [] },
  "build-id.ts": { uses: [], types: [] },
  "version.ts": { uses: ["package-root.ts"], types: [] },
  source: { uses: [], types: [] },
  diagnostics: { uses: ["source"], types: [] },
  yaml: { uses: ["source"], types: ["diagnostics"] },
  reading: { uses: ["diagnostics", "source", "yaml"], types: [] },
  naming: { uses: [], types: ["diagnostics", "source"] },
  catalog: { uses: ["naming", "reading", "source"], types: ["diagnostics"] },
  lint: { uses: ["catalog", "reading"], types: ["diagnostics", "source"] },
  config: { uses: ["diagnostics", "reading", "source"], types: [] },
  sdk: { uses: ["catalog"], types: ["naming", "render", "source"] },
  vectors: { uses: ["catalog"], types: ["source"] },
  openapi: { uses: ["catalog", "naming"], types: ["source"] },
  targets: {
    uses: ["config", "package-root.ts", "reading", "sdk", "source"],
    types: ["catalog", "diagnostics", "naming", "render"],
  },
  "targets/*": { uses: ["catalog", "naming", "openapi", "sdk", "source", "targets", "vectors"], types: ["render"] },
  output: { uses: ["diagnostics", "source"], types: ["catalog", "config"] },
  render: { uses: ["diagnostics", "output", "package-root.ts", "source"], types: [] },
  compose: { uses: ["catalog", "diagnostics", "openapi", "reading", "render", "source", "yaml"], types: ["config"] },
  schema: { uses: ["compose", "config", "reading"], types: [] },
  cli: {
    uses: ["build-id.ts", "compose", "config", "diagnostics", "jobs.ts", "output", "pipeline.ts", "reading", "source", "version.ts"],
    types: ["render", "schema"],
  },
};

/** What crosses a wall, as `room -> room`. */
const crossings = ours
  .map((one) => ({ ...one, rooms: [roomOf(one.from), roomOf(one.to)] as const }))
  .filter(({ rooms: [a, b] }) => a !== b);
const named = ({ from, to, typeOnly }: Import) => `${inside(from)} -> ${inside(to)}${typeOnly ? " (type)" : ""}`;

describe("directions", () => {
  test("every room knows only those that it may know, and of some only types", () => {
    const wrong = crossings.filter(({ rooms: [own, other], typeOnly }) => {
      if (own.endsWith(".ts") && allowed[own] === undefined) return false;
      const { uses, types } = allowed[ruleOf(own)] ?? { uses: [], types: [] };
      const isCompose = ruleOf(own) === "compose" && ruleOf(other) === "compose";
      return !isCompose && ![...uses, ...(typeOnly ? types : [])].some((room) => room === other || room === ruleOf(other));
    });
    expect([...new Set(wrong.map(named))]).toEqual([]);
  });

  test("every permission is used", () => {
    const taken = new Set(
      crossings.flatMap(({ rooms: [own, other], typeOnly }) =>
        [other, ruleOf(other)].map((room) => `${ruleOf(own)} ${room} ${String(typeOnly)}`),
      ),
    );
    const unused = Object.entries(allowed).flatMap(([own, { uses, types }]) => [
      ...uses.filter((room) => !taken.has(`${own} ${room} false`)).map((room) => `${own} uses ${room}`),
      ...types.filter((room) => !taken.has(`${own} ${room} true`)).map((room) => `${own} knows types of ${room}`),
    ]);
    expect(unused).toEqual([]);
  });

  test("generated code is known to one module", () => {
    const users = imports.filter(({ to }) => to.startsWith("out/")).map(({ from }) => inside(from));
    expect([...new Set(users)]).toEqual(["diagnostics/rules.ts"]);
  });
});

describe("circles, types included", () => {
  const shown = (circles: readonly (readonly string[])[]) => circles.map((circle) => circle.join(", "));

  test("no files know each other, but those that do already", () => {
    expect(shown(findCircles(ours.map(({ from, to }) => [inside(from), inside(to)])))).toEqual(circularFiles);
  });

  test("no rooms do", () => {
    expect(shown(findCircles(crossings.map(({ rooms }) => rooms)))).toEqual(circularRooms);
  });

  test("they are found", () => {
    const edges = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["c", "d"],
      ["d", "e"],
      ["e", "d"],
      ["e", "f"],
      ["g", "g"],
    ] as const;
    expect(findCircles(edges)).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });
});

/** The rooms of compose, the lowest first: each may look into itself and into those before it. */
const composeRooms = ["host", "select", "parts", "edit"];

test("the rooms of compose stand on each other in one direction, types included", () => {
  const floorOf = (path: string) => composeRooms.indexOf(/^generator\/compose\/([^/]+)\//.exec(path)?.[1] ?? "");
  const rooms = new Set([...paths].flatMap((path) => /^generator\/compose\/([^/]+)\//.exec(path)?.[1] ?? []));
  expect([...rooms].sort()).toEqual([...composeRooms].sort());
  const insideRooms = ours.filter(({ from, to }) => floorOf(from) >= 0 && to.startsWith("generator/compose/"));
  const upward = insideRooms.filter(({ from, to }) => floorOf(to) === -1 || floorOf(to) > floorOf(from));
  expect(upward.map(named)).toEqual([]);
});

/** Outside packages and the one place that may import each. */
const owners: Readonly<Record<string, RegExp>> = {
  yaml: /^yaml\/library\.ts$/,
  handlebars: /^render\/handlebars\.ts$/,
  "ts-morph": /^render\/typescript-printer\.ts$/,
  prettier: /^render\/formatter\.ts$/,
  commander: /^cli\/run\.ts$/,
  picocolors: /^cli\//,
  diff: /^cli\/generate\.ts$/,
  tinyglobby: /^reading\/expand-globs\.ts$/,
  "fastest-levenshtein": /^reading\/decode\.ts$/,
  "get-east-asian-width": /^source\/text-width\.ts$/,
  zod: /^(?:compose|openapi|reading|config|schema|targets|output)\//,
};

describe("outside packages", () => {
  const isOutside = ({ to }: Import) => !/^(?:node:|out\/|generator\/)/.test(to);

  test("each has one owner", () => {
    const wrong = imports.filter(isOutside).filter(({ from, to }) => !(owners[to]?.test(inside(from)) ?? false));
    expect([...new Set(wrong.map(({ from, to }) => `${inside(from)} -> ${to}`))]).toEqual([]);
    expect(Object.keys(owners).filter((name) => !imports.some(({ to }) => to === name))).toEqual([]);
  });

  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as Readonly<Record<string, Record<string, string>>>;
  const { dependencies, devDependencies } = manifest;

  test("what is installed with us is what the build leaves outside, and zod, whose types are in the library's", () => {
    const outside = /external: (\[[^\]]*\])/.exec(readFileSync(join(repository, "scripts/bundle.mjs"), "utf8"))?.[1] ?? "";
    expect(Object.keys(dependencies ?? {}).sort()).toEqual([...(JSON.parse(outside) as string[]), "zod"].sort());
    const declared = { ...dependencies, ...devDependencies };
    for (const name of Object.keys(owners)) expect(declared[name], name).toMatch(/^\d/);
  });

  test("`npx tsc` is the compiler of this project, not one of those that only the tests run", () => {
    const bin = realpathSync(join(repository, "node_modules/.bin/tsc"));
    expect(bin).toBe(realpathSync(join(repository, "node_modules/typescript/bin/tsc")));
  });
});

describe("who may do what", () => {
  // Code that we print may use the console; our own code is what stands outside of strings.
  const uses = (pattern: RegExp) =>
    modules.filter(({ text }) => pattern.test(text.replace(/`[^`]*`|"[^"\n]*"/g, ""))).map(({ path }) => inside(path));

  test("only the command line uses process and console", () => {
    const users = uses(/\bconsole\.|\bprocess\.(?:std|argv|exit|env|cwd)/);
    expect(users.filter((file) => !file.startsWith("cli/") && file !== "main.ts")).toEqual([]);
  });

  test("only output writes to disk", () => {
    const users = uses(/\b(?:writeFile|rename|unlink|rm|mkdir)Sync\b/);
    expect(users).toEqual(["output/replace-files.ts", "output/run-mark.ts", "output/run-note.ts", "output/write.ts"]);
  });

  test("targets see no disk and no process", () => {
    const wrong = imports.filter(({ from, to }) => roomOf(from).startsWith("targets/") && to.startsWith("node:"));
    expect(wrong.map(named)).toEqual([]);
  });
});

test("no folder or file is named after nothing", () => {
  const files = [...paths].map(inside);
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|shared|core|lib|misc|index)(?:\/|\.ts$)/.test(file))).toEqual([]);
  expect(files.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
});

/** What others than modules of the generator ask for: users of the library, and scripts. Targets export themselves by default. */
const doors = new Set(["generator/api.ts", "generator/schema/json-schema.ts"]);

test("nothing is exported that no other module takes, but what is dead already", () => {
  const takenBy = (users: readonly Import[]) => new Set(users.map(({ to, name }) => `${to} ${name}`));
  const taken = takenBy(imports);
  const tested = takenBy(readModules("test").flatMap((module) => module.imports));
  const dead = modules
    .filter(({ path }) => !doors.has(path) && !taken.has(`${path} *`))
    .flatMap(({ path, exports }) => exports.map((one) => ({ ...one, key: `${path} ${one.name}` })))
    .filter(({ name, key }) => !taken.has(key) && !(name === "default" && key.endsWith("/target.ts default")))
    // A type that its module uses belongs to what it exports; a function may be a test's way in.
    .filter(({ isType, isUsedInside, key }) => !(isUsedInside && (isType || tested.has(key))));
  expect(dead.map(({ key }) => inside(key))).toEqual(deadExports);
});
