/** One error on its page, in one locale. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import { factsView, linkToError, type FactsView, type Labels } from "./facts-view.ts";
import { codeSpan, decimal, fencedBlock, joined, text, type Markdown } from "./literals.ts";
import { parameterItems } from "./parameters-view.ts";
import type { Reader } from "./reader.ts";
import type { Words } from "./words.ts";

export type ErrorView = {
  readonly labels: Labels;
  readonly facts: FactsView;
  readonly usages: readonly { readonly label: Markdown; readonly snippet: Markdown }[];
  readonly identifiers: Markdown;
  readonly hasParameters: boolean;
  readonly parameters: readonly Markdown[];
  readonly hasVariants: boolean;
  readonly variantsIntroduction: Markdown;
  readonly variants: readonly FactsView[];
  readonly hasRelated: boolean;
  readonly related: Markdown;
};

export function labelsOf(words: Words): Labels {
  return {
    message: words.messageLabel,
    happened: words.happenedLabel,
    causes: words.causesLabel,
    sample: words.sampleLabel,
    identifiers: words.identifiersLabel,
    parameters: words.parametersLabel,
    links: words.linksLabel,
    related: words.relatedLabel,
  };
}

/** @param from the page that the error stands on */
export function errorView(reader: Reader, error: ErrorDefinition, labels: Labels, from: string): ErrorView {
  const { words, material } = reader;
  const parameters = parameterItems(reader, error);
  const related = material.related.get(error.name) ?? [];
  return {
    labels,
    facts: factsView(reader, labels, error, null, from),
    usages: material.usages.map((usage) => ({
      label: words.usageLabel(text(usage.title)),
      snippet: fencedBlock(usage.fence, usage.snippetOf(error)),
    })),
    identifiers: identifiersOf(reader, error),
    hasParameters: parameters.length > 0,
    parameters,
    hasVariants: error.variants.length > 0,
    variantsIntroduction: words.variantsIntroduction(decimal(error.variants.length), error.variants.length === 1),
    variants: error.variants.map((variant) => factsView(reader, labels, variant, error, from)),
    hasRelated: related.length > 0,
    related: words.enumerated(related.map(({ name }) => linkToError(reader, name, from))),
  };
}

/** What the error is called: in the catalog and, where it is called otherwise, in each language. */
function identifiersOf({ words, material }: Reader, error: ErrorDefinition): Markdown {
  const name = codeSpan(error.name);
  if (material.usages.length === 0) return name;
  const inLanguages = material.usages.map((usage) => words.inLanguage(codeSpan(usage.identifierOf(error)), text(usage.title)));
  return joined([words.inLanguage(name, words.inCatalog), ...inLanguages], " · ");
}
