/** The identifiers of one catalog's SDK, looked up and checked once. */
import type { Catalog, ErrorDefinition, Parameter, Variant } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { distinctNames, goName } from "./naming.ts";
import { go, identifier, type Go } from "./literals.ts";

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
  /** The variants of an error with their names. */
  readonly variantsOf: (error: ErrorDefinition) => readonly NamedVariant[];
}

export interface NamedVariant {
  readonly variant: Variant;
  /** `Detail`. */
  readonly name: Go;
  /** `ThrottlingUser_Detail`: the stem of `New…` and `As…`. */
  readonly stem: Go;
  /** `VariantThrottlingUser_Detail`. */
  readonly constant: Go;
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
  const variants = new Map<ErrorDefinition, readonly NamedVariant[]>();
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
    variantsOf: (error) => {
      const known = variants.get(error) ?? namedVariants(error, namesOf(error.name).stem);
      variants.set(error, known);
      return known;
    },
  };
}

/** Names for ids; of two ids that come to one name, only the first gets it. */
function firstNames(prefix: string, ids: readonly string[]): ReadonlyMap<string, Go> {
  const owners = new Map<string, string>();
  for (const id of ids) if (!owners.has(prefix + goName(id))) owners.set(prefix + goName(id), id);
  return new Map([...owners].map(([name, id]) => [id, identifier(name)]));
}

const none: readonly never[] = [];

function namedVariants({ variants }: ErrorDefinition, errorStem: Go): readonly NamedVariant[] {
  if (variants.length === 0) return none;
  const names = distinctNames(variants.map(({ name }) => name));
  return variants.map((variant) => {
    const name = identifier(names.get(variant.name) ?? "");
    const stem = go`${errorStem}_${name}`;
    return { variant, name, stem, constant: go`Variant${stem}` };
  });
}

/** A member of a params struct. */
export interface Field {
  readonly name: Go;
  readonly parameter: Parameter;
}

/** Parameters as members of one struct. */
export function fieldsOf(parameters: readonly Parameter[]): readonly Field[] {
  if (parameters.length === 0) return none;
  const names = distinctNames(parameters.map(({ name }) => name));
  return parameters.map((parameter) => ({ name: identifier(names.get(parameter.name) ?? ""), parameter }));
}
