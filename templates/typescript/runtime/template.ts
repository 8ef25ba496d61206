/**
 * Templates: text with `{placeholders}`, matched and filled. Matching walks the text once from the left, never goes back and uses no
 * regular expression, so its cost is linear in the input whatever the template is.
 */
import type { ParamValue } from "./vocabulary.js";

/** Which characters a placeholder takes: `word` ASCII letters, digits, `_`, `-`; `token` all but `.` and white space; `text` all. */
export type CharacterClass = "word" | "token" | "text";

/** What a catalog says of a placeholder, where it says more than the defaults. */
export interface ParameterRow {
  readonly type?: "integer" | "number";
  readonly characters?: CharacterClass;
  /** The values that can occur, when no others can. */
  readonly values?: readonly string[];
}

export type ParameterRows = Readonly<Record<string, ParameterRow>>;

export interface Placeholder {
  readonly name: string;
  readonly numeric: "integer" | "number" | null;
  readonly characters: CharacterClass;
  readonly values: ReadonlySet<string> | null;
  /** Index of the first placeholder with this name; its own index when it is the first. */
  readonly first: number;
}

export interface Template {
  /** As the catalog writes it. */
  readonly source: string;
  /** Texts and placeholders; two texts never meet. */
  readonly parts: readonly (string | Placeholder)[];
  readonly placeholders: readonly Placeholder[];
  /** Characters (code points) of all texts together: what makes a template more specific than another. */
  readonly literalLength: number;
}

/** What the placeholders of a template captured, in their order. */
export type Captures = readonly string[];

/** Captures with the placeholders that they belong to. */
export interface Bound {
  readonly placeholders: readonly Placeholder[];
  readonly captures: Captures;
}

/** Reads a template. `{{` and `}}` are braces. `characters` is what placeholders take that do not say so themselves. */
export function parseTemplate(
  source: string,
  characters: CharacterClass,
  parameters: ParameterRows,
): Template {
  const parts: (string | Placeholder)[] = [];
  const placeholders: Placeholder[] = [];
  let text = "";
  let at = 0;
  while (at < source.length) {
    const brace = nextBrace(source, at);
    text += source.slice(at, brace);
    if (brace === source.length) break;
    if (source[brace] === source[brace + 1]) {
      text += source.charAt(brace);
      at = brace + 2;
      continue;
    }
    if (text !== "") parts.push(text);
    text = "";
    at = source.indexOf("}", brace) + 1;
    const name = source.slice(brace + 1, at - 1);
    const row = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const same = placeholders.findIndex((earlier) => earlier.name === name);
    const placeholder: Placeholder = {
      name,
      numeric: row?.type ?? null,
      characters: row?.characters ?? characters,
      values: row?.values === undefined ? null : new Set(row.values),
      first: same === -1 ? placeholders.length : same,
    };
    parts.push(placeholder);
    placeholders.push(placeholder);
  }
  if (text !== "") parts.push(text);
  return { source, parts, placeholders, literalLength: lengthOfTexts(parts) };
}

function nextBrace(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== "{" && source[at] !== "}")
    at += 1;
  return at;
}

function lengthOfTexts(parts: Template["parts"]): number {
  let length = 0;
  for (const part of parts) {
    if (typeof part === "string") length += Array.from(part).length;
  }
  return length;
}

/** What the template captures when it matches the whole input, else `null`. */
export function matchTemplate(
  template: Template,
  input: string,
): Captures | null {
  const { parts } = template;
  const first = parts[0];
  if (typeof first === "string" && !input.startsWith(first)) return null;
  const captures: string[] = [];
  let at = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) return null;
    if (typeof part === "string") {
      if (!input.startsWith(part, at)) return null;
      at += part.length;
      continue;
    }
    const end = endOfCapture(parts, index, input, at);
    if (end <= at) return null;
    const value = input.slice(at, end);
    if (!fits(part, value) || (captures[part.first] ?? value) !== value) {
      return null;
    }
    captures.push(value);
    at = end;
  }
  return at === input.length ? captures : null;
}

/** A placeholder takes the shortest text before the next literal; a literal at the end must end the input. */
function endOfCapture(
  parts: Template["parts"],
  index: number,
  input: string,
  at: number,
): number {
  const next = parts[index + 1];
  if (next === undefined) return input.length;
  if (typeof next !== "string") return at + lengthOfFirst(input, at);
  if (index + 2 < parts.length) {
    return input.indexOf(next, at + lengthOfFirst(input, at));
  }
  return input.endsWith(next) ? input.length - next.length : -1;
}

/** A character is never cut into the halves of a surrogate pair. */
function lengthOfFirst(input: string, at: number): number {
  return (input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether a placeholder may stand for a text. */
export function fits(placeholder: Placeholder, value: string): boolean {
  if (placeholder.numeric !== null && !isNumeric(placeholder.numeric, value)) {
    return false;
  }
  if (placeholder.characters === "text") return true;
  return placeholder.characters === "word" ? isWord(value) : isToken(value);
}

const integer = /^(?:0|-?[1-9][0-9]{0,14})$/;
const fraction = /^-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,5}[1-9]$/;

/** The spellings of numbers that every language prints alike. */
function isNumeric(type: "integer" | "number", value: string): boolean {
  return integer.test(value) || (type === "number" && fraction.test(value));
}

function isWord(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    const letter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    const digit = unit >= 0x30 && unit <= 0x39;
    if (!letter && !digit && unit !== 0x5f && unit !== 0x2d) return false;
  }
  return true;
}

function isToken(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    if (unit === 0x2e || unit === 0x20) return false;
    if ((unit < 0x20 || unit > 0x7e) && isWhiteSpace(unit)) return false;
  }
  return true;
}

/** Unicode `White_Space` (PropList.txt). */
function isWhiteSpace(unit: number): boolean {
  return (
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Fills a template. The inverse of matching whenever no value holds the text that follows it. */
export function formatTemplate(
  template: Template,
  params: Readonly<Record<string, ParamValue | undefined>>,
): string {
  let text = "";
  for (const part of template.parts) {
    if (typeof part === "string") {
      text += part;
    } else if (Object.hasOwn(params, part.name)) {
      text += String(params[part.name] ?? "");
    }
  }
  return text;
}

/** Whether every placeholder with a closed list of values captured one of them. */
export function hasListedValues(
  template: Template,
  captures: Captures,
): boolean {
  return template.placeholders.every(
    ({ values }, index) => values?.has(captures[index] ?? "") ?? true,
  );
}
