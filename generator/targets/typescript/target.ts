/** The typescript target: a package that parses, narrows, throws and creates the errors of one catalog. */
import { z } from "zod";
import type { FilePlan } from "../../render/file-plan.ts";
import type { SyntaxFile } from "../../render/syntax-file.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { defineLanguage, type SdkInput } from "../language.ts";
import { templatesOf } from "../target.ts";
import { catalogFile } from "./files/catalog.ts";
import { catalogData } from "./files/catalog-json.ts";
import { codeFiles } from "./files/codes.ts";
import { createFile } from "./files/create.ts";
import { errorsFile } from "./files/errors.ts";
import { exportsFile } from "./files/exports.ts";
import { guardsFile } from "./files/guards.ts";
import { parseFile } from "./files/parse.ts";
import { textsFile } from "./files/texts.ts";
import { commentText, packageText, ts } from "./literals.ts";
import { sdkNames } from "./names.ts";
import { enumStyles, guardNaming, naming } from "./naming.ts";
import { manifestView, readmeView } from "./readme.ts";
import { snippetsOf } from "./snippets.ts";
import { usageIn } from "./usage.ts";
import type { Views } from "./views.ts";

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

function plan({ catalog, names: table, options: chosen, banner, sdk }: SdkInput<TypeScriptOptions>): readonly FilePlan[] {
  const style = chosen.enumStyle;
  const names = sdkNames(catalog, table, style);
  const identity = { name: chosen.packageName ?? `${catalog.id}-errors`, license: chosen.license ?? null };
  const rows = sdk.rows("with-docs");
  const guards = sdk.guards(guardNaming(catalog.prefix));
  const snippets = snippetsOf({ sdk, names, guards, style, package: packageText(identity.name) });
  const comment = ts`// ${commentText(banner)}`;
  const { codes, enumeration } = codeFiles(sdk, names, comment);
  const source = (path: string, file: SyntaxFile): FilePlan => ({ kind: "syntax", path, file });
  const file = templatesOf<Views>();
  return [
    source("src/codes.ts", codes),
    source("src/enum.ts", enumeration),
    source("src/errors.ts", errorsFile(catalog, names, comment)),
    source("src/guards.ts", guardsFile(sdk, guards, names, comment)),
    source("src/parse.ts", parseFile(names, comment)),
    source("src/create.ts", createFile(names, comment)),
    source("src/catalog.ts", catalogFile(sdk, rows, names, comment)),
    source("src/texts.ts", textsFile(catalog, names, comment)),
    source("src/index.ts", exportsFile(style, comment)),
    { kind: "copy-folder", path: "src/runtime", source: "runtime" },
    { kind: "copy-folder", path: "", source: "package" },
    ...localeFiles(catalog, "locales", "code"),
    { kind: "json", path: "catalog.json", value: catalogData(catalog, rows) },
    file("package.json", "package.json.hbs", manifestView(sdk, identity)),
    file("README.md", "README.md.hbs", readmeView(sdk, identity, style, snippets, banner)),
  ];
}

export default defineLanguage<TypeScriptOptions>({
  id: "typescript",
  title: "TypeScript",
  summary: "A typed package without dependencies: parse, narrow, throw, create, in Node and browsers.",
  options,
  naming,
  plan,
  usage: ({ catalog, names, options: { enumStyle } }) => usageIn(sdkNames(catalog, names, enumStyle)),
});
