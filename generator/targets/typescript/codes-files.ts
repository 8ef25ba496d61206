/** `codes.ts`, a constant and a type for each code, and `enum.ts`, the same codes as members of an enum. */
import type { Catalog } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { createDocComments } from "./doc-comments.ts";
import type { BulkStatement, EnumStatement } from "../../render/syntax-file.ts";
import { assigned, docComment } from "./layout.ts";
import { identifier, indent, join, stringLiteral, ts, type TypeScript } from "./literals.ts";

export interface CodeStatements {
  readonly constants: BulkStatement;
  readonly enumeration: EnumStatement;
}

/** Both files say the same of each error, so they are made together. */
export function codeStatements(catalog: Catalog, names: NameTable): CodeStatements {
  const comments = createDocComments(catalog, names);
  const constants: TypeScript[] = [];
  const members: TypeScript[] = [];
  for (const error of catalog.errors) {
    const name = identifier(names.nameOf("constant", error.name));
    const doc = docComment(comments.linesOf(error));
    const code = stringLiteral(error.code.source);
    const value = assigned(code, `export const ${name} =`, 0);
    const type = assigned(ts`typeof ${name}`, `export type ${name} =`, 0);
    const deprecation = comments.deprecationOf(error);
    const typeDoc = deprecation === null ? ts`` : ts`/** ${deprecation} */\n`;
    constants.push(ts`${doc}\nexport const ${name} =${value};\n${typeDoc}export type ${name} =${type};`);
    members.push(ts`${indent(doc, 1)}\n  ${name} = ${code},`);
  }
  return {
    constants: { kind: "bulk", source: join(constants, ts`\n\n`) },
    enumeration: {
      kind: "enum",
      name: ts`ErrorCode`,
      doc: docComment([
        ts`The codes of the catalog. A member is assignable to \`KnownErrorCode\`; a literal is not assignable to a member.`,
      ]),
      members: join(members, ts`\n  `),
    },
  };
}
