/** The rust target: a crate that parses, matches and creates the errors of one catalog. */
import { z } from "zod";
import type { FilePlan } from "../../render/file-plan.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { defineLanguage, type SdkInput } from "../language.ts";
import { templatesOf } from "../target.ts";
import { createDocComments, isDeprecating } from "./comments.ts";
import { catalogView } from "./data.ts";
import { commentText } from "./literals.ts";
import { sdkNames } from "./names.ts";
import { guardName, naming } from "./naming.ts";
import { crateName, manifestView, readmeView } from "./readme.ts";
import { snippetsOf } from "./snippets.ts";
import { usageIn } from "./usage.ts";
import type { Views } from "./views.ts";
import { codesView, libView } from "./views/codes.ts";
import { guardsView } from "./views/guards.ts";
import { createView, paramsView, plainErrorView } from "./views/params.ts";
import { variantsView } from "./views/variants.ts";

const options = z.strictObject({
  packageName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, { error: "expected a name that Cargo accepts" })
    .optional()
    .meta({ description: "Name of the crate. Default: <id>-errors." }),
  license: z.string().min(1).optional().meta({ description: "SPDX identifier of the crate's license. Default: none is stated." }),
});
export type RustOptions = z.output<typeof options>;

function plan({ catalog, names: table, options: chosen, banner, sdk }: SdkInput<RustOptions>): readonly FilePlan[] {
  const names = sdkNames(catalog, table);
  const comments = createDocComments(sdk, names);
  const identity = { package: chosen.packageName ?? `${catalog.id}-errors`, license: chosen.license ?? null };
  const crate = crateName(identity);
  const head = { banner: commentText(banner), isDeprecating: isDeprecating(catalog) };
  const material = { names, comments };
  const params = paramsView(sdk, material, head);
  const create = createView(sdk, material, head);
  const plainError = plainErrorView(sdk, material, head);
  const variants = variantsView(sdk, material, head);
  const guards = guardsView(sdk.guards(guardName), head);
  const modules = {
    hasCreate: create.structs.length > 0,
    hasGuards: guards.guards.length > 0,
    hasParams: params.structs.length > 0,
    hasPlainError: plainError.errors.length > 0,
    hasVariants: variants.enums.length > 0,
  };
  const file = templatesOf<Views>();
  return [
    file("Cargo.toml", "Cargo.toml.hbs", manifestView(sdk, identity, head)),
    file("README.md", "README.md.hbs", readmeView(sdk, identity, snippetsOf(sdk, names, crate), banner)),
    file("src/lib.rs", "lib.rs.hbs", libView(sdk, modules, head)),
    file("src/codes.rs", "codes.rs.hbs", codesView(sdk, names, comments, head)),
    file("src/catalog.rs", "catalog.rs.hbs", catalogView(sdk, names, head)),
    ...(modules.hasCreate ? [file("src/create.rs", "create.rs.hbs", create)] : []),
    ...(modules.hasGuards ? [file("src/guards.rs", "guards.rs.hbs", guards)] : []),
    ...(modules.hasParams ? [file("src/params.rs", "params.rs.hbs", params)] : []),
    ...(modules.hasPlainError ? [file("src/plain_error.rs", "plain_error.rs.hbs", plainError)] : []),
    ...(modules.hasVariants ? [file("src/variants.rs", "variants.rs.hbs", variants)] : []),
    { kind: "copy-folder", path: "src/runtime", source: "runtime" },
    { kind: "copy-folder", path: "tests", source: "tests", replace: [{ text: "catalog_errors", by: crate }] },
    ...localeFiles(catalog, "locales", "name"),
  ];
}

export default defineLanguage<RustOptions>({
  id: "rust",
  title: "Rust",
  summary: "A crate without dependencies or unsafe code: an open enum of codes, typed parameters, parse and create.",
  options,
  naming,
  plan,
  usage: ({ catalog, names }) => usageIn(sdkNames(catalog, names)),
});
