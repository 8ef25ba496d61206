/**
 * A locale that somebody chose for the texts of one or several catalogs: in an option of a target, for a composition, on the command line. A catalog that
 * lacks it is shown in its source locale. Where one of several lacks it, that is worth a note; where all lack it, the choice is a mistake.
 */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { didYouMean } from "../reading/decode.ts";
import type { Span } from "../source/span.ts";
import { fallbacksOf, lowerTag } from "./locale.ts";
import type { Catalog } from "./model.ts";

/** The locale in which a catalog is shown: the chosen one where the catalog has it or a more general tag, else its source locale. */
export function shownLocale(catalog: Pick<Catalog, "locales" | "sourceLocale">, chosen: string | undefined): string {
  return chosen !== undefined && serves(catalog, chosen) ? chosen : catalog.sourceLocale;
}

/** Reports a choice that the catalogs, or some of them, do not have. `span` is where it was made. */
export function checkChosenLocale(
  catalogs: readonly Pick<Catalog, "id" | "locales" | "sourceLocale">[],
  chosen: string,
  span: Span | null,
  sink: DiagnosticSink,
): void {
  const lacking = catalogs.filter((catalog) => !serves(catalog, chosen));
  if (lacking.length === catalogs.length && lacking.length > 0) {
    sink.report("locale-nowhere", { locale: chosen }, span, { help: suggestion(chosen, catalogs) });
    return;
  }
  for (const { id, sourceLocale } of lacking) sink.report("locale-fallback", { catalog: id, locale: chosen, source: sourceLocale }, span);
}

function serves({ locales }: Pick<Catalog, "locales">, chosen: string): boolean {
  const known = new Set(locales.map(lowerTag));
  return fallbacksOf(lowerTag(chosen)).some((tag) => known.has(tag));
}

/** Tags of the same language first: they are nearer than tags that happen to share letters. */
function suggestion(chosen: string, catalogs: readonly Pick<Catalog, "locales">[]): string | null {
  const known = [...new Set(catalogs.flatMap(({ locales }) => locales))];
  const language = (tag: string) => lowerTag(tag).split("-")[0];
  const related = known.find((tag) => language(tag) === language(chosen));
  return related === undefined ? didYouMean(chosen, known) : `did you mean ${related}?`;
}
