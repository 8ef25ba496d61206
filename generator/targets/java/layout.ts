/** Line breaks as google-java-format has them: at most 100 columns. Knows no catalog. */
import { fillWords, java, join, nothing, type Java } from "./literals.ts";

export const columns = 100;

/** Between two parts of a line, the first of which ends at column `taken`: a blank, or a line end and an indent where both do not fit. */
export function gapBetween(taken: number, next: number, indent: Java): Java {
  return taken + 1 + next <= columns ? java` ` : java`\n${indent}`;
}

export interface AssignedCall {
  /** After the `=`. */
  readonly gap: Java;
  /** What stands between the parentheses. */
  readonly arguments: Java;
}

/**
 * The initializer `callee(…);` of a constant in a class, whose line goes to column `taken` with the `=`: on the same line, on one of its own,
 * or its arguments below it, together or each on a line.
 */
export function assignedCall(taken: number, callee: string, args: readonly Java[]): AssignedCall {
  const list = join(args, java`, `);
  const gap = gapBetween(taken, callee.length + list.length + 3, java`      `);
  if (gap === " " || callee.length + list.length + 9 <= columns) return { gap, arguments: list };
  const separator = list.length + 12 <= columns ? java`, ` : java`,\n          `;
  return { gap, arguments: java`\n          ${join(args, separator)}` };
}

/** Parameters of a method whose line goes to column `taken` with the parenthesis: on it, on a line of their own, or each on one. */
export function parameterList(taken: number, declared: readonly Java[]): Java {
  const list = join(declared, java`, `);
  if (taken + list.length + 3 <= columns) return list;
  return list.length + 9 <= columns ? java`\n      ${list}` : java`\n      ${join(declared, java`,\n      `)}`;
}

/** Calls on the value of a statement that goes to column `taken`: on its line, or each on one. */
export function callChain(taken: number, calls: readonly Java[]): Java {
  const chain = join(calls, nothing);
  if (taken + chain.length + 1 <= columns) return chain;
  return join(
    calls.map((call) => java`\n        ${call}`),
    nothing,
  );
}

/** A paragraph of a doc comment, or a block tag with its words. */
export interface DocBlock {
  readonly tag: "paragraph" | "@deprecated" | "@param" | "@return";
  /** With one blank between them. */
  readonly words: Java;
}

export function paragraph(words: Java): DocBlock {
  return { tag: "paragraph", words };
}

const tags = { "@deprecated": java`@deprecated `, "@param": java`@param `, "@return": java`@return ` } as const;

/** A Javadoc comment, filled, or on one line where it fits. Whole lines, without the last line end; nothing without words. */
export function docComment(blocks: readonly DocBlock[], indent: Java): Java {
  const filled = blocks.filter(({ words }) => words !== "");
  const [only] = filled;
  if (only === undefined) return nothing;
  if (filled.length === 1 && only.tag === "paragraph") {
    const line = java`${indent}/** ${only.words} */`;
    if (line.length <= columns) return line;
  }
  const start = java`${indent} * `;
  const lines = filled.map(({ tag, words }, index): Java => {
    const previous = filled[index - 1]?.tag;
    const gap = previous === undefined || (tag !== "paragraph" && previous !== "paragraph") ? nothing : java`${indent} *\n`;
    if (tag !== "paragraph") return java`${gap}${fillWords(words, java`${start}${tags[tag]}`, java`${start}    `, columns)}\n`;
    return java`${gap}${fillWords(words, index === 0 ? start : java`${start}<p>`, start, columns)}\n`;
  });
  return java`${indent}/**\n${join(lines, nothing)}${indent} */`;
}
