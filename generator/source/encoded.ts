/**
 * Text that has been encoded for one kind of output. Only a target's `literals.ts` makes it; views and syntax files
 * accept nothing else, so that catalog text cannot reach a file without its encoder.
 */

declare const language: unique symbol;

/** Source text of the language `L`, safe where its encoder says it is safe. */
export type Encoded<L extends string = string> = string & { readonly [language]: L };

/** What a Handlebars template sees: encoded text, flags, lists and objects of these, `null` for a part that is not there. No numbers, no raw strings. */
export type View = { readonly [key: string]: ViewValue };
export type ViewValue = Encoded | boolean | View | null | readonly ViewValue[];
