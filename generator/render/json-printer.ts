/**
 * Prints plain data as JSON in the layout that prettier leaves alone: objects one member a line, lists on one line where they fit in
 * 80 columns. Owns layout only; knows nothing of what the data mean.
 */
import type { Data } from "../source/data.ts";
import { jsonNumber, jsonString } from "./json-string.ts";
import { prettierWidth } from "./prettier-width.ts";
import { allPieces, finishPiece, printOnce, type PrintedParts, type TextPieces } from "./text-pieces.ts";

const columns = 80;

/** Targets build shallow data; a deeper nest is a bug that should not become an exhausted stack. */
const depthLimit = 1000;

type DataList = readonly Data[];
type DataObject = Readonly<Record<string, Data | undefined>>;

interface Printer extends TextPieces {
  /** `"name": ` by name: the same few names come thousands of times. */
  readonly keys: Map<string, string>;
  /** Line break and indentation by depth. */
  readonly breaks: string[];
}

const printedParts: PrintedParts = new WeakMap();

/** Prints `value` with a final newline. Members that are `undefined` are left out. Throws on numbers that are not finite. */
export function printJson(value: Data): string {
  return printJsonPieces(value).join("");
}

/** The same text in pieces; those that are plain ASCII stay so, where one string of all would be twice as wide. */
export function printJsonPieces(value: Data): readonly string[] {
  const printer: Printer = { pieces: [], text: "", keys: new Map(), breaks: [] };
  printValue(printer, value, 0, 0, 0);
  printer.text += "\n";
  return allPieces(printer);
}

/** `column` is where the value begins, `after` the width of what follows it on its line. */
function printValue(printer: Printer, value: Data, depth: number, column: number, after: number): void {
  if (typeof value === "string") printer.text += jsonString(value);
  else if (typeof value === "number") printer.text += jsonNumber(value);
  else if (value === null || typeof value === "boolean") printer.text += String(value);
  else if (isList(value)) printList(printer, value, depth, column, after);
  else printObject(printer, value, depth);
}

function isList(value: Data): value is DataList {
  return Array.isArray(value);
}

function printObject(printer: Printer, value: DataObject, depth: number): void {
  const names = Object.keys(value);
  printOnce(printedParts, printer, value, names.length, breakOf(printer, depth), () => {
    printMembers(printer, value, names, depth);
  });
  finishPiece(printer);
}

function printMembers(printer: Printer, value: DataObject, names: readonly string[], depth: number): void {
  const indent = breakOf(printer, depth + 1);
  let before = `{${indent}`;
  let key: string | null = null;
  let member: Data = null;
  // A member is printed when the next one is known, since the comma after it takes part in its layout.
  for (const name of names) {
    const next = value[name];
    if (next === undefined) continue;
    if (key !== null) {
      printMember(printer, before, key, member, depth + 1, 1);
      before = `,${indent}`;
    }
    key = name;
    member = next;
  }
  if (key === null) {
    printer.text += "{}";
    return;
  }
  printMember(printer, before, key, member, depth + 1, 0);
  printer.text += `${breakOf(printer, depth)}}`;
}

function printMember(printer: Printer, before: string, name: string, value: Data, depth: number, after: number): void {
  let key = printer.keys.get(name);
  if (key === undefined) {
    key = `${jsonString(name)}: `;
    printer.keys.set(name, key);
  }
  printer.text += before + key;
  printValue(printer, value, depth, typeof value === "object" ? depth * 2 + prettierWidth(key) : 0, after);
}

function printList(printer: Printer, items: DataList, depth: number, column: number, after: number): void {
  const flat = listOnOneLine(items, columns - column - after);
  if (flat !== null) {
    printer.text += flat;
    return;
  }
  const indent = breakOf(printer, depth + 1);
  printer.text += `[${indent}`;
  if (items.every((item) => typeof item === "number")) fillNumbers(printer, items, depth + 1);
  else {
    for (const [index, item] of items.entries()) {
      if (index > 0) printer.text += `,${indent}`;
      printValue(printer, item, depth + 1, (depth + 1) * 2, index < items.length - 1 ? 1 : 0);
    }
  }
  printer.text += `${breakOf(printer, depth)}]`;
}

/** The list on one line of at most `room` columns; `null` when it is longer or holds what takes several lines. */
function listOnOneLine(items: DataList, room: number): string | null {
  if (isMatrix(items)) return null;
  let text = "[";
  let left = room - 2;
  for (const [index, item] of items.entries()) {
    const separator = index === 0 ? "" : ", ";
    const printed = scalarOnOneLine(item, left);
    if (printed === null) return null;
    left -= separator.length + prettierWidth(printed);
    if (left < 0) return null;
    text += separator + printed;
  }
  return `${text}]`;
}

function scalarOnOneLine(value: Data, room: number): string | null {
  if (typeof value === "string") return value.length > room && prettierWidth(value) > room ? null : jsonString(value);
  if (typeof value === "number") return jsonNumber(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isList(value)) return listOnOneLine(value, room);
  return Object.values(value).every((member) => member === undefined) ? "{}" : null;
}

/** Lists of lists, each with several items, are always broken, like the rows of a table. */
function isMatrix(items: DataList): boolean {
  return items.length > 1 && items.every((item) => typeof item === "object" && item !== null && isList(item) && item.length > 1);
}

/** Numbers fill their lines. */
function fillNumbers(printer: Printer, items: readonly number[], depth: number): void {
  let column = depth * 2;
  for (const [index, item] of items.entries()) {
    const printed = index === items.length - 1 ? jsonNumber(item) : `${jsonNumber(item)},`;
    if (index > 0) {
      const fits = column + 1 + printed.length <= columns;
      printer.text += fits ? " " : breakOf(printer, depth);
      column = fits ? column + 1 : depth * 2;
    }
    printer.text += printed;
    column += printed.length;
  }
}

function breakOf(printer: Printer, depth: number): string {
  const known = printer.breaks[depth];
  if (known !== undefined) return known;
  if (depth > depthLimit) throw new RangeError(`data are nested deeper than ${String(depthLimit)}`);
  const made = `\n${"  ".repeat(depth)}`;
  printer.breaks[depth] = made;
  return made;
}
