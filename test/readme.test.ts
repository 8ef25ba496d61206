/** What the README claims: its table of targets comes from the registry, its links lead somewhere, its TypeScript compiles against the SDK. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { importTarget, listTargets } from "../generator/targets/registry.ts";
import { repository } from "./support/load-catalog.ts";

const readme = readFileSync(join(repository, "README.md"), "utf8");

test("the table of targets is the registry's", async () => {
  const rows = await Promise.all(listTargets().map(async (id) => `| \`${id}\` | ${(await importTarget(id)).summary} |`));
  const table = readme.replace(/ {2,}/g, " ");
  for (const row of rows) expect(table).toContain(row);
});

test("every link to a file leads to one", () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? "");
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});

test("every link in a page of the package leads to something in the package", () => {
  const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: repository, encoding: "utf8" });
  const [pack] = JSON.parse(stdout) as readonly { readonly files: readonly { readonly path: string }[] }[];
  const packed = new Set(pack?.files.map(({ path }) => path));
  const folders = new Set([...packed].flatMap((path) => path.split("/").map((_, index, names) => names.slice(0, index).join("/"))));
  const pages = [...packed].filter((path) => /^(?:[A-Z]+|docs\/.*)\.md$/.test(path));
  expect(pages.length).toBeGreaterThan(15);
  const links = pages.flatMap((page) => {
    const text = readFileSync(join(repository, page), "utf8");
    return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = ""]) => ({ page, to: posix.join(posix.dirname(page), to) }));
  });
  expect(links.filter(({ to }) => !packed.has(to) && !folders.has(to.replace(/\/$/, "")))).toEqual([]);
});

test("the TypeScript in it compiles against the generated SDK", () => {
  const [, snippet] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "errata-readme-"));
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(repository, "out/alibaba-imm/typescript/src"), join(folder, "sdk"));
  const source = `declare const response: { readonly status: number; text(): Promise<string>; readonly headers: { get(name: string): string | null } };\ndeclare function wait(seconds: number): Promise<void>;\ndeclare const console: { log(text: string): void };\n${(snippet ?? "").replace('"alibaba-imm-errors"', '"./sdk/index.js"')}\nexport { hint };\n`;
  writeFileSync(join(folder, "use.ts"), source);
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, "--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022", "--preserveSymlinks", "use.ts"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(status, stdout).toBe(0);
  rmSync(folder, { recursive: true });
});
