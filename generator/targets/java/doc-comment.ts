/** Javadoc comments as google-java-format leaves them: filled to 100 columns, on one line where they fit. Knows no catalog. */
import { fillWords, java, join, nothing, type Java } from "./literals.ts";

const columns = 100;

/** A paragraph, or a block tag with its words. */
export interface DocBlock {
  readonly tag: "paragraph" | "@deprecated" | "@param" | "@return";
  /** With one blank between them. */
  readonly words: Java;
}

export function paragraph(words: Java): DocBlock {
  return { tag: "paragraph", words };
}

const tags = { "@deprecated": java`@deprecated `, "@param": java`@param `, "@return": java`@return ` } as const;

/** The comment with its line end; nothing without blocks. */
export function docComment(blocks: readonly DocBlock[], indent: Java): Java {
  const filled = blocks.filter(({ words }) => words !== "");
  const [only] = filled;
  if (only === undefined) return nothing;
  if (filled.length === 1 && only.tag === "paragraph") {
    const line = java`${indent}/** ${only.words} */`;
    if (line.length <= columns) return java`${line}\n`;
  }
  const start = java`${indent} * `;
  const lines = filled.map(({ tag, words }, index): Java => {
    const previous = filled[index - 1]?.tag;
    const gap = previous === undefined || (tag !== "paragraph" && previous !== "paragraph") ? nothing : java`${indent} *\n`;
    if (tag !== "paragraph") return java`${gap}${fillWords(words, java`${start}${tags[tag]}`, java`${start}    `, columns)}\n`;
    return java`${gap}${fillWords(words, index === 0 ? start : java`${start}<p>`, start, columns)}\n`;
  });
  return java`${indent}/**\n${join(lines, nothing)}${indent} */\n`;
}
