/** Characters of a text are its code points, in every language that we generate; a half of a pair counts as one. Knows nothing of what they show. */

/** Length in Unicode code points: the measure of ranking, equal in every language. */
export function codePointLength(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const pair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (pair) at += 1;
    count += 1;
  }
  return count;
}
