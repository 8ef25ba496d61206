/** What is known of an error that OpenAPI has no word for. Absent facts are left out. */
import type { ErrorDefinition, Facts, Variant } from "../catalog/model.ts";
import { textIn } from "../catalog/locale.ts";
import type { Data } from "../source/data.ts";
import type { Members } from "./component.ts";
import type { Context } from "./context.ts";

/** Facts that OpenAPI has words for, that schemas and examples are made of, and that readers find in the docs. */
type LeftOut =
  ("status" | "kind" | "description") | ("message" | "examples") | ("causes" | "remedy" | "links" | "tags") | ("categoryDerived" | "at");
type Member = Exclude<keyof Facts, LeftOut> | "name" | "code" | "variant" | "docs";

/** The facts of an error, or of one of its variants; a new one of the model does not compile until it stands here or above. */
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
  } satisfies Readonly<Record<Member, Data | undefined>>;
}

function deprecation(context: Context, { deprecated }: Facts): Members | undefined {
  if (deprecated === null) return undefined;
  return {
    since: deprecated.since ?? undefined,
    replacedBy: deprecated.replacedBy ?? undefined,
    reason: textIn(deprecated.reason, context.locale, context.catalog.sourceLocale)?.text,
  };
}
