/** Codes that nearly fit a template: each differs from a filled one in a single respect. Whether it still matches, the reference says. */
import type { Classifier } from "../catalog/classify.ts";
import { exampleOccurrence } from "../catalog/example.ts";
import type { Envelope, ErrorDefinition, Placeholder, Template } from "../catalog/model.ts";
import { formatTemplate } from "../catalog/template.ts";
import { bodyText } from "./bodies.ts";
import { numberSpellings, unusualCharacters, type Spelling } from "./spellings.ts";
import { parseVector, type Vector } from "./vector.ts";

export function nearMissVectors({ classifier, envelope }: { classifier: Classifier; envelope: Envelope }): readonly Vector[] {
  const tried = new Set<string>();
  return [
    ...classifier.catalog.errors
      .filter((error) => error.code.placeholders.length > 0)
      .flatMap((error) => [...codeVectors(classifier, envelope, error, tried), ...disagreeingMessageVectors(classifier, envelope, error)]),
  ];
}

function codeVectors(classifier: Classifier, envelope: Envelope, error: ErrorDefinition, tried: Set<string>): readonly Vector[] {
  const { params, code, message } = exampleOccurrence(classifier.catalog, error, null);
  const misses: readonly Spelling[] = [
    ["no-capture", formatTemplate(error.code, new Map())],
    ["text-before", `~${code}`],
    ["text-after", `${code}~`],
    ...changedTexts(error.code, params),
    ...placeholdersOf(error.code).flatMap((placeholder) => otherValues(error.code, placeholder, params, tried)),
    ...repeated(error.code, params),
    ...followingTexts(error.code, params),
  ];
  return misses
    .filter(([, text]) => text !== "")
    .map(([name, text]) => parseVector(classifier, `${error.name}/near-miss/${name}`, { body: bodyText(envelope, text, message) }));
}

/** Each text part with its last character changed. */
function changedTexts(template: Template, params: ReadonlyMap<string, string>): readonly Spelling[] {
  return template.parts.flatMap((part, index): Spelling[] => {
    if (part.kind !== "text") return [];
    const characters = Array.from(part.text);
    const changed = characters.slice(0, -1).join("") + (characters.at(-1) === "~" ? "-" : "~");
    const parts = template.parts.map((other, at) => (at === index ? { ...part, text: changed } : other));
    return [[`changed-text-${String(index)}`, formatTemplate({ ...template, parts }, params)]];
  });
}

/**
 * Values that a class of characters, a type or a closed list may refuse. Every placeholder gets the few that matter most; the whole
 * list is for the first of its class and type, because nothing but these decides what happens.
 */
function otherValues(
  template: Template,
  { parameter: { name, type, open }, characters }: Placeholder,
  params: ReadonlyMap<string, string>,
  tried: Set<string>,
): readonly Spelling[] {
  const first = !tried.has(`${type} ${characters}`);
  tried.add(`${type} ${characters}`);
  const values: readonly Spelling[] = [
    ["dot", "a.b"],
    ["blank", "a b"],
    ...(open ? [] : ([["unlisted", "ErrataUnlisted"]] as const)),
    ...(first ? unusualCharacters : []),
    ...(first && type !== "string" ? numberSpellings : []),
  ];
  return values.map(([what, value]) => [`${name}-${what}`, formatTemplate(template, new Map([...params, [name, value]]))]);
}

/** The same name twice, with two values. */
function repeated(template: Template, params: ReadonlyMap<string, string>): readonly Spelling[] {
  const names = template.parts.map((part) => (part.kind === "placeholder" ? part.parameter.name : null));
  const second = names.findIndex((name, index) => name !== null && names.indexOf(name) < index);
  if (second === -1) return [];
  const others = new Map([...params].map(([name, value]) => [name, `${value}x`]));
  const head = formatTemplate({ ...template, parts: template.parts.slice(0, second) }, params);
  return [["two-values", head + formatTemplate({ ...template, parts: template.parts.slice(second) }, others)]];
}

/** A value that contains the text which follows it: the shortest capture counts. */
function followingTexts(template: Template, params: ReadonlyMap<string, string>): readonly Spelling[] {
  return template.parts.flatMap((part, index): Spelling[] => {
    const next = template.parts[index + 1];
    if (part.kind !== "placeholder" || next?.kind !== "text") return [];
    const value = params.get(part.parameter.name) ?? "";
    const doubled = new Map([...params, [part.parameter.name, value + next.text + value]]);
    return [[`contains-what-follows-${String(index)}`, formatTemplate(template, doubled)]];
  });
}

/** The message names another value than the code. */
function disagreeingMessageVectors(classifier: Classifier, envelope: Envelope, error: ErrorDefinition): readonly Vector[] {
  const { code, params } = exampleOccurrence(classifier.catalog, error, null);
  if (error.message === null || envelope.message === null || error.message.placeholders.length === 0) return [];
  const message = formatTemplate(error.message, new Map([...params].map(([name, value]) => [name, `${value}x`])));
  return [parseVector(classifier, `${error.name}/near-miss/message-disagrees`, { body: bodyText(envelope, code, message) })];
}

function placeholdersOf(template: Template): readonly Placeholder[] {
  return [...new Map(template.placeholders.map((placeholder) => [placeholder.parameter.name, placeholder])).values()];
}
