/** `codes.go`: the constants of codes, variants, groups and envelopes. */
import type { LocalizedText } from "../../../catalog/model.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import type { DocComments } from "../comments.ts";
import { commentText, docComment, go, stringLiteral, type Go } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { CodesView, ConstantView, FileView } from "../views.ts";

export function codesView({ catalog }: SdkPlan, names: SdkNames, comments: DocComments, file: FileView): CodesView {
  const codes = catalog.errors.map((error) => ({
    doc: comments.ofCode(error),
    name: names.codeOf(error.name),
    value: stringLiteral(error.code.source),
  }));
  const variants = catalog.errors.flatMap((error) =>
    names.variantsOf(error).map((named) => ({
      doc: comments.ofVariant(named),
      name: named.constant,
      value: stringLiteral(`${error.name}.${named.variant.name}`),
    })),
  );
  const textOf = (text: LocalizedText | null) => text?.get(catalog.sourceLocale);
  const groups = catalog.groups.flatMap(({ id, title, description }) => {
    return constantOf(names.groupOf(id), id, textOf(description) ?? textOf(title) ?? "");
  });
  const envelopes = catalog.envelopes.flatMap(({ id, contentType }) => constantOf(names.envelopeOf(id), id, contentType));
  return {
    ...file,
    hasCodes: codes.length > 0,
    codes,
    hasVariants: variants.length > 0,
    variants,
    hasGroups: groups.length > 0,
    groups,
    hasEnvelopes: envelopes.length > 0,
    envelopes,
  };
}

/** None for an id whose name another one has. */
function constantOf(name: Go | null, id: string, about: string): readonly ConstantView[] {
  if (name === null) return [];
  const text = commentText(about);
  const doc = docComment([text === "" ? go`${name} has no title.` : go`${name}: ${text}`], "\t");
  return [{ doc, name, value: stringLiteral(id) }];
}
