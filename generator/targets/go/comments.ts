/** Doc comments: what an editor and the package site show for an error: status, what happened, what to do, where to read on, and what to use instead. */
import type { ErrorDefinition, Facts } from "../../catalog/model.ts";
import type { AboutDeprecation } from "../../sdk/about.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import { commentAddress, commentText, docComment, go, join, numberLiteral, type Go } from "./literals.ts";
import type { NamedVariant, SdkNames } from "./names.ts";

export interface DocComments {
  /** The comment of an error's constant. */
  readonly ofCode: (error: ErrorDefinition) => Go;
  /** The comment of a variant's constant. */
  readonly ofVariant: (variant: NamedVariant) => Go;
  /** The paragraph that declares an error, or a variant of one, deprecated; none for others. */
  readonly deprecationOf: (facts: Facts) => readonly Go[];
}

export function createDocComments(sdk: SdkPlan, names: SdkNames): DocComments {
  return {
    ofCode: (error) => {
      const { happened, remedy, url, deprecated } = sdk.about(error);
      const paragraphs = [
        go`${names.codeOf(error.name)}${statusesOf(error)}: ${commentText(happened ?? error.code.source)}`,
        ...(remedy === null ? [] : [go`Remedy: ${commentText(remedy)}`]),
        ...variantsOf(error, names),
        ...(url === null ? [] : [go`See ${commentAddress(url)}`]),
        ...deprecation(deprecated, names),
      ];
      return docComment(paragraphs, "\t");
    },
    ofVariant: ({ variant, constant }) => {
      const { happened, deprecated } = sdk.aboutVariant(variant);
      const text = happened === null ? go`${constant} has no message.` : go`${constant}: ${commentText(happened)}`;
      return docComment([text, ...deprecation(deprecated, names)], "\t");
    },
    deprecationOf: ({ deprecated }) => deprecation(deprecated && sdk.aboutDeprecation(deprecated), names),
  };
}

const none: readonly Go[] = [];

function deprecation(deprecated: AboutDeprecation | null, names: SdkNames): readonly Go[] {
  if (deprecated === null) return none;
  const { since, replacedBy, reason } = deprecated;
  const words = [
    go`Deprecated:`,
    ...(since === null ? [] : [go`Since ${commentText(since)}.`]),
    ...(replacedBy === null ? [] : [go`Use [${names.codeOf(replacedBy)}].`]),
    ...(reason === null ? [] : [commentText(reason)]),
  ];
  return [join(words.length === 1 ? [...words, go`Do not use it any more.`] : words, go` `)];
}

function statusesOf({ status }: Facts): Go {
  return status.length === 0 ? go`` : go` (HTTP ${join(status.map(numberLiteral), go`, `)})`;
}

function variantsOf(error: ErrorDefinition, names: SdkNames): readonly Go[] {
  if (error.variants.length === 0) return [];
  const links = names.variantsOf(error).map(({ constant }) => go`[${constant}]`);
  return [go`Variants: ${join(links, go`, `)}.`];
}
