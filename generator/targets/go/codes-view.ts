/** The view of `codes.go`: the constants of codes, variants, groups and envelopes. One block of text each: their number is that of the catalog's errors. */
import type { Catalog, LocalizedText } from "../../catalog/model.ts";
import type { View } from "../encoded.ts";
import type { DocComments } from "./doc-comments.ts";
import { commentText, docComment, go, join, stringLiteral, type Go } from "./literals.ts";
import { namedVariants, type SdkNames } from "./sdk-names.ts";

export function codesView(catalog: Catalog, names: SdkNames, comments: DocComments): View {
  const codes = catalog.errors.map((error) => {
    return go`${comments.ofCode(error)}\t${names.codeOf(error.name)} Code = ${stringLiteral(error.code.source)}\n`;
  });
  const variants = catalog.errors.flatMap((error) =>
    namedVariants(error).map(([variant, name]) => {
      const constant = go`Variant${names.stemOf(error.name)}_${name}`;
      const value = stringLiteral(`${error.name}.${variant.name}`);
      return go`${comments.ofVariant(constant, variant)}\t${constant} Variant = ${value}\n`;
    }),
  );
  const groups = catalog.groups.flatMap(({ id, title, description }) => {
    const name = names.groupOf(id);
    return name === null ? [] : [constant(name, go`Group`, id, textOf(catalog, description) ?? textOf(catalog, title))];
  });
  const envelopes = catalog.envelopes.flatMap(({ id, contentType }) => {
    const name = names.envelopeOf(id);
    return name === null ? [] : [constant(name, go`Envelope`, id, commentText(contentType))];
  });
  return {
    ...block("codes", codes),
    ...block("variants", variants),
    ...block("groups", groups),
    ...block("envelopes", envelopes),
  };
}

function textOf({ sourceLocale }: Catalog, text: LocalizedText | null): Go | null {
  const found = text?.get(sourceLocale);
  return found === undefined ? null : commentText(found);
}

function constant(name: Go, type: Go, value: string, text: Go | null): Go {
  const comment = docComment([text === null || text === "" ? go`${name} has no title.` : go`${name}: ${text}`], "\t");
  return go`${comment}\t${name} ${type} = ${stringLiteral(value)}\n`;
}

/** The constants as one text, and whether there are any. */
function block<Name extends "codes" | "variants" | "groups" | "envelopes">(name: Name, constants: readonly Go[]): View {
  const has = `has${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { [has]: constants.length > 0, [name]: join(constants) };
}
