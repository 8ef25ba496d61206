/** What is known of an error that OpenAPI has no word for. Absent facts are left out. */
import type { ErrorDefinition, Facts, Variant } from "../catalog/model.ts";
import { textIn } from "../catalog/locale.ts";
import type { Members } from "./component.ts";
import type { Context } from "./context.ts";

/** The facts of an error, or of one of its variants. */
export function errorFacts(context: Context, error: ErrorDefinition, variant: Variant | null): Members {
  const facts: Facts = variant ?? error;
  return {
    name: error.name,
    code: error.code.source,
    variant: variant?.name,
    origin: facts.origin === "service" ? undefined : facts.origin,
    category: facts.category,
    retry: facts.retry ?? undefined,
    retryAfter: facts.retryAfter ?? undefined,
    actor: facts.actor ?? undefined,
    severity: facts.severity ?? undefined,
    docs: context.docsUrlOf(error) ?? undefined,
    since: facts.since ?? undefined,
    deprecated: deprecation(context, facts),
  };
}

function deprecation(context: Context, { deprecated }: Facts): Members | undefined {
  if (deprecated === null) return undefined;
  return {
    since: deprecated.since ?? undefined,
    replacedBy: deprecated.replacedBy ?? undefined,
    reason: textIn(deprecated.reason, context.locale, context.catalog.sourceLocale)?.text,
  };
}
