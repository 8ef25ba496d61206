/**
 * Templates: text with `{placeholders}`. Parse, match and format, as `docs/catalog-format.md` defines them. The generator's own
 * matcher is the plain reading of the rules (the SDKs carry fast ones); the conformance vectors hold both to the same answers.
 * Matching never backtracks and makes no regular expression: its cost is linear in the input.
 */
import { codePointLength } from "../source/code-points.ts";
import type { CharacterClass, Parameter, Placeholder, Template, TemplatePart } from "./model.ts";

/** A fault in a template's text: what, and at which UTF-16 offset of the source. */
export interface TemplateFault {
  readonly kind: "unclosed" | "unopened" | "bad-name";
  readonly offset: number;
  readonly text: string;
}

/** A template whose placeholders are still names. `offset` is where the part begins in the source. */
export interface ParsedTemplate {
  readonly parts: readonly (
    { readonly kind: "text"; readonly text: string } | { readonly kind: "placeholder"; readonly name: string; readonly offset: number }
  )[];
  readonly faults: readonly TemplateFault[];
}

/** Longer than any name, so that a cut one is still a bad one; a fault shows no more of it. */
const shownLength = 80;

const placeholderName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Splits a template's text into parts. Faulty pieces are kept as text, so that one pass reports all faults. */
export function parseTemplate(source: string): ParsedTemplate {
  const parts: ParsedTemplate["parts"][number][] = [];
  const faults: TemplateFault[] = [];
  let text = "";
  let at = 0;
  let close = source.indexOf("}");
  while (at < source.length) {
    const character = source.charAt(at);
    if (character !== "{" && character !== "}") {
      const next = nextBrace(source, at);
      text += source.slice(at, next);
      at = next;
    } else if (source.charAt(at + 1) === character) {
      text += character;
      at += 2;
    } else if (character === "}") {
      faults.push({ kind: "unopened", offset: at, text: "}" });
      text += "}";
      at += 1;
    } else {
      // Looked for once per brace, not once per try: `{a{a{a…` would else cost the square of its length.
      if (close !== -1 && close < at) close = source.indexOf("}", at);
      const name = close === -1 ? "" : source.slice(at + 1, Math.min(close, at + shownLength));
      if (placeholderName.test(name)) {
        if (text !== "") parts.push({ kind: "text", text });
        parts.push({ kind: "placeholder", name, offset: at });
        text = "";
        at = close + 1;
      } else {
        faults.push({ kind: close === -1 ? "unclosed" : "bad-name", offset: at, text: name });
        // A whole `{bad name}` is one fault; its closing brace is not another.
        const whole = close === at + 1 + name.length && !name.includes("{");
        const next = whole ? close + 1 : at + 1;
        text += source.slice(at, next);
        at = next;
      }
    }
  }
  if (text !== "") parts.push({ kind: "text", text });
  return { parts, faults };
}

function nextBrace(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 0x7b || unit === 0x7d) return at;
  }
  return source.length;
}

/** Links a parsed template to its parameters. `position` gives the class of placeholders that do not choose one. */
export function linkTemplate(
  source: string,
  parsed: ParsedTemplate,
  parameterOf: (name: string) => Parameter,
  position: "code" | "message",
): Template {
  const parts: TemplatePart[] = parsed.parts.map((part) => {
    if (part.kind === "text") return part;
    const parameter = parameterOf(part.name);
    const characters = parameter.characters ?? (position === "code" ? "token" : "text");
    return { kind: "placeholder", parameter, characters };
  });
  return {
    source,
    parts,
    literalLength: parts.reduce((sum, part) => sum + (part.kind === "text" ? codePointLength(part.text) : 0), 0),
    placeholders: parts.filter((part) => part.kind === "placeholder"),
  };
}

/** The text of a template without placeholders; `null` when it has any. */
export function literalText(template: Template): string | null {
  if (template.placeholders.length > 0) return null;
  return template.parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
}

/** What a template captured, as the text of the wire; `null` when it does not match. */
export function matchTemplate(template: Template, input: string): ReadonlyMap<string, string> | null {
  const captures = new Map<string, string>();
  const { parts } = template;
  let at = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) return null;
    if (part.kind === "text") {
      if (!input.startsWith(part.text, at)) return null;
      at += part.text.length;
      continue;
    }
    const end = captureEnd(parts, index, input, at);
    if (end <= at) return null;
    const value = input.slice(at, end);
    const name = part.parameter.name;
    if (!fits(part, value) || (captures.get(name) ?? value) !== value) return null;
    captures.set(name, value);
    at = end;
  }
  return at === input.length ? captures : null;
}

/** Where the capture of placeholder `index` ends: before the next literal, which must end the input if it is the last. */
function captureEnd(parts: readonly TemplatePart[], index: number, input: string, at: number): number {
  const next = parts[index + 1];
  if (next === undefined) return input.length;
  if (next.kind === "placeholder") return at + firstCharacterLength(input, at);
  if (index + 2 === parts.length) {
    const end = input.length - next.text.length;
    return end > at && input.endsWith(next.text) ? end : -1;
  }
  return input.indexOf(next.text, at + firstCharacterLength(input, at));
}

/** A placeholder takes at least one character, never half a surrogate pair. */
function firstCharacterLength(input: string, at: number): number {
  return (input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether a captured text is one that the placeholder may stand for: its characters and its type. */
export function fits(placeholder: Placeholder, value: string): boolean {
  return fitsType(placeholder.parameter, value) && fitsCharacters(placeholder.characters, value);
}

function fitsType(parameter: Parameter, value: string): boolean {
  if (parameter.type === "integer") return isIntegerText(value);
  if (parameter.type === "number") return isNumberText(value);
  return true;
}

/** `0`, or up to 15 digits without leading zeros, with an optional minus: exact in every language's number. */
export function isIntegerText(value: string): boolean {
  return /^(?:0|-?[1-9][0-9]{0,14})$/.test(value);
}

/** An integer text, or a decimal fraction without trailing zeros: the one spelling that every language prints alike. */
export function isNumberText(value: string): boolean {
  return isIntegerText(value) || /^-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,5}[1-9]$/.test(value);
}

function fitsCharacters(characters: CharacterClass, value: string): boolean {
  if (characters === "text") return true;
  if (characters === "word") return /^[A-Za-z0-9_-]+$/.test(value);
  for (const character of value) if (character === "." || isWhiteSpace(character.charCodeAt(0))) return false;
  return true;
}

/** Unicode `White_Space` (PropList.txt), as a fixed list so that all languages agree. */
export function isWhiteSpace(unit: number): boolean {
  return (
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x20 ||
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

/** Whether every closed list of values among the placeholders holds the captured text: the third key of the ranking. */
export function closedValuesHold(template: Template, captures: ReadonlyMap<string, string>): boolean {
  return template.placeholders.every(({ parameter }) => parameter.open || parameter.values.includes(captures.get(parameter.name) ?? ""));
}

/** Fills a template. The inverse of matching whenever the literal that follows a value does not begin inside it. */
export function formatTemplate(template: Template, values: ReadonlyMap<string, string>): string {
  return template.parts.map((part) => (part.kind === "text" ? part.text : (values.get(part.parameter.name) ?? ""))).join("");
}
