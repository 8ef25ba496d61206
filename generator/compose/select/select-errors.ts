/** Which cases each operation can return: the rules of the map from top to bottom, then what the description itself says under `x-errors`. */
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import { didYouMean, type Decoded } from "../../reading/decode.ts";
import { listOf, type ErrorMapSyntax, type MapRuleSyntax } from "./error-map.ts";
import type { Operation } from "../host/operations.ts";
import type { WrittenErrors } from "../host/written-errors.ts";
import { matchesPath } from "./path-glob.ts";
import { reportUnused } from "./report-unused.ts";
import { select, type KnownCase, type Selection, type SelectorIndex } from "./selectors.ts";

/** A rule with its selectors resolved. */
interface MapRule {
  readonly index: number;
  readonly syntax: MapRuleSyntax;
  readonly adds: readonly KnownCase[];
  readonly removes: ReadonlySet<KnownCase>;
}

export function selectErrors(
  operations: readonly Operation[],
  map: Decoded<ErrorMapSyntax> | null,
  index: SelectorIndex,
  sink: DiagnosticSink,
): readonly Selection[] {
  const rules = map === null ? [] : resolveRules(map, index, sink);
  const misnamed = map === null ? new Set<number>() : checkNames(map, operations, sink);
  const matcher = matcherOf(rules);
  const matched = new Set<MapRule>();
  const results = new Map<string, readonly KnownCase[]>();
  const lists = new Map<WrittenErrors, readonly KnownCase[]>();
  const casesIn = (list: WrittenErrors) => {
    const known = lists.get(list) ?? list.entries.flatMap(({ text, span }) => select(index, text, span, sink));
    lists.set(list, known);
    return known;
  };
  const selections = operations.map((operation): Selection => {
    const applying = matcher(operation);
    for (const rule of applying) matched.add(rule);
    const written = operation.written.flatMap(casesIn);
    const key = `${applying.map((rule) => rule.index).join(",")};${written.map((known) => known.index).join(",")}`;
    const cases = results.get(key) ?? apply(applying, written);
    results.set(key, cases);
    return { operation, cases };
  });
  if (map !== null) {
    for (const rule of rules)
      if (!matched.has(rule) && !misnamed.has(rule.index))
        sink.report("map-rule-unused", { rule: String(rule.index + 1) }, map.at.spanOf("operations", rule.index));
  }
  if (!sink.failed()) reportUnused(selections, index, sink);
  return selections;
}

function apply(rules: readonly MapRule[], written: readonly KnownCase[]): readonly KnownCase[] {
  const cases = new Set<KnownCase>();
  for (const { adds, removes } of rules) {
    for (const known of adds) cases.add(known);
    for (const known of removes) cases.delete(known);
  }
  for (const known of written) cases.add(known);
  return [...cases].sort((a, b) => a.index - b.index);
}

function resolveRules({ value, at }: Decoded<ErrorMapSyntax>, index: SelectorIndex, sink: DiagnosticSink): readonly MapRule[] {
  return value.operations.map((syntax, number) => {
    const cases = (key: "errors" | "except") =>
      (syntax[key] ?? []).flatMap((selector, item) => select(index, selector, at.spanOf("operations", number, key, item), sink));
    return { index: number, syntax, adds: cases("errors"), removes: new Set(cases("except")) };
  });
}

/** The rules for an operation, in their order. Rules that name operations are found by the name, so that a rule for each stays linear. */
function matcherOf(rules: readonly MapRule[]): (operation: Operation) => readonly MapRule[] {
  const byId = new Map<string, MapRule[]>();
  const others: MapRule[] = [];
  for (const rule of rules) {
    if (rule.syntax.operationId === undefined) others.push(rule);
    for (const id of new Set(listOf(rule.syntax.operationId))) byId.set(id, [...(byId.get(id) ?? []), rule]);
  }
  return (operation) => {
    const named = operation.operationId === null ? [] : (byId.get(operation.operationId) ?? []);
    return [...named, ...others].filter(({ syntax }) => holds(syntax, operation)).sort((a, b) => a.index - b.index);
  };
}

/** The conditions besides the id; path and method must hold for one and the same route. */
function holds({ tag, path, method }: MapRuleSyntax, { tags, routes }: Operation): boolean {
  if (tag !== undefined && !listOf(tag).some((one) => tags.includes(one))) return false;
  const [globs, methods] = [listOf(path), listOf(method).map((one) => one.toLowerCase())];
  return routes.some(
    (route) =>
      (globs.length === 0 || globs.some((glob) => matchesPath(glob, route.path))) &&
      (methods.length === 0 || methods.includes(route.method)),
  );
}

/** A name that nothing has is a slip of the pen that would lose errors without a word. */
function checkNames({ value, at }: Decoded<ErrorMapSyntax>, operations: readonly Operation[], sink: DiagnosticSink): ReadonlySet<number> {
  const misnamed = new Set<number>();
  const ids = new Set(operations.map(({ operationId }) => operationId).filter((id) => id !== null));
  const tags = new Set(operations.flatMap((operation) => operation.tags));
  const check = (
    what: "operationId" | "tag",
    known: ReadonlySet<string>,
    written: string | readonly string[] | undefined,
    rule: number,
  ) => {
    for (const [item, name] of listOf(written).entries()) {
      if (known.has(name)) continue;
      misnamed.add(rule);
      const path = typeof written === "string" ? [] : [item];
      const help = didYouMean(name, [...known].slice(0, 2000));
      sink.report("map-name-unknown", { what, name }, at.spanOf("operations", rule, what, ...path), { help });
    }
  };
  for (const [rule, { operationId, tag }] of value.operations.entries()) {
    check("operationId", ids, operationId, rule);
    check("tag", tags, tag, rule);
  }
  return misnamed;
}
