/**
 * Prints plain data as a YAML document in block style, in the layout that prettier leaves alone. Owns layout; `yaml-scalar.ts` owns how
 * text is written. Knows nothing of what the data mean.
 */
import type { Data } from "../source/data.ts";
import { jsonNumber, jsonString } from "./json-string.ts";
import { prettierWidth } from "./prettier-width.ts";
import { allPieces, finishPiece, printOnce, type PrintedParts, type TextPieces } from "./text-pieces.ts";
import { literalLines, yamlInline } from "./yaml-scalar.ts";

/** Longest key that may stand before its colon; YAML 1.2 §7.4.2 sets the bound at 1,024 characters, quotes and escapes included. */
const keyLimit = 1000;

/** Targets build shallow data; a deeper nest is a bug that should not become an exhausted stack. */
const depthLimit = 1000;

const columns = 80;

interface Printer extends TextPieces {
  /** Keys as written, by name: the same few names come thousands of times. */
  readonly keys: Map<string, string>;
}

const printedParts: PrintedParts = new WeakMap();

/** Prints `value` below a line `# comment`, with a final newline. Members that are `undefined` are left out. */
export function printYaml(value: Data, comment: string): string {
  return printYamlPieces(value, comment).join("");
}

/** The same text in pieces, as `printJsonPieces` gives it. */
export function printYamlPieces(value: Data, comment: string): readonly string[] {
  const printer: Printer = { pieces: [], text: `# ${commentLine(comment)}\n`, keys: new Map() };
  if (isBlock(value)) printBlock(printer, value, 0, "");
  else printInline(printer, value, 0);
  return allPieces(printer);
}

/** A comment ends where its line ends, so it gets no character that ends one. */
function commentLine(text: string): string {
  const quoted = jsonString(text);
  return quoted.slice(1, -1).replaceAll('\\"', '"').trim();
}

type DataObject = Readonly<Record<string, Data | undefined>>;
type Block = readonly Data[] | DataObject;

/** Whether a value takes lines of its own: lists and objects that are not empty. */
function isBlock(value: Data): value is Block {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) ? value.length > 0 : hasMembers(value as DataObject);
}

function hasMembers(value: DataObject): boolean {
  for (const name in value) if (value[name] !== undefined) return true;
  return false;
}

/** `[]` or `{}`; asked of what is no block. */
function isEmptyBlock(value: Data): boolean {
  return typeof value === "object" && value !== null;
}

function isList(value: Block): value is readonly Data[] {
  return Array.isArray(value);
}

/** Prints the lines of a list or object. The first one continues the current line, which already has `lead` on it. */
function printBlock(printer: Printer, value: Block, depth: number, lead: string): void {
  if (depth > depthLimit) throw new RangeError(`data are nested deeper than ${String(depthLimit)}`);
  if (isList(value)) printList(printer, value, depth, lead);
  else {
    const names = Object.keys(value);
    printOnce(printedParts, printer, value, names.length, lead, () => {
      printObject(printer, value, names, depth, lead);
    });
  }
  finishPiece(printer);
}

function printList(printer: Printer, items: readonly Data[], depth: number, lead: string): void {
  const indent = "  ".repeat(depth);
  let before = lead;
  for (const item of items) {
    if (isBlock(item)) printBlock(printer, item, depth + 1, `${before}- `);
    else {
      printer.text += `${before}- `;
      printInline(printer, item, depth + 1);
    }
    before = indent;
  }
}

/** Below a key that fills the line, prettier would move `[]` and the head of a literal block down; the latter is then quoted instead. */
function printObject(printer: Printer, value: DataObject, names: readonly string[], depth: number, lead: string): void {
  const indent = "  ".repeat(depth);
  let before = lead;
  for (const name of names) {
    const member = value[name];
    if (member === undefined) continue;
    const key = keyOf(printer, name);
    printer.text += key.length > keyLimit ? `${before}? ${key}\n${indent}:` : `${before}${key}:`;
    before = indent;
    if (isBlock(member)) {
      printer.text += "\n";
      printBlock(printer, member, depth + 1, "  ".repeat(depth + 1));
      continue;
    }
    const room = columns - depth * 2 - prettierWidth(key);
    printer.text += isEmptyBlock(member) && room < ": []".length ? `\n${indent}  ` : " ";
    if (typeof member === "string" && room < ": |-".length) printer.text += `${yamlInline(member)}\n`;
    else printInline(printer, member, depth + 1);
  }
}

function keyOf(printer: Printer, name: string): string {
  let key = printer.keys.get(name);
  if (key === undefined) {
    key = yamlInline(name);
    printer.keys.set(name, key);
  }
  return key;
}

/** Prints what follows `key: ` or `- ` on the same line, and the lines of a literal block at `depth`. */
function printInline(printer: Printer, value: Data, depth: number): void {
  if (typeof value !== "string") {
    printer.text += `${scalar(value)}\n`;
    return;
  }
  const literal = depth === 0 ? null : literalLines(value);
  if (literal === null) {
    printer.text += `${yamlInline(value)}\n`;
    return;
  }
  const indent = "  ".repeat(depth);
  printer.text += `${literal.header}\n`;
  for (const line of literal.lines) printer.text += line === "" ? "\n" : `${indent}${line}\n`;
}

function scalar(value: Exclude<Data, string>): string {
  if (typeof value === "number") return yamlNumber(value);
  if (value === null || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "[]" : "{}";
}

/** YAML 1.1 readers want a point in a number with an exponent, and a sign in the exponent. */
function yamlNumber(value: number): string {
  const [digits = "", exponent] = jsonNumber(value).split("e");
  if (exponent === undefined) return digits;
  return `${digits.includes(".") ? digits : `${digits}.0`}e${exponent.startsWith("-") ? "" : "+"}${exponent}`;
}
