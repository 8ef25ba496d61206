/** Bodies that are not what the envelope promises: other types, missing members, other envelopes, no JSON at all. */
import { envelopeBody, type JsonValue } from "../catalog/envelope-body.ts";
import type { Classifier } from "../catalog/classify.ts";
import { fieldExample } from "../catalog/example.ts";
import type { Envelope, EnvelopeField } from "../catalog/model.ts";
import { bodyText, bodyTextWithRawCode, bodyValue, fullContent, type Cases } from "./bodies.ts";
import { parseVector, type Vector, type WrittenBody } from "./vector.ts";

export function bodyVectors(cases: Cases): readonly Vector[] {
  return [...memberTypes(cases), ...fieldTypes(cases), ...envelopes(cases), ...encodings(cases), ...notJson(cases), ...parsed(cases)];
}

const values: readonly (readonly [string, JsonValue])[] = [
  ["null", null],
  ["true", true],
  ["number", 42],
  ["fraction", 0.5],
  ["empty", ""],
  ["text", "text"],
  ["list", ["text"]],
  ["object", { text: "text" }],
];

/** Message and request id as every type of JSON; and left out. */
function memberTypes({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const body = (name: string, value: JsonValue) => parseVector(classifier, `body/${name}`, { body: JSON.stringify(value) });
  const full = fullContent(envelope, code, message);
  return [
    ...values.map(([type, value]) => body(`message-${type}`, envelopeBody(envelope, { ...full, message: value }))),
    ...values.map(([type, value]) => body(`request-id-${type}`, envelopeBody(envelope, { ...full, requestId: value }))),
    body("message-absent", envelopeBody(envelope, { ...full, message: null })),
    body("request-id-absent", envelopeBody(envelope, { ...full, requestId: null })),
    body("fields-absent", envelopeBody(envelope, { code, message })),
    body("code-only", envelopeBody(envelope, { code })),
    body("member-undocumented", envelopeBody(envelope, { ...full, fields: new Map([["errata-undocumented", 1]]) })),
  ];
}

/** Each documented field of each envelope as every type of JSON. */
function fieldTypes({ catalog, classifier, code, message }: Cases): readonly Vector[] {
  return catalog.envelopes.flatMap((envelope) =>
    envelope.fields.flatMap((field) => [
      ...fieldElsewhere(classifier, envelope, field, code, message),
      ...values.map(([type, value]) => {
        const full = fullContent(envelope, code, message);
        const fields = new Map([...(full.fields ?? []), [field.name, value]]);
        const body = JSON.stringify(envelopeBody(envelope, { ...full, fields }));
        return parseVector(classifier, `body/${envelope.id}/field-${field.name}-${type}`, { body });
      }),
    ]),
  );
}

/** A field counts where the code is; a member of its name at the top, above a nested code, is another one. */
function fieldElsewhere(
  classifier: Classifier,
  envelope: Envelope,
  field: EnvelopeField,
  code: string,
  message: string,
): readonly Vector[] {
  const nested = envelopeBody(envelope, { code, message });
  if (envelope.code.length < 2 || !isObject(nested)) return [];
  const body = JSON.stringify({ ...nested, [field.name]: fieldExample(field) });
  return [parseVector(classifier, `body/${envelope.id}/field-${field.name}-elsewhere`, { body })];
}

/** The first envelope that finds a code is used, also when a later one would find more. */
function envelopes({ catalog, classifier, code, message }: Cases): readonly Vector[] {
  return catalog.envelopes.slice(1).flatMap((later, index) => {
    const earlier = catalog.envelopes[index];
    if (earlier === undefined) return [];
    const both = (earlierCode: JsonValue) => {
      const first = bodyValue(earlier, earlierCode, message);
      const second = bodyValue(later, code, message);
      return isObject(first) && isObject(second) ? JSON.stringify({ ...second, ...first }) : JSON.stringify(second);
    };
    return [
      parseVector(classifier, `body/${later.id}/beside-${earlier.id}`, { body: both("Errata.NoSuchCode") }),
      parseVector(classifier, `body/${later.id}/beside-${earlier.id}-without-code`, { body: both(null) }),
      parseVector(classifier, `body/${later.id}/beside-${earlier.id}-with-empty-code`, { body: both("") }),
    ];
  });
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is no UTF-8; each maximal part of it that could begin a character is one U+FFFD (Unicode 17, §3.9.6, U+FFFD Substitution of Maximal Subparts). */
const illFormed: readonly (readonly [string, readonly number[]])[] = [
  ["encoded-surrogate", [0xed, 0xa0, 0x80]],
  ["overlong", [0xc0, 0xaf, 0xe0, 0x80, 0xaf]],
  ["beyond-unicode", [0xf4, 0x90, 0x80, 0x80, 0xf5]],
  ["truncated", [0xf0, 0x9f, 0x98, 0x41, 0xe4, 0xbd, 0x41, 0xc3]],
];

/** The same body in other spellings. */
function encodings({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const text = bodyText(envelope, code, message);
  const spelled = (name: string, body: WrittenBody) => parseVector(classifier, `body/${name}`, body);
  const around = (bytes: readonly number[]) => {
    const [before = "", after = ""] = bodyText(envelope, code, "\u0001").split("\\u0001");
    return { bodyBase64: Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]).toString("base64") };
  };
  return [
    spelled("bytes", { bodyBase64: Buffer.from(text).toString("base64") }),
    spelled("bytes-with-byte-order-mark", { bodyBase64: Buffer.from(`\uFEFF${text}`).toString("base64") }),
    spelled("bytes-with-two-byte-order-marks", { bodyBase64: Buffer.from(`\uFEFF\uFEFF${text}`).toString("base64") }),
    spelled("bytes-ill-formed-in-message", around([0xff])),
    ...illFormed.map(([name, bytes]) => spelled(`bytes-${name}-in-message`, around(bytes))),
    spelled("bytes-ill-formed", { bodyBase64: Buffer.from([0xff, 0xfe, 0x7b, 0x7d]).toString("base64") }),
    spelled("bytes-utf-16", { bodyBase64: Buffer.from(text, "utf16le").toString("base64") }),
    spelled("byte-order-mark", { body: `\uFEFF${text}` }),
    spelled("white-space-around", { body: ` \t\r\n${text}\n` }),
    spelled("escaped", { body: escaped(bodyValue(envelope, code, message)) }),
    spelled("members-twice", {
      body: text.replace(/^{/, () => `{"errata":"1",${bodyText(envelope, `${code}~`, "Another message.").slice(1, -1)},`),
    }),
    spelled("lone-surrogate-elsewhere", { body: text.replace(/}$/, () => ',"errata-undocumented":"\\ud800"}') }),
  ];
}

/** JSON with every UTF-16 unit of every string as `\uXXXX`. */
function escaped(value: JsonValue): string {
  if (typeof value === "string") {
    const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at).toString(16).padStart(4, "0"));
    return `"${units.map((unit) => `\\u${unit}`).join("")}"`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${escaped(name)}:${escaped(member)}`)
    .join(",")}}`;
}

function notJson({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const text = bodyText(envelope, code, message);
  const bodies: readonly (readonly [string, WrittenBody])[] = [
    ["empty", { body: "" }],
    ["bytes-empty", { bodyBase64: "" }],
    ["blank", { body: " \n" }],
    ["html", { body: "<!DOCTYPE html>\n<html><body><h1>502 Bad Gateway</h1></body></html>\n" }],
    ["xml", { body: `<?xml version="1.0"?><Error><Code>Sample</Code></Error>` }],
    ["plain", { body: "upstream connect error or disconnect/reset before headers" }],
    ["truncated", { body: text.slice(0, -1) }],
    ["half", { body: text.slice(0, Math.floor(text.length / 2)) }],
    ["trailing-comma", { body: text.replace(/}$/, ",}") }],
    ["comment", { body: `/* error */ ${text}` }],
    ["two-documents", { body: text + text }],
    ["single-quotes", { body: text.replace(/"/g, "'") }],
    ["not-a-number", { body: "NaN" }],
    ["raw-line-break-in-string", { body: bodyText(envelope, code, "a b").replace("a b", "a\nb") }],
    ["not-a-number-code", { body: bodyTextWithRawCode(envelope, "NaN", message) }],
    ["script", { body: `callback(${text})` }],
    ["json-null", { body: "null" }],
    ["json-text", { body: JSON.stringify(text) }],
    ["json-number", { body: "50014" }],
    ["json-list", { body: "[]" }],
    ["json-object", { body: "{}" }],
    ["deep-list", { bodyRepeat: { text: "[", times: 100_000 } }],
    ["deep-object", { bodyRepeat: { text: '{"a":', times: 20_000 } }],
    ["long-text", { bodyRepeat: { text: "a", times: 1_048_576 } }],
    ["long-blank", { bodyRepeat: { text: " ", times: 1_048_576 } }],
    ["long-number", { bodyRepeat: { text: "1", times: 1_048_576 } }],
  ];
  return bodies.map(([name, body]) => parseVector(classifier, `body/${name}`, body));
}

function parsed({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  return [
    parseVector(classifier, "body/parsed", { bodyJson: bodyValue(envelope, code, message) }),
    parseVector(classifier, "body/parsed-null", { bodyJson: null }),
    parseVector(classifier, "body/parsed-number", { bodyJson: 50014 }),
    parseVector(classifier, "body/parsed-list", { bodyJson: [bodyValue(envelope, code, message)] }),
    parseVector(classifier, "body/parsed-object", { bodyJson: {} }),
  ];
}
