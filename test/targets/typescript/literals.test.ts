/** What the encoders emit is evaluated or parsed, and must mean the text that went in. */
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  commentText,
  identifier,
  inlineMarkdown,
  jsonString,
  linkAddress,
  packageText,
  propertyKey,
  stringLiteral,
  templateText,
} from "../../../generator/targets/typescript/literals.ts";
import { docComment } from "../../../generator/targets/typescript/layout.ts";

/** Every UTF-16 unit, halves of pairs included, and what has broken other generators. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        "*/",
        "/*",
        "//",
        "@",
        "{@link x}",
        "\\",
        "`",
        "${",
        "$",
        "{",
        "}",
        '"',
        "'",
        "\n",
        "\r",
        "\r\n",
        "\u2028",
        "\u2029",
        "\0",
        "\u0085",
        "\ufeff",
        "\ud800",
        "\udc00",
        "\u202e",
        "\u200b",
        "<!--",
        "-->",
        "</script>",
        "\\u002a/",
        "a",
        " ",
        "\t",
        "😀",
        "e\u0301",
        "错",
        "@deprecated",
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join("")),
);

/** The initializer of the only variable of a program, which must hold nothing else. */
function initializerOf(source: string): ts.Expression {
  const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly unknown[] };
  expect(parseDiagnostics).toEqual([]);
  expect(file.statements.length).toBe(1);
  const [statement] = file.statements;
  const initializer = statement && ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.initializer : undefined;
  if (initializer === undefined) throw new Error(source);
  return initializer;
}

function evaluate(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

describe("literals", () => {
  test("a string literal evaluates to its text, in JavaScript and for the compiler", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const literal = stringLiteral(raw);
        expect(evaluate(literal)).toBe(raw);
        const node = initializerOf(`const x = ${literal};`);
        expect(ts.isStringLiteral(node) && node.text).toBe(raw);
        expect(literal).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
      }),
      { numRuns: 2000 },
    );
  });

  test("the text of a template literal evaluates to its text, beside placeholders too", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(evaluate(`\`${templateText(before)}\${"·"}${templateText(after)}\``)).toBe(`${before}·${after}`);
      }),
      { numRuns: 2000 },
    );
  });

  test("a property key names the member of its text", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const file = ts.createSourceFile("x.ts", `interface X { ${propertyKey(raw)}: 1 }`, ts.ScriptTarget.ES2022, true);
        const [statement] = file.statements;
        const [member] = statement && ts.isInterfaceDeclaration(statement) ? statement.members : [];
        const name = member?.name;
        expect(name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text).toBe(raw);
      }),
      { numRuns: 1000 },
    );
  });

  test("a JSON string parses to its text", () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(JSON.parse(jsonString(raw))).toBe(raw);
      }),
    );
  });

  test.each(["", "a b", "a-b", "1a", "é", "a;b", "a\n", "__proto__ "])("%j is refused as an identifier", (name) => {
    expect(() => identifier(name)).toThrow("not an identifier");
  });

  test.each(["", "a b", 'a"', "A", "${x}"])("%j is refused as the name of a package", (name) => {
    expect(() => packageText(name)).toThrow("not a package name");
  });
});

describe("comments", () => {
  /** The comment before a declaration as the compiler reads it. */
  function readDoc(comment: string) {
    const file = ts.createSourceFile("x.ts", `${comment}\nconst x = 1;`, ts.ScriptTarget.ES2022, true);
    expect(file.statements.length).toBe(1);
    const [statement] = file.statements;
    if (statement === undefined) throw new Error(comment);
    expect(statement.getStart()).toBe(comment.length + 1);
    return ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  }

  test("no text ends a comment, begins a tag or makes a link", () => {
    fc.assert(
      fc.property(text, (raw) => {
        for (const comment of [docComment([commentText(raw)]), docComment([commentText("a"), commentText(raw)], 1)]) {
          const docs = readDoc(comment);
          expect(docs.length).toBe(1);
          expect(docs[0]?.tags ?? []).toEqual([]);
          expect(docs[0]?.comment === undefined || typeof docs[0].comment === "string").toBe(true);
          expect(comment.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("an address stays inside its link", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const docs = readDoc(
          docComment([commentText("a"), commentText("b")]).replace("b", () => `{@link ${linkAddress(`https://x.example/${raw}`)}}`),
        );
        expect(docs[0]?.tags ?? []).toEqual([]);
        const links = Array.isArray(docs[0]?.comment) ? (docs[0].comment as readonly ts.JSDocComment[]).filter(ts.isJSDocLink) : [];
        expect(links.length).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  test("says what it says of plain text", () => {
    expect(commentText("mail@example.com, see @x and {@y}.  */")).toBe("mail@example.com, see \\@x and {\\@y}. *\\/");
    expect(commentText("a\r\nb\u2028c")).toBe("a b c");
  });
});

describe("Markdown", () => {
  test.each([
    ["Intelligent Media Management", true],
    ["智能媒体管理", true],
    ["A.B (c), d-e", true],
    ["# a", false],
    ["a_b", false],
    ["<b>", false],
    ["{a}", false],
  ])("%j is a title as it is: %s", (title, kept) => {
    expect(inlineMarkdown(title, "the-id")).toBe(kept ? title : "the-id");
  });
});
