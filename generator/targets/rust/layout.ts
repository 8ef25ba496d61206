/** Lines of Rust as rustfmt leaves them with its default settings. Each function says which of its rules it knows; a test compares them. */
import { textWidth } from "../../source/text-width.ts";
import { join, lines, margin, rust, type Rust } from "./literals.ts";

/** `max_width` of rustfmt, and the widths that its heuristics derive from it. */
const maxWidth = 100;
const argumentsWidth = 60;
const attributeWidth = 70;
const patternWidth = 18;
const chainWidth = 60;
const shortElement = 10;

export function fits(line: string): boolean {
  return textWidth(line) <= maxWidth;
}

/** `name: value,` in a structure at `depth`; a value that is too long stands below its name. */
export function field(depth: number, name: Rust, value: Rust): Rust {
  const line = rust`${margin(depth)}${name}: ${value},`;
  return fits(line) ? line : lines([rust`${margin(depth)}${name}:`, rust`${margin(depth + 1)}${value},`]);
}

/** `name: Some("…"),`; a text that is too long has a line of its own. */
export function optionField(depth: number, name: Rust, value: Rust | null): Rust {
  if (value === null) return rust`${margin(depth)}${name}: None,`;
  const line = rust`${margin(depth)}${name}: Some(${value}),`;
  if (fits(line)) return line;
  return lines([rust`${margin(depth)}${name}: Some(`, rust`${margin(depth + 1)}${value},`, rust`${margin(depth)}),`]);
}

/** `prefix&[…]suffix` with literals: on one line, else one below the other, short ones filling lines. */
export function literalList(depth: number, prefix: Rust, items: readonly Rust[], suffix: Rust): Rust {
  const inner = join(items, rust`, `);
  const line = rust`${margin(depth)}${prefix}&[${inner}]${suffix}`;
  if (fits(line) && (items.length === 1 || textWidth(inner) <= argumentsWidth)) return line;
  const rows = items.every((item) => item.length <= shortElement)
    ? fill(depth + 1, items)
    : items.map((item) => rust`${margin(depth + 1)}${item},`);
  return lines([rust`${margin(depth)}${prefix}&[`, ...rows, rust`${margin(depth)}]${suffix}`]);
}

/** As many on a line as there is room for. */
function fill(depth: number, items: readonly Rust[]): readonly Rust[] {
  const rows: Rust[] = [];
  let row: readonly Rust[] = [];
  for (const item of items) {
    const longer = [...row, item];
    if (row.length > 0 && !fits(rust`${margin(depth)}${join(longer, rust`, `)},`)) {
      rows.push(rust`${margin(depth)}${join(row, rust`, `)},`);
      row = [item];
    } else row = longer;
  }
  return [...rows, rust`${margin(depth)}${join(row, rust`, `)},`];
}

/** What stands between the braces of a structure whose fields are at `depth`. */
export type StructBody = (depth: number) => Rust;

/** `prefix[…]suffix` with structures. A single one opens on the line of the list. */
export function structList(depth: number, prefix: Rust, type: Rust, items: readonly StructBody[], suffix: Rust): Rust {
  const [only] = items;
  const head = rust`${margin(depth)}${prefix}[`;
  if (only === undefined) return rust`${head}]${suffix}`;
  if (items.length === 1) return rust`${head}${type} {\n${only(depth + 1)}\n${margin(depth)}}]${suffix}`;
  const blocks = items.map((item) => rust`${margin(depth + 1)}${type} {\n${item(depth + 2)}\n${margin(depth + 1)}},`);
  return rust`${head}\n${lines(blocks)}\n${margin(depth)}]${suffix}`;
}

/** A statement that is a call: its arguments on one line, else one below the other. */
export function callStatement(depth: number, callee: Rust, args: readonly Rust[]): Rust {
  const inner = join(args, rust`, `);
  const line = rust`${margin(depth)}${callee}(${inner});`;
  if (fits(line) && textWidth(inner) <= argumentsWidth) return line;
  return lines([rust`${margin(depth)}${callee}(`, ...args.map((arg) => rust`${margin(depth + 1)}${arg},`), rust`${margin(depth)});`]);
}

/** `name: receiver.call,`; what is too long continues below. */
export function callField(depth: number, name: Rust, receiver: Rust, call: Rust): Rust {
  const line = rust`${margin(depth)}${name}: ${receiver}.${call},`;
  if (fits(line)) return line;
  return lines([rust`${margin(depth)}${name}: ${receiver}`, rust`${margin(depth + 1)}.${call},`]);
}

/** `#[deprecated]` with its members: on one line, else one below the other. */
export function attribute(depth: number, name: Rust, members: readonly Rust[]): Rust {
  if (members.length === 0) return rust`${margin(depth)}#[${name}]`;
  const inner = join(members, rust`, `);
  const line = rust`${margin(depth)}#[${name}(${inner})]`;
  if (fits(line) && inner.length <= attributeWidth) return line;
  const below = join(members, rust`,\n${margin(depth + 1)}`);
  return lines([rust`${margin(depth)}#[${name}(`, rust`${margin(depth + 1)}${below}`, rust`${margin(depth)})]`]);
}

/** `pattern => value,` in a match; a value that is too long has a block. */
export function matchArm(depth: number, pattern: Rust, value: Rust): Rust {
  const line = rust`${margin(depth)}${pattern} => ${value},`;
  return fits(line) ? line : lines([rust`${margin(depth)}${pattern} => {`, rust`${margin(depth + 1)}${value}`, rust`${margin(depth)}}`]);
}

/** `Name { a, b }` as a pattern before ` => {`. */
export function structPattern(depth: number, name: Rust, fields: readonly Rust[], suffix: Rust): Rust {
  const inner = join(fields, rust`, `);
  const line = rust`${margin(depth)}${name} { ${inner} }${suffix}`;
  if (fits(line) && textWidth(inner) <= patternWidth) return line;
  return lines([
    rust`${margin(depth)}${name} {`,
    ...fields.map((field) => rust`${margin(depth + 1)}${field},`),
    rust`${margin(depth)}}${suffix}`,
  ]);
}

/** Operands with `||` between them: on one line, else one below the other. */
export function alternatives(depth: number, operands: readonly Rust[]): Rust {
  const line = rust`${margin(depth)}${join(operands, rust` || `)}`;
  return fits(line) ? line : rust`${margin(depth)}${join(operands, rust`\n${margin(depth + 1)}|| `)}`;
}

/** `self.first.second` as the value of a block: on one line, else a call on each. */
export function chain(depth: number, first: Rust, second: Rust): Rust {
  const line = rust`${first}.${second}`;
  return line.length <= chainWidth
    ? rust`${margin(depth)}${line}`
    : lines([rust`${margin(depth)}${first}`, rust`${margin(depth + 1)}.${second}`]);
}

/** `head = value;` at the beginning of a line; a value that is too long stands below. */
export function definition(head: Rust, value: Rust): Rust {
  const line = rust`${head} = ${value};`;
  return fits(line) ? line : lines([rust`${head} =`, rust`${margin(1)}${value};`]);
}
