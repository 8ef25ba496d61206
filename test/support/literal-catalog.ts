/**
 * A catalog whose messages and descriptions are random text of all planes, thick with what breaks languages: quotes, backslashes, ends of comments,
 * interpolations, escapes, separators, byte order marks. Seeded: the same texts each time.
 */
import type { Catalog } from "../../generator/catalog/model.ts";
import { createRandom } from "./create-random.ts";
import { loadCatalogText } from "./load-catalog.ts";

/** What stands in the middle of real trouble. Some are cut in half by their neighbors, which is the point. */
const fragments = [
  '"',
  "'",
  "`",
  "\\",
  '"""',
  "'''",
  "*/",
  "/*",
  "//",
  "${",
  "#{",
  "\\u",
  "\\u0022",
  "\\U0001F600",
  "\\x",
  "\\N{DIGIT ONE}",
  "\\n",
  "%s",
  "%n",
  "{",
  "}",
  "{}",
  "<",
  ">",
  "&",
  "</",
  "<!--",
  "-->",
  "]]>",
  "[x]",
  "[a](b)",
  "@",
  "@param ",
  "{@link ",
  "#",
  "#[",
  "r#",
  '"#',
  "##",
  "\u0085",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\u00a0",
  "\u0000",
  "\u0007",
  "\u001b",
  "\u007f",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\u200b",
  "\u202e",
  "\ufffe",
  "\uffff",
  "\u{1f600}",
  "\u{10ffff}",
  "\u{e0001}",
  "é",
  "é",
  "错",
  "a",
  "0",
  " ",
  ";",
  "|",
  "$",
  "%",
  "~",
  "=",
];

export interface LiteralCase {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly description: string;
}

/** `cases` say what each error's message and English description are, character by character. */
export function literalCatalog(count: number, seed = 1): { readonly catalog: Catalog; readonly cases: readonly LiteralCase[] } {
  const random = createRandom(seed);
  const cases = Array.from({ length: count }, (_, index): LiteralCase => {
    const message = randomText(random, index);
    return { name: `Case${String(index)}`, code: `Case.${String(index)}`, message, description: randomText(random, index) };
  });
  const lines = ["errata: 1", "id: literals", "title: Literals", "version: 1.0.0", "locales: [en]", "envelopes:"];
  lines.push("  - { id: flat, code: /code, message: /message }", "errors:");
  for (const { name, code, message, description } of cases) {
    lines.push(`  ${name}:`, `    code: ${code}`, "    status: 400", `    message: ${quoted(message.replace(/[{}]/g, "$&$&"))}`);
    lines.push(`    description: ${quoted(description)}`);
  }
  return { catalog: loadCatalogText(`${lines.join("\n")}\n`), cases };
}

/** Never empty and never blank at an end, which the catalog would refuse or trim. */
function randomText(random: (bound: number) => number, index: number): string {
  const parts = Array.from({ length: 1 + random(12) }, () =>
    random(3) === 0 ? randomCharacter(random) : (fragments[random(fragments.length)] ?? ""),
  );
  return `<${parts.join("")}${String(index)}`;
}

function randomCharacter(random: (bound: number) => number): string {
  const point = random(4) === 0 ? random(0x110000) : random(4) === 0 ? random(0x10000) : random(0x250);
  return point >= 0xd800 && point <= 0xdfff ? "\u{1f4a9}" : String.fromCodePoint(point);
}

/** A double-quoted scalar of YAML; everything but plain ASCII is escaped (YAML 1.2.2 §5.7). */
function quoted(text: string): string {
  const escaped = [...text].map((character) =>
    /^[ !#-[\]-~]$/.test(character) ? character : `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`,
  );
  return `"${escaped.join("")}"`;
}
