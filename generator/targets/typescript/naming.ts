/** Names in the TypeScript SDK: which identifiers errors get, which are taken, and the names that carry the catalog's prefix. */
import { pascalCase, wordsOf } from "../../naming/words.ts";
import type { NamingPolicy } from "../../naming/policy.ts";
import type { GuardNaming } from "../../sdk/guards.ts";

export const enumStyles = ["const", "enum", "union"] as const;
/** `const`: `ErrorCode.X` is a constant and a type; `enum`: a member of an enum; `union`: a type only. */
export type EnumStyle = (typeof enumStyles)[number];

/** Words that cannot name a constant or a type (ECMA-262 §12.7.2, TypeScript's predefined types). */
const languageWords =
  "any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do " +
  "else enum eval export extends false finally for function if implements import in infer instanceof interface keyof let " +
  "never new null number object package private protected public readonly return static string super switch symbol this " +
  "throw true try type typeof undefined unique unknown var void while with yield";

/** Members of an enum cannot have the names of numbers. */
const numberWords = ["Infinity", "NaN"];

export const naming: NamingPolicy = {
  errors: {
    constant: {
      title: "exported constant and enum member",
      nameOf: (identifier) => identifier,
      reserved: new Set([...languageWords.split(" "), ...numberWords]),
    },
  },
};

/** Guards that every SDK has; no group or family of codes can have them. */
function fixedGuards(prefix: string): ReadonlySet<string> {
  return new Set([`is${prefix}Error`, `is${prefix}Result`, "isKnownErrorCode", "isOutcome", "isRetryable"]);
}

/** `access-denied` → `isAccessDenied`; `null` for text without a letter or digit of ASCII. */
export function guardNaming(prefix: string): GuardNaming {
  const fixed = fixedGuards(prefix);
  return (text, of) => {
    const words = wordsOf(text);
    if (words.length === 0) return null;
    const name = `is${pascalCase(words)}`;
    return fixed.has(name) ? name + of : name;
  };
}

/** `not-found` → `ImmNotFoundError`. */
export function categoryClass(prefix: string, category: string): string {
  return `${prefix}${pascalCase(wordsOf(category))}Error`;
}
