/** Names in the Rust SDK: which identifiers errors, parameters, variants and guards get, and which are taken. */
import type { NamingPolicy } from "../../naming/policy.ts";
import { wordsOf } from "../../naming/words.ts";

/** What cannot be written as a raw identifier (Rust Reference, "Identifiers"). */
const neverRaw = new Set(["crate", "self", "Self", "super", "_"]);

/** Strict and reserved keywords up to the edition of 2024, and weak ones that a field could not have. */
const keywords = new Set([
  "abstract",
  "as",
  "async",
  "await",
  "become",
  "box",
  "break",
  "const",
  "continue",
  "do",
  "dyn",
  "else",
  "enum",
  "extern",
  "false",
  "final",
  "fn",
  "for",
  "gen",
  "if",
  "impl",
  "in",
  "let",
  "loop",
  "macro",
  "match",
  "mod",
  "move",
  "mut",
  "override",
  "priv",
  "pub",
  "ref",
  "return",
  "static",
  "struct",
  "trait",
  "true",
  "try",
  "type",
  "typeof",
  "unsafe",
  "unsized",
  "use",
  "virtual",
  "where",
  "while",
  "yield",
]);

/** `Unknown` is a member of every `ErrorCode`; the others are types where errors have types of their own. */
const taken = ["ApiError", "Captured", "NewError", "Option", "Self", "Unknown"];

export const naming: NamingPolicy = {
  errors: {
    variant: {
      title: "variant of ErrorCode and type in params, variants and create",
      nameOf: (identifier) => identifier,
      reserved: new Set(taken),
    },
  },
};

/** A name that is no keyword: raw where Rust allows it, else with an underscore. */
function safe(name: string): string {
  if (neverRaw.has(name)) return `${name}_`;
  return keywords.has(name) ? `r#${name}` : name;
}

/** `ResourceType` → `resource_type`. */
function snakeCase(text: string): string {
  return wordsOf(text)
    .map((word) => word.toLowerCase())
    .join("_");
}

/** The name of a variant of an error, which is PascalCase already. */
export function variantName(name: string): string {
  return safe(name);
}

/**
 * The fields of parameters, by their names. Of several that come to one field the first has it, and the others get underscores: an addition
 * at the end never renames a field.
 */
export function assignFields(parameters: Iterable<string>): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const used = new Set<string>();
  for (const name of parameters) {
    if (fields.has(name)) continue;
    let plain = snakeCase(name);
    while (used.has(safe(plain))) plain += "_";
    used.add(safe(plain));
    fields.set(name, safe(plain));
  }
  return fields;
}

/** What `ErrorCode` and `ApiError` ask themselves; no group or family of codes can have these names. */
const fixedGuards: ReadonlySet<string> = new Set([
  "is_in_family",
  "is_in_group",
  "is_known",
  "is_outcome",
  "is_retryable",
  "is_success",
  "is_templated",
]);

/** Guards with longer names are left to `is_in_group` and `is_in_family`. */
const longestGuard = 56;

/** `access-denied` → `is_access_denied`; `null` for text that gives no fitting name. */
export function guardName(text: string, of: "Group" | "Family"): string | null {
  const name = `is_${snakeCase(text)}`;
  if (name === "is_" || name.length > longestGuard) return null;
  return fixedGuards.has(name) ? `${name}_${of.toLowerCase()}` : name;
}

/** `rpc-v2` → `RPC_V2`. */
export function constantName(id: string): string {
  return id.toUpperCase().replace(/-/g, "_");
}
