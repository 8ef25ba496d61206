/** Our parts as text in the style of the file that they go into. Every text is encoded by the printers of YAML and JSON scalars. */
import { jsonString } from "../../render/json-string.ts";
import { literalLines, yamlInline } from "../../render/yaml-scalar.ts";
import type { Data } from "../../source/data.ts";
import { isList } from "../../yaml/data.ts";
import type { TextStyle } from "./text-style.ts";

/** The lines of a YAML entry whose key stands at `column`; all but the first are indented in full. */
export function yamlEntry(key: string, value: Data, column: number, style: TextStyle): readonly string[] {
  const head = `${yamlText(key, style)}:`;
  const pad = " ".repeat(column);
  if (isBlock(value)) {
    const inner = column + (isList(value) && !style.indentedLists ? 0 : style.indent.length);
    return [head, ...yamlBlock(value, inner, style).map((line) => (line === "" ? "" : " ".repeat(inner) + line))];
  }
  const literal = typeof value === "string" ? literalLines(value) : null;
  if (literal === null) return [`${head} ${yamlScalar(value, style)}`];
  return [`${head} ${literal.header}`, ...literal.lines.map((line) => (line === "" ? "" : pad + style.indent + line))];
}

/** The lines of a list or mapping, without the indentation of its own column. */
function yamlBlock(value: Data, column: number, style: TextStyle): readonly string[] {
  const cut = (lines: readonly string[]) => lines.map((line, index) => (index === 0 || line === "" ? line : line.slice(column)));
  if (!isList(value)) {
    return Object.entries(value as Readonly<Record<string, Data>>).flatMap(([key, member]) => cut(yamlEntry(key, member, column, style)));
  }
  return value.flatMap((item) => {
    if (!isBlock(item)) return [`- ${yamlScalar(item, style)}`];
    return yamlBlock(item, column + 2, style).map((line, index) => (index === 0 ? `- ${line}` : line === "" ? "" : `  ${line}`));
  });
}

function isBlock(value: Data): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isList(value) ? value.length > 0 : Object.keys(value).length > 0;
}

function yamlScalar(value: Data, style: TextStyle): string {
  if (typeof value === "string") return yamlText(value, style);
  return typeof value === "object" && value !== null ? (isList(value) ? "[]" : "{}") : String(value);
}

function yamlText(text: string, { quote }: TextStyle): string {
  const printed = yamlInline(text);
  return quote === "'" && printed === `"${text}"` ? `'${text.replaceAll("'", "''")}'` : printed;
}

const columns = 80;

/** A JSON value whose line is indented by `lead`. */
export function jsonValue(value: Data, lead: string, style: TextStyle): string {
  if (typeof value === "string") return jsonString(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = lead + style.indent;
  const items = isList(value)
    ? value.map((item) => jsonValue(item, inner, style))
    : Object.entries(value).map(([key, member]) => `${jsonString(key)}:${style.gap}${jsonValue(member ?? null, inner, style)}`);
  const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
  if (items.length === 0) return open + close;
  if (style.indent === "") return open + items.join(style.gap === "" ? "," : ", ") + close;
  const flat = `[${items.join(", ")}]`;
  const scalars = isList(value) && value.every((item) => typeof item !== "object" || item === null);
  if (scalars && style.flatLists && lead.length + flat.length < columns) return flat;
  return `${open}${style.lineBreak}${items.map((item) => inner + item).join(`,${style.lineBreak}`)}${style.lineBreak}${lead}${close}`;
}
