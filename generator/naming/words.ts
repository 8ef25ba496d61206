/**
 * Identifiers to words and back. Published algorithm: an identifier splits before an upper-case letter that follows a lower-case
 * letter or digit, and before the last upper-case letter of a run that a lower-case letter follows; digits stay with what precedes them.
 */

/** `JsonFormatIncorrect` → `["Json", "Format", "Incorrect"]`; `OBSUrl2` → `["OBS", "Url2"]`. */
export function wordsOf(identifier: string): readonly string[] {
  return identifier.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter((word) => word !== "");
}

/** `throttling-user` → `ThrottlingUser`. Case mapping is ASCII only, so no locale has a say. */
export function pascalCase(words: readonly string[]): string {
  return words.map((word) => upperFirst(word)).join("");
}

/** `ThrottlingUser` → `throttlingUser`. */
export function camelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? lower(word) : upperFirst(word))).join("");
}

/** `ThrottlingUser` → `throttling-user`. */
export function kebabCase(words: readonly string[]): string {
  return words.map(lower).join("-");
}

function upperFirst(word: string): string {
  return upper(word.slice(0, 1)) + word.slice(1);
}

function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

function upper(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32));
}
