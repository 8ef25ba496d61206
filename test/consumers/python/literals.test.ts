/** 10,000 random texts: the compiled package prints them back, from its data and from its source. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { literalCatalog } from "../../support/literal-catalog.ts";
import { createFolder, describeWithTools, runPython, runTool } from "./tools.ts";

let folder = "";
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program beside the sources, which prints JSON in ASCII. */
async function printed(program: string): Promise<unknown> {
  writeFileSync(join(folder, "program.py"), program);
  const { status, stdout, output } = await runPython(["-W", "error", "program.py"], {
    cwd: folder,
    env: { PYTHONPATH: join(folder, "src") },
  });
  expect(status, output).toBe(0);
  return JSON.parse(stdout);
}

describeWithTools("texts", () => {
  test("come back as they were", async () => {
    const { catalog, cases } = literalCatalog(10_000);
    writeTarget(await generateTarget(catalog, "python"), folder);
    const texts = await printed(`
import json
from literals_errors import ErrorCode, create_error, load_texts
texts = load_texts("en")
print(json.dumps([[create_error(code).message, texts.description(code).text] for code in ErrorCode]))
`);
    expect(texts).toEqual(cases.map(({ message, description }) => [message, description]));
  });

  test("stand in the docstrings with their white space made blanks, and ruff has nothing to say", async () => {
    const { catalog, cases } = literalCatalog(10_000);
    writeTarget(await generateTarget(catalog, "python"), folder);
    for (const gate of [["check"], ["format", "--check"]]) {
      const { status, output } = await runTool("ruff", [...gate, "src"], { cwd: folder });
      expect(status, output).toBe(0);
    }
    // Below each member of the enumeration stands the string that says what it is.
    const docstrings = await printed(`
import ast, json, pathlib
(members,) = [node for node in ast.parse(pathlib.Path("src/literals_errors/codes.py").read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
print(json.dumps([node.value.value for node in members.body[1:] if isinstance(node, ast.Expr)]))
`);
    // ASCII blanks only where lines were broken, for a zero width space at a break is part of a word.
    const words = (text: string) => text.split(/[\s\u0085\u001c-\u001f]+/).filter((word) => word !== "");
    const shown = (docstrings as readonly string[]).map((docstring) => docstring.split(/[ \n]+/).filter((word) => word !== ""));
    expect(shown).toEqual(cases.map(({ description }) => ["400:", ...words(description)]));
  });
});
