/** The typescript target: a package that parses, narrows, throws and creates the errors of one catalog. */
import { z } from "zod";
import type { FilePlan } from "../../render/file-plan.ts";
import { defineTarget, type PlanInput } from "../target.ts";
import { catalogFile } from "./catalog-file.ts";
import { codeStatements } from "./codes-files.ts";
import { createFile } from "./create-file.ts";
import { errorsFile } from "./errors-file.ts";
import type { SyntaxFile } from "../../render/syntax-file.ts";
import { guardsFile } from "./guards-file.ts";
import { usageIn } from "./usage.ts";
import { enumStyles, indexFile } from "./index-file.ts";
import { commentText, identifier, packageText, ts } from "./literals.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { naming } from "./naming.ts";
import { sdkNames } from "./names.ts";
import { packageFiles } from "./package-files.ts";
import { parseFile } from "./parse-file.ts";
import { readmeView } from "./readme.ts";
import { textsFile } from "./texts-file.ts";

const options = z.strictObject({
  enumStyle: z.enum(enumStyles).default("const").meta({
    description: "What `ErrorCode` is: const (constants, also where types are only stripped), enum, or union (types only).",
  }),
  packageName: z
    .string()
    .regex(/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, { error: "expected a name that npm accepts" })
    .optional()
    .meta({ description: "Name of the npm package. Default: <id>-errors." }),
  license: z.string().min(1).optional().meta({ description: "SPDX identifier of the package's license. Default: none is stated." }),
});
export type TypeScriptOptions = z.output<typeof options>;

/** The fixed files, in `templates/typescript/runtime`. */
const runtimeFiles = [
  "build-body",
  "catalog-error",
  "catalog-index",
  "catalog-rows",
  "category",
  "classified",
  "classify",
  "code-table",
  "code-tree",
  "code-types",
  "create-error",
  "document-content",
  "envelope",
  "guard",
  "load-json",
  "metadata",
  "read-content",
  "read-result",
  "recent-codes",
  "result",
  "retry-after",
  "set-member",
  "success",
  "template",
  "text-content",
  "text-members",
  "texts",
  "vocabulary",
];

function plan({
  catalog,
  names: table,
  options: { enumStyle, packageName, license },
  banner,
}: PlanInput<TypeScriptOptions>): readonly FilePlan[] {
  const names = sdkNames(catalog);
  const comment = ts`// ${commentText(banner)}`;
  const name = packageName ?? `${catalog.id}-errors`;
  const constantOf = (error: string) => identifier(table.nameOf("constant", error));
  const readme = readmeView({ catalog, names, constantOf, packageName: packageText(name), style: enumStyle, banner });
  const codes = codeStatements(catalog, table);
  const sources: Readonly<Record<string, SyntaxFile>> = {
    codes: { banner: comment, statements: [codes.constants] },
    enum: { banner: comment, statements: [codes.enumeration] },
    errors: errorsFile(catalog, names, comment),
    guards: guardsFile(catalog, names, comment),
    parse: parseFile(names, comment),
    create: createFile(names, comment),
    catalog: catalogFile(catalog, table, comment),
    texts: textsFile(catalog, names, comment),
    index: indexFile(enumStyle, comment),
  };
  return [
    ...Object.entries(sources).map(([name, file]): FilePlan => ({ kind: "syntax", path: `src/${name}.ts`, file })),
    ...runtimeFiles.map((name): FilePlan => ({ kind: "copy", path: `src/runtime/${name}.ts`, source: `runtime/${name}.ts` })),
    ...localeFiles(catalog, "locales", "code"),
    ...packageFiles(catalog, { name, license: license ?? null }),
    { kind: "template", path: "README.md", template: "README.md.hbs", view: readme },
  ];
}

export default defineTarget<TypeScriptOptions>({
  id: "typescript",
  title: "TypeScript",
  summary: "A typed package without dependencies: parse, narrow, throw, create, in Node and browsers.",
  options,
  naming,
  plan,
  // Errors that never come in a response are not handled by a program.
  usage: ({ catalog, names, options: { enumStyle } }) => (catalog.envelopes.length > 0 ? usageIn(names, enumStyle) : null),
});
