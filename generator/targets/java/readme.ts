/** The view of `README.md`: names and snippets from the catalog, chosen and laid out so that every snippet runs as it stands. */
import type { Catalog } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { dottedName, inlineMarkdown, java, xmlComment, type Java } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import type { Coordinates } from "./package-files.ts";
import { createSnippets } from "./snippets.ts";

export interface ReadmeInput {
  readonly catalog: Catalog;
  readonly table: NameTable;
  readonly names: SdkNames;
  readonly coordinates: Coordinates;
}

export function readmeView(input: ReadmeInput): View {
  const { catalog, names, coordinates } = input;
  const snippets = Object.entries(createSnippets(input)).flatMap(([name, lines]: readonly [string, Java | null]) => [
    [`has${name.charAt(0).toUpperCase()}${name.slice(1)}`, lines !== null],
    [name, lines ?? java``],
  ]);
  return {
    banner: xmlComment(names.banner),
    title: inlineMarkdown(catalog.title.get(catalog.sourceLocale) ?? catalog.id, catalog.id),
    package: names.package,
    prefix: names.prefix,
    groupId: dottedName(coordinates.groupId),
    artifactId: dottedName(coordinates.artifactId),
    version: dottedName(catalog.version),
    ...(Object.fromEntries(snippets) as View),
  };
}
