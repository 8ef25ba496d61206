/**
 * Names for a catalog's errors in one target, before anything is printed. A name depends on its own entry only; two entries that come to one name,
 * and a name that is taken, are diagnostics with the override to write, never a silent suffix.
 */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Locus } from "../source/span.ts";
import type { NameTable } from "./name-table.ts";
import type { NameScope, NamingPolicy } from "./policy.ts";

/** What is known of an error when it gets its names; a catalog holds them. */
interface NamedError {
  /** The identifier in the catalog. */
  readonly name: string;
  /** What the author chose instead for single targets. */
  readonly names: ReadonlyMap<string, string>;
  readonly at: Locus;
}

/** Assigns all names of one target. */
export function assignNames(
  { errors }: { readonly errors: readonly NamedError[] },
  target: string,
  policy: NamingPolicy,
  sink: DiagnosticSink,
): NameTable {
  const scopes = new Map(Object.entries(policy.errors).map(([key, scope]) => [key, assignScope(errors, target, scope, sink)]));
  return {
    nameOf: (scope, name) => {
      const assigned = scopes.get(scope)?.get(name);
      if (assigned === undefined) throw new Error(`no name for ${name} in scope ${scope} of target ${target}`);
      return assigned;
    },
  };
}

/** The table of a target that prints no identifiers. */
export const noNames: NameTable = {
  nameOf: (scope, name) => {
    throw new Error(`a target without naming asked for ${scope} ${name}`);
  },
};

function assignScope(errors: readonly NamedError[], target: string, scope: NameScope, sink: DiagnosticSink): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const owners = new Map<string, NamedError>();
  for (const error of errors) {
    const name = scope.nameOf(error.names.get(target) ?? error.name);
    const key = scope.ignoreCase === true ? name.toLowerCase() : name;
    const owner = owners.get(key);
    const help = `write  names: { ${target}: ${error.name}Error }  below ${error.name}, or any other free identifier`;
    if (owner !== undefined) {
      const related = [{ span: owner.at.spanOfKey(), label: `${owner.name} has it already` }];
      sink.report("name-collision", { name, scope: scope.title, target }, error.at.spanOfKey(), { related, help });
    } else if (scope.reserved.has(name)) {
      sink.report("name-reserved", { name, scope: scope.title, target }, error.at.spanOfKey(), { help });
    }
    owners.set(key, owner ?? error);
    names.set(error.name, name);
  }
  return names;
}
