/**
 * Where lines break: what fits in 80 columns stays on one line, the rest goes one item a line. The rules are prettier's, so that the
 * output is as prettier leaves it. Knows nothing of what the pieces mean.
 */
import { textWidth } from "../../source/text-width.ts";
import type { Signature } from "../../render/syntax-file.ts";
import { indent, join, nothing, ts, type TypeScript } from "./literals.ts";

const limit = 80;

/** Whether a piece of source fits between `before` and `after` on one line. */
export function fits(before: string, source: string, after = ""): boolean {
  return !source.includes("\n") && textWidth(before) + textWidth(source) + textWidth(after) <= limit;
}

interface ListPlace {
  /** What stands before the list on its line, indentation included. */
  readonly before: string;
  /** What follows the list on its line. */
  readonly after: string;
}

/** `[a, b]` on one line, or an item a line with a comma after each; lists of lists are tables, with a line for each row. */
export function listLiteral(items: readonly TypeScript[], place: ListPlace): TypeScript {
  const flat = ts`[${join(items, comma)}]`;
  const isTable = items.length > 1 && items.every((item) => item.startsWith("["));
  if (!isTable && fits(place.before, flat, place.after)) return flat;
  return ts`[${brokenLines(items)}]`;
}

const comma = ts`, `;

/** The names between the braces of an import or export, with the blanks or line breaks that the braces need. */
export function bracedNames(names: readonly TypeScript[], before: string, after: string): TypeScript {
  const flat = ts` ${join(names, comma)} `;
  // A single name stays where it is, however long the line.
  return names.length === 1 || fits(`${before}{`, flat, `}${after}`) ? flat : brokenLines(names);
}

/** An item a line, with a comma after each but a rest parameter, which can have none. */
function brokenLines(items: readonly TypeScript[]): TypeScript {
  const lines = items.map((item) => ts`\n  ${indent(item, 1)}${item.startsWith("...") ? nothing : ts`,`}`);
  return ts`${join(lines)}\n`;
}

/** `{ a; b; }` as a type: on one line where that fits, else a member a line. */
export function objectType(members: readonly TypeScript[], place: ListPlace): TypeScript {
  const flat = ts`{ ${join(members, ts`; `)} }`;
  if (fits(place.before, flat, place.after)) return flat;
  return ts`{${join(members.map((member) => ts`\n  ${indent(member, 1)};`))}\n}`;
}

/** Name and value of a member of an object. */
export type Member = readonly [name: TypeScript, value: TypeScript];

/** `{ name: value }` with a member a line, whatever its length: prettier leaves an object so. `depth` is the level of the members. */
export function objectLiteral(members: readonly Member[], depth: number): TypeScript {
  if (members.length === 0) return ts`{}`;
  const indentation = "  ".repeat(depth);
  const lines = members.map(([name, value]) => {
    // Prettier puts a long string below its name, unless the name is so short that nothing is won.
    const below = /^["']/.test(value) && name.length > 4 && !fits(`${indentation}${name}: `, value, ",");
    return below ? ts`${name}:\n  ${value}` : ts`${name}: ${value}`;
  });
  return ts`{${brokenLines(lines)}}`;
}

/** `{ name: value }` on one line, when it has one member and fits. */
export function smallObject(members: readonly Member[], place: ListPlace, depth: number): TypeScript {
  const [first] = members;
  const flat = ts`{ ${first?.[0] ?? nothing}: ${first?.[1] ?? nothing} }`;
  return members.length === 1 && fits(place.before, flat, place.after) ? flat : objectLiteral(members, depth);
}

/** A union after a `:` or `=`: on its line, else on the next, else a member a line. */
export function unionAfter(members: readonly TypeScript[], before: string): TypeScript {
  const flat = join(members, ts` | `);
  const isMember = before.endsWith(":");
  if (fits(`${before} `, flat, ";") || (isMember && members.length === 1)) return ts` ${flat}`;
  const depth = blanksOf(before) + 2;
  if (fits(" ".repeat(depth), flat, ";")) return ts`\n  ${flat}`;
  return members.length === 1 ? ts`\n  ${flat}` : join(members.map((member) => ts`\n  | ${member}`));
}

function blanksOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A type with arguments after a `=`: on its line, else its arguments a line each, else on the next line. */
export function referenceAfter(name: TypeScript, args: readonly TypeScript[], before: string): TypeScript {
  const flat = ts`${name}<${join(args, comma)}>`;
  if (fits(`${before} `, flat, ";")) return ts` ${flat}`;
  const broken = ts`${name}<${brokenTypes(args)}>`;
  if (fits(`${before} `, `${name}<`)) return ts` ${broken}`;
  return ts`\n  ${fits("  ", flat, ";") ? flat : indent(broken, 1)}`;
}

/** `A & B` after a `=`: on its line, else divided after the `&`, else on the next line. Arguments of `first` do not break. */
export function intersectionAfter(first: TypeScript, second: TypeScript, before: string): TypeScript {
  const flat = ts`${first} & ${second}`;
  if (fits(`${before} `, flat, ";")) return ts` ${flat}`;
  if (fits(`${before} `, `${first} &`)) return ts` ${first} &\n  ${second}`;
  return fits("  ", flat, ";") ? ts`\n  ${flat}` : ts`\n  ${first} &\n    ${second}`;
}

function brokenTypes(types: readonly TypeScript[]): TypeScript {
  const lines = types.map((type, index) => ts`\n  ${type}${index < types.length - 1 ? ts`,` : nothing}`);
  return ts`${join(lines)}\n`;
}

/** What is assigned: on the line of the `=`, or on the next when it does not fit. */
export function assigned(value: TypeScript, before: string, depth: number): TypeScript {
  return fits(before, value, " ;") ? ts` ${value}` : indent(ts`\n  ${value}`, depth);
}

/** Parameters, or type parameters, between their brackets; one a line where the line has no room. */
export function parameterList(parameters: readonly TypeScript[], before: string, after: string): TypeScript {
  const flat = join(parameters, comma);
  return fits(before, flat, after) ? flat : brokenLines(parameters);
}

/** A function's head: type parameters, parameters and return type, each broken only where it has to be. */
export function signature(
  before: string,
  typeParameters: readonly TypeScript[],
  parameters: readonly TypeScript[],
  returnType: TypeScript,
  after = " {",
): Signature {
  const types = join(typeParameters, comma);
  const angled = types === "" ? "" : `<${types}>`;
  const typesFit = types === "" || fits(`${before}${angled}(`, "");
  const start = typesFit ? `${before}${angled}(` : ">(";
  const flat = join(parameters, comma);
  const flatFits = fits(start, flat, `): ${returnType}${after}`);
  return {
    typeParameters: typesFit ? types : brokenLines(typeParameters),
    parameters: flatFits ? flat : brokenLines(parameters),
    returnType,
  };
}

/** A parameter with a generic type, which breaks where a line of its own has no room for it. */
export function typedParameter(name: TypeScript, generic: TypeScript, args: readonly TypeScript[]): TypeScript {
  const flat = ts`${name}: ${generic}<${join(args, comma)}>`;
  return fits("  ", flat, ",") ? flat : ts`${name}: ${generic}<${brokenTypes(args)}>`;
}

/** `name(a, b)` on the line of what stands before it, or an argument a line. */
export function call(name: TypeScript, args: readonly TypeScript[], before: string, after: string): TypeScript {
  const flat = ts`${name}(${join(args, comma)})`;
  return fits(before, flat, after) ? flat : ts`${name}(${brokenLines(args)})`;
}

/** What a guard says of its argument, `error is Type<A, B>`, broken inside the angle brackets where a line has no room for it. */
export function predicateType(generic: TypeScript, args: readonly TypeScript[]): TypeScript {
  const flat = ts`error is ${generic}<${join(args, comma)}>`;
  return fits("): ", flat, " {") ? flat : ts`error is ${generic}<${brokenTypes(args)}>`;
}

/** The only argument of a type, a union; it stands on a line of its own when the type breaks. */
export function unionArgument(members: readonly TypeScript[]): TypeScript {
  const flat = join(members, ts` | `);
  return members.length === 1 || fits("  ", flat)
    ? flat
    : join(members.map((member, index) => ts`${index === 0 ? nothing : ts`\n  `}| ${member}`));
}

/** A doc comment: on one line when it has one. */
export function docComment(lines: readonly TypeScript[], depth = 0): TypeScript {
  const [first = nothing] = lines;
  if (lines.length < 2) return ts`/** ${first} */`;
  const body = lines.map((line) => (line === "" ? ts`\n *` : ts`\n * ${line}`));
  return indent(ts`/**${join(body)}\n */`, depth);
}
