/** The generated documents: what they say, that every link and anchor holds, and that catalog text stays text. */
import { posix } from "node:path";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { classifierOf, classify } from "../../../generator/catalog/classify.ts";
import type { Catalog, ErrorDefinition, Variant } from "../../../generator/catalog/model.ts";
import { slugsOf, variantSlug } from "../../../generator/catalog/slug.ts";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { completeCatalog, hostileCatalog } from "./catalogs.ts";
import { elementsOf, readers, templateTextOf, textOf, type Element, type Node } from "./readers.ts";
import { renderDocs } from "./render-docs.ts";

const catalogs: readonly (readonly [string, () => Catalog])[] = [
  ["alibaba-imm", () => loadCatalogFile("spec/alibaba-imm.yaml")],
  ["huawei-moderation", () => loadCatalogFile("spec/huawei-moderation.yaml")],
  ["huawei-maas", () => loadCatalogFile("spec/huawei-maas.yaml")],
  ["our own diagnostics", () => loadCatalogFile("spec/errata.yaml")],
  ["a catalog that uses everything", () => loadCatalogText(completeCatalog)],
  ["a hostile catalog", () => loadCatalogText(hostileCatalog)],
];

/** An error or a variant, with the anchor that it must have. */
interface Anchored {
  readonly error: ErrorDefinition;
  readonly variant: Variant | null;
  readonly anchor: string;
}

function anchoredIn(catalog: Catalog): readonly Anchored[] {
  const slugs = slugsOf(catalog);
  return catalog.errors.flatMap((error) => {
    const slug = slugs.get(error.name) ?? "";
    const variants = error.variants.map((variant) => ({ error, variant, anchor: variantSlug(slug, variant.name) }));
    return [{ error, variant: null, anchor: slug }, ...variants];
  });
}

function markdownOf(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].filter(([path]) => path.endsWith(".md"));
}

function attributesNamed(nodes: readonly Node[], name: string): readonly string[] {
  return [...elementsOf(nodes)].flatMap(({ attributes }) => attributes.get(name) ?? []);
}

/** Ids of every page, and where every link of every document goes. */
async function crawl(files: ReadonlyMap<string, string>) {
  const ids = new Map<string, readonly string[]>();
  const links: { readonly from: string; readonly href: string }[] = [];
  for (const [path, text] of files) {
    if (path.endsWith(".json")) continue;
    const nodes = await readers.GFM(text);
    ids.set(path, attributesNamed(nodes, "id"));
    links.push(...attributesNamed(nodes, "href").map((href) => ({ from: path, href })));
  }
  return { ids, links };
}

function isWeb(href: string): boolean {
  return /^(?:https?:|mailto:)/i.test(href);
}

describe.each(catalogs)("%s", (_, load) => {
  const catalog = load();
  const files = renderDocs(catalog);

  test("is formatted as prettier formats", async () => {
    for (const [path, text] of files) {
      if (!path.endsWith(".txt")) expect(await format(text, { filepath: path }), path).toBe(text);
      expect(text.endsWith("\n") && !text.endsWith("\n\n") && !text.includes("\r"), path).toBe(true);
    }
  });

  test("has every error and variant under its anchor once in every locale", async () => {
    const { ids } = await crawl(files);
    for (const locale of catalog.locales) {
      const found = [...ids].filter(([path]) => path.startsWith(`${locale}/`)).flatMap(([, names]) => names);
      expect([...found].sort()).toEqual(
        anchoredIn(catalog)
          .map(({ anchor }) => anchor)
          .sort(),
      );
    }
  });

  test("has no link that leads nowhere", async () => {
    const { ids, links } = await crawl(files);
    const broken = links.filter(({ from, href }) => {
      if (isWeb(href)) return false;
      const [path = "", anchor] = href.split("#");
      const target = path === "" ? from : posix.join(posix.dirname(from), path);
      return !files.has(target) || (anchor !== undefined && ids.get(target)?.includes(anchor) !== true);
    });
    expect(broken).toEqual([]);
    expect(links.length).toBeGreaterThan(catalog.errors.length);
  });

  test("points from errors.json to where each error stands", async () => {
    const { ids } = await crawl(files);
    const index: unknown = JSON.parse(files.get("errors.json") ?? "");
    const entries = anchoredIn(catalog).map(({ error, variant, anchor }) => ({ name: (variant ?? error).name, anchor }));
    const listed = errorsOf(index);
    expect(listed.flatMap(({ name, anchor, variants }) => [{ name, anchor }, ...variants])).toEqual(entries);
    for (const { pages, anchor } of listed) {
      expect(Object.keys(pages)).toEqual(catalog.locales);
      for (const page of Object.values(pages)) expect(ids.get(page)).toContain(anchor);
    }
  });

  test("shows sample bodies that are those of their own errors", async () => {
    const classifier = classifierOf(catalog);
    const byAnchor = new Map(anchoredIn(catalog).map((anchored) => [anchored.anchor, anchored]));
    let seen = 0;
    for (const [path, text] of markdownOf(files)) {
      if (/^[^/]+\/index\.md$/.test(path)) continue;
      for (const { anchor, body } of samplesOf(await readers.GFM(text))) {
        const { error, variant } = byAnchor.get(anchor) ?? expect.fail(`no error at ${anchor}`);
        const status = (variant ?? error).status[0];
        const result = classify(classifier, { body: { kind: "text", text: body }, ...(status === undefined ? {} : { status }) });
        expect(result.known && { name: result.name, variant: result.variant }).toEqual({
          name: error.name,
          variant: variant?.name ?? null,
        });
        seen += 1;
      }
    }
    const sent = catalog.envelopes.length === 0 ? [] : catalog.errors.filter(({ origin }) => origin !== "client");
    expect(seen).toBeGreaterThanOrEqual(sent.length * catalog.locales.length);
  });

  test("holds nothing but what we put there, for every reader", async () => {
    for (const [path, text] of markdownOf(files)) {
      for (const [reader, read] of Object.entries(readers)) expectOurs(await read(text), `${path} in ${reader}`);
    }
  });
});

test("nothing in a page is invisible or changes the order of what is", () => {
  for (const [path, written] of renderDocs(loadCatalogText(hostileCatalog))) {
    if (!path.endsWith(".json")) expect(written, path).not.toMatch(/[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
  }
});

interface ListedError {
  readonly name: string;
  readonly anchor: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly variants: readonly { readonly name: string; readonly anchor: string }[];
}

/** The entries of `errors.json`, as far as links need them. */
function errorsOf(index: unknown): readonly ListedError[] {
  const { errors } = index as { readonly errors: readonly ListedError[] };
  return errors.map(({ name, anchor, pages, variants }) => ({
    name,
    anchor,
    pages,
    variants: variants.map((variant) => ({ name: variant.name, anchor: variant.anchor })),
  }));
}

/** JSON blocks of a page, each with the anchor that it stands below. */
function samplesOf(nodes: readonly Node[]): readonly { readonly anchor: string; readonly body: string }[] {
  const samples: { anchor: string; body: string }[] = [];
  let anchor = "";
  for (const element of elementsOf(nodes)) {
    anchor = element.attributes.get("id") ?? anchor;
    if (element.attributes.get("class") === "language-json") samples.push({ anchor, body: textOf(element.children) });
  }
  return samples;
}

const attributesOfOurs: Readonly<Record<string, readonly string[]>> = {
  a: ["id", "href"],
  code: ["class", "v-pre"],
  span: ["v-pre"],
  ...Object.fromEntries(["h1", "h2", "h3", "p", "ul", "li", "em", "strong", "pre"].map((name) => [name, []])),
  ...Object.fromEntries(["table", "thead", "tbody", "tr", "th", "td"].map((name) => [name, []])),
};

/** Only elements and attributes of ours, links to our files or the web, and nothing that Vue would run. */
function expectOurs(nodes: readonly Node[], where: string): void {
  const foreign = [...elementsOf(nodes)].filter((element) => !isOurs(element));
  expect(
    foreign.map(({ name, attributes }) => ({ name, attributes: [...attributes] })),
    where,
  ).toEqual([]);
  for (const href of attributesNamed(nodes, "href")) expect(href, where).toMatch(/^(?:https?:\/\/|mailto:|\.{1,2}\/|#)/i);
  for (const text of templateTextOf(nodes)) expect(text, where).not.toContain("{{");
}

// CommonMark alone has no tables; their text is a paragraph there.
function isOurs({ name, attributes }: Element): boolean {
  const allowed = attributesOfOurs[name];
  return allowed !== undefined && [...attributes.keys()].every((key) => allowed.includes(key));
}
