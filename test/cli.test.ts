/** The command as users run it: the built package in a process of its own. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { catalogHead, createProject, errorEntry, type Project } from "./support/project.ts";
import { runCommand } from "./support/run-command.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const errata = (...args: readonly string[]) => runCommand(project.root, args);

const rulesIn = (stdout: string): readonly string[] => {
  const report: unknown = JSON.parse(stdout);
  const { diagnostics } = Object(report) as { readonly diagnostics: readonly { readonly rule: string }[] };
  return diagnostics.map(({ rule }) => rule);
};

test("generate, then check: exit 0; after a change check names the file and exits 1", () => {
  project = createProject();
  expect(errata("generate")).toMatchObject({ status: 0, stdout: "" });
  expect(errata("generate", "--check").status).toBe(0);
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}${errorEntry("New")}`);
  const stale = errata("generate", "--check", "--format", "json");
  expect(stale.status).toBe(1);
  expect(rulesIn(stale.stdout)).toEqual(["output-stale", "output-stale"]); // The output and the lock.
  expect(stale.stdout).toContain("out/shop/tiny/codes.json is changed");
  expect(errata("generate", "--dry-run", "--diff").stdout).toContain('+  "New": "New"');
});

test("a finding is shown as file:line:col with an excerpt, a caret and a help line", () => {
  project = createProject(`${catalogHead}errors:\n${errorEntry("Broken").replace("remedy", "remdy")}`);
  const { status, stderr } = errata("generate");
  expect(status).toBe(1);
  expect(stderr).toContain(
    "spec/shop.yaml:10:5 error unknown-key: unknown key remdy in errors.Broken\n  10 │     remdy: Mend it.\n     │     ^^^^^\n  = help: did you mean remedy?",
  );
  expect(project.outputs()).toEqual({});
});

test("usage faults exit 2", () => {
  project = createProject();
  expect(errata("frobnicate").status).toBe(2);
  expect(errata("generate", "--no-such-flag").status).toBe(2);
  expect(errata("generate", "--check", "--dry-run").status).toBe(2);
  const alone = errata("generate", "spec/shop.yaml", "--format", "json");
  expect(alone.status).toBe(2);
  expect(rulesIn(alone.stdout)).toEqual(["bad-usage"]);
  const missing = errata("generate", "--config", "nowhere/errata.config.yaml", "--format", "json");
  expect(missing.status).toBe(2);
  expect(rulesIn(missing.stdout)).toEqual(["file-unreadable"]);
  project.write("empty/x", "");
  expect(errata("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("without a config the command line can say it all", () => {
  project = createProject();
  const { status } = errata("generate", "spec/shop.yaml", "--target", "json", "--out", "src/errors");
  expect(status).toBe(0);
  expect(JSON.parse(project.read("src/errors/catalog.json"))).toMatchObject({ id: "shop" });
});

test("a run without a config leaves alone what the project's own runs made", () => {
  project = createProject();
  expect(errata("generate").status).toBe(0);
  const made = project.read("out/shop/tiny/codes.json");
  expect(errata("generate", "spec/shop.yaml", "--target", "json", "--out", "other").stderr).toMatch(/2 of 2 files written/);
  expect(project.read("out/shop/tiny/codes.json")).toBe(made);
  expect(errata("generate", "--check").status, "and the lock still knows both").toBe(0);
  expect(Object.keys(JSON.parse(project.read("errata.lock.json")).files)).toEqual(
    expect.arrayContaining(["other/catalog.json", "out/shop/tiny/codes.json"]),
  );
});

test("no config anywhere is a word, not a trace", () => {
  project = createProject();
  const { status, stdout } = runCommand("/", ["lint", "--format", "json"]);
  expect(status).toBe(2);
  expect(rulesIn(stdout)).toEqual(["no-config"]);
});

test("lint exits 1 for warnings; SARIF and GitHub formats carry the place", () => {
  project = createProject(`${catalogHead}errors:\n  Broken: { status: 400 }\n`);
  expect(errata("lint").status).toBe(1);
  const sarif: unknown = JSON.parse(errata("lint", "--format", "sarif").stdout);
  expect(sarif).toMatchObject({
    version: "2.1.0",
    runs: [
      {
        results: [
          {
            ruleId: "no-remedy",
            level: "warning",
            locations: [{ physicalLocation: { artifactLocation: { uri: "spec/shop.yaml" }, region: { startLine: 7, startColumn: 3 } } }],
          },
        ],
      },
    ],
  });
  expect(errata("lint", "--format", "github").stdout).toMatch(/^::warning file=spec\/shop.yaml,line=7,col=3,title=errata no-remedy::/);
});

test("a run renders only what its changes concern", () => {
  project = createProject();
  const config = (docs: string) => `catalogs: [spec/*.yaml]\ntargets: { json: , docs: ${docs}, openapi: }\n`;
  project.write("errata.config.yaml", config(""));
  project.write("node_modules/.keep", "");
  project.write("spec/other.yaml", `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Broken")}`);
  expect(errata("generate").status).toBe(0);
  const note = "node_modules/.cache/errata/last-run.json";
  // Outputs that the note vouches for are not made again: what it says of their bytes is carried on unseen.
  const spoil = (pattern: RegExp) => {
    const read = JSON.parse(project.read(note));
    for (const output of read.outputs) if (pattern.test(output[0])) output[3] = "0".repeat(64);
    project.write(note, JSON.stringify(read));
  };
  const carriedOn = () =>
    Object.entries(JSON.parse(project.read("errata.lock.json")).files)
      .filter(([, hash]) => hash === "0".repeat(64))
      .map(([path]) => path.split("/").slice(1, 3).join("/"));

  spoil(/^out\//);
  project.write("spec/other.yaml", `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Fallen")}`);
  expect(errata("generate").status).toBe(1); // A code vanished without a word.
  project.write(
    "spec/other.yaml",
    `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Broken")}${errorEntry("Fallen")}`,
  );
  expect(errata("generate").stderr).toMatch(/files written/);
  expect([...new Set(carriedOn())].sort()).toEqual(["shop/docs", "shop/json", "shop/openapi"]);

  // Other settings of one target concern that target; documents show what all targets say.
  expect(errata("generate", "--check").status).toBe(1); // Looks at the bytes and believes no note.
  rmSync(join(project.root, "errata.lock.json"));
  rmSync(join(project.root, "out"), { recursive: true });
  expect(errata("generate").status).toBe(0);
  expect(carriedOn()).toEqual([]);
  spoil(/^out\//);
  project.write("errata.config.yaml", config("").replace("json:", "json: { conformance: false }"));
  expect(errata("generate").status).toBe(0);
  expect([...new Set(carriedOn())].sort()).toEqual(["other/openapi", "shop/openapi"]);
});

test("a second generate with nothing to do says so, and sees every kind of change", () => {
  project = createProject();
  const builtIn = "catalogs: [spec/*.yaml]\ntargets: { json: }\n";
  project.write("errata.config.yaml", builtIn);
  project.write("node_modules/.keep", "");
  const upToDate = /all \d+ files are up to date\n$/;
  expect(errata("generate").status).toBe(0);
  expect(errata("generate").stderr).toMatch(upToDate);
  project.write("out/shop/json/catalog.json", "edited");
  expect(errata("generate").stderr).toMatch(/1 of \d+ files written/);
  project.write("spec/other.yaml", `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Broken")}`);
  expect(errata("generate").stderr).toMatch(/2 catalogs/);
  expect(errata("generate").stderr).toMatch(upToDate);
  project.write("errata.config.yaml", `${builtIn}out: made\n`);
  expect(errata("generate").stderr).not.toMatch(upToDate);
});
