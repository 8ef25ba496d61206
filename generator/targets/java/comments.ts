/** Doc comments: what an editor shows of an error, and of what its class takes and gives. Whole lines, without the last line end. */
import type { ErrorDefinition, Facts, Parameter, Variant } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import type { AboutDeprecation } from "../../sdk/about.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import { docComment, paragraph, type DocBlock } from "./layout.ts";
import { docCode, docWords, java, join, nothing, numeral, type Java } from "./literals.ts";
import type { Field, SdkNames } from "./names.ts";

export interface DocComments {
  /** The comment of an error's constant. */
  readonly ofCode: (error: ErrorDefinition) => Java;
  /** The comment of the class of an error's parameters. */
  readonly ofParams: (error: ErrorDefinition) => Java;
  /** The comment of a variant's constant. */
  readonly ofVariant: (variant: Variant) => Java;
  /** The comment of the method that gives a parameter. */
  readonly ofAccessor: (field: Field) => Java;
  /** The comment of the method that creates an error, or its variant, from these parameters. */
  readonly ofCreator: (variant: Variant | null, fields: readonly Field[]) => Java;
}

export function createDocComments(sdk: SdkPlan, names: SdkNames): DocComments {
  const descriptionOf = ({ description }: Parameter) => description?.get(sdk.catalog.sourceLocale) ?? null;
  return {
    ofCode: (error) => {
      const { happened, deprecated } = sdk.about(error);
      const blocks = [paragraph(docWords(happened ?? "")), paragraph(codeAndStatus(error)), ...deprecation(deprecated, names)];
      return docComment(blocks, java`  `);
    },
    ofParams: ({ name, variants, deprecated }) => {
      const about = variants.length > 0 ? java`Variants and parameters of` : java`Parameters of`;
      const words = java`${about} {@link ErrorCode#${names.constantOf(name)}}.`;
      return docComment([paragraph(words), ...deprecation(deprecated && sdk.aboutDeprecation(deprecated), names)], nothing);
    },
    ofVariant: (variant) => {
      const words = docWords(sdk.aboutVariant(variant).happened ?? "");
      return docComment([paragraph(words === "" ? java`${docCode(variant.name)}.` : words)], java`    `);
    },
    ofAccessor: ({ parameter, always }) => {
      const code = docCode(parameter.name);
      const description = descriptionOf(parameter);
      const about = description === null ? java`The parameter ${code}.` : docWords(description);
      const given = always ? java`what stands for ${code}` : java`what stands for ${code}; empty when the message does not tell`;
      return docComment([paragraph(about), { tag: "@return", words: given }], java`  `);
    },
    ofCreator: (variant, fields) => {
      const what = variant === null ? java`Begins the error.` : java`Begins the error in its meaning ${docCode(variant.name)}.`;
      const params = fields.map(({ name, parameter }): DocBlock => {
        const description = descriptionOf(parameter);
        const words = description === null ? java`what stands for ${docCode(parameter.name)}` : docWords(description);
        return { tag: "@param", words: java`${name} ${words}` };
      });
      return docComment([paragraph(what), ...params, { tag: "@return", words: java`a builder for the rest` }], java`  `);
    },
  };
}

function codeAndStatus({ code, status }: Pick<ErrorDefinition, "code"> & Facts): Java {
  const statuses = status.length === 0 ? nothing : java`, HTTP ${join(status.map(numeral), java`, `)}`;
  return java`${docCode(literalText(code) ?? code.source)}${statuses}.`;
}

const none: readonly DocBlock[] = [];

/** The block tag of a deprecated error; nothing for others. */
function deprecation(deprecated: AboutDeprecation | null, names: SdkNames): readonly DocBlock[] {
  if (deprecated === null) return none;
  const { since, replacedBy, reason } = deprecated;
  const words = [
    docWords(since === null ? "Not to be used any more." : `Since ${since}.`),
    docWords(reason ?? ""),
    ...(replacedBy === null ? [] : [java`Use {@code ${names.constantOf(replacedBy)}} instead.`]),
  ];
  return [
    {
      tag: "@deprecated",
      words: join(
        words.filter((text) => text !== ""),
        java` `,
      ),
    },
  ];
}
