/** What each template of `templates/go` sees: names, literals and comments, all encoded. Types only; who makes a view stands beside it. */
import type { Go } from "./literals.ts";

/** By template. */
export interface Views {
  readonly "README.md.hbs": ReadmeView;
  readonly "catalog.go.hbs": CatalogView;
  readonly "codes.go.hbs": CodesView;
  readonly "creators.go.hbs": CreatorsView;
  readonly "doc.go.hbs": DocView;
  readonly "example_test.go.hbs": ExampleTestView;
  readonly "go.mod.hbs": ModuleView;
  readonly "guards.go.hbs": GuardsView;
}

/** The head of every file of the package. */
export type FileView = {
  /** A comment. */
  readonly banner: Go;
  readonly package: Go;
};

/** Files that speak of the module. */
export type ModuleView = {
  readonly banner: Go;
  /** The path of the module. */
  readonly module: Go;
};

export type DocView = FileView & {
  /** An SPDX expression. */
  readonly license: LicenseView | null;
  readonly comment: Go;
};

export type LicenseView = {
  readonly spdx: Go;
};

/** `views/codes.ts`. */
export type CodesView = FileView & {
  readonly hasCodes: boolean;
  readonly codes: readonly ConstantView[];
  readonly hasVariants: boolean;
  readonly variants: readonly ConstantView[];
  readonly hasGroups: boolean;
  readonly groups: readonly ConstantView[];
  readonly hasEnvelopes: boolean;
  readonly envelopes: readonly ConstantView[];
};

export type ConstantView = {
  /** Whole lines, indented. */
  readonly doc: Go;
  readonly name: Go;
  /** A string literal. */
  readonly value: Go;
};

/** `views/guards.ts`. */
export type GuardsView = FileView & {
  readonly guards: readonly GuardView[];
};

export type GuardView = {
  readonly doc: Go;
  readonly name: Go;
  /** Lists, or `nil`. */
  readonly groups: Go;
  readonly families: Go;
};

/** `views/creators.ts`. */
export type CreatorsView = FileView & {
  readonly creators: readonly CreatorView[];
  /** Whether any of them takes parameters. */
  readonly hasParams: boolean;
};

export type CreatorView = {
  /** What the names of its functions end with. */
  readonly stem: Go;
  readonly newDoc: Go;
  readonly code: Go;
  /** The constant of the variant, or an empty string literal. */
  readonly variant: Go;
  /** The rest is nothing where it takes none. One view of all, not a part in it: parts of parts cost, and these are many. */
  readonly hasParams: boolean;
  readonly type: Go;
  readonly typeDoc: Go;
  readonly asDoc: Go;
  readonly fields: readonly FieldView[];
  /** A map of the fields by the names of the parameters, without its type. */
  readonly given: Go;
};

export type FieldView = {
  readonly doc: Go;
  readonly name: Go;
  readonly type: Go;
  /** The name of the parameter as a string literal. */
  readonly key: Go;
};

/** `data.ts`. */
export type CatalogView = FileView &
  ModuleView & {
    readonly id: Go;
    readonly version: Go;
    readonly docs: Go;
    /** `true` or `false`. */
    readonly codesInSuccesses: Go;
    readonly locales: Go;
    /** What stands between the braces of each list, with them. */
    readonly envelopes: Go;
    readonly parameters: Go;
    readonly rows: Go;
  };

/** `snippets.ts`: what README and tests show, each `null` where the catalog has nothing to show it with. */
export type SnippetsView = {
  readonly parse: ParseSnippet | null;
  readonly match: MatchSnippet | null;
  readonly guard: GuardSnippet | null;
  readonly create: CreateSnippet | null;
  readonly texts: TextsSnippet | null;
  readonly info: InfoSnippet | null;
};

/** What every snippet speaks of. */
export type SnippetView = {
  readonly package: Go;
  /** The constant of the error. */
  readonly code: Go;
  /** What it prints, one line each; none where that is not said. */
  readonly prints: boolean;
  readonly printed: readonly Go[];
};

/** Begins with the body of a response. */
export type ResponseSnippet = SnippetView & {
  readonly body: Go;
  readonly response: Go;
};

export type ParseSnippet = ResponseSnippet & {
  readonly asked: { readonly stem: Go; readonly field: Go } | null;
};

export type MatchSnippet = ResponseSnippet;

export type GuardSnippet = Omit<ResponseSnippet, "code" | "prints" | "printed"> & {
  readonly guard: Go;
};

export type CreateSnippet = SnippetView & {
  readonly stem: Go;
  /** The literal of a struct, or nothing. */
  readonly params: Go;
  readonly hasRequestId: boolean;
  readonly requestId: Go;
  /** A constant or a string literal. */
  readonly envelope: Go;
};

export type TextsSnippet = Pick<SnippetView, "package" | "code"> & {
  readonly locale: Go;
};

export type InfoSnippet = SnippetView;

/** `readme.ts`. */
export type ReadmeView = ModuleView &
  SnippetsView & {
    readonly title: Go;
    readonly license: LicenseView | null;
  };

export type ExampleTestView = FileView & ModuleView & SnippetsView;
