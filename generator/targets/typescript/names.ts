/** The identifiers of one catalog's SDK: those that carry its prefix, and those of its errors, looked up and checked once. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { identifier, stringLiteral, ts, type TypeScript } from "./literals.ts";
import type { EnumStyle } from "./naming.ts";

export interface SdkNames extends Readonly<Record<keyof typeof patterns, TypeScript>> {
  /** The constant of an error, which is its member of the enum, too. */
  readonly constantOf: (error: string) => TypeScript;
  /** What a program writes for a code: `ErrorCode.X`, or the code itself where `ErrorCode` is a type only. */
  readonly codeOf: (error: ErrorDefinition) => TypeScript;
}

/** `*` stands for the prefix. */
const patterns = {
  anyError: "Any*Error",
  codesByFamily: "*CodesByFamily",
  codesByGroup: "*CodesByGroup",
  create: "create*Error",
  createInput: "Create*ErrorInput",
  envelope: "*Envelope",
  error: "*Error",
  errorId: "*ErrorId",
  errorOf: "*ErrorOf",
  errorUnion: "*ErrorUnion",
  fields: "*Fields",
  group: "*Group",
  handlers: "*Handlers",
  handlerTable: "*HandlerTable",
  isError: "is*Error",
  isResult: "is*Result",
  knownError: "Known*Error",
  knownResult: "Known*Result",
  locale: "*Locale",
  messageParams: "*MessageParams",
  paramsByCode: "*ParamsByCode",
  paramValues: "*ParamValues",
  parse: "parse*Error",
  result: "*Result",
  throwIf: "throwIf*Error",
  toError: "to*Error",
  unknownError: "Unknown*Error",
  unknownResult: "Unknown*Result",
  variant: "*Variant",
  variantsByCode: "*VariantsByCode",
  wirePatterns: "*WirePatterns",
} as const;

export function sdkNames({ prefix }: Catalog, table: NameTable, style: EnumStyle): SdkNames {
  const named = Object.entries(patterns).map(([key, pattern]) => [key, identifier(pattern.replace("*", prefix))]);
  const constantOf = (error: string) => identifier(table.nameOf("constant", error));
  return {
    ...(Object.fromEntries(named) as Readonly<Record<keyof typeof patterns, TypeScript>>),
    constantOf,
    codeOf: ({ name, code }) => (style === "union" ? stringLiteral(code.source) : ts`ErrorCode.${constantOf(name)}`),
  };
}
