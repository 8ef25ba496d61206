/** Names in the Go SDK: which identifiers errors get, which are taken, and how names of the catalog become names of Go. */
import { pascalCase, wordsOf } from "../../naming/words.ts";
import type { NamingPolicy } from "../../naming/policy.ts";

/** Words that Go writes in capitals (staticcheck's list for ST1003). */
const initialisms = new Set(
  (
    "ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON QPS RAM RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI GID UID UUID URI URL UTF8 " +
    "VM XML XMPP XSRF XSS SIP RTP AMQP DB TS"
  ).split(" "),
);

/** `clientIp` → `ClientIP`. */
export function goName(name: string): string {
  return wordsOf(name)
    .map((word) => (initialisms.has(word.toUpperCase()) ? word.toUpperCase() : pascalCase([word])))
    .join("");
}

/** Words that cannot name a package (Go specification, "Keywords"), and names that importers need for themselves. */
export const reservedPackages: ReadonlySet<string> = new Set(
  (
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct " +
    "switch type var main init errors fmt"
  ).split(" "),
);

/** What the fixed files of the package export. */
const fixedNames: ReadonlySet<string> = new Set(
  (
    "Actor Category Code Codes Create Envelope Error Family FromError Group Info IsOutcome IsRetryable Kind Locales Match Origin Parse ParseValue " +
    "Response Retry Severity Text Texts TextsFor Variant Version Wire"
  ).split(" "),
);

/**
 * Type of the parameters of an error. Constants and functions are named by what they begin with, this one by its end; an error whose name begins like
 * theirs gets another beginning, so that the two kinds never meet.
 */
function paramsName(identifier: string): string {
  const name = goName(identifier);
  return /^(?:As|Code|Envelope|Group|Is|New|Variant)(?=[A-Z0-9])/.test(name) ? `Error${name}Params` : `${name}Params`;
}

export const naming: NamingPolicy = {
  errors: {
    code: { title: "exported constant", nameOf: (identifier) => `Code${goName(identifier)}`, reserved: fixedNames },
    params: { title: "exported type", nameOf: paramsName, reserved: fixedNames },
  },
};

/** `access-denied` → `IsAccessDenied`; `null` for text without a letter or digit of ASCII. */
export function guardName(text: string, of: "Group" | "Family"): string | null {
  const name = goName(text);
  if (name === "") return null;
  return fixedNames.has(`Is${name}`) ? `Is${name}${of}` : `Is${name}`;
}

/**
 * Names of Go for the names of one small set (the parameters of an error, its variants), by these. Two that come to one name are told apart by a number,
 * and the one that is spelled like Go itself has none.
 */
export function distinctNames(names: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...names.filter((one) => goName(one) === one), ...names.filter((one) => goName(one) !== one)]) {
    const base = goName(name);
    let candidate = base;
    for (let number = 2; taken.has(candidate); number += 1) candidate = `${base}${String(number)}`;
    taken.add(candidate);
    given.set(name, candidate);
  }
  return given;
}
