/** Names that a catalog chooses for a target which does not exist: the misspelled key would be a name that nobody gets. */
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { didYouMean } from "../reading/decode.ts";
import { listTargets } from "./registry.ts";

/** `own` are the ids that the config gives to targets. */
export function reportIdleNames(catalogs: readonly Catalog[], own: Iterable<string>, sink: DiagnosticSink): void {
  const known = [...new Set([...listTargets(), ...own])];
  for (const { errors } of catalogs) {
    for (const { name, names, at } of errors) {
      for (const target of names.keys()) {
        const help = didYouMean(target, known);
        if (!known.includes(target)) sink.report("name-idle", { error: name, target }, at.spanOfKey("names", target), { help });
      }
    }
  }
}
