/** Markdown as its readers see it: every reader's output as one plain tree, so that tests can ask what is text and what is more. */
import { evaluate } from "@mdx-js/mdx";
import MarkdownIt from "markdown-it";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import remarkGfm from "remark-gfm";

export type Node = string | Element;
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
}

/** Reads Markdown and lets everything through that a lenient site would: raw HTML and any scheme. */
export type ReadMarkdown = (markdown: string) => Promise<readonly Node[]>;

// The way VitePress sets it up, less links made of bare host names: those are the site's choice, not ours to prevent.
const markdownIt = new MarkdownIt({ html: true, linkify: true });
markdownIt.linkify.set({ fuzzyLink: false });

export const readers: Readonly<Record<"CommonMark" | "GFM" | "markdown-it" | "MDX", ReadMarkdown>> = {
  CommonMark: (markdown) => Promise.resolve(readHtml(micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }))),
  GFM: (markdown) => {
    const options = { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };
    return Promise.resolve(readHtml(micromark(markdown, options)));
  },
  "markdown-it": (markdown) => Promise.resolve(readHtml(markdownIt.render(markdown))),
  MDX: readMdx,
};

export function readHtml(html: string): readonly Node[] {
  return parseFragment(html).childNodes.flatMap(fromParse5);
}

function fromParse5(node: DefaultTreeAdapterTypes.ChildNode): readonly Node[] {
  if ("value" in node) return [node.value];
  if ("tagName" in node) {
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(fromParse5) }];
  }
  return [{ name: node.nodeName, attributes: new Map(), children: [] }];
}

const fragment = Symbol("fragment");

/** MDX is a program: it is compiled and run, with elements instead of components. An expression in it would throw or leave its mark. */
async function readMdx(markdown: string): Promise<readonly Node[]> {
  const module = await evaluate(markdown, { Fragment: fragment, jsx: create, jsxs: create, remarkPlugins: [remarkGfm] });
  const exported = Object.keys(module).filter((name) => name !== "default");
  if (exported.length > 0) throw new Error(`the page exports ${exported.join(", ")}`);
  return flatten(module.default({}));
}

function create(type: unknown, { children, ...attributes }: Readonly<Record<string, unknown>>): readonly Node[] {
  const inside = flatten(children);
  if (type === fragment) return inside;
  if (typeof type !== "string") throw new Error("the page calls a component");
  return [
    {
      name: type,
      attributes: new Map(Object.entries(attributes).map(([name, value]) => [name === "className" ? "class" : name, String(value)])),
      children: inside,
    },
  ];
}

function flatten(value: unknown): readonly Node[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (isElement(value)) return [value];
  throw new Error(`the page holds a ${typeof value}`);
}

function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "name" in value && "children" in value;
}

export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}

export function* elementsOf(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    yield node;
    yield* elementsOf(node.children);
  }
}

/** Text nodes that Vue would search for `{{ }}` when a page becomes a template: not those below `v-pre`, which fences have by default. */
export function* templateTextOf(nodes: readonly Node[]): Generator<string> {
  for (const node of nodes) {
    if (typeof node === "string") yield node;
    else if (node.name !== "pre" && !node.attributes.has("v-pre")) yield* templateTextOf(node.children);
  }
}

/** The page as every reader takes it. */
export async function read(markdown: string): Promise<readonly (readonly Node[])[]> {
  return Promise.all(Object.values(readers).map(async (reader) => reader(markdown)));
}

export function childrenNamed(nodes: readonly Node[], name: string): readonly Element[] {
  return [...elementsOf(nodes)].filter((element) => element.name === name);
}
