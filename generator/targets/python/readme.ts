/** The view of `README.md`: names and snippets from the catalog, chosen and laid out so that every snippet runs as it stands. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import type { MemberOf } from "./codes.ts";
import type { ExceptionNames } from "./exceptions.ts";
import { htmlComment, identifier, inlineMarkdown, packageText, py, type Python } from "./literals.ts";
import { importName } from "./package-view.ts";
import { createSnippets } from "./snippets.ts";

export interface ReadmeInput {
  readonly catalog: Catalog;
  readonly memberOf: MemberOf;
  readonly exceptions: ExceptionNames;
  /** Name of the distribution. */
  readonly name: string;
  readonly banner: string;
}

export function readmeView(input: ReadmeInput): View {
  const { catalog, exceptions, name, banner } = input;
  const snippets = createSnippets(input, identifier(importName(name)));
  return {
    banner: htmlComment(banner),
    title: inlineMarkdown(catalog.title.get(catalog.sourceLocale) ?? catalog.id, catalog.id),
    name: packageText(name),
    package: identifier(importName(name)),
    base: exceptions.base,
    ...flagged(Object.entries(snippets)),
  };
}

/** Snippets that the catalog has no material for are flagged off. */
function flagged(snippets: readonly (readonly [string, Python | null])[]): View {
  return Object.fromEntries(
    snippets.flatMap(([name, source]): [string, Python | boolean][] => [
      [`has${name.charAt(0).toUpperCase()}${name.slice(1)}`, source !== null],
      [name, source ?? py``],
    ]),
  );
}
