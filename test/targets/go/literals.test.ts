/** What the encoders emit is compiled, printed, formatted and read as documentation, in one batch; it must mean the text that went in. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commentAddress,
  commentText,
  docComment,
  go,
  htmlComment,
  identifier,
  inlineMarkdown,
  licenseText,
  modulePath,
  numberLiteral,
  printedText,
  readableLiteral,
  stringLiteral,
} from "../../../generator/targets/go/literals.ts";
import { withFolder } from "../../consumers/go/consumer.ts";
import { missingGo, mustRun, skipReason } from "../../consumers/go/go-command.ts";

const skip = skipReason(missingGo());

/** Every UTF-16 unit, halves of pairs included, and what means something to Go, gofmt or its documentation. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ..."` `` ``` ' '' ''' \" \\ \\x \\u0041 // /* */ //go:embed //nolint go:build +build # ## - * + 1. 10) [x] [Code] [x]: https:// {x} \0 \r \r\n".split(
          " ",
        ),
        ..."\n \n\n \t \n\t \n\tcode \n# \n- \u0085 \u2028 \u2029 \u00a0 \ufeff \ud800 \udc00 \u202e \u200b \ufffe \uffff é 错 😀 e\u0301".split(
          " ",
        ),
        " ",
        "  ",
        "Deprecated:",
        "\n\nDeprecated: no",
        "BUG(x): no",
        "Output:",
        "a".repeat(90),
        "word ".repeat(30),
      ),
      { maxLength: 9 },
    )
    .map((pieces) => pieces.join("")),
);

const texts = fc.sample(text, { numRuns: 3000, seed: 7 });

/** UTF-8 has no halves of surrogate pairs. */
const wellFormed = (raw: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(raw));

test.skipIf(skip)("string literals are the text", async () => {
  const literals = texts.flatMap((raw) => [stringLiteral(raw), readableLiteral(raw)]);
  const source = `package main

import (
	"encoding/json"
	"os"
)

var texts = []string{
${literals.map((literal) => `\t${literal},\n`).join("")}}

func main() {
	json.NewEncoder(os.Stdout).Encode(texts)
}
`;
  // Nothing invisible stands in the source.
  expect(source).not.toMatch(/(?![\n\t ])[\p{C}\p{Z}]/u);
  await withFolder(async (folder) => {
    writeFileSync(join(folder, "main.go"), source);
    expect(await mustRun("gofmt", ["-l", "main.go"], folder)).toBe("");
    const printed: unknown = JSON.parse(await mustRun("go", ["run", "main.go"], folder));
    expect(printed).toEqual(texts.flatMap((raw) => [wellFormed(raw), wellFormed(raw)]));
  });
});

/** Reads the constants of comments.go as the package site does and prints what kinds of blocks their comments have. */
const reader = `package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
)

func main() {
	file, err := parser.ParseFile(token.NewFileSet(), "comments.go", nil, parser.ParseComments)
	if err != nil {
		panic(err)
	}
	kinds := []string{}
	for _, declaration := range file.Decls {
		var parser comment.Parser
		read := ""
		for _, block := range parser.Parse(declaration.(*ast.GenDecl).Doc.Text()).Content {
			read += fmt.Sprintf("%T ", block)
		}
		kinds = append(kinds, read)
	}
	json.NewEncoder(os.Stdout).Encode(kinds)
}
`;

test.skipIf(skip)("comments are paragraphs, as many as were written, and gofmt leaves them alone", async () => {
  const constants = texts.map((raw, index) => {
    const name = identifier(`C${String(index)}`);
    const comment = docComment([
      go`${name} (HTTP 400): ${commentText(raw)}`,
      go`Remedy: ${commentText(raw)}`,
      go`See ${commentAddress(`https://e.example/${raw}`)}`,
    ]);
    return `${comment}const ${name} = 0\n`;
  });
  await withFolder(async (folder) => {
    writeFileSync(join(folder, "comments.go"), `package comments\n\n${constants.join("\n")}`);
    expect(await mustRun("gofmt", ["-l", "comments.go"], folder)).toBe("");
    writeFileSync(join(folder, "main.go"), reader);
    const kinds = JSON.parse(await mustRun("go", ["run", "main.go"], folder)) as readonly string[];
    expect(kinds.length).toBe(texts.length);
    expect(new Set(kinds)).toEqual(new Set(["*comment.Paragraph *comment.Paragraph *comment.Paragraph "]));
  });
});

describe("names and numbers", () => {
  test.each(["", "a b", "a-b", "1a", "é", "a;b", "a\n"])("%j is refused as an identifier", (name) => {
    expect(() => identifier(name)).toThrow("not an identifier");
  });

  test.each(["", 'a"', "a b", "a\nreplace x => y"])("%j is refused as a module path", (path) => {
    expect(() => modulePath(path)).toThrow("not a module path");
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 53])("%d is refused as a number", (value) => {
    expect(() => numberLiteral(value)).toThrow("not a plain number");
  });
});

describe("texts of the package", () => {
  test("a comment says what it says of plain text", () => {
    expect(commentText("  ``quoted''\n\n# not a heading\u202e ")).toBe('"quoted" # not a heading\\u202e');
    expect(docComment([go`One ${commentText("word ".repeat(20))}`], "\t")).toBe(
      `\t// One ${"word ".repeat(13)}word\n\t// ${"word ".repeat(5)}word\n`,
    );
  });

  test("what cannot be a line of expected output is none", () => {
    expect([printedText("错误 x"), printedText(""), printedText("a  b"), printedText("a\nb"), printedText(" a")]).toEqual([
      "错误 x",
      null,
      null,
      null,
      null,
    ]);
  });

  test("titles, licenses and banners stay inside their places", () => {
    expect(inlineMarkdown("A.B (c)", "id")).toBe("A.B (c)");
    expect(inlineMarkdown("<b>", "id")).toBe("id");
    expect(htmlComment("a --> <b>")).toBe("<!-- a - b -->");
    expect(licenseText("Apache-2.0 OR MIT\n// x")).toBe("Apache-2.0 OR MIT x");
  });
});
