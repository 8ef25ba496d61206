/** What each template of `templates/rust` sees: names, literals and comments, all encoded. Types only; who makes a view stands beside it. */
import type { Rust } from "./literals.ts";

/** By template. */
export interface Views {
  readonly "Cargo.toml.hbs": ManifestView;
  readonly "README.md.hbs": ReadmeView;
  readonly "catalog.rs.hbs": CatalogView;
  readonly "codes.rs.hbs": CodesView;
  readonly "create.rs.hbs": CreateView;
  readonly "guards.rs.hbs": GuardsView;
  readonly "lib.rs.hbs": LibView;
  readonly "params.rs.hbs": ParamsView;
  readonly "plain_error.rs.hbs": PlainErrorView;
  readonly "variants.rs.hbs": VariantsView;
}

/** The head of a file that names codes. */
export type FileView = {
  /** The text of a comment. */
  readonly banner: Rust;
  /** Whether some of the codes are deprecated. */
  readonly isDeprecating: boolean;
};

/** Something that stands for an error or for one of its meanings. */
export type NamedView = {
  readonly name: Rust;
  readonly isDeprecated: boolean;
  /** An attribute, whole lines; nothing where it is not deprecated. */
  readonly deprecation: Rust;
};

/** `views/codes.ts`. */
export type CodesView = FileView & {
  readonly codes: readonly CodeView[];
};

export type CodeView = NamedView & {
  /** Whole lines. */
  readonly doc: Rust;
  /** The row of the error. */
  readonly index: Rust;
};

/** Which modules there are, of those that not every catalog has. */
export type ModulesView = {
  readonly hasCreate: boolean;
  readonly hasGuards: boolean;
  readonly hasParams: boolean;
  readonly hasPlainError: boolean;
  readonly hasVariants: boolean;
};

/** `views/codes.ts`. */
export type LibView = ModulesView & {
  readonly banner: Rust;
  readonly hasEnvelopes: boolean;
  readonly envelopes: readonly EnvelopeView[];
};

export type EnvelopeView = {
  /** As code in a comment. */
  readonly id: Rust;
  readonly name: Rust;
  readonly index: Rust;
};

/** `views/params.ts`. */
export type ParamsView = FileView & {
  readonly structs: readonly CapturedView[];
};

export type CreateView = FileView & {
  readonly structs: readonly NeededView[];
};

export type PlainErrorView = FileView & {
  readonly errors: readonly PlainView[];
};

export type PlainView = NamedView & {
  readonly index: Rust;
};

/** The parameters of an error as a structure. */
export type StructView = NamedView & {
  /** Whether any of its fields does. */
  readonly borrows: boolean;
  readonly index: Rust;
};

export type CapturedView = StructView & {
  readonly fields: readonly CapturedFieldView[];
};

export type NeededView = StructView & {
  readonly fields: readonly NeededFieldView[];
};

/** `views/fields.ts`. */
export type FieldView = {
  /** One line of documentation. */
  readonly about: Rust;
  readonly name: Rust;
  readonly type: Rust;
};

export type CapturedFieldView = FieldView & {
  /** Whether every message gives it. */
  readonly always: boolean;
  /** The field in the literal of its structure, whole lines. */
  readonly read: Rust;
};

export type NeededFieldView = FieldView & {
  /** The statement that hands it to the error, whole lines. */
  readonly set: Rust;
};

export type VariantFieldView = FieldView & {
  readonly read: Rust;
  readonly set: Rust;
};

/** `views/variants.ts`. */
export type VariantsView = FileView & {
  readonly enums: readonly MeaningsView[];
};

export type MeaningsView = {
  readonly name: Rust;
  readonly index: Rust;
  readonly hasFields: boolean;
  readonly borrows: boolean;
  readonly variants: readonly MeaningView[];
};

export type MeaningView = NamedView & {
  /** One line of documentation. */
  readonly about: Rust;
  /** Its place among the variants of its error. */
  readonly index: Rust;
  readonly hasFields: boolean;
  readonly fields: readonly VariantFieldView[];
  /** The `NewError` of it, without its fields. */
  readonly created: Rust;
  /** What begins the arm that creates it, whole lines; nothing without fields. */
  readonly pattern: Rust;
  /** All of that arm, whole lines; nothing with fields. */
  readonly arm: Rust;
};

/** `views/guards.ts`. */
export type GuardsView = {
  readonly banner: Rust;
  readonly guards: readonly GuardView[];
};

export type GuardView = {
  /** Groups and families in a comment. */
  readonly accepted: Rust;
  readonly name: Rust;
  /** Expressions, whole lines. */
  readonly ofCode: Rust;
  readonly ofError: Rust;
};

/** `data.ts`: every table with its head. */
export type CatalogView = FileView & {
  readonly docs: Rust;
  /** `true` or `false`. */
  readonly codesInSuccesses: Rust;
  readonly errors: Rust;
  readonly facts: Rust;
  readonly parameters: Rust;
  readonly envelopes: Rust;
  readonly locales: Rust;
};

/** `readme.ts`. */
export type ManifestView = {
  readonly banner: Rust;
  /** Strings of TOML. */
  readonly name: Rust;
  readonly version: Rust;
  readonly description: Rust;
  readonly license: { readonly spdx: Rust } | null;
};

export type ReadmeView = SnippetsView & {
  readonly banner: Rust;
  readonly title: Rust;
  readonly package: Rust;
};

/** `snippets.ts`: each `null` where the catalog has nothing to show it with. */
export type SnippetsView = {
  readonly parse: ParseSnippet | null;
  readonly match: (SnippetView & ResponseSnippet) | null;
  readonly retry: RetrySnippet | null;
  readonly create: CreateSnippet | null;
  readonly texts: TextsSnippet | null;
  readonly facts: SnippetView | null;
};

export type SnippetView = {
  readonly crate: Rust;
  /** The member of `ErrorCode`. */
  readonly code: Rust;
};

/** Begins with the body of a response. */
export type ResponseSnippet = {
  readonly body: Rust;
  readonly response: Rust;
};

export type ParseSnippet = SnippetView &
  ResponseSnippet & {
    /** What the code tells beside itself. */
    readonly captured: { readonly field: Rust } | null;
  };

export type RetrySnippet = ResponseSnippet & {
  readonly crate: Rust;
  readonly guard: { readonly name: Rust } | null;
};

export type CreateSnippet = SnippetView & {
  readonly hasFields: boolean;
  readonly fields: readonly { readonly name: Rust; readonly value: Rust }[];
  readonly hasRequestId: boolean;
  readonly requestId: Rust;
};

export type TextsSnippet = SnippetView & {
  readonly locale: Rust;
};
