/**
 * The words of the interface, of which each language of the documents has a table. Labels carry their own markup and punctuation, because both
 * differ between languages. No text of a catalog is here.
 */
import type { Actor, Category, Retry, Severity } from "../../catalog/model.ts";
import type { Markdown } from "./literals.ts";

export interface Words {
  /** Of the index and of one of its lists; the argument is encoded already. */
  readonly indexTitle: (catalog: Markdown) => Markdown;
  readonly pageTitle: (page: Markdown, catalog: Markdown) => Markdown;
  /** What the documents are: the catalog, its version, how many codes. */
  readonly introduction: (catalog: Markdown, version: Markdown, codes: Markdown) => Markdown;
  readonly machineIndex: (json: Markdown, llms: Markdown) => Markdown;
  readonly allCodes: Markdown;
  readonly codeCount: (count: Markdown, one: boolean) => Markdown;
  /** Stands behind a text that is in another locale than the page. */
  readonly untranslated: (locale: Markdown) => Markdown;

  readonly enumerated: (items: readonly Markdown[]) => Markdown;
  readonly clauses: (items: readonly Markdown[]) => Markdown;

  readonly codes: Markdown;
  readonly code: Markdown;
  readonly status: Markdown;
  readonly meaning: Markdown;
  readonly retry: Markdown;
  readonly meaningCount: (count: Markdown, one: boolean) => Markdown;
  readonly notStated: Markdown;

  readonly anyOtherCode: Markdown;
  readonly otherCode: Markdown;
  readonly prefixes: Markdown;
  readonly body: Markdown;
  readonly bodySent: (contentType: Markdown) => Markdown;
  readonly member: Markdown;
  readonly type: Markdown;
  readonly bodyCode: Markdown;
  readonly bodyMessage: Markdown;
  readonly bodyRequestId: Markdown;
  readonly always: Markdown;
  readonly sometimes: Markdown;
  readonly howToRead: Markdown;
  readonly retryLegend: Markdown;
  readonly categoryLegend: Markdown;
  readonly explained: (term: Markdown, meaning: Markdown) => Markdown;

  readonly statusLabel: Markdown;
  readonly categoryLabel: Markdown;
  readonly retryLabel: Markdown;
  readonly severityLabel: Markdown;
  readonly deprecatedBadge: Markdown;
  readonly outcomeBadge: Markdown;
  readonly gatewayBadge: Markdown;
  readonly clientBadge: Markdown;

  readonly messageLabel: Markdown;
  readonly happenedLabel: Markdown;
  readonly remedyLabel: (actor: Actor | null) => Markdown;
  readonly causesLabel: Markdown;
  readonly sampleLabel: Markdown;
  readonly usageLabel: (language: Markdown) => Markdown;
  readonly identifiersLabel: Markdown;
  readonly inCatalog: Markdown;
  readonly inLanguage: (identifier: Markdown, language: Markdown) => Markdown;
  readonly parametersLabel: Markdown;
  readonly oneOf: (values: Markdown) => Markdown;
  readonly amongOthers: (values: Markdown) => Markdown;
  readonly forExample: (values: Markdown) => Markdown;
  /** A name, what is known of its type and values, and what it means. */
  readonly defined: (name: Markdown, facts: Markdown, meaning: Markdown | null) => Markdown;
  readonly variantsIntroduction: (count: Markdown, one: boolean) => Markdown;
  readonly linksLabel: Markdown;
  readonly since: (version: Markdown) => Markdown;
  readonly deprecated: (since: Markdown | null, reason: Markdown | null, replacement: Markdown | null) => Markdown;
  readonly relatedLabel: Markdown;

  readonly retries: Readonly<Record<Retry, { readonly short: Markdown; readonly meaning: Markdown }>>;
  readonly waitSeconds: (seconds: Markdown) => Markdown;
  readonly categories: Readonly<Record<Category, { readonly title: Markdown; readonly meaning: Markdown }>>;
  readonly severities: Readonly<Record<Severity, Markdown>>;
}
