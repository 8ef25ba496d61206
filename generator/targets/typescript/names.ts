/** The names of one SDK that carry the catalog's prefix, made once. */
import type { Catalog } from "../../catalog/model.ts";
import { identifier, type TypeScript } from "./literals.ts";

export type SdkNames = Readonly<Record<keyof typeof patterns, TypeScript>>;

/** `*` stands for the prefix. */
const patterns = {
  anyError: "Any*Error",
  category: "*Category",
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

export function sdkNames({ prefix }: Catalog): SdkNames {
  const named = Object.entries(patterns).map(([key, pattern]) => [key, identifier(pattern.replace("*", prefix))]);
  return Object.fromEntries(named) as SdkNames;
}
