/** What should be in a description: for every operation the responses of ours, and the components that these need. Reads no text and changes none. */
import type { Catalog } from "../../catalog/model.ts";
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Style } from "../../openapi/context.ts";
import { spanOfEntryKey } from "../../yaml/node.ts";
import type { Host } from "../host/open-host.ts";
import { nameOf, type Operation } from "../host/operations.ts";
import type { KnownCase, Selection } from "../select/selectors.ts";
import { wantedComponents, type WantedComponents } from "./components.ts";
import { freePrefixes } from "./free-prefix.ts";
import { responseSetsFor, type ResponseSet } from "./response-sets.ts";

/** What a user can choose about the parts that are added. */
export interface ComposeStyle extends Omit<Style, "forms" | "isWhole"> {
  /** RFC 9457 in place of the catalog's envelopes. */
  readonly problemDetails: boolean;
  /** Also a `default` response, for errors that no status of the operation lists. */
  readonly defaultResponse: boolean;
}

export interface Parts {
  readonly operations: readonly OperationParts[];
  readonly components: WantedComponents;
}
/** An operation and its responses of ours. Those that a person wrote are not among them. */
export interface OperationParts {
  readonly operation: Operation;
  readonly sets: readonly ResponseSet[];
}

export interface PartsInput {
  readonly catalogs: readonly Catalog[];
  /** Every case of the catalogs. */
  readonly cases: readonly KnownCase[];
  readonly style: ComposeStyle;
}

export function planParts(host: Host, selections: readonly Selection[], input: PartsInput, sink: DiagnosticSink): Parts {
  const { problemDetails, defaultResponse, ...style } = input.style;
  const form = problemDetails ? "problem" : "envelope";
  const prefixes = freePrefixes(input.catalogs, host.components);
  const taken = host.components.responses.foreign.keys();
  const setsFor = responseSetsFor({ cases: input.cases, prefixes, form, defaultResponse, taken });
  const operations = selections.map(({ operation, cases }) => ({ operation, sets: oursOf(operation, setsFor(cases), sink) }));
  const sets = [...new Set(operations.flatMap((one) => one.sets))].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { operations, components: wantedComponents({ sets, prefixes, form, style, version: host.version }) };
}

/** The responses whose statuses are ours to describe; the others are reported. */
function oursOf(operation: Operation, sets: readonly ResponseSet[], sink: DiagnosticSink): readonly ResponseSet[] {
  return sets.filter(({ status }) => {
    const response = String(status);
    const foreign = operation.responses.foreign.get(response);
    if (foreign === undefined) return true;
    sink.report("response-kept", { operation: nameOf(operation), response }, spanOfEntryKey(operation.at.file, foreign));
    return false;
  });
}
