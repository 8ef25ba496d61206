/** What an error or a variant says in one locale. A variant only says what its error does not say already. */
import type { ErrorDefinition, Facts, Link, LocalizedText } from "../../catalog/model.ts";
import { codeSpan, decimal, joined, link, outsideAddress, own, text, type Markdown } from "./literals.ts";
import { pathToError } from "./pages.ts";
import { marked, read, readMarked, type Reader } from "./reader.ts";
import type { WireView } from "./wire-view.ts";

/** Labels that templates print; words that depend on content are in the content already. */
export type Labels = {
  readonly message: Markdown;
  readonly happened: Markdown;
  readonly causes: Markdown;
  readonly sample: Markdown;
  readonly identifiers: Markdown;
  readonly parameters: Markdown;
  readonly links: Markdown;
  readonly related: Markdown;
};

export type FactsView = {
  readonly labels: Labels;
  readonly wire: WireView;
  readonly hasBadges: boolean;
  readonly badges: Markdown;
  readonly hasHappened: boolean;
  readonly happened: Markdown;
  readonly hasRemedy: boolean;
  readonly remedyLabel: Markdown;
  readonly remedy: Markdown;
  readonly hasCauses: boolean;
  readonly causes: readonly Markdown[];
  readonly hasLinks: boolean;
  readonly links: readonly Markdown[];
  readonly hasSince: boolean;
  readonly since: Markdown;
  readonly hasDeprecated: boolean;
  readonly deprecated: Markdown;
};

const nothing = own("");

/** @param base the error of a variant, `null` for an error; @param from the page it stands on */
export function factsView(reader: Reader, labels: Labels, facts: Facts, base: ErrorDefinition | null, from: string): FactsView {
  const wire = reader.material.wire.get(facts);
  if (wire === undefined) throw new Error("an error that is not on the site");
  const { words, material } = reader;
  const actor = material.says.sent ? facts.actor : null;
  // Inherited texts are the very objects of the error.
  const ownText = (key: "description" | "remedy"): LocalizedText | null => (facts[key] === base?.[key] ? null : facts[key]);
  const happened = read(reader, ownText("description"), "behind-label");
  const silent = base === null && actor !== null ? words.notStated : null;
  const remedy = read(reader, ownText("remedy"), "behind-label") ?? silent;
  const causes = facts.causes === base?.causes ? [] : facts.causes.flatMap((cause) => read(reader, cause, "line") ?? []);
  const links = facts.links === base?.links ? [] : facts.links.map((entry) => linkTo(reader, entry));
  const shown = badgesOf(reader, facts, base);
  const since = facts.since === base?.since ? null : facts.since;
  const deprecated = facts.deprecated === base?.deprecated ? null : deprecation(reader, facts, from);
  return {
    labels,
    wire,
    hasBadges: shown.length > 0,
    badges: joined(shown, " · "),
    hasHappened: happened !== null,
    happened: happened ?? nothing,
    hasRemedy: remedy !== null,
    remedyLabel: words.remedyLabel(actor),
    remedy: remedy ?? nothing,
    hasCauses: causes.length > 0,
    causes,
    hasLinks: links.length > 0,
    links,
    hasSince: since !== null,
    since: since === null ? nothing : words.since(text(since)),
    hasDeprecated: deprecated !== null,
    deprecated: deprecated ?? nothing,
  };
}

/** Facts that are no badge, by where the page has them; those of the last line are for programs, not for readers. */
type Elsewhere =
  | ("message" | "description" | "remedy" | "actor" | "causes" | "links" | "since")
  | "retryAfter" // beside `retry`
  | ("tags" | "examples" | "categoryDerived" | "at");

/** A badge for each other fact, in the order of the page; a new fact of the model does not compile until it stands in one of the two. */
const badges: Readonly<
  Record<Exclude<keyof Facts, Elsewhere>, (reader: Reader, facts: Facts, base: ErrorDefinition | null) => Markdown | null>
> = {
  status: ({ words }, facts, base) =>
    facts.status.length > 0 && facts.status.join() !== base?.status.join() ? joined([words.statusLabel, statuses(facts)]) : null,
  category: ({ words }, facts, base) =>
    facts.category !== base?.category && (facts.status.length > 0 || !facts.categoryDerived)
      ? joined([words.categoryLabel, codeSpan(facts.category)])
      : null,
  retry: (reader, facts, base) =>
    reader.material.says.retry && (facts.retry !== base?.retry || facts.retryAfter !== base.retryAfter)
      ? joined([reader.words.retryLabel, retryText(reader, facts)])
      : null,
  severity: ({ words }, { severity }, base) =>
    severity !== null && severity !== base?.severity ? joined([words.severityLabel, words.severities[severity]]) : null,
  kind: ({ words }, { kind }, base) => (kind === "outcome" && kind !== base?.kind ? words.outcomeBadge : null),
  origin: ({ words, material }, { origin }, base) => {
    if (origin === base?.origin) return null;
    if (origin === "gateway") return words.gatewayBadge;
    return material.says.sent && origin === "client" ? words.clientBadge : null;
  },
  deprecated: ({ words }, { deprecated }, base) => (deprecated !== null && deprecated !== base?.deprecated ? words.deprecatedBadge : null),
};

function badgesOf(reader: Reader, facts: Facts, base: ErrorDefinition | null): readonly Markdown[] {
  return Object.values(badges).flatMap((badge) => badge(reader, facts, base) ?? []);
}

/** The statuses; a dash for what never comes over HTTP. */
export function statuses({ status }: Facts): Markdown {
  return status.length === 0 ? own("—") : joined(status.map(decimal), ", ");
}

export function retryText({ words }: Reader, { retry, retryAfter }: Facts): Markdown {
  if (retry === null) return words.notStated;
  const { short } = words.retries[retry];
  return retryAfter === null ? short : joined([short, words.waitSeconds(decimal(retryAfter))]);
}

function linkTo(reader: Reader, { title, url }: Link): Markdown {
  const label = readMarked(reader, title, "line");
  const address = outsideAddress(url);
  // What is no address of the web is shown, not linked.
  if (address === null) return joined([...(label === null ? [] : [label.content]), codeSpan(url)], " ");
  const name = label?.content ?? text(url.replace(/^[a-z]+:(?:\/\/)?/i, ""));
  return marked(link(name, address), label?.mark ?? null);
}

function deprecation(reader: Reader, { deprecated }: Facts, from: string): Markdown | null {
  if (deprecated === null) return null;
  const { since, reason, replacedBy } = deprecated;
  return reader.words.deprecated(
    since === null ? null : text(since),
    read(reader, reason, "in-line"),
    replacedBy === null ? null : linkToError(reader, replacedBy, from),
  );
}

/** A link to an error by its code; only its name when the catalog has no such error. */
export function linkToError({ material: { site, wire } }: Reader, name: string, from: string): Markdown {
  const entry = site.entries.get(name);
  const view = entry && wire.get(entry.error);
  return entry === undefined || view === undefined ? codeSpan(name) : link(view.heading, pathToError(from, entry));
}
