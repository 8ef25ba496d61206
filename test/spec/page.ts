/** The vendor's pages as the fixtures in `pages/` keep them: one row a line, `status<TAB>code<TAB>message`, as the page has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog, ErrorDefinition, Facts, Template } from "../../generator/catalog/model.ts";
import { exampleOccurrence } from "../../generator/catalog/example.ts";

export interface Row {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, "pages", `${name}.tsv`), "utf8")
    .split("\n")
    .filter((line) => line !== "");

export function rowsOf(name: string): readonly Row[] {
  return linesOf(name).map((line) => {
    const [status, code, message] = line.split("\t");
    if (code === undefined || message === undefined) throw new Error(`not a row: ${line}`);
    return { status: Number(status), code, message };
  });
}

export function countBy(items: readonly (string | number)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

/** The pages' third tables: a code a line. */
export function commonErrorsOf(name: string): readonly string[] {
  return linesOf(name);
}

/** The page's message with each of its ways to leave something open (`%s`, `{Name}`, `[…]` in Chinese) as `{}`; examples cut off. */
function shapeOfPage(message: string): string {
  return (message.split(/ \u793A\u4F8B:/)[0] ?? "").replace(/%s|\{[A-Za-z]+\}|\[[\u4E00-\u9FFF]+\]/g, "{}");
}

/** A message template in the same shape. */
function shapeOfTemplate({ parts }: Template): string {
  return parts.map((part) => (part.kind === "text" ? part.text : "{}")).join("");
}

/** The entries (errors and variants) that say what a row says: wire code, status and message, to the character. */
export function entriesOf(catalog: Catalog, row: Row): readonly { readonly error: ErrorDefinition; readonly variant: string | null }[] {
  const says = ({ status, message }: Facts) =>
    status.length === 1 && status[0] === row.status && message !== null && shapeOfTemplate(message) === shapeOfPage(row.message);
  return catalog.errors
    .filter((error) => error.code.source === row.code)
    .flatMap((error) => [
      ...(says(error) ? [{ error, variant: null }] : []),
      ...error.variants.filter(says).map((variant) => ({ error, variant: variant.name })),
    ]);
}

/** Code and message of an entry as they come over the wire. */
export function filled(catalog: Catalog, error: ErrorDefinition, variantName: string | null) {
  return exampleOccurrence(catalog, error, error.variants.find(({ name }) => name === variantName) ?? null);
}
