/** English, and what all languages fall back to. */
import type { Actor } from "../../catalog/model.ts";
import { joined, own, type Markdown } from "./literals.ts";
import type { Words } from "./words.ts";

const remedies: Readonly<Record<Actor, Markdown>> = {
  caller: own("**What to do** (the caller): "),
  operator: own("**What to do** (whoever operates the account): "),
  provider: own("**What to do** (the provider of the service must act): "),
};

export const english: Words = {
  indexTitle: (catalog) => joined([catalog, own(": error codes")]),
  pageTitle: (page, catalog) => joined([page, own(": error codes of "), catalog]),
  introduction: (catalog, version, codes) =>
    joined([own("The error codes of "), catalog, own(", version "), version, own(": "), codes, own(".")]),
  machineIndex: (json, llms) => joined([own("For programs: "), json, own(", "), llms, own(".")]),
  allCodes: own("All error codes"),
  codeCount: (count, one) => joined([count, one ? own(" code") : own(" codes")]),
  untranslated: (locale) => joined([own("_(not translated yet; text in "), locale, own(")_")]),
  enumerated: (items) => joined(items, ", "),
  clauses: (items) => joined(items, "; "),

  codes: own("Codes"),
  code: own("Code"),
  status: own("Status"),
  meaning: own("Meaning"),
  retry: own("Retry"),
  meaningCount: (count, one) => joined([count, one ? own(" meaning") : own(" meanings, told apart by the message")]),
  notStated: own("not stated"),

  anyOtherCode: own("Any other code"),
  otherCode: own("A code that is not listed here may still arrive: services add codes."),
  prefixes: own("Codes that begin with one of these prefixes are explained elsewhere:"),
  body: own("The body of an error"),
  bodySent: (contentType) => joined([own("Sent as "), contentType, own(", for example:")]),
  member: own("Member"),
  type: own("Type"),
  bodyCode: own("The error code."),
  bodyMessage: own("The message, for people to read."),
  bodyRequestId: own("The id of the request, for inquiries."),
  always: own("always there"),
  sometimes: own("may be absent"),
  howToRead: own("How to read the entries"),
  retryLegend: own("**Retry** says whether the same request may be sent again:"),
  categoryLegend: own("**Category** says what kind of failure it is, across services:"),
  explained: (term, meaning) => joined([term, own(": "), meaning]),

  statusLabel: own("**Status**: "),
  categoryLabel: own("**Category**: "),
  retryLabel: own("**Retry**: "),
  severityLabel: own("**Severity**: "),
  deprecatedBadge: own("**deprecated**"),
  outcomeBadge: own("not a failure"),
  gatewayBadge: own("sent by the gateway"),
  clientBadge: own("raised by the SDK, never part of a response"),

  messageLabel: own("**Message**: "),
  happenedLabel: own("**What happened**: "),
  remedyLabel: (actor) => (actor === null ? own("**What to do**: ") : remedies[actor]),
  causesLabel: own("**Possible causes**:"),
  sampleLabel: own("**Sample body**:"),
  usageLabel: (language) => joined([own("**Handling it in "), language, own("**:")]),
  identifiersLabel: own("**Identifier**: "),
  inCatalog: own("catalog"),
  inLanguage: (identifier, language) => joined([identifier, own(" ("), language, own(")")]),
  parametersLabel: own("**Parameters**:"),
  oneOf: (values) => joined([own("one of "), values]),
  amongOthers: (values) => joined([own("among others "), values]),
  forExample: (values) => joined([own("for example "), values]),
  defined: (name, facts, meaning) => joined([name, own(" ("), facts, meaning === null ? own(")") : joined([own("): "), meaning])]),
  variantsIntroduction: (count, one) =>
    one
      ? own("This code has a meaning of its own with this message.")
      : joined([own("This code has "), count, own(" meanings; the message tells which one it is.")]),
  linksLabel: own("**Further reading**:"),
  since: (version) => joined([own("**Since**: "), version]),
  deprecated: (since, reason, replacement) =>
    joined([
      since === null ? own("**Deprecated**.") : joined([own("**Deprecated** since "), since, own(".")]),
      reason === null ? own("") : joined([own(" "), reason]),
      replacement === null ? own("") : joined([own(" Use "), replacement, own(" instead.")]),
    ]),
  relatedLabel: own("**Related codes**: "),

  retries: {
    never: {
      short: own("no"),
      meaning: own("The same request gives the same error until it, its credentials or the settings are changed."),
    },
    transient: { short: own("yes"), meaning: own("The failure passes; send the request again after a short pause.") },
    throttling: {
      short: own("yes, more slowly"),
      meaning: own("Too many requests; send it again after a pause, and fewer of them."),
    },
    conditional: {
      short: own("under a condition"),
      meaning: own("The same request works once the state that the entry names has come about; a program can wait for it or see to it."),
    },
  },
  waitSeconds: (seconds) => joined([own(" (wait "), seconds, own(" s)")]),
  categories: {
    ok: { title: own("Success"), meaning: own("Not a failure.") },
    cancelled: { title: own("Canceled"), meaning: own("The caller canceled the operation.") },
    unknown: { title: own("Unknown"), meaning: own("Nothing more is known about the failure.") },
    "invalid-argument": { title: own("Invalid argument"), meaning: own("The request itself is wrong.") },
    "deadline-exceeded": { title: own("Deadline exceeded"), meaning: own("The operation took too long.") },
    "not-found": { title: own("Not found"), meaning: own("What the request names does not exist.") },
    "already-exists": { title: own("Already exists"), meaning: own("What the request would create exists.") },
    "permission-denied": { title: own("Permission denied"), meaning: own("The caller is known and may not do this.") },
    "resource-exhausted": { title: own("Resource exhausted"), meaning: own("A limit or quota is used up.") },
    "failed-precondition": { title: own("Failed precondition"), meaning: own("The state of the system does not allow it.") },
    aborted: { title: own("Aborted"), meaning: own("The operation collided with another one.") },
    "out-of-range": { title: own("Out of range"), meaning: own("A value lies outside what is valid.") },
    unimplemented: { title: own("Unimplemented"), meaning: own("The service does not offer this operation.") },
    internal: { title: own("Internal"), meaning: own("A fault inside the service.") },
    unavailable: { title: own("Unavailable"), meaning: own("The service is not available at the moment.") },
    "data-loss": { title: own("Data loss"), meaning: own("Data is lost or damaged for good.") },
    unauthenticated: { title: own("Unauthenticated"), meaning: own("The credentials are missing or not valid.") },
  },
  severities: { critical: own("critical"), error: own("error"), warning: own("warning"), info: own("info") },
};
