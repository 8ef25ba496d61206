/** Values in spellings that a placeholder may refuse. */

/** A case and its text. */
export type Spelling = readonly [name: string, text: string];

/** Numbers in spellings that not every language prints alike, beside some that are fine. */
export const numberSpellings: readonly Spelling[] = [
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
  ["nine-digits-and-places", "999999999.999999"],
  ["ten-digits-and-a-place", "1000000000.5"],
  ["other-digits", "\u0661"],
  ["hexadecimal", "0x10"],
  ["word", "many"],
];

/** The ends of Unicode's White_Space and what lies beside it, letters that are not ASCII, text that means something elsewhere. */
export const unusualCharacters: readonly Spelling[] = [
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
