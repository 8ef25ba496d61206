/** What each template of `templates/python` sees: names, literals and docstrings, all encoded. Types only; who makes a view stands beside it. */
import type { Python } from "./literals.ts";

/** By template. */
export interface Views {
  readonly "README.md.hbs": ReadmeView;
  readonly "__init__.py.hbs": InitView;
  readonly "codes.py.hbs": CodesView;
  readonly "create.py.hbs": CreateView;
  readonly "errors.py.hbs": ErrorsView;
  readonly "guards.py.hbs": GuardsView;
  readonly "pyproject.toml.hbs": ProjectView;
  readonly "shapes.py.hbs": ShapesView;
}

/** The head of every file. */
export type FileView = {
  /** A comment. */
  readonly banner: Python;
};

/** `views/package.ts`. */
export type ProjectView = FileView & {
  /** Of the distribution. */
  readonly name: Python;
  readonly package: Python;
  readonly version: Python;
  /** A string of TOML. */
  readonly description: Python;
  readonly license: { readonly spdx: Python } | null;
};

/** `views/package.ts`. */
export type InitView = FileView & {
  readonly title: Python;
  /** The exceptions, in order. */
  readonly exceptions: readonly Python[];
  /** All classes that the package exports, in order, as string literals. */
  readonly classes: readonly Python[];
};

/** `views/codes.ts`. */
export type CodesView = FileView & {
  readonly codes: readonly CodeView[];
};

export type CodeView = {
  readonly name: Python;
  /** A string literal. */
  readonly value: Python;
  /** Whether the value stands in brackets. */
  readonly isWide: boolean;
  /** Without its quotes. */
  readonly doc: Python;
};

/** `views/exceptions.ts`. */
export type ErrorsView = FileView & {
  readonly title: Python;
  readonly base: Python;
  readonly baseHeader: Python;
  readonly classes: readonly ExceptionView[];
};

export type ExceptionView = {
  readonly header: Python;
  readonly name: Python;
  /** A string literal. */
  readonly category: Python;
};

/** `views/guards.ts`. */
export type GuardsView = FileView & {
  /** What the guard narrows to where all errors are alike: there is nothing to choose then. */
  readonly alike: { readonly result: Python } | null;
  readonly hasOverloads: boolean;
  readonly overloads: readonly GuardView[];
  readonly usesShapes: boolean;
  readonly usesLiteral: boolean;
};

export type GuardView = {
  /** Types. */
  readonly code: Python;
  readonly result: Python;
};

/** `views/create.ts`. */
export type CreateView = FileView & {
  readonly isEmpty: boolean;
  /** The only signature. */
  readonly single: SignatureView | null;
  readonly isOverloaded: boolean;
  readonly overloads: readonly SignatureView[];
  readonly usesLiteral: boolean;
};

export type SignatureView = {
  /** Types. */
  readonly code: Python;
  readonly params: Python;
  /** Whether there are parameters that must be given. */
  readonly isNeeded: boolean;
  /** A type, with its default where it has one. */
  readonly variant: Python;
};

/** `views/shapes.ts`. */
export type ShapesView = FileView & {
  /** Whether there is a list without an element. */
  readonly hasNever: boolean;
  /** Whether there is a member that may be missing. */
  readonly hasNotRequired: boolean;
  readonly hasErrors: boolean;
  /** Types of the ids. */
  readonly envelopeId: Python;
  readonly group: Python;
  readonly family: Python;
  readonly locale: Python;
  readonly fields: DictionaryView;
  readonly params: readonly DictionaryView[];
  /** Results of errors without variants. */
  readonly plain: readonly AliasView[];
  /** Results of errors with variants. */
  readonly varied: readonly VariedView[];
  readonly codes: readonly AliasView[];
};

export type AliasView = {
  readonly name: Python;
  readonly type: Python;
};

export type VariedView = AliasView & {
  /** The name and the type of the error's variants. */
  readonly variant: Python;
  readonly variants: Python;
};

/** `views/dictionaries.ts`: as a class, or as a call where a member cannot be an attribute. */
export type DictionaryView = {
  readonly name: Python;
  readonly doc: Python;
  readonly isClass: boolean;
  /** Whether ruff would have a class all the same. */
  readonly isConvertible: boolean;
  /** Whether all members must be there. */
  readonly isTotal: boolean;
  readonly hasMembers: boolean;
  readonly members: readonly MemberView[];
};

export type MemberView = {
  /** The name, or a string literal of it in a call. */
  readonly key: Python;
  readonly type: Python;
};

/** `snippets.ts`: whole programs, each `null` where the catalog has nothing to show it with. */
export type SnippetsView = {
  readonly parse: ParseSnippet | null;
  readonly match: MatchSnippet | null;
  readonly raise: RaiseSnippet | null;
  readonly guard: GuardSnippet | null;
  readonly create: CreateSnippet | null;
  readonly texts: TextsSnippet | null;
  readonly metadata: MetadataSnippet | null;
};

export type SnippetView = {
  /** The first line. */
  readonly imports: Python;
};

/** Begins with the body of a response. */
export type ResponseSnippet = SnippetView & {
  /** A string literal. */
  readonly body: Python;
  /** Whether it stands in brackets. */
  readonly isWide: boolean;
  /** What is given to the parser. */
  readonly given: Python;
};

export type ParseSnippet = ResponseSnippet & {
  /** Lines. */
  readonly condition: Python;
  readonly shown: Python;
};

export type MatchSnippet = ResponseSnippet & {
  /** Lines. */
  readonly known: Python;
};

export type RaiseSnippet = ResponseSnippet & {
  readonly base: Python;
};

export type GuardSnippet = ResponseSnippet & {
  /** Lines. */
  readonly asked: Python;
};

export type CreateSnippet = SnippetView & {
  /** Lines. */
  readonly created: Python;
};

export type TextsSnippet = SnippetView & {
  /** A string literal. */
  readonly locale: Python;
  /** Lines. */
  readonly shown: Python;
};

export type MetadataSnippet = SnippetView & {
  /** Lines. */
  readonly found: Python;
};

/** `readme.ts`. */
export type ReadmeView = FileView &
  SnippetsView & {
    readonly title: Python;
    /** Of the distribution. */
    readonly name: Python;
    readonly package: Python;
  };
