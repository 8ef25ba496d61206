/** Templates see typed views: what a template says, its view has, and what a view has, some template says. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listTargets } from "../../generator/targets/registry.ts";
import { repository } from "../support/load-catalog.ts";
import { checkViews } from "./check-views.ts";
import { readViewTypes } from "./view-types.ts";

const viewsOf = (target: string) => `generator/targets/${target}/views.ts`;

function templatesOf(target: string): ReadonlyMap<string, string> {
  const folder = join(repository, "templates", target);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".hbs")) : [];
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const templated = listTargets().filter((target) => templatesOf(target).size > 0);

test.each(templated.filter((target) => existsSync(join(repository, viewsOf(target)))))("%s: templates and views fit", (target) => {
  expect(checkViews(readViewTypes(viewsOf(target)), templatesOf(target))).toEqual([]);
});

test("every target types its views", () => {
  const untyped = templated.filter((target) => !existsSync(join(repository, viewsOf(target))));
  expect(untyped).toEqual([]);
});

describe("the check", () => {
  const types = readViewTypes(
    "generator/targets/go/imagined-views.ts",
    `import type { Go } from "./literals.ts";
export interface Views { readonly "page.hbs": PageView }
export type PageView = {
  readonly title: Go;
  readonly isLong: boolean;
  readonly items: readonly ItemView[];
  readonly note: { readonly text: Go } | null;
};
export type ItemView = { readonly name: Go; readonly tags: readonly Go[] };
`,
  );
  const good =
    "{{title}}{{#if isLong}}{{#each items}}{{name}}{{#unless @first}}{{../title}}{{/unless}}{{#each tags}}{{this}}{{/each}}{{/each}}{{/if}}\n{{#with note}}\n{{> _note this}}\n{{/with}}\n";
  const check = (page: string, note = "{{text}}\n") =>
    checkViews(
      types,
      new Map([
        ["page.hbs", page],
        ["_note.hbs", note],
      ]),
    );

  test("accepts a template that uses all of its view", () => {
    expect(check(good)).toEqual([]);
  });

  test.each([
    ["{{titel}}", "page.hbs:1: the view has no titel"],
    ["\n{{note.text}}", "page.hbs:2: the view has no note.text"],
    ["{{#each items}}{{title}}{{/each}}", "page.hbs:1: the view has no title"],
    ["{{#each items}}{{../name}}{{/each}}", "page.hbs:1: the view has no ../name"],
    ["{{../title}}", "page.hbs:1: ../title leaves the view"],
    ["{{#each items}}{{#each tags}}{{name}}{{/each}}{{/each}}", "page.hbs:1: the view has no name"],
    ["{{items}}", "page.hbs:1: prints a list"],
    ["{{isLong}}", "page.hbs:1: prints a flag"],
    ["{{#each items}}{{this}}{{/each}}", "page.hbs:1: prints a part"],
    ["{{#if title}}{{/if}}", "page.hbs:1: {{#if}} takes a flag, not a text"],
    ["{{#unless items}}{{/unless}}", "page.hbs:1: {{#unless}} takes a flag, not a list"],
    ["{{#each title}}{{/each}}", "page.hbs:1: {{#each}} takes a list, not a text"],
    ["{{#with items}}{{/with}}", "page.hbs:1: {{#with}} takes a part, not a list"],
    ["{{#if isLong}}x{{else}}{{titel}}{{/if}}", "page.hbs:1: the view has no titel"],
    ["{{@first}}", "page.hbs:1: @first outside of a list"],
    ["{{> _gone this}}", "page.hbs:1: there is no partial _gone"],
    ["", "ItemView.name: no template uses it"],
    ["{{title}}", "PageView.isLong: no template uses it"],
    ["{{title}}", "_note.hbs: a template without a view"],
  ])("finds what is wrong with %j", (page, fault) => {
    expect(check(page)).toContain(fault);
  });

  test("looks into partials", () => {
    expect(check(good, "{{text}}{{title}}\n")).toEqual(["_note.hbs:1: the view has no title"]);
  });

  test("wants a template for each view", () => {
    expect(checkViews(types, new Map())).toContain("page.hbs: a view without a template");
  });
});
