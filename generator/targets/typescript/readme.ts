/** The view of `README.md`: names and snippets from the catalog, chosen and laid out so that every snippet runs as it stands. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import type { EnumStyle } from "./index-file.ts";
import { htmlComment, inlineMarkdown, ts, type TypeScript } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { createSnippets, type Snippets } from "./snippets.ts";

export interface ReadmeInput {
  readonly catalog: Catalog;
  readonly names: SdkNames;
  /** The name of the constant of an error, by its identifier. */
  readonly constantOf: (error: string) => TypeScript;
  /** Name of the package; npm allows no character that Markdown or TypeScript would mind. */
  readonly packageName: TypeScript;
  readonly style: EnumStyle;
  readonly banner: string;
}

export function readmeView(input: ReadmeInput): View {
  const { catalog, names, packageName, style, banner } = input;
  return {
    banner: htmlComment(banner),
    title: inlineMarkdown(catalog.title.get(catalog.sourceLocale) ?? catalog.id, catalog.id),
    package: packageName,
    error: names.error,
    isError: names.isError,
    throwIf: names.throwIf,
    knownResult: names.knownResult,
    paramsByCode: names.paramsByCode,
    isConst: style === "const",
    isEnum: style === "enum",
    isUnion: style === "union",
    ...snippetView(createSnippets(input)),
  };
}

/** Snippets that the catalog has no material for are flagged off. */
function snippetView(snippets: Snippets): View {
  const entries = Object.entries(snippets).flatMap(([name, lines]: [string, TypeScript | null]) => [
    [`has${name.charAt(0).toUpperCase()}${name.slice(1)}`, lines !== null],
    [name, lines ?? ts``],
  ]);
  return Object.fromEntries(entries) as View;
}
