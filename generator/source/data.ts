/** Plain data, as JSON has them: what readers give, and what printers take. Knows nothing of where they come from. */

/** `undefined` members are left out when printed. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data | undefined };
