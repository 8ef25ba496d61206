/**
 * Where lines break: what fits in 80 columns stays on one line, the rest goes one item a line. The rules are prettier's, so that the
 * output is as prettier leaves it. Knows nothing of what the pieces mean.
 */
import { indent, join, nothing, ts, type TypeScript } from "./literals.ts";
import { columnsOf } from "./width.ts";

const limit = 80;

/** Whether a piece of source fits between `before` and `after` on one line. */
export function fits(before: string, source: string, after = ""): boolean {
  return !source.includes("\n") && columnsOf(before) + columnsOf(source) + columnsOf(after) <= limit;
}

interface ListPlace {
  /** What stands before the list on its line, indentation included. */
  readonly before: string;
  /** What follows the list on its line. */
  readonly after: string;
  /** Levels of two blanks at which the list's own line begins. */
  readonly depth: number;
}

/** `[a, b]` on one line, or an item a line with a comma after each. */
export function listLiteral(items: readonly TypeScript[], place: ListPlace): TypeScript {
  const flat = ts`[${join(items, comma)}]`;
  if (!items.some((item) => item.startsWith("[")) || items.length < 2) {
    if (fits(place.before, flat, place.after)) return flat;
  }
  return ts`[${brokenLines(items, place.depth)}]`;
}

const comma = ts`, `;

/** The names between the braces of an import or export, with the blanks or line breaks that the braces need. */
export function bracedNames(names: readonly TypeScript[], before: string, after: string): TypeScript {
  const flat = ts` ${join(names, comma)} `;
  return fits(`${before}{`, flat, `}${after}`) ? flat : brokenLines(names, 0);
}

function brokenLines(items: readonly TypeScript[], depth: number): TypeScript {
  const lines = items.map((item) => ts`\n  ${indent(item, 1)},`);
  return indent(ts`${join(lines)}\n`, depth);
}

/** A union, on one line or a member a line, after a `:` or `=` at the end of `before`. */
export function unionAfter(members: readonly TypeScript[], before: string, depth: number): TypeScript {
  const flat = join(members, ts` | `);
  if (fits(before, flat, " ;")) return ts` ${flat}`;
  if (members.length === 1) return indent(ts`\n  ${flat}`, depth);
  return indent(join(members.map((member) => ts`\n  | ${indent(member, 2)}`)), depth);
}

/** What is assigned: on the line of the `=`, or on the next when it does not fit. */
export function assigned(value: TypeScript, before: string, depth: number): TypeScript {
  return fits(before, value, " ;") ? ts` ${value}` : indent(ts`\n  ${value}`, depth);
}

/** A function's parameters between their parentheses; a parameter a line when the whole head does not fit. */
export function parameterList(parameters: readonly TypeScript[], before: string, after: string): TypeScript {
  const flat = join(parameters, comma);
  return fits(before, flat, after) ? flat : brokenLines(parameters, 0);
}

/** A doc comment: on one line when it has one. */
export function docComment(lines: readonly TypeScript[], depth = 0): TypeScript {
  const [first = nothing] = lines;
  if (lines.length < 2) return ts`/** ${first} */`;
  const body = lines.map((line) => (line === "" ? ts`\n *` : ts`\n * ${line}`));
  return indent(ts`/**${join(body)}\n */`, depth);
}
