/** Where lines break, as `ruff format` breaks them: 88 columns. Everything that comes here is ASCII. */
import { indent, join, py, type Python } from "./literals.ts";

export const columns = 88;

/** Whether text of our own stands on one line. */
export function fitsLine(...pieces: readonly string[]): boolean {
  return pieces.reduce((width, piece) => width + piece.length, 0) <= columns;
}

/** `base[item, item]` after some text, one item a line when there are several or they are too long. */
export function subscript(before: Python, base: Python, items: readonly Python[]): Python {
  const flat = py`${before}${base}[${join(items, py`, `)}]`;
  return items.length === 1 && fitsLine(flat) ? flat : py`${before}${brokenSubscript(base, items)}`;
}

/** Of several items the last has a comma too, which keeps them broken. */
function brokenSubscript(base: Python, items: readonly Python[]): Python {
  return py`${base}[\n    ${join(items, py`,\n    `)}${items.length > 1 ? py`,` : py``}\n]`;
}

/** `Name: TypeAlias = base[items]`, in brackets where the name leaves no room. */
export function typeAlias(name: Python, base: Python, items: readonly Python[]): Python {
  const before = py`${name}: TypeAlias = `;
  if (fitsLine(before, base, "[")) return subscript(before, base, items);
  return py`${before}(\n    ${indent(subscript(py``, base, items), 1)}\n)`;
}

/** A parameter of a function, with the comma after it. */
export function parameter(name: Python, base: Python, items: readonly Python[]): Python {
  const flat = py`    ${name}: ${base}[${join(items, py`, `)}],`;
  return fitsLine(flat) ? flat : py`    ${name}: ${indent(brokenSubscript(base, items), 1)},`;
}

/** The first line of a class. */
export function classHeader(name: Python, base: Python): Python {
  return fitsLine("class ", name, "(", base, "):") ? py`class ${name}(${base}):` : py`class ${name}(\n    ${base}\n):`;
}

/** An assignment, in brackets where only they make it fit. */
export function assignment(indent: Python, name: Python, value: Python): Python {
  const flat = py`${indent}${name} = ${value}`;
  return fitsLine(flat) || !fitsLine(indent, "    ", value) ? flat : py`${indent}${name} = (\n${indent}    ${value}\n${indent})`;
}

/** The end of a signature, up to its colon; there is room for the dots of a stub. */
export function signatureEnd(before: Python, argument: Python): Python {
  return fitsLine(before, "[", argument, "]: ...") ? py`${before}[${argument}]:` : py`${before}[\n    ${argument}\n]:`;
}
