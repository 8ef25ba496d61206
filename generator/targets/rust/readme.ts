/** The view of `README.md`: names and snippets from the catalog, chosen so that every snippet runs as it stands. */
import type { Catalog } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { htmlComment, inlineMarkdown, packageText, rust, type Rust } from "./literals.ts";
import { crateName } from "./package-files.ts";
import { createSnippets, type Snippets } from "./snippets.ts";

export function readmeView(catalog: Catalog, names: NameTable, name: string, banner: string): View {
  return {
    banner: htmlComment(banner),
    title: inlineMarkdown(catalog.title.get(catalog.sourceLocale) ?? catalog.id, catalog.id),
    package: packageText(name),
    ...snippetView(createSnippets(catalog, names, crateName(name))),
  };
}

/** Snippets that the catalog has no material for are flagged off. */
function snippetView(snippets: Snippets): View {
  const entries = Object.entries(snippets).flatMap(([name, source]: [string, Rust | null]) => [
    [`has${name.charAt(0).toUpperCase()}${name.slice(1)}`, source !== null],
    [name, source ?? rust``],
  ]);
  return Object.fromEntries(entries) as View;
}
