/** What stands under `x-errata`: the facts of an error that OpenAPI has no words for. */
import type { ErrorDefinition, Facts } from "../../catalog/model.ts";
import { docsUrl } from "../../catalog/slug.ts";
import type { Data } from "../encoded.ts";
import type { DocumentContext } from "./document-context.ts";

export function errorFacts(error: ErrorDefinition, { catalog, slugs }: DocumentContext): Data {
  const variants = error.variants.map((variant) => [variant.name, ownFacts(variant, error)] as const);
  return {
    code: error.code.source,
    ...factsOf(error),
    docs: docsUrl(catalog, slugs.get(error.name) ?? "") ?? undefined,
    variants: variants.length > 0 ? Object.fromEntries(variants) : undefined,
  };
}

function factsOf({ kind, origin, status, category, retry, retryAfter, actor, deprecated }: Facts): {
  readonly [key: string]: Data | undefined;
} {
  return {
    kind: kind === "error" ? undefined : kind,
    origin: origin === "service" ? undefined : origin,
    status: status.length > 0 ? status : undefined,
    category,
    retry: retry ?? undefined,
    retryAfter: retryAfter ?? undefined,
    actor: actor ?? undefined,
    deprecated: deprecated === null ? undefined : { since: deprecated.since ?? undefined, replacedBy: deprecated.replacedBy ?? undefined },
  };
}

/** Only what a variant says otherwise than its error. */
function ownFacts(variant: Facts, error: Facts): Data {
  const base = factsOf(error);
  const differing = Object.entries(factsOf(variant)).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(base[key]));
  return Object.fromEntries(differing);
}
