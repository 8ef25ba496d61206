/** What an editor and the package site show for an error: status, what happened, what to do, where to read on, and what to use instead. */
import type { Catalog, ErrorDefinition, Facts } from "../../catalog/model.ts";
import { docsUrl, slugsOf } from "../../catalog/slug.ts";
import { commentAddress, commentText, docComment, go, join, numberLiteral, type Go } from "./literals.ts";
import { namedVariants, type SdkNames } from "./sdk-names.ts";

export interface DocComments {
  /** The comment of an error's constant. */
  readonly ofCode: (error: ErrorDefinition) => Go;
  /** The comment of a variant's constant. */
  readonly ofVariant: (constant: Go, variant: Facts) => Go;
  /** The paragraph that declares an error, or a variant of one, deprecated; none for others. */
  readonly deprecationOf: (facts: Facts) => readonly Go[];
}

export function createDocComments(catalog: Catalog, names: SdkNames): DocComments {
  const slugs = slugsOf(catalog);
  const inSource = (text: Facts["description"]) => text?.get(catalog.sourceLocale) ?? null;

  const deprecationOf = ({ deprecated }: Facts): readonly Go[] => {
    if (deprecated === null) return [];
    const reason = inSource(deprecated.reason);
    const words = [
      go`Deprecated:`,
      ...(deprecated.since === null ? [] : [go`Since ${commentText(deprecated.since)}.`]),
      ...(deprecated.replacedBy === null ? [] : [go`Use [${names.codeOf(deprecated.replacedBy)}].`]),
      ...(reason === null ? [] : [commentText(reason)]),
    ];
    return [join(words.length === 1 ? [...words, go`Do not use it any more.`] : words, go` `)];
  };

  const remedyOf = (facts: Facts): readonly Go[] => {
    const remedy = inSource(facts.remedy);
    return remedy === null ? [] : [go`Remedy: ${commentText(remedy)}`];
  };

  const ofCode = (error: ErrorDefinition): Go => {
    const texts = [inSource(error.description), error.message?.source, error.code.source];
    const text = commentText(texts.find((one) => one != null && one.trim() !== "") ?? "");
    const url = docsUrl(catalog, slugs.get(error.name) ?? "");
    return docComment(
      [
        go`${names.codeOf(error.name)}${statusesOf(error)}: ${text}`,
        ...remedyOf(error),
        ...variantsOf(error, names),
        ...(url === null ? [] : [go`See ${commentAddress(url)}`]),
        ...deprecationOf(error),
      ],
      "\t",
    );
  };

  const ofVariant = (constant: Go, variant: Facts): Go => {
    const text = commentText(inSource(variant.description) ?? variant.message?.source ?? "");
    return docComment([text === "" ? go`${constant} has no message.` : go`${constant}: ${text}`, ...deprecationOf(variant)], "\t");
  };
  return { ofCode, ofVariant, deprecationOf };
}

function statusesOf({ status }: Facts): Go {
  return status.length === 0 ? go`` : go` (HTTP ${join(status.map(numberLiteral), go`, `)})`;
}

function variantsOf(error: ErrorDefinition, names: SdkNames): readonly Go[] {
  if (error.variants.length === 0) return [];
  const links = namedVariants(error).map(([, name]) => go`[Variant${names.stemOf(error.name)}_${name}]`);
  return [go`Variants: ${join(links, go`, `)}.`];
}
