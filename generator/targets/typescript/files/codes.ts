/** `codes.ts`, a constant and a type for each code, and `enum.ts`, the same codes as members of an enum. */
import type { SyntaxFile } from "../../../render/syntax-file.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import { commentOf } from "../comments.ts";
import { assigned, docComment } from "../layout.ts";
import { indent, join, nothing, stringLiteral, ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";

export interface CodeFiles {
  readonly codes: SyntaxFile;
  readonly enumeration: SyntaxFile;
}

/** Both files say the same of each error, so they are made together. */
export function codeFiles(sdk: SdkPlan, names: SdkNames, banner: TypeScript): CodeFiles {
  const constants: TypeScript[] = [];
  const members: TypeScript[] = [];
  for (const error of sdk.catalog.errors) {
    const name = names.constantOf(error.name);
    const { lines, deprecation } = commentOf(sdk, names, error);
    const doc = docComment(lines);
    const code = stringLiteral(error.code.source);
    const value = assigned(code, `export const ${name} =`, 0);
    const type = assigned(ts`typeof ${name}`, `export type ${name} =`, 0);
    const typeDoc = deprecation === null ? nothing : ts`/** ${deprecation} */\n`;
    constants.push(ts`${doc}\nexport const ${name} =${value};\n${typeDoc}export type ${name} =${type};`);
    members.push(ts`${indent(doc, 1)}\n  ${name} = ${code},`);
  }
  const enumDoc = ts`The codes of the catalog. A member is assignable to \`KnownErrorCode\`; a literal is not assignable to a member.`;
  return {
    codes: { banner, statements: [{ kind: "bulk", source: join(constants, ts`\n\n`) }] },
    enumeration: {
      banner,
      statements: [{ kind: "enum", name: ts`ErrorCode`, doc: docComment([enumDoc]), members: join(members, ts`\n  `) }],
    },
  };
}
