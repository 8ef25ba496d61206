/** `errata openapi compose` as users run it: the built package in a process of its own. */
import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createProject, type Project } from "../support/project.ts";
import { repository } from "../support/load-catalog.ts";
import { shopText } from "./compose-files.ts";

let project: Project;
const host = "# Mine.\nopenapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get: # one\n      operationId: a\n";
beforeEach(() => {
  project = createProject(shopText);
  project.write("api.yaml", host);
  project.write("errors.map.yaml", "operations:\n  - errors: [OrderNotFound]\n");
});
afterEach(() => {
  project.remove();
});

function compose(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(repository, "dist/main.js"), "openapi", "compose", ...args], {
    cwd: project.root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}
const map = ["--operations", "errors.map.yaml"];

test("prints the result; the report goes to stderr", () => {
  const { status, stdout, stderr } = compose("api.yaml", ...map);
  expect(status).toBe(0);
  expect(stdout).toContain("  /a:\n    get: # one\n      operationId: a\n      responses:\n        '404':\n");
  expect(stderr).toContain("info error-without-operation: of shop, no operation returns: OutOfStock");
  expect(stderr).toMatch(/\n1 operation, 1 with errors: printed, nothing written\n$/);
  expect(project.read("api.yaml")).toBe(host);
  project.write("api.yaml", stdout);
  const again = compose("api.yaml", ...map);
  expect(again.stdout).toBe(stdout);
  expect(again.stderr).toMatch(/\n1 operation, 1 with errors: nothing to change\n$/);
});

test("--write changes the file in place, link and mode stay; --check then exits 0, and 1 after a change", () => {
  symlinkSync(join(project.root, "api.yaml"), join(project.root, "link.yaml"));
  chmodSync(join(project.root, "api.yaml"), 0o640);
  expect(compose("link.yaml", ...map, "--check").status).toBe(1);
  expect(compose("link.yaml", ...map, "--write").stderr).toMatch(
    /change {3}link\.yaml\n(?:.*\n)*1 operation, 1 with errors: 1 file written\n$/,
  );
  expect(lstatSync(join(project.root, "link.yaml")).isSymbolicLink()).toBe(true);
  expect(statSync(join(project.root, "api.yaml")).mode & 0o777).toBe(0o640);
  expect(compose("api.yaml", ...map, "--check").status).toBe(0);
  project.write("errors.map.yaml", "operations:\n  - errors: [Locked]\n");
  const { status, stdout } = compose("api.yaml", ...map, "--check", "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    command: "openapi compose",
    diagnostics: expect.arrayContaining([expect.objectContaining({ rule: "output-stale", message: "api.yaml is changed" })]),
  });
});

test("--out writes a copy with all its files and leaves the original; --check compares with it", () => {
  project.write("api/openapi.yaml", host.replace("    get: # one\n      operationId: a\n", "    $ref: paths/a.yaml\n"));
  project.write("api/paths/a.yaml", "get: { operationId: a }\n");
  expect(compose("api/openapi.yaml", ...map).status).toBe(2);
  expect(compose("api/openapi.yaml", ...map, "--out", "made/api.yaml").stderr).toContain("its other files refer to it as openapi.yaml");
  expect(compose("api/openapi.yaml", ...map, "--out", "made/openapi.yaml").status).toBe(0);
  expect(project.read("made/paths/a.yaml")).toContain("../openapi.yaml#/components/responses/ShopNotFound");
  expect(project.read("api/paths/a.yaml")).toBe("get: { operationId: a }\n");
  expect(compose("api/openapi.yaml", ...map, "--out", "made/openapi.yaml", "--check").status).toBe(0);
  project.write("made/paths/a.yaml", "");
  expect(compose("api/openapi.yaml", ...map, "--out", "made/openapi.yaml", "--check").status).toBe(1);
});

test("--catalog needs no config; --overlay prints the changes", () => {
  const { status, stdout, stderr } = compose("api.yaml", ...map, "--catalog", "spec/*.yaml", "--overlay");
  expect(status).toBe(0);
  expect(stdout).toContain("overlay: 1.0.0\n");
  expect(stdout).toContain("extends: api.yaml\n");
  expect(stderr).toMatch(/\n1 operation, 1 with errors: printed, nothing written\n$/);
});

test("a fault: exit 1, a place, nothing written; a wrong argument: exit 2", () => {
  project.write("api.yaml", `${host}  /b: { $ref: '../secret.yaml' }\n`);
  const { status, stdout, stderr } = compose("api.yaml", ...map, "--write");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("api.yaml:8:15 error reference-outside: ../secret.yaml is not followed: it leaves the project folder\n");
  expect(project.read("api.yaml")).not.toContain("x-errata");
  expect(compose("api.yaml", "--write", "--out", "x.yaml").status).toBe(2);
  expect(compose("api.yaml", "--code-schema", "none").status).toBe(2);
  expect(compose().status).toBe(2);
});

test("what the result is made of is not overwritten by it, under whatever name", () => {
  project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: {}\n");
  symlinkSync(join(project.root, "errors.map.yaml"), join(project.root, "link.yaml"));
  const before = project.outputs();
  for (const out of ["errors.map.yaml", "link.yaml", "api.yaml", "./spec/shop.yaml", "errata.config.yaml"]) {
    const { status, stderr } = compose("api.yaml", ...map, "--out", out);
    expect([out, status]).toEqual([out, 2]);
    expect(stderr).toContain(`--out would overwrite ${out.replace("./", "")}, from which the result is made`);
  }
  const folder = compose("api.yaml", ...map, "--out", "made/");
  expect([folder.status, folder.stderr]).toEqual([2, expect.stringContaining("--out names a file")]);
  expect(compose("api.yaml", ...map, "--catalog", "spec/*.yaml", "--out", "spec/shop.yaml").status).toBe(2);
  expect(project.outputs()).toEqual(before);
  expect(compose("api.yaml", ...map, "--out", "made.yaml").status).toBe(0);
  expect(compose("api.yaml", ...map, "--out", "made.yaml").stderr).toMatch(/nothing to change\n$/);
});

test.each(["json", "sarif", "github"])("a report in %s and a description do not share stdout", (format) => {
  const { status, stdout, stderr } = compose("api.yaml", ...map, "--format", format);
  expect(status).toBe(2);
  expect(`${stdout}${stderr}`).toContain(`(--format ${format}) would both go to stdout: add --out, --write or --check`);
  expect(stdout).not.toContain("openapi: 3.1.0");
  expect(compose("api.yaml", ...map, "--format", format, "--out", "made.yaml").status).toBe(0);
});

test("--check says how to mend what it finds", () => {
  expect(compose("api.yaml", ...map, "--check").stderr).toContain("Run it again with --write in the place of --check");
  expect(compose("api.yaml", ...map, "--check", "--out", "made.yaml").stderr).toContain("Run it again without --check");
});

test("a name that cannot be composed is told why, and one that nobody knows what was meant", () => {
  project.write("spec/shop.yaml", `${shopText}  Done: { kind: outcome, status: 200, message: Done., remedy: Nothing. }\n`);
  const helpFor = (name: string) => {
    project.write("errors.map.yaml", `operations:\n  - errors: [OrderNotFound, ${name}]\n`);
    const { stderr } = compose("api.yaml", ...map);
    return /(?:selector-idle|unknown-selector)[^]*?help: (.*)/.exec(stderr)?.[1];
  };
  expect(helpFor("Done")).toBe("An outcome is a success, and only errors are composed: leave the name out.");
  expect(helpFor("shopp/OrderNotFound")).toBe("no catalog is called shopp: did you mean shop?");
  expect(helpFor("OrderNotFund")).toBe("did you mean OrderNotFound?");
  expect(helpFor("Zzzzzzzzzzzzzzzzzzz")).not.toContain("OrderNotFound");
});
