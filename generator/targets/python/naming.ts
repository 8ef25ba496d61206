/** Names in the Python SDK: which identifiers errors get, which are taken, and what Python keeps for itself. */
import type { NamingPolicy } from "../../naming/policy.ts";
import { pascalCase, wordsOf } from "../../naming/words.ts";
import { categories } from "../../source/vocabulary.ts";

export const naming: NamingPolicy = {
  errors: {
    constant: {
      title: "member of ErrorCode",
      nameOf: (identifier) => wordsOf(identifier).join("_").toUpperCase(),
      // Capital letters only: no keyword and no method of enumerations is one.
      reserved: new Set(),
    },
  },
};

/** The package that programs import: the name of the distribution with underscores. */
export function importName(name: string): string {
  return name.replace(/[.-]+/g, "_");
}

/** Keywords (`keyword.kwlist`), which cannot name a package or a member of a class. */
export const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda " +
    "nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** Names that the class of a shape uses itself, so that no member of it can have them. */
export const shapeWords: ReadonlySet<string> = new Set(["Literal", "NotRequired", "TypedDict", "bool", "float", "int", "str"]);

/** The categories that have an exception: a 2xx response without a known error has nothing to raise. */
export const raisedCategories = categories.filter((category) => category !== "ok");

/** `Imm` and `not-found` → `ImmNotFoundError`; without a category the base of all of them. */
export function exceptionName(stem: string, category: string): string {
  return `${stem}${pascalCase(wordsOf(category))}Error`;
}

/** What the exceptions begin with: a prefix that would make a built-in one of any of them (`Key`, `File`) is followed by `Catalog` in all. */
export function exceptionStem(prefix: string): string {
  const hides = ["", ...raisedCategories].some((category) => builtinExceptions.has(exceptionName(prefix, category)));
  return hides ? `${prefix}Catalog` : prefix;
}

/** Built-in exceptions, which the classes of a catalog must not hide. */
const builtinExceptions: ReadonlySet<string> = new Set(
  (
    "Arithmetic Assertion Attribute BlockingIO BrokenPipe Buffer ChildProcess Connection ConnectionAborted ConnectionRefused ConnectionReset EOF " +
    "Environment FileExists FileNotFound FloatingPoint IO Import Indentation Index Interrupted IsADirectory Key Lookup Memory ModuleNotFound Name " +
    "NotADirectory NotImplemented OS Overflow Permission ProcessLookup PythonFinalization Recursion Reference Runtime Syntax System Tab Timeout " +
    "Type UnboundLocal UnicodeDecode UnicodeEncode Unicode UnicodeTranslate Value ZeroDivision"
  )
    .split(" ")
    .map((stem) => `${stem}Error`),
);
