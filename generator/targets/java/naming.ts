/** Names in the Java SDK: which identifiers errors get, which are taken, and how families and parameters are called. */
import { camelCase, wordsOf } from "../../naming/words.ts";
import type { NamingPolicy } from "../../naming/policy.ts";

/** Words that cannot be identifiers (JLS §3.9), and the contextual ones that cannot name what we name. */
export const keywords: ReadonlySet<string> = new Set(
  (
    "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for " +
    "goto if implements import instanceof int interface long native new null package private protected public return short static strictfp " +
    "super switch synchronized this throw throws transient true try void volatile while"
  ).split(" "),
);

/** Constants that `ErrorCode` has by itself. */
const ownConstants = ["AS_IN_CATALOG", "NONE", "UNKNOWN"];

export const naming: NamingPolicy = {
  errors: {
    constant: { title: "constant", nameOf: constantName, reserved: new Set(ownConstants) },
    // One class and one file each; a file system may ignore case.
    params: { title: "class of parameters", nameOf: (identifier) => `${identifier}Params`, reserved: new Set(), ignoreCase: true },
  },
};

/** `ThrottlingUser` → `THROTTLING_USER`; `access-denied` → `ACCESS_DENIED`. */
export function constantName(text: string): string {
  return wordsOf(text)
    .join("_")
    .replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32));
}

/** The constant of a dotted prefix; `null` for one without a letter or digit of ASCII. */
export function familyName(prefix: string): string | null {
  const name = constantName(prefix);
  if (name === "") return null;
  return /^[0-9]/.test(name) ? `CODE_${name}` : name;
}

/** `not-found` → `NotFound`. */
export function categoryWord(category: string): string {
  return category.replace(/(?:^|-)([a-z])/g, (_, letter: string) => String.fromCharCode(letter.charCodeAt(0) - 32));
}

/** Members that every class of parameters has or inherits, and the names of the methods that create. */
const takenMembers =
  /^(?:clone|create(?:[A-Z]\w*)?|equals|finalize|from|getClass|hashCode|notify|notifyAll|result|toString|variant|wait)_*$/;

/**
 * Names of the parameters of one error, by their names in the catalog: in camel case, or all as they are written when two would be the
 * same. A name that is taken, or that could be a type's, gets a `_` more, which keeps different names different.
 */
export function parameterNames(names: readonly string[]): ReadonlyMap<string, string> {
  const camel = names.map((name) => camelCase(wordsOf(name)));
  const chosen = new Set(camel).size === names.length ? camel : names;
  return new Map(names.map((name, index) => [name, freeName(chosen[index] ?? name)]));
}

function freeName(name: string): string {
  return /^[A-Z]/.test(name) || takenMembers.test(name) || keywords.has(name.replace(/_+$/, "")) ? `${name}_` : name;
}

/** Constants of the variants of one error: in capitals, or all as they are written when two would be the same. */
export function variantNames(names: readonly string[]): ReadonlyMap<string, string> {
  const capitals = names.map(constantName);
  const chosen = new Set(capitals).size === names.length ? capitals : names;
  return new Map(names.map((name, index) => [name, chosen[index] ?? name]));
}

/** The last part of a default package: the id without its hyphens. What Java reserves gets a `_` (JLS §6.1). */
export function packageSegment(id: string): string {
  const segment = id.replaceAll("-", "");
  return keywords.has(segment) ? `${segment}_` : segment;
}
