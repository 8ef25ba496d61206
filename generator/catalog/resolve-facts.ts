/** What an error or a variant says after inheritance: variant ← error ← group ← default. */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { within, type Locus, type PathKey } from "../source/span.ts";
import type { ErrorSyntax, GroupSyntax, VariantSyntax } from "../reading/schema.ts";
import { derivedCategory } from "./category.ts";
import type { Deprecation, Example, Facts, Link, LocalizedText } from "./model.ts";
import type { Templates } from "./resolve-templates.ts";
import type { Texts } from "./resolve-texts.ts";

export interface FactsContext {
  readonly texts: Texts;
  readonly templates: Templates;
  readonly sink: DiagnosticSink;
}

type OwnFacts = Pick<ErrorSyntax, keyof VariantSyntax>;

/** Resolves the facts written at `at`. `base` is the error of a variant, `null` for an error; `textPath` finds translations. */
export function resolveFacts(
  own: OwnFacts,
  at: Locus,
  textPath: readonly string[],
  group: GroupSyntax,
  base: Facts | null,
  { texts, templates }: FactsContext,
): Facts {
  const status = own.status ?? group.status ?? base?.status ?? [];
  const kind = own.kind ?? group.kind ?? base?.kind ?? "error";
  // What was derived is not inherited: a variant's own status or kind may say something else.
  const category = own.category ?? group.category ?? (base?.categoryDerived === false ? base.category : undefined);
  return {
    kind,
    origin: own.origin ?? group.origin ?? base?.origin ?? "service",
    status,
    message: own.message === undefined ? null : templates.link(own.message, within(at, "message"), "message"),
    category: category ?? derivedCategory(kind === "outcome", status[0] ?? null),
    categoryDerived: category === undefined,
    retry: own.retry ?? group.retry ?? base?.retry ?? null,
    retryAfter: own.retryAfter ?? group.retryAfter ?? base?.retryAfter ?? null,
    actor: own.actor ?? group.actor ?? base?.actor ?? null,
    severity: own.severity ?? group.severity ?? base?.severity ?? null,
    since: own.since ?? group.since ?? base?.since ?? null,
    deprecated: resolveDeprecated(own.deprecated ?? group.deprecated, at, textPath, texts) ?? base?.deprecated ?? null,
    description: texts.maybe(own.description, at, [...textPath, "description"]) ?? base?.description ?? null,
    causes: resolveCauses(own, at, textPath, texts) ?? base?.causes ?? [],
    remedy: texts.maybe(own.remedy, at, [...textPath, "remedy"]) ?? base?.remedy ?? null,
    links: resolveLinks(own.links ?? group.links, at, texts) ?? base?.links ?? [],
    tags: own.tags ?? group.tags ?? base?.tags ?? [],
    examples: (own.examples ?? []).map(resolveExample),
    at,
  };
}

function resolveCauses(own: OwnFacts, at: Locus, textPath: readonly PathKey[], texts: Texts): readonly LocalizedText[] | null {
  return own.causes?.map((cause, index) => texts.of(cause, at, [...textPath, "causes", index])) ?? null;
}

function resolveDeprecated(syntax: OwnFacts["deprecated"], at: Locus, textPath: readonly PathKey[], texts: Texts): Deprecation | null {
  if (syntax === undefined) return null;
  return {
    since: syntax.since ?? null,
    replacedBy: syntax.replacedBy ?? null,
    reason: texts.maybe(syntax.reason, at, [...textPath, "deprecated", "reason"]),
  };
}

function resolveLinks(links: OwnFacts["links"], at: Locus, texts: Texts): readonly Link[] | null {
  return links?.map((link, index) => ({ title: texts.maybe(link.title, at, ["links", index, "title"]), url: link.url })) ?? null;
}

function resolveExample(example: string | Readonly<Record<string, string>>): Example {
  return typeof example === "string" ? { kind: "message", message: example } : { kind: "params", params: new Map(Object.entries(example)) };
}
