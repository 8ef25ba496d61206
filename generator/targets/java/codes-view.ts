/** The views of `ErrorCode`, and of its holders when a catalog is larger than what Java can initialize in one class. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { docComment, paragraph } from "./doc-comment.ts";
import { errorDoc } from "./error-doc.ts";
import { docWords, identifier, java, join, nothing, numeral, stringLiteral, type Java } from "./literals.ts";
import type { SdkNames } from "./names.ts";

/**
 * A constant takes 16 bytes of its class's initializer, one of an enum up to 27, and an initializer has at most 65,535 (JVMS §4.7.3).
 * Above this many codes, constants are inherited from holders, and `Known` has strings, which take none.
 */
const mostInOneClass = 2_000;

const columns = 100;

interface Constant {
  readonly doc: Java;
  readonly name: Java;
  readonly id: Java;
  readonly code: Java;
  readonly deprecated: boolean;
}

export function codeFiles(catalog: Catalog, table: NameTable, names: SdkNames): readonly FilePlan[] {
  const constants = constantsOf(catalog, table);
  const parts = partsOf(constants);
  const isLarge = parts.length > 1;
  const view: View = {
    banner: names.banner,
    package: names.package,
    doc: classDoc(catalog),
    isLarge,
    last: numeral(parts.length),
    constants: isLarge ? nothing : blocks(constants.map(publicConstant)),
    known: isLarge ? nothing : blocks(constants.map(enumConstant)),
  };
  const main: FilePlan = { kind: "template", path: `${names.path}/ErrorCode.java`, template: "ErrorCode.java.hbs", view };
  return isLarge ? [main, ...parts.flatMap((part, index) => holderFiles(part, index, names))] : [main];
}

function classDoc(catalog: Catalog): Java {
  const title = docWords(`${catalog.title.get(catalog.sourceLocale) ?? catalog.id}.`);
  return docComment(
    [
      paragraph(java`An error code of ${title}`),
      paragraph(
        java`Any code of the wire can be one: those that this version does not know keep their value. The constants are the codes that it knows. A code with placeholders stands for many; ask {@link #is}, not {@link #equals}.`,
      ),
    ],
    nothing,
  );
}

function constantsOf(catalog: Catalog, table: NameTable): readonly Constant[] {
  return catalog.errors.map((error) => ({
    doc: docComment(errorDoc(catalog, error, table), java`  `),
    name: identifier(table.nameOf("constant", error.name)),
    id: identifier(error.name),
    code: stringLiteral(codeValue(error)),
    deprecated: error.deprecated !== null,
  }));
}

/** What `value()` of the constant is: the wire code, or the template of a code with placeholders. */
function codeValue({ code }: ErrorDefinition): string {
  return literalText(code) ?? code.source;
}

function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / mostInOneClass));
  return Array.from({ length: count }, (_, part) => items.slice(part * mostInOneClass, (part + 1) * mostInOneClass));
}

/** Interfaces, each of which extends the one before it: a class inherits their constants from the last one. */
function holderFiles(constants: readonly Constant[], index: number, names: SdkNames): readonly FilePlan[] {
  const number = String(index + 1);
  const view = {
    banner: names.banner,
    package: names.package,
    number: numeral(index + 1),
    hasPrevious: index > 0,
    previous: numeral(index),
  };
  return [
    {
      kind: "template",
      path: `${names.path}/ErrorCodes${number}.java`,
      template: "ErrorCodes.java.hbs",
      view: { ...view, constants: blocks(constants.map(inheritedConstant)) },
    },
    {
      kind: "template",
      path: `${names.path}/KnownCodes${number}.java`,
      template: "KnownCodes.java.hbs",
      view: { ...view, constants: blocks(constants.map(stringConstant)) },
    },
  ];
}

function blocks(constants: readonly Java[]): Java {
  return join(constants, java`\n\n`);
}

function annotation({ deprecated }: Constant, indent: Java): Java {
  return deprecated ? java`${indent}@Deprecated\n` : nothing;
}

function publicConstant(constant: Constant): Java {
  return codeConstant(constant, java`  public static final ErrorCode ${constant.name} =`, java`Known.${constant.name}`);
}

function inheritedConstant(constant: Constant): Java {
  return codeConstant(constant, java`  ErrorCode ${constant.name} =`, java`"${constant.id}"`);
}

/** As google-java-format breaks it: on one line, after `=`, or after the parenthesis. */
function codeConstant(constant: Constant, head: Java, known: Java): Java {
  const { doc, code } = constant;
  const before = java`${doc}${annotation(constant, java`  `)}${head}`;
  const call = java`new ErrorCode(${code}, ${known});`;
  if (head.length + 1 + call.length <= columns) return java`${before} ${call}`;
  if (call.length + 6 <= columns) return java`${before}\n      ${call}`;
  const args = java`${code}, ${known});`;
  if (args.length + 10 <= columns) return java`${before}\n      new ErrorCode(\n          ${args}`;
  return java`${before}\n      new ErrorCode(\n          ${code},\n          ${known});`;
}

/** With a comma: the last constant of all is the template's own. */
function enumConstant(constant: Constant): Java {
  return java`    /** {@code ${constant.id}}. */\n${annotation(constant, java`    `)}    ${constant.name},`;
}

/** A string, which a switch takes as well. */
function stringConstant(constant: Constant): Java {
  const head = java`  String ${constant.name} =`;
  const value = java`"${constant.id}";`;
  const gap = head.length + 1 + value.length <= columns ? java` ` : java`\n      `;
  return java`  /** {@code ${constant.id}}. */\n${annotation(constant, java`  `)}${head}${gap}${value}`;
}
