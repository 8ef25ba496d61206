/** Templates decide nothing: what may stand in one, checked on the syntax trees of all of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseTemplate } from "../generator/render/handlebars.ts";
import { repository } from "./support/load-catalog.ts";

const longest = 150;
const blocks = new Set(["each", "if", "unless", "with"]);
const frames = new Set(["first", "last"]);

/** What is wrong with a template, as `line: what`. */
function findFaults(source: string): readonly string[] {
  const faults: string[] = [];
  const lines = source.split("\n").length - 1;
  if (lines > longest) faults.push(`${String(lines)}: longer than ${String(longest)} lines`);
  const report = (node: hbs.AST.Node, what: string) => faults.push(`${String(node.loc.start.line)}: ${what}`);
  for (const statement of statementsOf(parseTemplate("template", source))) {
    if (isMustache(statement)) checkPrinted(statement, report);
    else if (isBlock(statement)) checkBlock(statement, report);
    else if (isPartial(statement)) checkPartial(statement, source, report);
    else if (statement.type !== "ContentStatement" && statement.type !== "CommentStatement") report(statement, statement.type);
  }
  return faults;
}

type Report = (node: hbs.AST.Node, what: string) => void;

function* statementsOf(program: hbs.AST.Program): Generator<hbs.AST.Statement> {
  for (const statement of program.body) {
    yield statement;
    if (!isBlock(statement)) continue;
    yield* statementsOf(statement.program);
    const inverse = inverseOf(statement);
    if (inverse !== undefined) yield* statementsOf(inverse);
  }
}

// Without `{{else}}` there is no inverse, and without `name=value` no hash, whatever the types say.
function inverseOf({ inverse }: { readonly inverse?: hbs.AST.Program }): hbs.AST.Program | undefined {
  return inverse;
}
function hasHash({ hash }: { readonly hash?: hbs.AST.Hash }): boolean {
  return hash !== undefined;
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}
function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}
function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}
function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

function checkPrinted(node: hbs.AST.MustacheStatement, report: Report): void {
  // The tree calls `{{x}}` "escaped" and `{{{x}}}` and `{{&x}}` not; nothing is escaped here, so one spelling is enough.
  if (!node.escaped) report(node, "{{{ or {{&: write {{");
  if (node.params.length > 0 || hasHash(node)) report(node, "a helper with arguments");
  checkPath(node.path, report);
}

function checkBlock(node: hbs.AST.BlockStatement, report: Report): void {
  if (!blocks.has(node.path.original)) report(node, `{{#${node.path.original}}} is none of each, if, unless, with`);
  if (node.params.length !== 1 || hasHash(node)) report(node, "a block takes one name of the view");
  for (const param of node.params) checkPath(param, report);
}

/** What a partial prints is indented like itself, so that there must be nothing else on its line. */
function checkPartial(node: hbs.AST.PartialStatement, source: string, report: Report): void {
  if (!isPath(node.name) || !node.name.original.startsWith("_")) report(node, "a partial's name begins with _");
  const { line, column } = node.loc.start;
  const before = source.split("\n")[line - 1]?.slice(0, column) ?? "";
  if (before.trim() !== "") report(node, "a partial stands on a line of its own");
  if (hasHash(node) || node.params.length > 1) report(node, "a partial takes one name of the view");
  for (const param of node.params) checkPath(param, report);
}

function checkPath(node: hbs.AST.Node, report: Report): void {
  if (!isPath(node)) report(node, `${node.type} where a name of the view is due`);
  else if (node.data && !frames.has(node.parts.join("."))) report(node, `@${node.parts.join(".")}`);
}

describe("the templates", () => {
  const folder = join(repository, "templates");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".hbs"))
    .sort();

  test("are found", () => {
    expect(files.length).toBeGreaterThan(3);
  });

  test.each(files)("%s decides nothing", (path) => {
    expect(findFaults(readFileSync(join(folder, path), "utf8"))).toEqual([]);
  });
});

describe("the check", () => {
  test.each([
    ["{{{text}}}", "1: {{{ or {{&: write {{"],
    ["{{&text}}", "1: {{{ or {{&: write {{"],
    ["\n{{shout text}}", "2: a helper with arguments"],
    ["{{text size=1}}", "1: a helper with arguments"],
    ["{{#list}}{{/list}}", "1: {{#list}} is none of each, if, unless, with"],
    ["{{#if (eq a b)}}{{/if}}", "1: SubExpression where a name of the view is due"],
    ["{{#if true}}{{/if}}", "1: BooleanLiteral where a name of the view is due"],
    ["{{#if a}}x{{else}}{{@index}}{{/if}}", "1: @index"],
    ["{{#each a}}{{@root.b}}{{/each}}", "1: @root.b"],
    ["\nx {{> _part}}", "2: a partial stands on a line of its own"],
    ["{{> part}}", "1: a partial's name begins with _"],
    ["{{> _part size=1}}", "1: a partial takes one name of the view"],
    ["{{> (lookup . 'x')}}", "1: a partial's name begins with _"],
    ['{{#*inline "x"}}{{/inline}}', "1: DecoratorBlock"],
    ["{{#> _part}}{{/_part}}", "1: PartialBlockStatement"],
    ["\n".repeat(151), "151: longer than 150 lines"],
  ])("finds %j", (source, fault) => {
    expect(findFaults(source)).toContain(fault);
  });

  test("accepts what is allowed", () => {
    const source =
      "{{a}}{{b.c}}{{../d}}{{#each e}}{{#if @first}}{{this}}{{else if @last}}x{{/if}}{{#unless f}}y{{/unless}}\n  {{> _part this}}\n{{/each}}{{#with g}}{{h}}{{else}}z{{/with}}";
    expect(findFaults(source)).toEqual([]);
  });
});
