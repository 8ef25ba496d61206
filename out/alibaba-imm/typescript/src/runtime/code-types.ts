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
> = InputOf<Params, Variants, C> & CreateOptions<Fields, Envelope>;

type InputOf<Params, Variants, C extends keyof Params> =
  | (ParamsInput<Required<Params[C]>> & { readonly variant?: null })
  | (C extends keyof Variants ? VariantInput<Variants[C]> : never);

type VariantInput<Variants> = {
  [Name in keyof Variants]: ParamsInput<Variants[Name]> & {
    readonly variant: Name;
  };
}[keyof Variants];

/** Codes of which there is nothing to fill. */
export type BareCode<Params, NoParams> = {
  [C in keyof Params]: keyof Params[C] extends keyof NoParams ? C : never;
}[keyof Params];

/** What may be said to create an error without placeholders. */
export type BareInput<NoParams, Fields, Envelope> = CreateOptions<
  Fields,
  Envelope
> & { readonly params?: NoParams; readonly variant?: null };

/** What must and may be said to create an error with placeholders, `P`. */
export type FilledInput<P, Fields, Envelope> = CreateOptions<
  Fields,
  Envelope
> & { readonly params: Required<P>; readonly variant?: null };

/** What must and may be said to create an error in the meaning `V`, whose placeholders are `P`. */
export type MeaningInput<P, V, Fields, Envelope> = CreateOptions<
  Fields,
  Envelope
> &
  ParamsInput<P> & { readonly variant: V };

type ParamsInput<P> =
  Partial<P> extends P ? { readonly params?: P } : { readonly params: P };

/** A table of handlers with one for everything else. */
export type WithRest<Handlers, E> = Handlers & {
  readonly _: (error: E) => unknown;
};

/** The results of the functions in a table. */
export type ReturnOf<Handlers> = {
  [K in keyof Handlers]: Handlers[K] extends (...args: never) => infer R
    ? R
    : never;
}[keyof Handlers];

/** Refuses members that the table does not know, which a type parameter alone would let pass. */
export type Only<Handlers, Names> = Readonly<
  Record<Exclude<keyof Handlers, Names>, never>
>;
