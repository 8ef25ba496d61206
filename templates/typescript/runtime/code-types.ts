/** Types that a catalog applies to its maps from codes to parameters, variants and patterns. Types only. */
import type { CreateOptions } from "./create-error.js";

/** What a code looks like on the wire: itself, or a pattern for a templated one. */
export type WireOf<Patterns, C> = C extends keyof Patterns ? Patterns[C] : C;

/** Names of the variants of a code; `never` for a code that has none. */
export type VariantOf<Variants, C> = C extends keyof Variants
  ? keyof Variants[C] & string
  : never;

/** A result whose code is known: it also says the wire code, and which parameters go with which variant. */
export type Narrowed<Result, Patterns, Variants, C> = Result & {
  readonly code: WireOf<Patterns, C>;
} & StateOf<Variants, C>;

type StateOf<Variants, C> = C extends keyof Variants
  ? NoVariant | VariantState<Variants[C], keyof Variants[C]>
  : NoVariant;

interface NoVariant {
  readonly variant: null;
}

/** One of the variants in `Variants`, whose captures they map to. */
type VariantState<Variants, V extends keyof Variants> = {
  [Name in V]: { readonly variant: Name; readonly params: Variants[Name] };
}[V];

/** What the placeholders of a variant capture. */
export type VariantParamsOf<Variants, C, V> = C extends keyof Variants
  ? V extends keyof Variants[C]
    ? Variants[C][V]
    : never
  : never;

/** An error in one of its meanings. */
export type WithVariant<E, V> = E & { readonly variant: V };

/** A success that is listed among the errors. */
export type Outcome<E> = E & { readonly kind: "outcome" };

/** What must and may be said to create an error: values for its placeholders, or for those of the variant that is named. */
export type CreateInputOf<
  Params,
  Variants,
  C extends keyof Params,
  Fields,
  Envelope,
> = InputOf<Params[C], Variants, C> & CreateOptions<Fields, Envelope>;

type InputOf<P, Variants, C> =
  | (ParamsInput<P> & { readonly variant?: null })
  | (C extends keyof Variants ? VariantInput<Variants[C]> : never);

type VariantInput<Variants> = {
  [Name in keyof Variants]: ParamsInput<Variants[Name]> & {
    readonly variant: Name;
  };
}[keyof Variants];

/** Of parameters that are optional in results, too, a message can only be made with a value. */
type ParamsInput<P> = IsBare<
  P,
  { readonly params?: P },
  { readonly params: Required<P> }
>;

/** `Yes` where there is nothing to fill, whichever of the codes it is. */
type IsBare<P, Yes, No> = [NamesOf<P>] extends [symbol] ? Yes : No;

type NamesOf<P> = P extends unknown ? keyof P : never;

/** Codes of which there is nothing to fill. */
export type BareCode<Params> = {
  [C in keyof Params]: IsBare<Params[C], C, never>;
}[keyof Params];

/** What a code must be to be created without further input, where its parameters are `P`: anything, or more than it can be. */
export type Bare<P> = IsBare<P, unknown, ParamsRequired<P>>;

/** Stands in messages of the compiler for the input that is missing. */
interface ParamsRequired<P> {
  readonly params: Required<P>;
}

/** The input for a code `C` with the parameters `P`; there need be none without parameters. */
export type InputFor<C, P, Input> = Later<
  C,
  IsBare<P, Input | undefined, Input>
>;

/**
 * `T`, once it is known what `C` is. Before, compilers would infer from `T`, and would ask what it is for all codes at once, which takes
 * them long in a large catalog; here they find nothing but `unknown`.
 */
type Later<C, T> = {
  readonly then: T;
  readonly [other: string]: unknown;
}[[C] extends [never] ? string : "then"];

/**
 * What a table of handlers must not lack: nothing when it has `_`, or when the error is a known one of the catalog whose codes are all among
 * its names; else `_`. No other names than those of codes are let pass.
 */
export type Complete<Names extends PropertyKey, E, Codes, Catalog> = [
  Exclude<Names, "_">,
] extends [Codes]
  ? "_" extends Names
    ? unknown
    : [TemplateOf<E, Catalog>] extends [Names]
      ? unknown
      : { readonly [Name in Names | "_"]: unknown }
  : { readonly [Name in Names]: Name extends Codes | "_" ? unknown : never };

type TemplateOf<E, Catalog> = E extends {
  readonly catalog: Catalog;
  readonly known: true;
  readonly template: infer Template;
}
  ? Template
  : "_";
