/** Codes that nearly fit a template: each differs from a filled one in a single respect. Whether it still matches, the reference says. */
import type { Classifier } from "../../catalog/classify.ts";
import { exampleOccurrence } from "../../catalog/example.ts";
import type { Envelope, ErrorDefinition, Placeholder, Template } from "../../catalog/model.ts";
import { formatTemplate } from "../../catalog/template.ts";
import { bodyText } from "./sample.ts";
import { parseVector, type Vector } from "./vector.ts";

export function nearMissVectors({ classifier, envelope }: { classifier: Classifier; envelope: Envelope }): readonly Vector[] {
  const tried = new Set<string>();
  return [
    ...classifier.catalog.errors
      .filter((error) => error.code.placeholders.length > 0)
      .flatMap((error) => [...codeVectors(classifier, envelope, error, tried), ...disagreeingMessageVectors(classifier, envelope, error)]),
    ...typedMessageVectors(classifier, envelope),
  ];
}

/** A case and its code. */
type Miss = readonly [name: string, code: string];

function codeVectors(classifier: Classifier, envelope: Envelope, error: ErrorDefinition, tried: Set<string>): readonly Vector[] {
  const { params, code, message } = exampleOccurrence(classifier.catalog, error, null);
  const misses: readonly Miss[] = [
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
function changedTexts(template: Template, params: ReadonlyMap<string, string>): readonly Miss[] {
  return template.parts.flatMap((part, index): Miss[] => {
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
): readonly Miss[] {
  const first = !tried.has(`${type} ${characters}`);
  tried.add(`${type} ${characters}`);
  const values: readonly Miss[] = [
    ["dot", "a.b"],
    ["blank", "a b"],
    ...(open ? [] : ([["unlisted", "ErrataUnlisted"]] as const)),
    ...(first ? unusualCharacters : []),
    ...(first && type !== "string" ? numberSpellings : []),
  ];
  return values.map(([what, value]) => [`${name}-${what}`, formatTemplate(template, new Map([...params, [name, value]]))]);
}

/** The ends of Unicode's White_Space and what lies beside it, letters that are not ASCII, text that means something elsewhere. */
const unusualCharacters: readonly Miss[] = [
  ["tab", "a\tb"],
  ["next-line", "a\u0085b"],
  ["no-break-space", "a\u00A0b"],
  ["ogham-space", "a\u1680b"],
  ["mongolian-separator", "a\u180Eb"],
  ["hair-space", "a\u200Ab"],
  ["zero-width-space", "a\u200Bb"],
  ["line-separator", "a\u2028b"],
  ["ideographic-space", "a\u3000b"],
  ["byte-order-mark", "a\uFEFFb"],
  ["unit-separator", "a\u001Fb"],
  ["letter-with-mark", "\u00E9"],
  ["other-digit", "\u0663"],
  ["underscore-hyphen", "_-"],
  ["astral", "\u{1F600}"],
  ["braces", "{a}"],
  ["percent", "%s"],
  ["asterisk", ".*"],
];

/** Numbers in spellings that not every language prints alike, beside some that are fine. */
const numberSpellings: readonly Miss[] = [
  ["zero", "0"],
  ["minus", "-7"],
  ["minus-zero", "-0"],
  ["plus", "+7"],
  ["leading-zero", "007"],
  ["exponent", "1e3"],
  ["fraction", "2.5"],
  ["trailing-zero", "2.50"],
  ["six-places", "0.000001"],
  ["seven-places", "0.0000001"],
  ["fifteen-digits", "999999999999999"],
  ["sixteen-digits", "1000000000000000"],
  ["other-digits", "\u0661"],
  ["hexadecimal", "0x10"],
  ["word", "many"],
];

/** The same name twice, with two values. */
function repeated(template: Template, params: ReadonlyMap<string, string>): readonly Miss[] {
  const names = template.parts.map((part) => (part.kind === "placeholder" ? part.parameter.name : null));
  const second = names.findIndex((name, index) => name !== null && names.indexOf(name) < index);
  if (second === -1) return [];
  const others = new Map([...params].map(([name, value]) => [name, `${value}x`]));
  const head = formatTemplate({ ...template, parts: template.parts.slice(0, second) }, params);
  return [["two-values", head + formatTemplate({ ...template, parts: template.parts.slice(second) }, others)]];
}

/** A value that contains the text which follows it: the shortest capture counts. */
function followingTexts(template: Template, params: ReadonlyMap<string, string>): readonly Miss[] {
  return template.parts.flatMap((part, index): Miss[] => {
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

/** For each number that a message carries: the first message that does, with every spelling. */
function typedMessageVectors(classifier: Classifier, envelope: Envelope): readonly Vector[] {
  const seen = new Set<string>();
  const vectors: Vector[] = [];
  if (envelope.message === null) return [];
  for (const error of classifier.catalog.errors) {
    for (const variant of [null, ...error.variants]) {
      const { message } = variant ?? error;
      for (const { parameter } of message?.placeholders ?? []) {
        if (message === null || parameter.type === "string" || seen.has(parameter.name)) continue;
        seen.add(parameter.name);
        const { code, params } = exampleOccurrence(classifier.catalog, error, variant);
        for (const [what, value] of numberSpellings) {
          const filled = formatTemplate(message, new Map([...params, [parameter.name, value]]));
          const id = `parameter/${parameter.name}/${what}`;
          vectors.push(parseVector(classifier, id, { body: bodyText(envelope, code, filled) }));
        }
      }
    }
  }
  return vectors;
}

function placeholdersOf(template: Template): readonly Placeholder[] {
  return [...new Map(template.placeholders.map((placeholder) => [placeholder.parameter.name, placeholder])).values()];
}
