/** Every encoder, evaluated: by Python, by its reader of TOML, by its reader of versions. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commentText,
  docTitle,
  docText,
  htmlComment,
  identifier,
  inlineMarkdown,
  packageText,
  packageVersion,
  stringLiteral,
  tomlString,
  wrapped,
} from "../../../generator/targets/python/literals.ts";
import { describeWithTools, runPython } from "../../consumers/python/tools.ts";

const troubles = [
  '"',
  "'",
  '"""',
  "'''",
  "\\",
  "\\u0041",
  "\\N{DIGIT ONE}",
  "\n",
  "\r",
  "\t",
  "\u0000",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u202e",
  "#",
  "{",
  "%s",
  "é",
  "错",
  "，",
  "😀",
  " ",
  "a",
];
const trouble = fc
  .array(fc.oneof(fc.constantFrom(...troubles), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** The same texts each time; strings of code points, so no halves of pairs. */
const texts = fc.sample(trouble, { numRuns: 3000, seed: 7 });

async function evaluate(program: string, input: object): Promise<unknown> {
  const { status, stdout, output } = await runPython(["-W", "error", "-c", program], {
    cwd: import.meta.dirname,
    input: JSON.stringify(input),
  });
  expect(status, output).toBe(0);
  return JSON.parse(stdout);
}

describeWithTools("what is emitted means what it should:", () => {
  test("strings", async () => {
    const halves = [...texts, "\ud800", "a\udfffb", "\udc00\ud800"];
    const program = "import ast, json, sys\nprint(json.dumps([ast.literal_eval(one) for one in json.load(sys.stdin)]))";
    expect(await evaluate(program, halves.map(stringLiteral))).toEqual(halves);
    expect(halves.map(stringLiteral).join("")).toMatch(/^[ -~]*$/);
  });

  test("docstrings", async () => {
    const docstrings = texts.map((text) => `"""${docText(text)}"""`);
    const program = "import ast, json, sys\nprint(json.dumps([ast.literal_eval(one) for one in json.load(sys.stdin)]))";
    const spaced = texts.map((text) =>
      text
        .split(/[\s\u0085\u001c-\u001f]+/)
        .filter((word) => word !== "")
        .join(" "),
    );
    expect(await evaluate(program, docstrings)).toEqual(spaced);
    expect(docstrings.join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test("comments", async () => {
    const program = `import io, json, sys, tokenize
print(json.dumps([[token.string for token in tokenize.generate_tokens(io.StringIO(one).readline) if token.type != tokenize.NL][:-1] for one in json.load(sys.stdin)]))`;
    const comments = texts.map((text) => `# x${commentText(text)}`);
    expect(await evaluate(program, comments)).toEqual(comments.map((comment) => [comment]));
  });

  test("strings of TOML", async () => {
    const program = "import json, sys, tomllib\nprint(json.dumps([tomllib.loads('a = ' + one)['a'] for one in json.load(sys.stdin)]))";
    expect(await evaluate(program, [...texts, "\ud800"].map(tomlString))).toEqual([...texts, "\ufffd"]);
  });

  test("versions", async () => {
    const program =
      "import json, sys\nfrom packaging.version import Version\nprint(json.dumps([str(Version(one)) for one in json.load(sys.stdin)]))";
    const versions = [
      "1.0.0",
      "1.2.3-alpha.1",
      "1.2.3-beta",
      "1.2.3-rc.12",
      "1.2.3-c1",
      "0.0.1-SNAPSHOT",
      "1.0.0-x.7.z.92",
      "1.0.0--",
      "1.0.0-rc.1.2",
    ];
    const expected = [
      "1.0.0",
      "1.2.3a1",
      "1.2.3b0",
      "1.2.3rc12",
      "1.2.3rc1",
      "0.0.1.dev0+snapshot",
      "1.0.0.dev0+x.7.z.92",
      "1.0.0.dev0",
      "1.0.0.dev0+rc.1.2",
    ];
    expect(await evaluate(program, versions.map(packageVersion))).toEqual(expected);
  });
});

describe("refusals", () => {
  test.each(["", "1a", "a-b", "a b", "é", "a\n"])("%j is no identifier", (name) => {
    expect(() => identifier(name)).toThrow("not an identifier");
  });

  test("a package name is checked", () => {
    expect(() => packageText('a"b')).toThrow("not a package name");
  });

  test("titles that need escapes give way to the id", () => {
    expect(docTitle("智能媒体管理", "imm")).toBe("智能媒体管理");
    expect(docTitle('A "title"', "imm")).toBe("imm");
    expect(docTitle("A\\b", "imm")).toBe("imm");
    expect(inlineMarkdown("<b>", "imm")).toBe("imm");
    expect(htmlComment("a --> <b>")).toBe("<!-- a -> b -->".replace("->", "-"));
  });

  test("lines are broken at blanks only, and never within a word", () => {
    expect(wrapped(docText("aa bb cc"), 5)).toEqual(["aa bb", "cc"]);
    expect(wrapped(docText("a bbbbbbbb c"), 4)).toEqual(["a", "bbbbbbbb", "c"]);
    expect(wrapped(docText("aaaaaaaa"), 4)).toEqual(["aaaaaaaa"]);
    for (const text of texts.slice(0, 500)) expect(wrapped(docText(text), 9).join(" ")).toBe(docText(text));
  });

  test("quotes are chosen as ruff chooses them", () => {
    expect(['a"b', "a'b", `a"'b`, `""'`].map(stringLiteral)).toEqual([`'a"b'`, `"a'b"`, `"a\\"'b"`, `'""\\''`]);
  });
});
