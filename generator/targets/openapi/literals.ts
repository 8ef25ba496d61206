/**
 * Encoders for the two small languages inside OpenAPI documents: CommonMark in descriptions, ECMA-262 patterns in schemas. Strings themselves are encoded by
 * the JSON and YAML printers.
 */

/** Text that CommonMark shows as it is. Only what would be markup is escaped, because many tools show descriptions as plain text. */
export function markdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*[\]<~|]/g, "\\$&")
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, "\\&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/^(?=[-+=>#])/, "\\")
    .replace(/^([0-9]+)(?=[.)])/, "$1\\");
}

/** A code span (CommonMark §6.1): the fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Literal text inside a pattern: valid with and without the `u` flag, and in RE2, Java and .NET. */
export function patternText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
