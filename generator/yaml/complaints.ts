/** The library's complaints in words for people who have never read the grammar of YAML. What is not listed is said as the library says it. */

const words: readonly (readonly [RegExp, string])[] = [
  [
    /^Nested mappings are not allowed .*/,
    "a second key in one value: the value needs quotes, or the key is not at the indentation of its neighbors",
  ],
  [/^(?:All \w+ items must start|A block sequence may not be) .*/, "this line is not at the indentation of its neighbors"],
  [/^Implicit (?:map )?keys need to be .*/, "expected a key, a colon and a blank"],
  [/^Flow \w+ in block collection .* (\S)$/, 'expected "$1", or a line that is indented further'],
  [/^Block collections are not allowed within .*/, "a comma or a closing bracket is missing"],
  [/^Missing closing (["'])quote$/, "a closing $1 is missing, or the lines before it are not indented"],
  [/^Plain value cannot start with .* (\S)$/, "a value that begins with $1 needs quotes"],
  [/^Unexpected scalar at node end$/, "the value has ended, but more follows"],
  [/^Unexpected block-seq-ind on same line with key$/, "a list begins on the line below its key"],
  [/^Unexpected \S+ token in YAML \w+: "(.*)"$/, '"$1" has no place here'],
  [/^Invalid escape sequence (.*)$/, "YAML has no escape $1"],
];

export function inOurWords(complaint: string): string {
  const message = complaint.replace(/\.$/, "").replace(/\s+/g, " ");
  const [pattern, said] = words.find(([known]) => known.test(message)) ?? [/$/, ""];
  return message.replace(pattern, said);
}
