/** The pages below `docs`, README and CONTRIBUTING: what they point at is there, and the example of a target compiles and runs. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { commentsOfOld } from "./support/house-debts.ts";
import { repository } from "./support/load-catalog.ts";
import { listFiles } from "./support/source-graph.ts";

const read = (path: string) => readFileSync(join(repository, path), "utf8").replaceAll("\r\n", "\n");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(repository, "docs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".md"))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name))),
];

/** GitHub's anchors of a page's headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = read(page).match(/^#+ .*$/gm) ?? [];
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** A path below the repository between backticks. */
const ownPlace = /`((?:generator|templates|test|scripts|spec|bench|docs|examples)\/[^`\s]*)`/g;

describe.each(pages)("%s", (page) => {
  const prose = read(page).replace(/^```[^]*?^```$/gm, "");

  test("has no link that leads nowhere", () => {
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const wrong = links.filter(([, path = "", anchor]) => {
      const place = path === "" ? page : join(dirname(page), path);
      return !existsSync(join(repository, place)) || (anchor !== undefined && !anchorsOf(place).has(anchor));
    });
    expect(wrong.map(([link]) => link)).toEqual([]);
  });

  // A decision speaks of the day when it was taken.
  test.skipIf(page.startsWith("docs/adr/"))("names no file of ours that is not there", () => {
    const places = [...prose.matchAll(ownPlace)].map(([, path = ""]) => path);
    const wrong = places.filter((path) => !/[<*{]/.test(path) && !existsSync(join(repository, path)));
    expect(wrong).toEqual([]);
  });
});

test("comments name no file of ours that is not there, but those that do already", () => {
  const sources = ["generator", "scripts", "bench", "test"].flatMap((folder) => [
    ...listFiles(folder, ".ts"),
    ...listFiles(folder, ".mjs"),
  ]);
  const wrong = sources.flatMap((path) => {
    const comments =
      read(path)
        .match(/^ *(?:\/\/|\/?\*).*$/gm)
        ?.join("\n") ?? "";
    const places = [...comments.matchAll(ownPlace)].map(([, place = ""]) => place);
    return places.filter((place) => !/[<*{]/.test(place) && !existsSync(join(repository, place))).map((place) => `${path} ${place}`);
  });
  expect(wrong).toEqual(commentsOfOld);
});

describe("the example of a target", () => {
  // A fenced block is the file that the words before it name.
  const blocks = [...read("docs/adding-a-target.md").matchAll(/`([\w./-]+)`:\n\n```\w+\n([^]*?)```$/gm)];
  const files = new Map(blocks.map(([, path = "", text = ""]) => [path, text]));
  const written = "out/shop/kotlin/ErrorCode.kt";

  /** What a config names a module of one's own by. */
  const moduleKey = read("generator/schema/config.schema.json").includes('"target": {') ? "target" : "module";

  /** A project with the files of the page, in which our package and zod are installed. */
  function project(): string {
    const folder = mkdtempSync(join(tmpdir(), "errata-docs-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(repository, join(folder, "node_modules/errata"), "junction");
    symlinkSync(join(repository, "node_modules/zod"), join(folder, "node_modules/zod"), "junction");
    for (const [path, text] of files) {
      if (path === written) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path === "errata.config.yaml" ? text.replace("target: ./", `${moduleKey}: ./`) : text);
    }
    return folder;
  }

  test("is whole", () => {
    const template = "errata-templates/kotlin/ErrorCode.kt.hbs";
    expect([...files.keys()]).toEqual(["errata.config.yaml", "kotlin-target.mjs", template, "errors.yaml", written]);
  });

  test("compiles against our types", () => {
    const folder = project();
    const settings = {
      extends: join(repository, "tsconfig.json"),
      compilerOptions: {
        allowJs: true,
        checkJs: true,
        paths: { errata: [join(repository, "generator/api.ts")] },
        typeRoots: [join(repository, "node_modules/@types")],
      },
      include: ["kotlin-target.mjs"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const { status, stdout } = spawnSync(process.execPath, [join(repository, "node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test("runs, and writes what the page shows", () => {
    const folder = project();
    const { status, stderr } = spawnSync(process.execPath, [join(repository, "dist/main.js"), "generate"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(folder, written), "utf8")).toBe(files.get(written));
    expect(stderr).not.toContain("warning");
  });

  test("encodes what a code could do in Kotlin", () => {
    const folder = project();
    const path = join(folder, "errors.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("OutOfStock: {", "OutOfStock: { code: '${x}\"\\',"));
    const { status, stderr } = spawnSync(process.execPath, [join(repository, "dist/main.js"), "generate"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(folder, written), "utf8")).toContain('OUT_OF_STOCK("\\u0024{x}\\u0022\\u005c", true)');
  });
});
