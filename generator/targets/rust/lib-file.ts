/** `src/lib.rs`: the modules of the crate, and the envelopes as constants. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import { docCode, identifier, numberLiteral, type Rust } from "./literals.ts";
import { constantName } from "./naming.ts";

/** `modules` are the names of those that there are. */
export function libView({ envelopes }: Catalog, modules: ReadonlySet<string>, banner: Rust): View {
  return {
    banner,
    hasCreate: modules.has("create"),
    hasGuards: modules.has("guards"),
    hasParams: modules.has("params"),
    hasPlainError: modules.has("plain_error"),
    hasVariants: modules.has("variants"),
    hasEnvelopes: envelopes.length > 0,
    envelopes: envelopes.map(({ id }, index) => ({ id: docCode(id, id), name: identifier(constantName(id)), index: numberLiteral(index) })),
  };
}
