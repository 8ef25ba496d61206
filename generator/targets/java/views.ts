/** What each template of `templates/java` sees: names, literals and comments, all encoded. Types only; who makes a view stands beside it. */
import type { Java } from "./literals.ts";

/** By template. */
export interface Views {
  readonly "ErrorCode.java.hbs": ErrorCodeView;
  readonly "ErrorCodes.java.hbs": HolderView<InheritedCodeView>;
  readonly "ErrorFamily.java.hbs": EnumView;
  readonly "ErrorGroup.java.hbs": EnumView;
  readonly "KnownCodes.java.hbs": HolderView<KnownCodeView>;
  readonly "LargeErrorCode.java.hbs": LargeErrorCodeView;
  readonly "Params.java.hbs": ParamsView;
  readonly "README.md.hbs": ReadmeView;
  readonly "module-info.java.hbs": ModuleView;
  readonly "package-info.java.hbs": PackageView;
  readonly "pom.xml.hbs": PomView;
}

/** The head of every file of the package. */
export type FileView = {
  /** The text of a comment. */
  readonly banner: Java;
  /** Dotted. */
  readonly package: Java;
};

/** `views/codes.ts`: `ErrorCode` with all its constants. */
export type ErrorCodeView = FileView & {
  /** Doc comments are whole lines, indented, without the last line end. */
  readonly doc: Java;
  readonly codes: readonly CodeView[];
};

/** `ErrorCode` of a catalog with more codes than one class can hold: it inherits the constants from the last holder. */
export type LargeErrorCodeView = FileView & {
  readonly doc: Java;
  /** The number of the holder. */
  readonly last: Java;
};

/** A holder of constants, which extends the one before it. */
export type HolderView<Code> = FileView & {
  readonly number: Java;
  readonly previous: { readonly number: Java } | null;
  readonly codes: readonly Code[];
};

/** A constant of `ErrorCode` that is inherited. */
export type InheritedCodeView = {
  readonly doc: Java;
  readonly isDeprecated: boolean;
  readonly name: Java;
  /** After the `=`: a blank or a line break. */
  readonly gap: Java;
  /** Of the constructor. */
  readonly arguments: Java;
};

/** A constant of `ErrorCode`, and that of `Known`. */
export type CodeView = InheritedCodeView & {
  /** The identifier of the error, in a comment. */
  readonly id: Java;
};

/** A string of `Known`. */
export type KnownCodeView = Pick<CodeView, "id" | "isDeprecated" | "name" | "gap"> & {
  readonly value: Java;
};

/** `views/groups.ts`. */
export type EnumView = FileView & {
  readonly constants: readonly EnumConstantView[];
};

export type EnumConstantView = {
  readonly doc: Java;
  readonly name: Java;
  readonly arguments: Java;
};

/** `views/params.ts`: the class of one error. */
export type ParamsView = FileView & {
  /** What the names of the SDK's own classes begin with. */
  readonly prefix: Java;
  readonly imports: readonly Java[];
  readonly doc: Java;
  readonly isDeprecated: boolean;
  readonly name: Java;
  /** Of the error. */
  readonly constant: Java;
  readonly creators: readonly CreatorView[];
  readonly hasParameters: boolean;
  readonly accessors: readonly AccessorView[];
  readonly hasVariants: boolean;
  readonly variants: readonly VariantView[];
};

export type CreatorView = {
  readonly doc: Java;
  readonly name: Java;
  readonly parameters: Java;
  readonly prefix: Java;
  readonly constant: Java;
  /** What the builder is told, with line breaks where it is too long. */
  readonly calls: Java;
};

export type AccessorView = {
  readonly doc: Java;
  readonly name: Java;
  /** The type of the member, which may be `null`. */
  readonly boxed: Java;
  /** After the `=`. */
  readonly gap: Java;
  /** The name of the parameter as a string literal. */
  readonly key: Java;
  /** The type that the method gives. One of the three is true. */
  readonly returned: Java;
  readonly isPlain: boolean;
  readonly isOptional: boolean;
  readonly isOptionalNumber: boolean;
  /** Before `?` and `:`, a blank or a line break. */
  readonly branch: Java;
};

export type VariantView = {
  readonly doc: Java;
  readonly name: Java;
  readonly value: Java;
};

/** `readme.ts`. */
export type PomView = ArtifactView & {
  /** A comment. */
  readonly banner: Java;
  readonly title: Java;
  readonly license: { readonly spdx: Java } | null;
};

/** Where Maven has the package. */
export type ArtifactView = {
  readonly groupId: Java;
  readonly artifactId: Java;
  readonly version: Java;
};

export type PackageView = FileView & {
  readonly doc: Java;
};

export type ModuleView = PackageView & {
  readonly hasParams: boolean;
};

export type ReadmeView = ArtifactView &
  SnippetsView & {
    /** A comment. */
    readonly banner: Java;
    readonly title: Java;
  };

/** `snippets.ts`: each `null` where the catalog has nothing to show it with. */
export type SnippetsView = {
  readonly parse: ParseSnippet | null;
  readonly choose: ChooseSnippet | null;
  readonly kinds: KindsSnippet | null;
  readonly throwing: ResponseSnippet | null;
  readonly create: CreateSnippet | null;
  readonly texts: TextsSnippet | null;
  readonly info: ErrorSnippet | null;
};

export type SnippetView = {
  /** Classes, dotted. */
  readonly imports: readonly Java[];
  readonly prefix: Java;
};

/** Speaks of the sample. */
export type ErrorSnippet = SnippetView & {
  readonly constant: Java;
};

/** Begins with a response. */
export type ResponseSnippet = SnippetView & {
  readonly body: Java;
  readonly response: Java;
};

export type ParseSnippet = ResponseSnippet & {
  readonly constant: Java;
  readonly params: { readonly name: Java; readonly accessor: Java } | null;
};

export type ChooseSnippet = ResponseSnippet & {
  /** What `case` takes. */
  readonly label: Java;
};

export type KindsSnippet = ResponseSnippet & {
  readonly family: { readonly name: Java } | null;
};

export type CreateSnippet = Pick<SnippetView, "imports"> & {
  /** The call that gives a builder. */
  readonly begin: Java;
  readonly hasRequestId: boolean;
  readonly requestId: Java;
};

export type TextsSnippet = ErrorSnippet & {
  readonly locale: Java;
};
