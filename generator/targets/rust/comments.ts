/** What an editor shows for an error: statuses, what happened, what to do, where to read on, and what to use instead. */
import type { Catalog, ErrorDefinition, Facts, Parameter, Variant } from "../../catalog/model.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import { attribute } from "./layout.ts";
import { docAddress, docCode, docText, join, nothing, numberLiteral, rust, stringLiteral, type Rust } from "./literals.ts";
import type { SdkNames } from "./names.ts";

export interface DocComments {
  /** All that is to be said of an error: whole lines, for the enumeration of codes. */
  readonly ofCode: (error: ErrorDefinition) => Rust;
  /** What a variant means, in one line without the slashes. */
  readonly ofVariant: (variant: Variant) => Rust;
  /** What a parameter stands for, likewise. */
  readonly ofParameter: (parameter: Parameter) => Rust;
  /** The attribute that declares an error, or a variant of one, deprecated: whole lines; nothing for others. */
  readonly deprecationOf: (facts: Facts, depth: 0 | 1) => Rust;
}

export function createDocComments(sdk: SdkPlan, names: SdkNames): DocComments {
  const { sourceLocale } = sdk.catalog;
  return {
    ofCode: (error) => codeComment(sdk, error, names),
    ofVariant: (variant) => {
      const { happened } = sdk.aboutVariant(variant);
      return happened === null ? docCode(variant.name, variant.name) : docText(happened);
    },
    ofParameter: ({ name, description }) => {
      const text = description?.get(sourceLocale);
      return text === undefined ? rust`What stands for ${docCode(`{${name}}`, name)}.` : docText(text);
    },
    deprecationOf: ({ deprecated }, depth) => {
      if (deprecated === null) return nothing;
      const { since, replacedBy, reason } = sdk.aboutDeprecation(deprecated);
      // rustdoc reads Markdown here too.
      const note = join(
        [
          ...(replacedBy === null ? [] : [rust`Use \`ErrorCode::${names.codeOf(replacedBy)}\`.`]),
          ...(reason === null ? [] : [docText(reason)]),
        ],
        rust` `,
      );
      return attribute(depth, rust`deprecated`, [
        ...(since === null ? [] : [rust`since = ${stringLiteral(since)}`]),
        ...(note === "" ? [] : [rust`note = ${stringLiteral(note)}`]),
      ]);
    },
  };
}

/** Paragraphs of one line each. */
function codeComment(sdk: SdkPlan, error: ErrorDefinition, names: SdkNames): Rust {
  const { happened, remedy, url } = sdk.about(error);
  const text = happened === null ? docCode(error.code.source, error.name) : docText(happened);
  const statuses = join(error.status.map(numberLiteral), rust`, `);
  let comment = statuses === "" ? rust`    /// ${text}` : rust`    /// ${statuses}: ${text}`;
  if (remedy !== null) comment = paragraph(comment, docText(remedy));
  if (error.variants.length > 0) {
    const variants = error.variants.map((variant) => rust`\`${names.variantOf(variant)}\``);
    comment = paragraph(comment, rust`Variants: ${join(variants, rust`, `)}.`);
  }
  return url === null ? comment : paragraph(comment, rust`[Documentation](<${docAddress(url)}>)`);
}

function paragraph(before: Rust, text: Rust): Rust {
  return rust`${before}\n    ///\n    /// ${text}`;
}

/** Whether any code is deprecated, and our own tables must be allowed to name it. */
export function isDeprecating({ errors }: Catalog): boolean {
  return errors.some(({ deprecated, variants }) => deprecated !== null || variants.some((variant) => variant.deprecated !== null));
}
