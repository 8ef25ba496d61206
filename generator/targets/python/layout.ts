/** Where lines break, as `ruff format` breaks them: 88 columns. Everything that comes here is ASCII. */
import { indent, join, py, type Python } from "./literals.ts";

export const columns = 88;

/** Whether text of our own stands on one line. */
export function fitsLine(...pieces: readonly string[]): boolean {
  return pieces.reduce((width, piece) => width + piece.length, 0) <= columns;
}

/** `base[item, item]` after some text that stays, one item a line when there are several or they are too long. */
function subscript(before: Python, base: Python, items: readonly Python[]): Python {
  const flat = py`${base}[${join(items, py`, `)}]`;
  return items.length === 1 && fitsLine(before, flat) ? flat : brokenSubscript(base, items);
}

/** Of several items the last has a comma too, which keeps them broken. */
function brokenSubscript(base: Python, items: readonly Python[]): Python {
  return py`${base}[\n    ${join(items, py`,\n    `)}${items.length > 1 ? py`,` : py``}\n]`;
}

/** The type of a member of a class, which stands there by itself. */
export function memberType(base: Python, items: readonly Python[]): Python {
  return subscript(py``, base, items);
}

/** What `name` is an alias of: `base[items]`, in brackets where the name leaves no room. */
export function aliasedType(name: Python, base: Python, items: readonly Python[]): Python {
  const before = py`${name}: TypeAlias = `;
  if (fitsLine(before, base, "[")) return subscript(before, base, items);
  return py`(\n    ${indent(subscript(py``, base, items), 1)}\n)`;
}

/** The type of a parameter of a function, whose line also has a comma. */
export function parameterType(name: Python, base: Python, items: readonly Python[]): Python {
  const flat = py`${base}[${join(items, py`, `)}]`;
  return fitsLine("    ", name, ": ", flat, ",") ? flat : indent(brokenSubscript(base, items), 1);
}

/** What stands in the brackets at the end of a signature; there is room for the dots of a stub. */
export function bracketed(before: Python, argument: Python): Python {
  return fitsLine(before, "[", argument, "]: ...") ? argument : py`\n    ${argument}\n`;
}

/** The first line of a class. */
export function classHeader(name: Python, base: Python): Python {
  return fitsLine("class ", name, "(", base, "):") ? py`class ${name}(${base}):` : py`class ${name}(\n    ${base}\n):`;
}

/** Whether the value of an assignment stands in brackets, because only they make it fit. */
export function needsBrackets(margin: Python, name: Python, value: Python): boolean {
  return !fitsLine(margin, name, " = ", value) && fitsLine(margin, "    ", value);
}

/** A call, or what else ends in brackets: on one line, else its arguments on the next, else one a line. `margin` is what its lines begin with. */
export function call(margin: Python, before: Python, args: readonly Python[], after: Python): Python {
  const flat = join(args, py`, `);
  if (fitsLine(margin, before, flat, after)) return py`${margin}${before}${flat}${after}`;
  const inner = fitsLine(margin, "    ", flat) ? flat : py`${join(args, py`,\n${margin}    `)}${args.length > 1 ? py`,` : py``}`;
  return py`${margin}${before}\n${margin}    ${inner}\n${margin}${after}`;
}

/** The import of names, which are in order. */
export function importLine(module: Python, names: readonly Python[]): Python {
  const flat = py`from ${module} import ${join(names, py`, `)}`;
  return fitsLine(flat) ? flat : py`from ${module} import (\n    ${join(names, py`,\n    `)},\n)`;
}
