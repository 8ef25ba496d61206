/** The identifiers of one SDK, looked up and checked once. */
import type { Catalog, ErrorDefinition, Placeholder, Template, Variant } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { distinctNames, goName } from "./naming.ts";
import { identifier, type Go } from "./literals.ts";

export interface SdkNames {
  /** `CodeThrottlingUser`. */
  readonly codeOf: (error: string) => Go;
  /** `ThrottlingUser`: the stem of `New…` and `As…`. */
  readonly stemOf: (error: string) => Go;
  /** `ThrottlingUserParams`. */
  readonly paramsOf: (error: string) => Go;
  /** `GroupThrottling`; `null` for a group whose name another one has. */
  readonly groupOf: (group: string) => Go | null;
  /** `EnvelopeRPC`; `null` for an envelope whose name another one has. */
  readonly envelopeOf: (envelope: string) => Go | null;
}

interface ErrorNames {
  readonly code: Go;
  readonly stem: Go;
}

export function sdkNames(catalog: Catalog, table: NameTable): SdkNames {
  const constants = new Map<string, ErrorNames>();
  for (const { name } of catalog.errors) {
    const code = identifier(table.nameOf("code", name));
    constants.set(name, { code, stem: identifier(code.slice("Code".length)) });
  }
  const namesOf = (error: string): ErrorNames => {
    const found = constants.get(error);
    if (found === undefined) throw new Error(`no error is called ${error}`);
    return found;
  };
  const groups = firstNames(
    "Group",
    catalog.groups.map(({ id }) => id),
  );
  const envelopes = firstNames(
    "Envelope",
    catalog.envelopes.map(({ id }) => id),
  );
  return {
    codeOf: (error) => namesOf(error).code,
    stemOf: (error) => namesOf(error).stem,
    paramsOf: (error) => identifier(table.nameOf("params", error)),
    groupOf: (group) => groups.get(group) ?? null,
    envelopeOf: (envelope) => envelopes.get(envelope) ?? null,
  };
}

/** Names for ids; of two ids that come to one name, only the first gets it. */
function firstNames(prefix: string, ids: readonly string[]): ReadonlyMap<string, Go> {
  const owners = new Map<string, string>();
  for (const id of ids) if (!owners.has(prefix + goName(id))) owners.set(prefix + goName(id), id);
  return new Map([...owners].map(([name, id]) => [id, identifier(name)]));
}

/** The variants of an error with their names in Go. */
export function namedVariants({ variants }: ErrorDefinition): readonly (readonly [Variant, Go])[] {
  if (variants.length === 0) return [];
  const names = distinctNames(variants.map(({ name }) => name));
  return variants.map((variant) => [variant, identifier(names.get(variant.name) ?? "")]);
}

/** A member of a params struct. */
export interface Field {
  readonly name: Go;
  readonly placeholder: Placeholder;
}

/** What the placeholders of a code and of the message that is sent with it stand for; each parameter once. */
export function fieldsOf(code: Template, message: Template | null): readonly Field[] {
  const count = code.placeholders.length + (message?.placeholders.length ?? 0);
  if (count === 0) return [];
  const placeholders = new Map<string, Placeholder>();
  for (const placeholder of [...code.placeholders, ...(message?.placeholders ?? [])]) {
    if (!placeholders.has(placeholder.parameter.name)) placeholders.set(placeholder.parameter.name, placeholder);
  }
  const names = distinctNames([...placeholders.keys()]);
  return [...placeholders].map(([name, placeholder]) => ({ name: identifier(names.get(name) ?? ""), placeholder }));
}
