import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { createTemplates, type PrecompiledTemplates } from "../../generator/render/handlebars.ts";
import { TemplateFault } from "../../generator/render/template-fault.ts";
import type { View } from "../../generator/source/encoded.ts";
import { repository } from "../support/load-catalog.ts";

/** Views of these tests hold plain strings where real ones hold encoded text. */
function view(value: unknown): View {
  return value as View;
}

function render(sources: Readonly<Record<string, string>>, value: unknown): string {
  return createTemplates("demo", Object.keys(sources), (name) => sources[name] ?? "").render("main.txt.hbs", view(value));
}

function faultOf(sources: Readonly<Record<string, string>>, value: unknown): TemplateFault {
  try {
    render(sources, value);
  } catch (fault) {
    if (fault instanceof TemplateFault) return fault;
    throw fault;
  }
  throw new Error("rendered without a fault");
}

describe("printing", () => {
  test("leaves text as it is, whatever it holds", () => {
    expect(render({ "main.txt.hbs": "{{text}}\n" }, { text: `<a href="x">&amp; 'y' \`z\`</a> {{name}}` })).toBe(
      `<a href="x">&amp; 'y' \`z\`</a> {{name}}\n`,
    );
  });

  test("prints lists in their order with @first and @last, and the inverse of an empty one", () => {
    const source = "{{#each items}}{{#unless @first}}, {{/unless}}{{name}}{{#if @last}}.{{/if}}{{else}}none{{/each}}";
    expect(render({ "main.txt.hbs": source }, { items: [{ name: "b" }, { name: "10" }, { name: "9" }] })).toBe("b, 10, 9.");
    expect(render({ "main.txt.hbs": source }, { items: [] })).toBe("none");
  });

  test("prints partials of the folder, also inside lists and inside each other, indented like what stands for them", () => {
    const sources = {
      "main.txt.hbs": "{{#each items}}\n  {{> _item this}}\n{{/each}}\n",
      "_item.txt.hbs": "{{name}}\n{{> _end}}\n",
      "_end.txt.hbs": "--{{name}}\n",
    };
    expect(render(sources, { items: [{ name: "a" }, { name: "b" }] })).toBe("  a\n  --a\n  b\n  --b\n");
  });

  test("prints a part where there is one, and the inverse where it is null", () => {
    const source = "{{#with part}}{{name}} of {{../name}}{{else}}nothing of {{name}}{{/with}}";
    expect(render({ "main.txt.hbs": source }, { name: "a", part: { name: "b" } })).toBe("b of a");
    expect(render({ "main.txt.hbs": source }, { name: "a", part: null })).toBe("nothing of a");
  });

  test("does not reach members of the prototype", () => {
    expect(render({ "main.txt.hbs": "[{{object.constructor}}{{object.__proto__}}]" }, { object: {} })).toBe("[]");
  });

  test("reads every template at most once, and none that nobody needs", () => {
    const read: string[] = [];
    const templates = createTemplates("demo", ["main.hbs", "_used.hbs", "_idle.hbs"], (name) => {
      read.push(name);
      return name === "main.hbs" ? "{{> _used}}{{> _used}}" : "x";
    });
    expect([templates.render("main.hbs", {}), templates.render("main.hbs", {})]).toEqual(["xx", "xx"]);
    expect(read).toEqual(["main.hbs", "_used.hbs"]);
  });

  test("does not let the partials of one target reach another", () => {
    createTemplates("one", ["_part.hbs"], () => "x");
    const other = createTemplates("two", ["main.hbs"], () => "{{> _part}}");
    expect(() => other.render("main.hbs", {})).toThrow(/two\/main\.hbs: .*_part/);
  });
});

describe("faults name the file, the line and the column", () => {
  test.each([
    ["a name that the view lacks", "one\n  {{missing}}\n", { line: 2, column: 5 }],
    ["a flag that the view lacks", "one\n{{#if missing}}x{{/if}}\n", { line: 2, column: 1 }],
    ["text where a flag is due", "{{#unless text}}x{{/unless}}", { line: 1, column: 1 }],
    ["an object where a list is due", "one\n{{#each object}}x{{/each}}", { line: 2, column: 1 }],
    ["a member of what is not there", "{{object.missing.more}}", { line: 1, column: 3 }],
    ["a helper that does not exist", "x\n {{shout text}}", { line: 2, column: 2 }],
    ["text where a part is due", "{{#with text}}x{{/with}}", { line: 1, column: 1 }],
    ["a part that the view lacks", "one\n{{#with missing}}x{{/with}}", { line: 2, column: 1 }],
    ["lookup, which is switched off", "{{lookup object text}}", { line: 1, column: 1 }],
    ["log, which is switched off", "{{log text}}", { line: 1, column: 1 }],
    ["a block that is closed as another", "one\n{{#if flag}}x{{/each}}\n", { line: 2, column: 4 }],
    ["what is no template", "one\ntwo {{#if flag}}x{{/if}\n", { line: 2, column: 23 }],
    ["a member of text", "x\n{{text.length}}", null],
  ])("%s", (_, source, place) => {
    const fault = faultOf({ "main.txt.hbs": source }, { text: "x", flag: true, object: { a: "b" } });
    const where = place === null ? "" : `:${String(place.line)}:${String(place.column)}`;
    expect(fault.message.startsWith(`demo/main.txt.hbs${where}: `)).toBe(true);
    expect([fault.file, fault.line, fault.column]).toEqual(["demo/main.txt.hbs", place?.line ?? null, place?.column ?? null]);
  });

  test("in a partial it is the partial's file", () => {
    const fault = faultOf({ "main.txt.hbs": "\n\n{{> _item}}\n", "_item.txt.hbs": "x\n{{missing}}\n" }, {});
    expect(fault.message).toMatch(/^demo\/_item\.txt\.hbs:2:3: "missing" not defined/);
  });

  test("also in templates that the build compiled, which know no places themselves", async () => {
    const { precompileTemplate } = (await import(join(repository, "scripts/bundle.mjs"))) as {
      readonly precompileTemplate: (source: string) => string;
    };
    const sources = new Map([
      ["main.hbs", "a {{name}}\n{{> _part}}\n{{#if flag}}x{{/if}}\n"],
      ["_part.hbs", "b\n  {{missing}}\n"],
    ]);
    const code = [...sources].map(([name, source]) => `[${JSON.stringify(name)}, ${precompileTemplate(source)}]`);
    expect(code.join("")).not.toContain("column");
    const compiled = runInThisContext(`new Map([${code.join(",")}])`) as PrecompiledTemplates;
    const templates = createTemplates("demo", [...sources.keys()], (name) => sources.get(name) ?? "", compiled);
    expect(templates.render("main.hbs", view({ name: "n", missing: "m", flag: true }))).toBe("a n\nb\n  m\nx\n");
    expect(() => templates.render("main.hbs", view({ name: "n", flag: true }))).toThrow(/^demo\/_part\.hbs:2:5: "missing"/);
    expect(() => templates.render("main.hbs", view({ name: "n", missing: "m", flag: "yes" }))).toThrow(/^demo\/main\.hbs:3:1: \{\{#if\}\}/);
  });

  test("a template that cannot be read is a fault of its own kind only when the reader says so", () => {
    const templates = createTemplates("demo", ["main.hbs"], () => {
      throw new RangeError("no such file");
    });
    expect(() => templates.render("main.hbs", {})).toThrow(RangeError);
  });
});
