/** The exception classes of one catalog: their names, and `errors.py`. */
import type { Catalog } from "../../catalog/model.ts";
import { categories } from "../../source/vocabulary.ts";
import { pascalCase, wordsOf } from "../../naming/words.ts";
import type { View } from "../../source/encoded.ts";
import { classHeader } from "./layout.ts";
import { identifier, py, stringLiteral, type Python } from "./literals.ts";
import { builtinExceptions } from "./naming.ts";

/** Classes that carry the prefix of the catalog. */
export interface ExceptionNames {
  /** `ImmError`. */
  readonly base: Python;
  /** `ImmNotFoundError` by category; outcomes have none. */
  readonly byCategory: ReadonlyMap<string, Python>;
}

/** What a 2xx response without a known error has: nothing to raise. */
const thrown = categories.filter((category) => category !== "ok");

/** A prefix that would make a built-in exception of any class (`Key`, `File`) is followed by `Catalog` in all of them. */
export function exceptionNames({ prefix }: Catalog): ExceptionNames {
  const classOf = (stem: string, category: string) => `${stem}${pascalCase(wordsOf(category))}Error`;
  const hides = ["", ...thrown].some((category) => builtinExceptions.has(classOf(prefix, category)));
  const stem = hides ? `${prefix}Catalog` : prefix;
  return {
    base: identifier(classOf(stem, "")),
    byCategory: new Map(thrown.map((category) => [category, identifier(classOf(stem, category))])),
  };
}

/** `errors.py`. */
export function errorsView(title: Python, { base, byCategory }: ExceptionNames, banner: Python): View {
  const classes = [...byCategory].map(([category, name]) => ({ header: classHeader(name, base), category: stringLiteral(category), name }));
  return { banner, title, base, baseHeader: classHeader(base, py`CatalogError`), classes };
}
