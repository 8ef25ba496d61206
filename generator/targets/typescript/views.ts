/**
 * What each template of `templates/typescript` sees: names, literals and snippets, all encoded. Types only; who makes a view stands beside it.
 * All other files of the package are printed from syntax trees (`files/`).
 */
import type { TypeScript } from "./literals.ts";

/** By template. */
export interface Views {
  readonly "README.md.hbs": ReadmeView;
  readonly "package.json.hbs": ManifestView;
}

/** `readme.ts`: strings of JSON. */
export type ManifestView = {
  readonly name: TypeScript;
  readonly version: TypeScript;
  readonly description: TypeScript;
  readonly license: { readonly spdx: TypeScript } | null;
};

/** `readme.ts`. */
export type ReadmeView = SnippetsView & {
  readonly banner: TypeScript;
  readonly title: TypeScript;
  readonly package: TypeScript;
  /** What `ErrorCode` is: one of the three. */
  readonly isConst: boolean;
  readonly isEnum: boolean;
  readonly isUnion: boolean;
};

/** `snippets.ts`: what the README shows, each `null` where the catalog has nothing to show it with. */
export type SnippetsView = {
  readonly parse: ParseSnippet | null;
  readonly match: MatchSnippet | null;
  readonly guard: GuardSnippet | null;
  readonly throwing: ThrowingSnippet | null;
  readonly create: CreateSnippet | null;
  readonly format: FormatSnippet | null;
  readonly texts: TextsSnippet | null;
  readonly metadata: MetadataSnippet | null;
};

/** Every snippet is a whole program. */
export type SnippetView = {
  /** The import of what it uses, on one line or several. */
  readonly imports: TypeScript;
};

/** Begins with body and status of a response. */
export type ResponseSnippet = SnippetView & {
  /** A string literal, with the blank or line break before it. */
  readonly body: TypeScript;
  /** An object literal. */
  readonly response: TypeScript;
  /** The function that reads it. */
  readonly parse: TypeScript;
};

export type ParseSnippet = ResponseSnippet & {
  readonly code: TypeScript;
  /** A member of the error. */
  readonly shown: TypeScript;
  /** What it prints, for a comment; `null` where that is not said. */
  readonly printed: { readonly text: TypeScript } | null;
};

export type MatchSnippet = ResponseSnippet & {
  /** The name of a member of an object literal. */
  readonly key: TypeScript;
};

export type GuardSnippet = ResponseSnippet & {
  readonly guard: TypeScript;
};

export type ThrowingSnippet = ResponseSnippet & {
  /** The class that is thrown. */
  readonly error: TypeScript;
  readonly throwIf: TypeScript;
  readonly isError: TypeScript;
};

export type CreateSnippet = SnippetView & {
  /** An object literal. */
  readonly params: TypeScript;
  readonly create: TypeScript;
  readonly code: TypeScript;
};

export type FormatSnippet = SnippetView & {
  /** An object literal. */
  readonly params: TypeScript;
  readonly code: TypeScript;
};

export type TextsSnippet = SnippetView & {
  /** A string literal. */
  readonly locale: TypeScript;
  readonly code: TypeScript;
};

export type MetadataSnippet = SnippetView & {
  readonly code: TypeScript;
};
