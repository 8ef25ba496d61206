/**
 * What a catalog means: defaults applied, references linked, absent is `null`. Readonly data, no logic.
 * Everything downstream of `resolve` (lint, naming, targets) sees these types and never YAML.
 */
import type { Locus } from "../source/span.ts";
import type {
  categories,
  retries,
  actors,
  kinds,
  origins,
  severities,
  parameterTypes,
  characterClasses,
  fieldTypes,
} from "../source/vocabulary.ts";

/** One text in several locales, in the order of the catalog's `locales`; a locale that nobody wrote is not there. */
export type LocalizedText = ReadonlyMap<string, string>;

export type Category = (typeof categories)[number];
export type Retry = (typeof retries)[number];
export type Actor = (typeof actors)[number];
export type Kind = (typeof kinds)[number];
export type Origin = (typeof origins)[number];
export type Severity = (typeof severities)[number];
export type ParameterType = (typeof parameterTypes)[number];
export type CharacterClass = (typeof characterClasses)[number];
export type FieldType = (typeof fieldTypes)[number];

export interface Catalog {
  readonly id: string;
  /** PascalCase stem of the names in generated code: `Imm` gives `ImmError`, `isImmError`. */
  readonly prefix: string;
  readonly title: LocalizedText;
  readonly version: string;
  /** BCP 47; the first is the source locale. */
  readonly locales: readonly string[];
  readonly sourceLocale: string;
  /** Where one error's page lives, with `{slug}`; `null` when the catalog does not say. */
  readonly docs: string | null;
  readonly envelopes: readonly Envelope[];
  readonly parameters: readonly Parameter[];
  readonly groups: readonly Group[];
  readonly errors: readonly ErrorDefinition[];
  readonly fallback: Fallback | null;
  readonly external: readonly External[];
  readonly reserved: readonly string[];
  /** The main file, relative to the project folder, with `/`: banners name it. */
  readonly file: string;
  readonly at: Locus;
}

/** The JSON shape in which a service sends an error. Pointers are RFC 6901, parsed. */
export interface Envelope {
  readonly id: string;
  readonly contentType: string;
  readonly code: JsonPointer;
  readonly message: JsonPointer | null;
  readonly requestId: JsonPointer | null;
  readonly fields: readonly EnvelopeField[];
  readonly at: Locus;
}

/** A JSON Pointer (RFC 6901) as its unescaped reference tokens; `[]` is the whole document. */
export type JsonPointer = readonly string[];

/** A further member of the body, directly in the object that holds the code. */
export interface EnvelopeField {
  readonly name: string;
  readonly type: FieldType;
  readonly format: string | null;
  readonly required: boolean;
  readonly description: LocalizedText | null;
  readonly example: string | number | boolean | null;
}

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly description: LocalizedText | null;
  readonly examples: readonly string[];
  /** Known values in file order; empty when any value may come. */
  readonly values: readonly string[];
  /** Whether values other than `values` may come. True when there are none. */
  readonly open: boolean;
  /** What the author wrote under `characters`; `null` leaves it to the position (code: token, message: text). */
  readonly characters: CharacterClass | null;
  /** False for a name that a template uses and nobody declared. */
  readonly declared: boolean;
  readonly at: Locus;
}

/** Text with placeholders, parsed. `{{` and `}}` in the source are braces in `text` parts. */
export interface Template {
  /** As written in the catalog. */
  readonly source: string;
  /** Text and placeholder parts; two text parts never meet. */
  readonly parts: readonly TemplatePart[];
  /** Characters (code points) of all text parts together: the first key of the ranking. */
  readonly literalLength: number;
  readonly placeholders: readonly Placeholder[];
}
export type TemplatePart = { readonly kind: "text"; readonly text: string } | Placeholder;
export interface Placeholder {
  readonly kind: "placeholder";
  readonly parameter: Parameter;
  /** The class in force here: the parameter's own, else the default of the position. */
  readonly characters: CharacterClass;
}

export interface Group {
  readonly id: string;
  readonly title: LocalizedText | null;
  readonly description: LocalizedText | null;
  readonly at: Locus;
}

/** What an error and each of its variants say, after inheritance (variant ← error ← group ← default). */
export interface Facts {
  readonly kind: Kind;
  readonly origin: Origin;
  /** HTTP statuses, ascending as written; empty = never sent over HTTP. */
  readonly status: readonly number[];
  readonly message: Template | null;
  readonly category: Category;
  /** True when nobody wrote the category and it comes from kind and status. */
  readonly categoryDerived: boolean;
  /** `null` = nobody said. */
  readonly retry: Retry | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  readonly actor: Actor | null;
  readonly severity: Severity | null;
  readonly since: string | null;
  readonly deprecated: Deprecation | null;
  readonly description: LocalizedText | null;
  readonly causes: readonly LocalizedText[];
  readonly remedy: LocalizedText | null;
  readonly links: readonly Link[];
  readonly tags: readonly string[];
  readonly examples: readonly Example[];
  readonly at: Locus;
}

export interface ErrorDefinition extends Facts {
  /** The identifier: PascalCase, unique, stable for ever. */
  readonly name: string;
  /** On the wire. A template without placeholders is a literal code. */
  readonly code: Template;
  readonly group: Group | null;
  readonly variants: readonly Variant[];
  /** Identifiers that the author chose for single targets. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Variant extends Facts {
  /** PascalCase, unique in its error. */
  readonly name: string;
}

export interface Deprecation {
  readonly since: string | null;
  /** The identifier of the error to use instead; linked by name because definitions may refer to later ones. */
  readonly replacedBy: string | null;
  readonly reason: LocalizedText | null;
}

export interface Link {
  readonly title: LocalizedText | null;
  readonly url: string;
}

/** A filled message as the wire carries it, or values for the placeholders of code and message. */
export type Example =
  { readonly kind: "message"; readonly message: string } | { readonly kind: "params"; readonly params: ReadonlyMap<string, string> };

export interface Fallback {
  readonly description: LocalizedText | null;
  readonly remedy: LocalizedText | null;
}

export interface External {
  readonly prefix: string;
  readonly title: LocalizedText | null;
  readonly url: string | null;
}
