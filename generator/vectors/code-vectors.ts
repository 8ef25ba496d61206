/** Codes that are not in the catalog, that look like one that is, or that are no text at all. */
import { literalText } from "../catalog/template.ts";
import { bodyText, bodyTextWithRawCode, bodyValue, type Cases } from "./bodies.ts";
import { parseVector, type Vector } from "./vector.ts";

export function codeVectors(cases: Cases): readonly Vector[] {
  return [...unknownCodes(cases), ...inheritedNames(cases), ...numbers(cases), ...otherTypes(cases)];
}

/** Nothing is trimmed, folded or normalized. */
function unknownCodes({ catalog, classifier, envelope, code, message }: Cases): readonly Vector[] {
  const codes: readonly (readonly [string, string])[] = [
    ["unlisted", "Errata.NoSuchCode"],
    ["blank-before", ` ${code}`],
    ["blank-after", `${code} `],
    ["line-break-after", `${code}\n`],
    ["nul-after", `${code}\u0000`],
    ["zero-width-after", `${code}\u200B`],
    ["byte-order-mark-before", `\uFEFF${code}`],
    ["one-letter-more", `${code}x`],
    ["one-letter-less", code.slice(0, -1)],
    ["upper-case", code.toUpperCase()],
    ["lower-case", code.toLowerCase()],
    ["look-alike", lookAlike(code)],
    ["twice", code + code],
    ["blank", " "],
    ["dot", "."],
    ["brace", "{"],
    ["percent", "%s"],
    ["emoji", "\u{1F4A5}"],
    ["long", "Long".repeat(1000)],
    ...catalog.external.map(({ prefix }, index) => [`external-${String(index)}`, `${prefix}0001`] as const),
    ...catalog.reserved.map((reserved, index) => [`reserved-${String(index)}`, reserved] as const),
  ];
  return codes
    .filter(([, text]) => text !== "")
    .map(([name, text]) => parseVector(classifier, `code/${name}`, { body: bodyText(envelope, text, message) }));
}

/** The first letter that has a Cyrillic double, replaced by it. */
function lookAlike(code: string): string {
  const latin = "AaBCcEeHKMOoPpTXxy";
  const cyrillic = "\u0410\u0430\u0412\u0421\u0441\u0415\u0435\u041D\u041A\u041C\u041E\u043E\u0420\u0440\u0422\u0425\u0445\u0443";
  const at = Array.from(code).findIndex((letter) => latin.includes(letter));
  return Array.from(code)
    .map((letter, index) => (index === at ? cyrillic.charAt(latin.indexOf(letter)) : letter))
    .join("");
}

/** Names that objects have without anyone having written them. */
function inheritedNames({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const names = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "length"];
  const hidden = { ["__proto__"]: bodyValue(envelope, code, message) };
  return [
    ...names.map((name) => parseVector(classifier, `code/inherited-${name}`, { body: bodyText(envelope, name, message) })),
    parseVector(classifier, "code/inside-proto", { body: JSON.stringify(hidden) }),
    parseVector(classifier, "code/inside-proto-parsed", { bodyJson: hidden }),
    parseVector(classifier, "code/inside-list", { body: JSON.stringify([bodyValue(envelope, code, message)]) }),
  ];
}

/** A number at the code's place is its decimal text, as ECMAScript's Number::toString prints it. */
function numbers({ catalog, classifier, envelope, message }: Cases): readonly Vector[] {
  const raws = [
    "50014",
    "0",
    "-0",
    "-1",
    "1.5",
    "1.0",
    "1e3",
    "1E21",
    "1e-7",
    "0.1",
    "9007199254740993",
    "12345678901234567890",
    "0.000001",
    "5e-324",
    "1e400",
    "-1e400",
  ];
  const listed = catalog.errors.map((error) => literalText(error.code)).find((text) => text !== null && String(Number(text)) === text);
  return [
    ...raws.map((raw) => parseVector(classifier, `code/number-${raw}`, { body: bodyTextWithRawCode(envelope, raw, message) })),
    ...(listed === undefined || listed === null
      ? []
      : [parseVector(classifier, "code/number-listed", { body: bodyTextWithRawCode(envelope, listed, message) })]),
    parseVector(classifier, "code/number-parsed", { bodyJson: bodyValue(envelope, 50014, message) }),
  ];
}

function otherTypes({ classifier, envelope, code, message }: Cases): readonly Vector[] {
  const raws: readonly (readonly [string, string])[] = [
    ["empty", '""'],
    ["null", "null"],
    ["true", "true"],
    ["list", "[]"],
    ["list-of-code", JSON.stringify([code])],
    ["object", "{}"],
    ["object-with-code", JSON.stringify({ code })],
  ];
  return raws.map(([name, raw]) => parseVector(classifier, `code/type-${name}`, { body: bodyTextWithRawCode(envelope, raw, message) }));
}
