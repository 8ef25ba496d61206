/** Bodies as JSON text for a fenced block, laid out as prettier lays out JSON. */
import type { Catalog, Envelope, ErrorDefinition, Variant } from "../../catalog/model.ts";
import { bodyOf, exampleOccurrence, type ExampleValue } from "../../catalog/example.ts";
import { textWidth } from "../../source/text-width.ts";
import { fencedBlock, type Markdown } from "./literals.ts";
import { unicodeEscape } from "./visible.ts";

/** Stands for a message that the catalog does not know. */
const anyMessage = "…";

/** The sample body of an error or variant in the catalog's first envelope; `null` when it never comes in a body. */
export function sampleBlock(catalog: Catalog, error: ErrorDefinition, variant: Variant | null): Markdown | null {
  const envelope = catalog.envelopes[0];
  const facts = variant ?? error;
  if (envelope === undefined || facts.origin === "client") return null;
  // The meanings of a code have a sample each; one without any of their messages would teach nothing.
  if (variant === null && facts.message === null && error.variants.length > 0) return null;
  return bodyBlock(catalog, error, variant, envelope);
}

/** The sample body in one envelope. */
export function bodyBlock(catalog: Catalog, error: ErrorDefinition, variant: Variant | null, envelope: Envelope): Markdown {
  const { code, message } = exampleOccurrence(catalog, error, variant);
  const known = (variant ?? error).message !== null;
  return fencedBlock("json", printBody(bodyOf(envelope, code, known ? message : anyMessage), ""));
}

function printBody(value: ExampleValue, indent: string): string {
  if (typeof value !== "object" || value === null) return printScalar(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    const items = value.map((item) => printBody(item, inner));
    const line = `[${items.join(", ")}]`;
    // prettier keeps a list of plain values on a line while it fits.
    if (!line.includes("\n") && indent.length + textWidth(line) <= 80) return line;
    return `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`;
  }
  const members = Object.entries(value).map(([name, member]) => `${inner}${printScalar(name)}: ${printBody(member, inner)}`);
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}

function isList(value: object): value is readonly ExampleValue[] {
  return Array.isArray(value);
}

const hidden =
  /[\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/gu;

/** A scalar in JSON; what would not show is written as an escape, which means the same to a parser. */
function printScalar(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(hidden, unicodeEscape);
}
