/** `src/codes.rs`: the enumeration of codes, and which row of the catalog each of them has; `src/lib.rs`: the modules, and the envelopes. */
import type { SdkPlan } from "../../../sdk/plan.ts";
import type { DocComments } from "../comments.ts";
import { docCode, identifier, numberLiteral } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { constantName } from "../naming.ts";
import type { CodesView, FileView, LibView, ModulesView } from "../views.ts";

export function codesView({ catalog }: SdkPlan, names: SdkNames, comments: DocComments, file: FileView): CodesView {
  const codes = catalog.errors.map((error, index) => ({
    doc: comments.ofCode(error),
    isDeprecated: error.deprecated !== null,
    deprecation: comments.deprecationOf(error, 1),
    name: names.codeOf(error.name),
    index: numberLiteral(index),
  }));
  return { ...file, codes };
}

export function libView({ catalog }: SdkPlan, modules: ModulesView, { banner }: FileView): LibView {
  const envelopes = catalog.envelopes.map(({ id }, index) => ({
    id: docCode(id, id),
    name: identifier(constantName(id)),
    index: numberLiteral(index),
  }));
  return { ...modules, banner, hasEnvelopes: envelopes.length > 0, envelopes };
}
